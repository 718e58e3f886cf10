using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>Topics in the order in which they are drawn: each one above those below it.</summary>
/// <param name="Number">Its number on the page.</param>
/// <param name="Choice">The topic.</param>
/// <param name="IsChild">Whether there is one above it.</param>
internal sealed record TopicTree(int Number, TopicChoice Choice, bool IsChild)
{
    /// <summary>The order of topics.</summary>
    /// <param name="topics">The topics.</param>
    public static IReadOnlyList<TopicTree> Of(IReadOnlyList<TopicChoice> topics)
    {
        var drawn = new List<TopicTree>();
        foreach (var root in topics.Where(one => topics.All(other => other.Code != one.Parent)))
        {
            Add(root, isChild: false);
        }

        // Topics that are above each other in a circle are drawn all the same.
        foreach (var left in topics.Where(one => drawn.All(other => other.Choice.Code != one.Code)).ToList())
        {
            Add(left, isChild: false);
        }

        return drawn;

        void Add(TopicChoice one, bool isChild)
        {
            if (drawn.Any(other => other.Choice.Code == one.Code))
            {
                return;
            }

            drawn.Add(new TopicTree(drawn.Count + 1, one, isChild));
            foreach (var child in topics.Where(other => other.Parent == one.Code))
            {
                Add(child, isChild: true);
            }
        }
    }
}
