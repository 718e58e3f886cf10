using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Topics as the public pages get them: rows of no table.</summary>
internal static class TopicsShown
{
    /// <summary>The topics, each with how it stands for a link, or else with what everybody may know.</summary>
    public static EntityCollection Of(
        IEnumerable<PublicTopic> topics, Language language, Func<PublicTopic, StandingSince>? standing)
    {
        var rows = new EntityCollection();
        foreach (var topic in topics)
        {
            var row = new Entity
            {
                ["code"] = topic.Code,
                ["name"] = topic.Name(language),
                ["description"] = topic.Description(language),
                ["parent"] = topic.ParentCode,
            };
            if (standing?.Invoke(topic) is { } stands)
            {
                row["state"] = stands.State.ToString();
                row["since"] = stands.Since;
                row["pauseduntil"] = stands.PausedUntil;
            }
            else
            {
                row["language"] = LanguageCode.Of(language);
                row["needsoptin"] = topic.Chain.Any(one => one.RequiresOptIn);
            }

            rows.Entities.Add(row);
        }

        return rows;
    }
}
