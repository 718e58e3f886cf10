using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The rows that came of another: the one into which it was merged, the contact and the account that a lead became.
/// What the person refused, they refuse, with its date and weight.
/// </summary>
internal static class Heirs
{
    private const int Qualified = 1;
    private static readonly string[] Matches = ["parentcontactid", "parentaccountid", "customerid"];

    /// <summary>
    /// Carries what a row refuses of itself to the rows that came of it, as far as they do not yet, each by itself.
    /// </summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="failed">What to do about a row that cannot be written.</param>
    /// <returns>The rows that came of it.</returns>
    public static IReadOnlyList<PersonRow> Inherit(PluginCall call, PersonRow row, Action<PersonRow, Exception> failed)
    {
        var heirs = Of(call, row);
        foreach (var heir in heirs)
        {
            try
            {
                var source = row.Master is null ? ConsentSource.LeadQualification : ConsentSource.Merge;
                if (ToCarry(call, row, heir, source) is { Count: > 0 } said)
                {
                    OwnRefusals.Apply(call, heir, said, OriginOf(row));
                }
            }
            catch (Exception fault) when (!call.Context.IsInTransaction)
            {
                failed(heir, fault);
            }
        }

        return heirs;
    }

    /// <summary>Carries what a lead refuses to all that its qualification made or named.</summary>
    public static void InheritLead(PluginCall call, PersonRow lead, IEnumerable<EntityReference> created)
    {
        var said = OfLead(call, lead.Id.Id, created)
            .Select(heir => new KeyValuePair<PersonRow, IReadOnlyList<SaidNo>>(
                heir, ToCarry(call, lead, heir, ConsentSource.LeadQualification)))
            .Where(one => one.Value.Count > 0).ToList();
        if (said.Count > 0)
        {
            OwnRefusals.ApplyToAll(call, said, OriginOf(lead));
        }
    }

    private static List<PersonRow> Of(PluginCall call, PersonRow row)
    {
        if (row.Master is not null)
        {
            return PersonRow.FindLiving(call, row.Id) is { } master && master.Id != row.Id ? [master] : [];
        }

        return row.Table == PersonTable.Lead
            && row.Row.GetAttributeValue<OptionSetValue>("statecode")?.Value == Qualified
                ? [.. OfLead(call, row.Id.Id, [])]
                : [];
    }

    private static Origin OriginOf(PersonRow row) => new(LedgerEvent.CarriedOver, LedgerReason.FlagChanged)
    {
        Evidence = $"{row.Id.Table} {row.Id.Id:D}",
    };

    private static List<SaidNo> ToCarry(PluginCall call, PersonRow from, PersonRow to, ConsentSource source)
    {
        var ledger = new Lazy<PersonLedger>(() => PersonLedger.Of(call, from.Id));
        var open = from.Own.Except(to.Own).Where(channel => to.Table.FlagOf(channel) is not null).ToList();
        // A flag that the platform copied is set without a word of the ledger.
        var copied = from.Own.Intersect(to.Own).Where(channel => !HasWord(call, to, channel)).ToList();
        var topics = TopicRefusals.Of(call, [from.Id]).Select(choice => choice.No)
            .Where(no => no is not null).Select(no => no!).ToList();
        if (open.Count + copied.Count + topics.Count == 0)
        {
            return [];
        }

        var grounds = from.Own.Count == 0 ? [] : Suppressions.Find(call, Grounds.HashesOf(from.Addresses));
        var theirs = TopicRefusals.Of(call, [to.Id]).Select(choice => choice.No).ToList();
        return open.Concat(copied).Select(channel => Grounds.SaidBy(call, from.Id, channel, grounds, ledger))
            .Concat(topics.Where(no => !theirs.Any(known => known is not null && known.Matter == no.Matter
                && known.PausedUntil == no.PausedUntil && known.SaidOn >= no.SaidOn)))
            .Select(no => no with { Source = source }).ToList();
    }

    private static bool HasWord(PluginCall call, PersonRow row, Channel channel) =>
        PersonLedger.Of(call, row.Id).Standing(new Matter(channel)).Count > 0;

    private static List<PersonRow> OfLead(PluginCall call, Guid lead, IEnumerable<EntityReference> created)
    {
        var row = call.System.Retrieve(PersonTable.Lead.Name, lead, new ColumnSet(Matches));
        return Matches.Select(row.GetAttributeValue<EntityReference>).Concat(created)
            .Where(one => one is not null && PersonTable.Of(one.LogicalName) is not null && one.LogicalName != "lead")
            .Select(one => new PersonId(one.LogicalName, one.Id)).Distinct()
            .OrderBy(heir => heir.Table, StringComparer.Ordinal)
            .ThenBy(heir => heir.Id.ToString("D"), StringComparer.Ordinal)
            .Select(heir => PersonRow.FindLiving(call, heir)).Where(heir => heir is not null).Select(heir => heir!)
            .ToList();
    }
}
