using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// One person, as the data that is kept says who that is: the row, or the one into which it was merged, everybody who
/// was merged into it, and their addresses. A person whose row is gone is found by its id, or by an address.
/// </summary>
internal sealed class DataSubject
{
    // A merge of a merge of a merge happens; a longer chain is a ring that somebody wrote by hand.
    private const int LongestChain = 20;

    // So many fit into one condition with room for what else is asked.
    private const int MostPeople = 500;

    private static readonly string[] NameColumns = ["fullname", "name", "firstname", "lastname"];

    private readonly PluginCall call;
    private readonly List<PersonId> people = [];
    private readonly List<Entity> rows = [];
    private readonly List<HeldAddress> addresses = [];
    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);

    private DataSubject(PluginCall call) => this.call = call;

    /// <summary>The rows that are this person, those too that are gone; the one that is left first. None for an address
    /// alone.</summary>
    public IReadOnlyList<PersonId> People => people;

    /// <summary>Those of them that are still there, with their names and addresses.</summary>
    public IReadOnlyList<Entity> Rows => rows;

    /// <summary>The person's addresses, as far as they are known.</summary>
    public IReadOnlyList<HeldAddress> Addresses => addresses;

    /// <summary>Other rows that hold one of the addresses, in the order of their ids.</summary>
    public IReadOnlyList<PersonRow> Others { get; private set; } = [];

    /// <summary>The hashes of the addresses that no other row holds: what stands under them is about this person.
    /// </summary>
    public IReadOnlyList<string> OwnHashes { get; private set; } = [];

    /// <summary>The hashes of those that others hold too: of what stands under them nobody knows whose it is.</summary>
    public IReadOnlyList<string> SharedHashes { get; private set; } = [];

    /// <summary>The names and addresses by which a text names the person.</summary>
    public IReadOnlyCollection<string> Texts => texts;

    /// <summary>The ids of the people, as rows of ours keep them.</summary>
    public IReadOnlyList<string> Ids => [.. people.Select(person => person.Id.ToString("D")).Distinct()];

    /// <summary>Finds a person; null where nothing says who that is, or the caller may not read the row.</summary>
    /// <param name="call">The run.</param>
    /// <param name="type">The table of the row; empty where only the id, or the address, is known.</param>
    /// <param name="id">The id of the row; all zeros for none.</param>
    /// <param name="address">An address in any spelling; empty for none.</param>
    public static DataSubject? Of(PluginCall call, string type, Guid id, string address)
    {
        var subject = new DataSubject(call);
        var typed = address.Length == 0 ? [] : PersonAddresses.Of(call, address);
        if ((type.Length > 0 && PersonTable.Of(type) is null) || (id == Guid.Empty && typed.Count == 0)
            || (id == Guid.Empty && type.Length > 0))
        {
            return null;
        }

        if (id != Guid.Empty && !subject.AddRow(type, id))
        {
            return null;
        }

        subject.Add(typed, address);
        if (id == Guid.Empty)
        {
            subject.AddGone(typed);
        }

        subject.AddMerged();
        subject.AddRequested();
        subject.Share();
        return subject;
    }

    /// <summary>Whether a text names the person.</summary>
    public bool IsNamedIn(string? text) => !string.IsNullOrEmpty(text)
        && texts.Any(one => text!.IndexOf(one, StringComparison.OrdinalIgnoreCase) >= 0);

    private bool AddRow(string type, Guid id)
    {
        var candidates = PersonTable.All.Where(table => type.Length == 0 || table.Name == type)
            .Select(table => new PersonId(table.Name, id)).ToList();
        var living = candidates.Select(person => PersonRow.FindLiving(call, person)).Where(row => row is not null)
            .Select(row => row!.Id).ToList();
        if (living.Count > 0)
        {
            // Of a row that the caller may not read, the answer is that of one that is not there.
            return Readable.Of(call, living).Count == living.Count && Include(living);
        }

        return Include(Known(id).Intersect(candidates));
    }

    private bool Include(IEnumerable<PersonId> more)
    {
        people.AddRange(more.Except(people).ToList());
        return people.Count > 0;
    }

    // Of which table a row was that is gone, the rows of ours say.
    private List<PersonId> Known(Guid id)
    {
        var known = new List<PersonId>();
        foreach (var table in new[] { ConsentAudit.Table, OptOutRequest.Table, TopicPreference.Table })
        {
            // These three tables call the two columns the same.
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ConsentAudit.PersonType) };
            query.Criteria.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, id.ToString("D"));
            known.AddRange(Pages.Each(call.System, query)
                .Select(row => PersonTable.Of(row.GetAttributeValue<string>(ConsentAudit.PersonType)))
                .Where(one => one is not null).Select(one => new PersonId(one!.Name, id)));
        }

        return known.Distinct().ToList();
    }

    private void Add(IEnumerable<HeldAddress> found, string? text)
    {
        foreach (var address in found)
        {
            if (!addresses.Any(known => known.Kind == address.Kind && known.Hash == address.Hash))
            {
                addresses.Add(address);
            }

            texts.UnionWith(address.StoredForms.Where(IsTelling));
        }

        if (text is not null && IsTelling(text))
        {
            texts.Add(text.Trim());
        }
    }

    // One or two letters are in every text.
    private static bool IsTelling(string text) => text.Trim().Length > 2;

    // Who had the address and is gone.
    private void AddGone(IReadOnlyList<HeldAddress> typed)
    {
        if (typed.Count == 0)
        {
            return;
        }

        var named = new List<PersonId>();
        foreach (var table in new[] { ConsentAudit.Table, OptOutRequest.Table })
        {
            var query = new QueryExpression(table)
            {
                ColumnSet = new ColumnSet(ConsentAudit.PersonType, ConsentAudit.PersonId),
            };
            query.Criteria.AddCondition(
                ConsentAudit.AddressHash, ConditionOperator.In,
                typed.Select(address => address.Hash).Distinct().Cast<object>().ToArray());
            query.Criteria.AddCondition(ConsentAudit.PersonId, ConditionOperator.NotNull);
            named.AddRange(Pages.Each(call.System, query)
                .Select(row => RequestRow.IdOf(
                    row.GetAttributeValue<string>(ConsentAudit.PersonType) ?? string.Empty,
                    Guid.TryParse(row.GetAttributeValue<string>(ConsentAudit.PersonId), out var id) ? id : Guid.Empty))
                .OfType<PersonId>());
        }

        Include(named.Distinct().Take(MostPeople).Where(person => PersonRow.Find(call, person) is null).ToList());
    }

    private void AddMerged()
    {
        for (var chain = 0; chain < LongestChain && people.Count is > 0 and < MostPeople; chain++)
        {
            var before = people.Count;
            var told = LedgerMergeRows.Told(call, [.. people.Select(person => person.Id).Distinct()]);
            Include(people.SelectMany(told.Into).Concat(people.SelectMany(MergedRows)).Distinct().ToList());
            if (people.Count == before)
            {
                break;
            }
        }

        foreach (var person in people)
        {
            AddStored(person);
        }
    }

    // Those whom the platform still keeps as merged into a row.
    private IEnumerable<PersonId> MergedRows(PersonId master)
    {
        var table = PersonTable.Of(master.Table)!;
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet(PersonTable.Merged) };
        query.Criteria.AddCondition(PersonTable.MasterId, ConditionOperator.Equal, master.Id);
        return Pages.All(call.System, query)
            .Where(row => row.GetAttributeValue<bool?>(PersonTable.Merged) == true)
            .Select(row => new PersonId(table.Name, row.Id));
    }

    private void AddStored(PersonId person)
    {
        var table = PersonTable.Of(person.Table)!;
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet(
                [.. PersonRow.ColumnsOf(table), .. NameColumns.Where(column => table == PersonTable.Account
                    ? column == table.NameColumn
                    : column != PersonTable.Account.NameColumn)]),
        };
        query.Criteria.AddCondition(table.IdColumn, ConditionOperator.Equal, person.Id);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row)
        {
            return;
        }

        rows.Add(row);
        foreach (var column in table.ReachColumns)
        {
            Add([], row.GetAttributeValue<string>(column.Key));
        }

        Add(PersonAddresses.Of(call, table, row), text: null);
        texts.UnionWith(NameColumns.Select(row.GetAttributeValue<string>).Where(name => name is not null && IsTelling(name))
            .Select(name => name.Trim()));
    }

    // What somebody typed who handed in a request of this person.
    private void AddRequested()
    {
        if (people.Count == 0)
        {
            return;
        }

        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(OptOutRequest.Address) };
        query.Criteria.AddCondition(
            OptOutRequest.PersonId, ConditionOperator.In, Ids.Cast<object>().ToArray());
        query.Criteria.AddCondition(OptOutRequest.Address, ConditionOperator.NotNull);
        foreach (var text in Pages.All(call.System, query).Select(row => row.GetAttributeValue<string>(OptOutRequest.Address))
            .Distinct())
        {
            Add(PersonAddresses.Of(call, text), text);
        }
    }

    private void Share()
    {
        var mine = new HashSet<PersonId>(people);
        Others = [.. Holders.Of(call, addresses).Where(row => !mine.Contains(row.Id))];
        var shared = new HashSet<string>(Others.SelectMany(row => row.Addresses).Select(address => address.Hash));
        OwnHashes = [.. addresses.Select(address => address.Hash).Where(hash => !shared.Contains(hash)).Distinct()];
        SharedHashes = [.. addresses.Select(address => address.Hash).Where(shared.Contains).Distinct()];
    }
}
