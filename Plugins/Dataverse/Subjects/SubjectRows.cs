using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The rows of ours that are about one person: by the person's ids, and by an address that nobody else has. Each is
/// found by a find column or a lookup.
/// </summary>
/// <param name="call">The run.</param>
/// <param name="ids">The ids of the people, as rows of ours keep them.</param>
/// <param name="hashes">The hashes of the addresses that are theirs alone.</param>
internal sealed class SubjectRows(PluginCall call, IReadOnlyList<string> ids, IReadOnlyList<string> hashes)
{
    // Of mail systems and of lists a request keeps no more than number and hash.
    private static readonly object[] OfMany = [(int)RequestKind.List, (int)RequestKind.Delivery];

    /// <summary>What the ledger keeps of them, the rows of an erasure left out, in no order.</summary>
    /// <param name="columns">The columns to read; the random bytes are read besides.</param>
    /// <param name="requests">The ids of their requests, as text.</param>
    public IEnumerable<Entity> Ledger(IEnumerable<string> columns, IReadOnlyCollection<string> requests)
    {
        var seen = new HashSet<Guid>();
        return About(ConsentAudit.PersonId, ids, isOfNobody: false)
            .Concat(About(ConsentAudit.AddressHash, hashes, isOfNobody: true))
            .Concat(About(ConsentAudit.RequestKey, requests.Concat(ids), isOfNobody: true))
            .Where(row => seen.Add(row.Id));

        IEnumerable<Entity> About(string column, IEnumerable<string> values, bool isOfNobody) =>
            Pages.Slices(values, Pages.HashesInSlice).SelectMany(slice =>
            {
                var query = new QueryExpression(ConsentAudit.Table)
                {
                    ColumnSet = new ColumnSet(
                        [.. columns.Union([ConsentAudit.Salts, ConsentAudit.Source, ConsentAudit.Event])]),
                };
                query.Criteria.AddCondition(column, ConditionOperator.In, slice.Cast<object>().ToArray());
                if (isOfNobody)
                {
                    query.Criteria.AddCondition(ConsentAudit.PersonType, ConditionOperator.Null);
                }

                return Pages.Each(call.System, query);
            });
    }

    /// <summary>Whether a row of the ledger still has its texts, and was not written by an erasure.</summary>
    public static bool IsToErase(Entity row) =>
        !LedgerErasure.IsMark(row.GetAttributeValue<string>(ConsentAudit.Salts))
        && Choices.EventOf(row) != LedgerEvent.Erased
        && Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)) != ConsentSource.Erasure;

    /// <summary>What they asked for, or others for them: with the columns that count, and the name.</summary>
    /// <param name="forms">The spellings of the addresses that are theirs alone.</param>
    public List<Entity> Requests(IReadOnlyCollection<string> forms)
    {
        var found = Find(OptOutRequest.PersonId, ids, isOfNobody: false)
            .Concat(Find(OptOutRequest.AddressHash, hashes, isOfNobody: true))
            .Concat(Find(OptOutRequest.Address, forms, isOfNobody: true));
        return found.GroupBy(row => row.Id).Select(same => same.First())
            .OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal).ToList();

        IEnumerable<Entity> Find(string column, IEnumerable<string> values, bool isOfNobody) =>
            Pages.Slices(values, Pages.HashesInSlice).SelectMany(slice =>
            {
                var query = new QueryExpression(OptOutRequest.Table)
                {
                    ColumnSet = new ColumnSet([.. Dataverse.Requests.Columns, OptOutRequest.Name]),
                };
                query.Criteria.AddCondition(column, ConditionOperator.In, slice.Cast<object>().ToArray());
                query.Criteria.AddCondition(OptOutRequest.Kind, ConditionOperator.NotIn, OfMany);
                if (isOfNobody)
                {
                    query.Criteria.AddCondition(OptOutRequest.PersonId, ConditionOperator.Null);
                }

                return Pages.All(call.System, query);
            });
    }

    /// <summary>Their choices about topics, and their pauses.</summary>
    public List<Entity> Preferences() => Find(TopicPreference.PersonId, ids, isOfNobody: false)
        .Concat(Find(TopicPreference.AddressHash, hashes, isOfNobody: true))
        .GroupBy(row => row.Id).Select(same => same.First())
        .OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal).ToList();

    /// <summary>What was found about them or their requests.</summary>
    /// <param name="requests">The ids of their requests, as text.</param>
    public List<Entity> Findings(IEnumerable<string> requests) =>
        Pages.Slices(ids.Concat(requests), Pages.IdsInSlice).SelectMany(slice =>
        {
            var query = new QueryExpression(ComplianceFinding.Table)
            {
                ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(ComplianceFinding.Table), ComplianceFinding.Status]),
            };
            query.Criteria.AddCondition(
                ComplianceFinding.RegardingId, ConditionOperator.In, slice.Cast<object>().ToArray());
            return Pages.All(call.System, query);
        }).OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal).ToList();

    private IEnumerable<Entity> Find(string column, IEnumerable<string> values, bool isOfNobody) =>
        Pages.Slices(values, Pages.HashesInSlice).SelectMany(slice =>
        {
            var query = new QueryExpression(TopicPreference.Table) { ColumnSet = new ColumnSet(TopicRefusals.Columns) };
            query.Criteria.AddCondition(column, ConditionOperator.In, slice.Cast<object>().ToArray());
            if (isOfNobody)
            {
                query.Criteria.AddCondition(TopicPreference.PersonId, ConditionOperator.Null);
            }

            return Pages.All(call.System, query);
        });
}
