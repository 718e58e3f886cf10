using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>One edit in the database at a time, of a ledger row in which every column is filled.</summary>
public sealed class FindingAnEditedFact : IDisposable
{
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

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference row;

    public FindingAnEditedFact()
    {
        ana = sales.Contact("ana@example.com", ("donotemail", true));
        row = StoredFact.Written(sales, ana);
    }

    public static TheoryData<string> SignedColumns => [.. ConsentAudit.SignedColumns];

    public static TheoryData<string> TextColumns => [.. ConsentAudit.TextLengths.Keys];

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Nothing_is_wrong_with_it_and_no_column_is_empty()
    {
        var stored = sales.Ledger().Single(one => one.Id == row.Id);

        Assert.All(ConsentAudit.SignedColumns, column => Assert.True(stored.Contains(column), column));
        Assert.Null(sales.Verify().Fault);
        Assert.True((bool)Verify()[VerifyLedger.Verified], (string?)Verify()[VerifyLedger.Fault]);
    }

    [Theory]
    [Trait("Case", "K1")]
    [MemberData(nameof(SignedColumns))]
    public void The_row_and_the_kind_of_column_are_named(string column)
    {
        var value = sales.Ledger().Single(one => one.Id == row.Id)[column];
        sales.EditBehindThePlatform(row, column, StoredFact.Other(value));

        var fault = column == ConsentAudit.KeyId
            ? (LedgerFault)new LedgerFault.NoKey()
            : new LedgerFault.NotAsSigned(Parts.GetValueOrDefault(column));
        Named(Verify(), fault);
        Named(Verify(ana), fault);
        Assert.NotNull(sales.Verify().Fault);
    }

    [Theory]
    [Trait("Case", "K1")]
    [MemberData(nameof(SignedColumns))]
    public void A_column_that_was_emptied_is_named(string column)
    {
        sales.EditBehindThePlatform(row, column, null);

        Assert.Equal(row.Id, Verify()[VerifyLedger.FaultyRow]);
        Assert.NotNull(sales.Verify().Fault);
    }

    [Theory]
    [Trait("Case", "K2")]
    [MemberData(nameof(TextColumns))]
    public void Text_that_was_moved_into_the_column_beside_it_is_found(string column)
    {
        var columns = ConsentAudit.TextLengths.Keys.ToList();
        var beside = columns[(columns.IndexOf(column) + 1) % columns.Count];
        var stored = sales.Ledger().Single(one => one.Id == row.Id);
        sales.EditBehindThePlatform(row, beside, $"{stored[column]}{stored[beside]}");
        sales.EditBehindThePlatform(row, column, null);

        Assert.Equal(row.Id, Verify()[VerifyLedger.FaultyRow]);
    }

    [Fact]
    public void A_row_of_another_organisation_is_named_as_such()
    {
        var foreign = StoredFact.Signed(sales, ana);
        foreign[ConsentAudit.OrganizationId] = Guid.NewGuid().ToString("D");
        ConsentAudit.Sign(foreign, sales.LedgerKey());
        sales.Organization.Platform.Database.Insert(
            sales.Organization.Platform.Metadata.Table(ConsentAudit.Table),
            foreign.Id,
            foreign.Attributes.ToDictionary(pair => pair.Key, object? (pair) => pair.Value));

        var answer = Verify();

        Assert.Equal(Texts.English.Ledger.Of(new LedgerFault.OtherOrganization()), answer[VerifyLedger.Fault]);
        Assert.Equal(foreign.Id, answer[VerifyLedger.FaultyRow]);
    }

    private void Named(OrganizationResponse answer, LedgerFault fault)
    {
        Assert.Equal(Texts.English.Ledger.Of(fault), answer[VerifyLedger.Fault]);
        Assert.Equal(row.Id, answer[VerifyLedger.FaultyRow]);
    }

    private OrganizationResponse Verify(EntityReference? person = null)
    {
        var request = new OrganizationRequest("optout_VerifyLedger");
        if (person is not null)
        {
            request[VerifyLedger.PersonType] = person.LogicalName;
            request[VerifyLedger.PersonId] = person.Id;
        }

        return sales.Admin.Execute(request);
    }
}
