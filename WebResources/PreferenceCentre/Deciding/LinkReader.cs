using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>Reads what stands for a link, in the person's language. It changes nothing.</summary>
internal sealed class LinkReader(
    IConsentDoor door, SetupMemory memory, PageTexts texts, CentreOptions options, TimeProvider clock)
{
    /// <summary>What is drawn for a link of ours; without what stands, where nobody answers.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="action">Where its form posts.</param>
    /// <returns>Null for a link that the organisation does not know.</returns>
    public async Task<LinkView?> ReadAsync(string token, string action)
    {
        var view = new LinkView
        {
            Action = action,
            About = token,
            OnlyStops = LinkVerifier.OnlyStops(token),
        };
        try
        {
            using var patience = new CancellationTokenSource(options.HandOnWithin, clock);
            var now = await door.ReadPreferencesAsync(token, texts.Chosen, patience.Token);
            if (!now.Known)
            {
                return null;
            }

            texts.Speak(now.Language);
            return Name(view with { Now = now }, await memory.CurrentAsync(), texts);
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            return view;
        }
    }

    /// <summary>Names topics in the language that is spoken, and notes in which they really are named.</summary>
    /// <param name="view">What is drawn, with what stands.</param>
    /// <param name="setup">The names.</param>
    /// <param name="texts">The texts of the page.</param>
    internal static LinkView Name(LinkView view, PageSetup? setup, PageTexts texts)
    {
        var names = setup?.TopicsIn(texts.Language).ToDictionary(topic => topic.Code, StringComparer.Ordinal) ?? [];
        var topics = view.Now!.Topics.Select(Named).ToList();
        var own = topics.FirstOrDefault(topic => topic.Code == view.Now.Topic)?.Name
            ?? (names.TryGetValue(view.Now.Topic, out var offered) ? offered.Name : "");
        return view with { Now = view.Now with { Topics = topics }, TopicName = own };

        TopicChoice Named(TopicChoice topic)
        {
            if (!names.TryGetValue(topic.Code, out var name) || name.Name.Length == 0)
            {
                texts.Note($"topic:{topic.Code}", "", $"{topic.Name}\n{topic.Description}");
                return topic;
            }

            texts.Note($"topic:{topic.Code}", name.Language, $"{name.Name}\n{name.Description}");
            return topic with { Name = name.Name, Description = name.Description, Language = name.Language };
        }
    }
}
