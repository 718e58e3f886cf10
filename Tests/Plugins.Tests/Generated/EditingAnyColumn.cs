using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>Two facts in which every column is filled, no two alike; one pair waits for its seal, one has it.</summary>
public sealed class SalesWithFacts : IDisposable
{
    public SalesWithFacts()
    {
        Ana = Sales.Contact("ana@example.com", ("donotemail", true));
        Pairs["sealed"] = (StoredFact.Written(Sales, Ana), Other());
        Sales.Organization.RunAsynchronousJobs();
        Pairs["waiting"] = (StoredFact.Written(Sales, Ana), Other());
    }

    internal Sales Sales { get; } = new();

    internal EntityReference Ana { get; }

    internal Dictionary<string, (EntityReference One, EntityReference Other)> Pairs { get; } = [];

    public void Dispose() => Sales.Dispose();

    private EntityReference Other()
    {
        var one = StoredFact.Signed(Sales, Ana);
        return StoredFact.Written(
            Sales,
            Ana,
            [.. EditingAnyColumn.Swapped.Where(column => !EditingAnyColumn.Computed.Contains(column))
                .Select(column => (column, (object?)StoredFact.Other(one[column])))]);
    }
}

/// <summary>
/// The letter K of what was found from outside, generated: each signed column of a stored fact, edited, emptied or
/// exchanged with that of another row, sealed or not, looked for in the whole ledger and in one person's.
/// </summary>
public sealed class EditingAnyColumn(SalesWithFacts with) : IClassFixture<SalesWithFacts>
{
    private static readonly string[] Stages = ["sealed", "waiting"];
    private static readonly string[] Edits = ["edited", "emptied", "exchanged"];
    private static readonly string[] Scopes = ["whole", "person"];

    // In one organisation all facts have these in common, and both are about one person.
    private static readonly string[] Common =
    [
        ConsentAudit.Version, ConsentAudit.OrganizationId, ConsentAudit.KeyId, ConsentAudit.PersonType,
        ConsentAudit.PersonId,
    ];

    private static readonly Dictionary<string, LedgerPart> Parts = new()
    {
        [ConsentAudit.Name] = LedgerPart.Name,
        [ConsentAudit.PersonId] = LedgerPart.PersonId,
        [ConsentAudit.LegalBasis] = LedgerPart.LegalBasis,
        [ConsentAudit.Evidence] = LedgerPart.Evidence,
        [ConsentAudit.UserAgent] = LedgerPart.UserAgent,
        [ConsentAudit.RequestKey] = LedgerPart.RequestKey,
        [ConsentAudit.Commitments] = LedgerPart.Commitments,
        [ConsentAudit.Salts] = LedgerPart.Salts,
    };

    /// <summary>What follows from the other columns when a fact is signed.</summary>
    internal static string[] Computed { get; } =
        [ConsentAudit.Commitments, ConsentAudit.Salts, ConsentAudit.Signature];

    /// <summary>The columns in which two facts can differ.</summary>
    internal static IEnumerable<string> Swapped => ConsentAudit.SignedColumns.Except(Common);

    private static IEnumerable<(string Column, string Stage, string Edit, string Scope)> Cells =>
        from column in ConsentAudit.SignedColumns
        from stage in Stages
        from edit in Edits
        from scope in Scopes
        where edit != "exchanged" || Swapped.Contains(column)
        select (column, stage, edit, scope);

    public static TheoryData<string, string> EditsAtStages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (_, stage, edit, _) in Cells.DistinctBy(cell => (cell.Stage, cell.Edit)))
            {
                all.Add(stage, edit);
            }

            return all;
        }
    }

    [Fact]
    public void So_many_cells_are_looked_at()
    {
        Assert.Equal(32, ConsentAudit.SignedColumns.Count);
        Assert.Equal(27, Swapped.Count());
        Assert.Equal(((32 * 2) + 27) * 2 * 2, Cells.Count());
    }

    [Theory]
    [Trait("Case", "K1")]
    [MemberData(nameof(EditsAtStages))]
    public void The_row_and_the_kind_of_column_are_named(string stage, string edit)
    {
        Assert.Null(Verify("whole")[VerifyLedger.Fault]);
        var (one, other) = with.Pairs[stage];
        var differences = new List<string>();
        var ofTest = Cells.Where(cell => cell.Stage == stage && cell.Edit == edit);
        foreach (var cells in ofTest.GroupBy(cell => cell.Column))
        {
            var column = cells.Key;
            var (before, beside) = (Stored(one, column), Stored(other, column));
            Assert.NotEqual(edit == "exchanged" ? Proofs.Text(beside) : null, Proofs.Text(before));
            Write(one, column, edit == "emptied" ? null : edit == "edited" ? StoredFact.Other(before) : beside);
            if (edit == "exchanged")
            {
                Write(other, column, before);
            }

            differences.AddRange(cells.SelectMany(cell => Differences(cell.Scope, column, edit)
                .Select(difference => $"{column}, {cell.Scope}: {difference}")));
            Write(one, column, before);
            Write(other, column, beside);
        }

        Assert.True(differences.Count == 0, string.Concat(differences.Select(difference => $"\n- {difference}")));
        Assert.Null(Verify("whole")[VerifyLedger.Fault]);
    }

    private IEnumerable<string> Differences(string scope, string column, string edit)
    {
        var answer = Verify(scope);
        Guid[] rows = edit == "exchanged"
            ? [.. with.Pairs.Values.SelectMany(pair => new[] { pair.One.Id, pair.Other.Id })]
            : [.. with.Pairs.Values.Select(pair => pair.One.Id)];
        if (answer[VerifyLedger.FaultyRow] is not Guid row || !rows.Contains(row))
        {
            yield return $"{answer[VerifyLedger.FaultyRow] ?? "no row"} is named";
        }

        if (!Equals(answer[VerifyLedger.Fault], Texts.English.Ledger.Of(Expected(column, edit))))
        {
            yield return $"{answer[VerifyLedger.Fault] ?? "nothing"}";
        }
    }

    // Commitments that can be read, or that are gone, are signed like any value; the salts of another fact do not fit
    // the first text that they are for.
    private static LedgerFault Expected(string column, string edit) => (column, edit) switch
    {
        (ConsentAudit.KeyId, _) => new LedgerFault.NoKey(),
        (ConsentAudit.Commitments, not "edited") => new LedgerFault.NotAsSigned(LedgerPart.SignedValue),
        (ConsentAudit.Salts, "exchanged") => new LedgerFault.NotAsSigned(LedgerPart.Name),
        _ => new LedgerFault.NotAsSigned(Parts.GetValueOrDefault(column)),
    };

    private object Stored(EntityReference row, string column) =>
        with.Sales.Admin.Retrieve(row.LogicalName, row.Id, new(column))[column];

    private void Write(EntityReference row, string column, object? value) =>
        with.Sales.EditBehindThePlatform(row, column, value);

    private OrganizationResponse Verify(string scope)
    {
        var request = new OrganizationRequest("optout_VerifyLedger");
        if (scope == "person")
        {
            request[VerifyLedger.PersonType] = with.Ana.LogicalName;
            request[VerifyLedger.PersonId] = with.Ana.Id;
        }

        return with.Sales.Admin.Execute(request);
    }
}
