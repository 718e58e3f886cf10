using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whom an erasure forgets, as it goes on from call to call: found once, since what was emptied finds nobody any more.
/// </summary>
/// <param name="Ids">The ids of the rows that are the person.</param>
/// <param name="Hashes">The hashes of the addresses that are the person's alone.</param>
/// <param name="Forms">The spellings of these addresses.</param>
/// <param name="Texts">The names and addresses by which a text names the person.</param>
internal sealed record ErasureScope(
    IReadOnlyList<string> Ids, IReadOnlyList<string> Hashes, IReadOnlyList<string> Forms, IReadOnlyList<string> Texts)
{
    /// <summary>What is known of a person.</summary>
    public static ErasureScope Of(DataSubject subject) => new(
        subject.Ids,
        subject.OwnHashes,
        [.. subject.Addresses.Where(address => subject.OwnHashes.Contains(address.Hash))
            .SelectMany(address => address.StoredForms).Distinct()],
        [.. subject.Texts]);

    /// <summary>What an erasure left that goes on; null where nothing goes on.</summary>
    public static ErasureScope? Left(PluginCall call, Guid request)
    {
        var query = new QueryExpression(Work.Table)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(Work.Table), Work.Proof]),
        };
        query.Criteria.AddCondition(Work.RegardingId, ConditionOperator.Equal, request.ToString("D"));
        query.Criteria.AddCondition(Work.Kind, ConditionOperator.Equal, (int)WorkKind.Erase);
        return call.System.RetrieveMultiple(query).Entities.Select(row => LeftWork.Read(call, row)?.Detail)
            .Where(detail => detail is not null).Select(detail => Read(detail!)).FirstOrDefault();
    }

    /// <summary>Leaves the rest to a job, which goes on whether or not anybody calls again.</summary>
    public void Leave(PluginCall call, Guid request)
    {
        var fields = new FieldWriter();
        foreach (var list in new[] { Ids, Hashes, Forms, Texts })
        {
            fields.All(list, (one, text) => one.Text(text));
        }

        LeftWork.Leave(call, new WorkToDo(WorkKind.Erase, new EntityReference(OptOutRequest.Table, request))
        {
            Detail = fields.ToString(),
        });
    }

    /// <summary>Whether a text names the person.</summary>
    public bool IsNamedIn(string? text) => !string.IsNullOrEmpty(text)
        && Texts.Any(one => text!.IndexOf(one, StringComparison.OrdinalIgnoreCase) >= 0);

    private static ErasureScope Read(string detail)
    {
        var fields = new FieldReader(detail);
        return new(List(), List(), List(), List());

        List<string> List() => [.. fields.All(one => one.Text()).Select(text => text ?? string.Empty)];
    }
}
