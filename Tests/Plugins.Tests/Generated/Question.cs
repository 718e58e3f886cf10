using Microsoft.Xrm.Sdk;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>Whether a message may go to one address or row of a cell, and what must be answered.</summary>
/// <param name="Cell">The cell, in words.</param>
/// <param name="Name">The address, or the row by its name in the cell.</param>
/// <param name="Text">The address, or the row, as it is asked about.</param>
/// <param name="IsTyped">Whether it is an address.</param>
/// <param name="IsRefused">What must be answered.</param>
internal sealed record Question(string Cell, string Name, string Text, bool IsTyped, bool IsRefused)
{
    public string Difference(string what, string when) =>
        $"{Cell}: {what} to {Name} is {(IsRefused ? "allowed" : "refused")} {when}";
}

internal static class Questions
{
    // So many are asked at once at most.
    private const int AtOnce = 1000;

    /// <summary>All differences, in one message.</summary>
    public static string List(IReadOnlyCollection<string> differences) =>
        $"{differences.Count}: {string.Concat(differences.Select(one => $"\n- {one}"))}";

    /// <summary>What the decision answers differently than foreseen.</summary>
    public static IEnumerable<string> Differing(
        this Sales sales, IEnumerable<Question> questions, string category, string when, string? topic = null)
    {
        foreach (var slice in questions.Chunk(AtOnce))
        {
            var answers = Ask(sales, slice, category, topic);
            foreach (var question in slice.Where(question => answers[question.Text] == question.IsRefused))
            {
                yield return question.Difference(topic is null ? category : $"{category} about {topic}", when);
            }
        }
    }

    private static Dictionary<string, bool> Ask(Sales sales, Question[] questions, string category, string? topic)
    {
        var request = new OrganizationRequest("optout_CheckConsent")
        {
            [CheckConsent.Addresses] = questions.Where(one => one.IsTyped).Select(one => one.Text).ToArray(),
            [CheckConsent.Persons] = questions.Where(one => !one.IsTyped).Select(one => one.Text).ToArray(),
            [CheckConsent.Category] = category,
        };
        if (topic is not null)
        {
            request[CheckConsent.Topic] = topic;
        }

        return ((EntityCollection)sales.Rep.Execute(request)[CheckConsent.Answers]).Entities
            .ToDictionary(answer => (string)answer["question"], answer => (bool)answer["allowed"]);
    }
}
