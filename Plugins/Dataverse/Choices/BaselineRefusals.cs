using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Refusals that were there before the product: nobody knows who said them. A privacy officer may release those of
/// which nothing else is on record.
/// </summary>
internal static class BaselineRefusals
{
    /// <summary>The matters of a row that may be released: own refusals that stand by the baseline alone.</summary>
    public static IReadOnlyList<Matter> Of(PluginCall call, PersonRow row, IReadOnlyCollection<Channel> channels)
    {
        var own = row.Master is null ? row.Own.Intersect(channels).Select(channel => new Matter(channel)).ToList() : [];
        if (own.Count == 0)
        {
            return own;
        }

        // In the second of the baseline its refusal stands.
        var ledger = PersonLedger.Of(call, row.Id);
        return own.Where(matter => ledger.Standing(matter) is { Count: > 0 } standing
            && standing.All(fact => fact.IsOfBaseline && fact.OccurredOn < call.Now)).ToList();
    }

    /// <summary>Releases them, with the officer's reason on the ledger.</summary>
    public static void Release(PluginCall call, PersonRow row, IReadOnlyList<Matter> matters, string reason) =>
        Permissions.Apply(
            call,
            row,
            matters,
            new Evidence(reason, ConsentSource.RecordChanged, ByApplication: false),
            new Origin(LedgerEvent.OptedIn, LedgerReason.FlagChanged),
            _ => Loosening.Permitted,
            new AlsoPermitted((_, _) => false, ConfirmedAt: null) { TakesBack = true });

    /// <summary>The next rows of a query, as the caller may read them.</summary>
    public static IReadOnlyList<PersonId> Next(
        PluginCall call, string query, PersonTable table, Guid? after, int count)
    {
        var texts = call.Texts.Requests;
        var fetch = EarlierQuery.Read(query, table, after, count)
            ?? throw new InvalidPluginExecutionException(texts.UnknownQuery);
        try
        {
            return call.Caller.RetrieveMultiple(fetch).Entities
                .Select(row => new PersonId(table.Name, row.Id)).ToList();
        }
        catch (Exception fault) when (fault is not InvalidPluginExecutionException)
        {
            call.Trace(fault.ToString());
            throw new InvalidPluginExecutionException(texts.UnknownQuery, fault);
        }
    }
}
