using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What may be done with listeners: privacy officers say who must be told of refusals, and unsay it, and each of it is on
/// the ledger.
/// </summary>
internal static class ListenerRules
{
    /// <summary>Lets a write go on, completed and signed.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not be made; the sentence says why.</exception>
    public static void Apply(PluginCall call)
    {
        var row = new OfficerRow(call);
        row.DemandOfficer(call.Texts.Telling.ListenerNeedsOfficer);
        if (OfficerRow.IsActive(row.After) && call.Context.MessageName is "Create" or "Update")
        {
            Complete(call, row.Written!, row.After!);
        }

        row.Sign(Step.StableId($"listener/{OfficerRow.Text(row.After, Listener.Name)}/{call.Context.CorrelationId:D}"));
        var before = Told(row.Before);
        var after = Told(row.After);
        if (before != after || row.WasChangedByOthers)
        {
            row.Record(
                LedgerEvent.ListenerChanged,
                topic: null,
                before is null ? null : "told",
                after is null ? null : "told",
                after is null ? $"unsaid: {before}" : $"must be told: {after}");
        }
    }

    private static void Complete(PluginCall call, Entity written, Entity after)
    {
        var kind = after.GetAttributeValue<OptionSetValue>(Listener.Kind)?.Value;
        if (ListenerTerms.Channels(after.GetAttributeValue<string>(Listener.Channels)) is not { } channels
            || !ListenerTerms.AreDays(after.GetAttributeValue<int?>(Listener.ActsWithin))
            || string.IsNullOrWhiteSpace(after.GetAttributeValue<string>(Listener.Name))
            || kind is not ((int)ListenerKind.Program or (int)ListenerKind.File))
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.ListenerIsIncomplete);
        }

        Set(written, after, Listener.Channels, string.Join(", ", channels));
        Set(written, after, Listener.ActsWithin, after.GetAttributeValue<int?>(Listener.ActsWithin) ?? ListenerTerms.UsualDays);
        if (kind == (int)ListenerKind.File)
        {
            Set(written, after, Listener.User, null);
        }
        else
        {
            DemandProgram(call, after);
        }
    }

    private static void DemandProgram(PluginCall call, Entity after)
    {
        var sentence = call.Texts.Telling.ListenerIsNoProgram;
        var user = after.GetAttributeValue<EntityReference>(Listener.User)?.Id ?? Guid.Empty;
        var users = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("applicationid", "isdisabled") };
        users.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        var others = new QueryExpression(Listener.Table) { ColumnSet = new ColumnSet(Listener.Id) };
        others.Criteria.AddCondition(Listener.User, ConditionOperator.Equal, user);
        others.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        if (!call.System.RetrieveMultiple(users).Entities.Any(row =>
                row.Contains("applicationid") && row.GetAttributeValue<bool?>("isdisabled") != true)
            || call.System.RetrieveMultiple(others).Entities.Any(row => row.Id != call.Context.PrimaryEntityId))
        {
            throw new InvalidPluginExecutionException(sentence);
        }
    }

    private static void Set(Entity written, Entity after, string column, object? value) =>
        written[column] = after[column] = value;

    // Who is told how, on what, within which time, as the ledger says it; null for one that is told nothing.
    private static string? Told(Entity? row) => OfficerRow.IsActive(row)
        ? $"{row!.GetAttributeValue<string>(Listener.Name)}, "
            + $"{(ListenerKind)(row.GetAttributeValue<OptionSetValue>(Listener.Kind)?.Value ?? 0)} "
            + $"{OfficerRow.Text(row, Listener.User)}, on {row.GetAttributeValue<string>(Listener.Channels)}, within "
            + $"{OfficerRow.Text(row, Listener.ActsWithin)} business days"
        : null;
}
