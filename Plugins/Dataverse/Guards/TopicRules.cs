using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What may be done with topics: the ledger and the suppression list know a topic by its code, so that it never changes
/// and none has it twice; the tree has no ring; what lets more people be written to is on the ledger.
/// </summary>
internal static class TopicRules
{
    private const string Yes = "needs opt-in";
    private const string No = "needs no opt-in";

    /// <summary>Lets a write go on, completed and signed.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not be made; the sentence says why.</exception>
    public static void Apply(PluginCall call)
    {
        var row = new OfficerRow(call);
        row.DemandOfficer(call.Texts.Records.RuleNeedsOfficer);
        if (row.After is { } after)
        {
            Complete(call, row, after);
        }

        // The id comes of the code, whatever the caller or the platform gave: of two officers who make a topic with one
        // code in one moment, and do not see each other's, the second fails.
        if (call.Context.MessageName == "Create")
        {
            row.Name(Step.StableId($"topic/{TopicCode.Compared(CodeOf(row.After!))}"));
        }

        row.Sign();
        foreach (var fact in Loosened(call, row))
        {
            row.Record(LedgerEvent.RuleLoosened, CodeOf(row.After ?? row.Before!), fact.Before, fact.After, fact.What);
        }
    }

    private static void Complete(PluginCall call, OfficerRow row, Entity after)
    {
        var records = call.Texts.Records;
        if (OfficerRow.Text(row.Before, MarketingTopic.Code) is { } code)
        {
            if (row.Changes(MarketingTopic.Code))
            {
                throw new InvalidPluginExecutionException(records.TopicCodeIsFinal(code));
            }
        }
        else if (call.Context.MessageName is "Create" or "Update")
        {
            code = TopicCode.Of(
                OfficerRow.Text(after, MarketingTopic.Code), OfficerRow.Text(after, MarketingTopic.Name));
            row.Set(MarketingTopic.Code, code);
            if (TopicCode.Compared(code).Length == 0 || TopicCode.Compared(code) == TopicCode.All || Others(call, after)
                .Any(other => TopicCode.Compared(CodeOf(other)) == TopicCode.Compared(code)))
            {
                throw new InvalidPluginExecutionException(records.TopicCodeIsTaken(code));
            }
        }

        if (row.Changes(MarketingTopic.Parent) && IsRing(call, after))
        {
            throw new InvalidPluginExecutionException(records.TopicsAreNoRing);
        }
    }

    private static bool IsRing(PluginCall call, Entity after)
    {
        var parents = Others(call, after).ToDictionary(
            topic => topic.Id, topic => topic.GetAttributeValue<EntityReference>(MarketingTopic.Parent)?.Id);
        var next = after.GetAttributeValue<EntityReference>(MarketingTopic.Parent)?.Id;
        for (var i = 0; i <= parents.Count && next is { } parent; i++)
        {
            if (!parents.TryGetValue(parent, out next))
            {
                // A row that is not there is refused by the platform; the row itself is no other one.
                return parent == after.Id;
            }
        }

        return next is not null;
    }

    private static IEnumerable<Entity> Others(PluginCall call, Entity topic)
    {
        var query = new QueryExpression(MarketingTopic.Table)
        {
            ColumnSet = new ColumnSet(MarketingTopic.Code, MarketingTopic.Name, MarketingTopic.Parent),
        };
        return Pages.All(call.System, query).Where(other => other.Id != topic.Id);
    }

    private static IEnumerable<Fact> Loosened(PluginCall call, OfficerRow row)
    {
        if (row.Before is null)
        {
            yield break;
        }

        if (row.After is null)
        {
            yield return new Fact("deleted", Needs(row.Before), null);
            yield break;
        }

        if (row.Ends)
        {
            yield return new Fact("deactivated", "active", "inactive");
        }

        if (Needs(row.Before) == Yes && Needs(row.After) == No)
        {
            yield return new Fact("asks for no opt-in any more", Yes, No);
        }

        if (row.Changes(MarketingTopic.Parent))
        {
            yield return new Fact("stands under another topic", Parent(call, row.Before), Parent(call, row.After));
        }

        if (row.WasChangedByOthers && call.Context.MessageName == "Update")
        {
            yield return new Fact("signed as it stands", null, Needs(row.After));
        }
    }

    private sealed record Fact(string What, string? Before, string? After);

    private static string Needs(Entity row) =>
        row.GetAttributeValue<bool?>(MarketingTopic.RequiresOptIn) == true ? Yes : No;

    private static string? Parent(PluginCall call, Entity row) =>
        row.GetAttributeValue<EntityReference>(MarketingTopic.Parent) is { } parent
            ? Catalogue.CodeOf(call, parent.Id) ?? parent.Id.ToString("D")
            : null;

    private static string CodeOf(Entity row) =>
        OfficerRow.Text(row, MarketingTopic.Code) ?? OfficerRow.Text(row, MarketingTopic.Name) ?? row.Id.ToString("D");
}
