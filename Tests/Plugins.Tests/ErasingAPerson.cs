using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>Text and identifiers of a person taken out of ledger rows, by the product and by others.</summary>
public sealed class ErasingAPerson : IDisposable
{
    private static readonly string Emptied = Texts.English.Ledger.Of(new LedgerFault.EmptiedWithoutErasure());

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference row;

    public ErasingAPerson()
    {
        ana = sales.Contact("ana@example.com", ("donotfax", true));
        row = StoredFact.Written(sales, ana);
    }

    /// <summary>Not even as SYSTEM, as whom the product itself writes, does a wrong erasure go through.</summary>
    private IOrganizationService Product => sales.Organization.As(sales.Organization.SystemUserId);

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "K4")]
    public void What_the_product_erased_is_gone_and_verifies_as_erased()
    {
        sales.Organization.RunAsynchronousJobs();
        var before = Row();

        Erase(row.Id);
        sales.Organization.RunAsynchronousJobs();

        var after = Row();
        Assert.All(ConsentAudit.CommittedColumns, column => Assert.False(after.Contains(column), column));
        Assert.All(
            ConsentAudit.SignedColumns.Concat(ConsentAudit.SealColumns)
                .Except(ConsentAudit.CommittedColumns).Except([ConsentAudit.Salts]),
            column => Assert.Equal(before[column], after[column]));
        var answer = Verify();
        Assert.Null(answer[VerifyLedger.Fault]);
        Assert.Equal(1, answer[VerifyLedger.Erased]);
        Assert.Equal(3, answer[VerifyLedger.Sealed]);
        Assert.Null(sales.Verify().Fault);
        Assert.Equal(1, sales.Verify().Erased);
    }

    [Fact]
    public void An_erasure_is_a_ledger_row_of_its_own_that_names_nobody_and_says_which_rows_it_was()
    {
        var ids = sales.Ledger(ana).Select(one => one.Id).ToList();

        Erase([.. ids]);

        var erasure = Assert.Single(sales.Ledger(), one => Choices.EventOf(one) == LedgerEvent.Erased);
        Assert.Equal(LedgerErasure.IdOf(ids), erasure.Id);
        Assert.Equal("2", erasure[ConsentAudit.NewValue]);
        Assert.False(erasure.Contains(ConsentAudit.PersonId));
        Assert.False(erasure.Contains(ConsentAudit.Evidence));
        Assert.Equal(2, Verify()[VerifyLedger.Erased]);
        Assert.Equal(2, Verify(ana)[VerifyLedger.Erased]);
        Assert.Null(Verify(ana)[VerifyLedger.Fault]);
    }

    [Fact]
    public void Nobody_guesses_an_erased_text_from_a_row_that_says_the_same()
    {
        var written = StoredFact.Written(sales, ana);
        var twin = sales.Ledger().Single(one => one.Id == written.Id);
        Erase(row.Id);

        var commitments = Row().GetAttributeValue<string>(ConsentAudit.Commitments).Split(';');
        Assert.Equal(6, commitments.Length);
        Assert.Empty(commitments.Intersect(twin.GetAttributeValue<string>(ConsentAudit.Commitments).Split(';')));
    }

    [Fact]
    public void What_was_erased_is_not_erased_again()
    {
        Erase(row.Id);
        Erase(row.Id);

        Assert.Single(sales.Ledger(), one => Choices.EventOf(one) == LedgerEvent.Erased);
        var again = Erasure.Of(row.Id, Guid.NewGuid(), sales.LedgerKey().Value);
        Refused(() => Announce(again));
    }

    [Theory]
    [Trait("Case", "K4")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("erased:")]
    [InlineData(
        "erased:00000000000000000000000000000000:0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_was_emptied_in_the_database_is_named(string? salts)
    {
        Empty();
        sales.EditBehindThePlatform(row, ConsentAudit.Salts, salts);

        Named(Emptied);
    }

    [Fact]
    [Trait("Case", "K4")]
    public void What_was_emptied_with_a_proof_but_without_a_ledger_row_of_the_erasure_is_named()
    {
        Empty();
        sales.EditBehindThePlatform(
            row,
            ConsentAudit.Salts,
            LedgerErasure.MarkOf(row.Id, sales.Ledger(ana)[0].Id, sales.LedgerKey().Value));

        Named(Emptied);
    }

    [Fact]
    [Trait("Case", "K4")]
    public void The_mark_of_another_row_erases_nothing()
    {
        var other = sales.Ledger(ana).Single(one => one.Id != row.Id);
        Erase(other.Id);
        Empty();
        sales.EditBehindThePlatform(
            row, ConsentAudit.Salts, sales.Ledger().Single(one => one.Id == other.Id)[ConsentAudit.Salts]);

        Named(Emptied);
    }

    [Fact]
    [Trait("Case", "K4")]
    public void Text_that_came_back_into_an_erased_row_is_named()
    {
        Erase(row.Id);
        sales.EditBehindThePlatform(row, ConsentAudit.Evidence, "She said “yes”\nat the fair; 1:x");

        Named(Texts.English.Ledger.Of(new LedgerFault.NotAsSigned(LedgerPart.Evidence)));
    }

    [Fact]
    [Trait("Case", "K4")]
    public void Salts_taken_away_alone_are_named()
    {
        sales.EditBehindThePlatform(row, ConsentAudit.Salts, null);

        Named(Texts.English.Ledger.Of(new LedgerFault.NotAsSigned(LedgerPart.Salts)));
    }

    [Fact]
    public void Nobody_gets_an_erasure_past_the_guard_without_the_right_proof()
    {
        var key = sales.LedgerKey().Value;
        var (other, erasure) = (Guid.NewGuid(), Guid.NewGuid());

        Refused(() => Announce(Erasure.Of(row.Id, erasure, new byte[32])));
        Refused(() => Announce(Marked(
            Erasure.Of(row.Id, erasure, key), (ConsentAudit.Salts, LedgerErasure.MarkOf(other, erasure, key)))));
        Refused(() => Announce(Marked(Erasure.Of(row.Id, erasure, key), (ConsentAudit.Salts, null))));
        Refused(() => Announce(Marked(Erasure.Of(row.Id, erasure, key), (ConsentAudit.Salts, "erased:"))));
    }

    [Fact]
    public void An_erasure_takes_all_the_texts_and_nothing_else_along()
    {
        var key = sales.LedgerKey().Value;
        var half = Erasure.Of(row.Id, Guid.NewGuid(), key);
        half.Attributes.Remove(ConsentAudit.UserAgent);

        Refused(() => Announce(half));
        Refused(() => Announce(
            Marked(Erasure.Of(row.Id, Guid.NewGuid(), key), (ConsentAudit.Evidence, "something else"))));
        Refused(() => Announce(Marked(Erasure.Of(row.Id, Guid.NewGuid(), key), (ConsentAudit.NewValue, "refused"))));
        Refused(() => Announce(Marked(Erasure.Of(row.Id, Guid.NewGuid(), key), (ConsentAudit.AddressHash, null))));
    }

    [Fact]
    public void Who_knows_the_proof_erases_nothing_outside_an_operation_of_the_product()
    {
        var right = Erasure.Of(row.Id, Guid.NewGuid(), sales.LedgerKey().Value);

        Refused(() => sales.Admin.Update(right));
        Refused(() => Product.Update(right));
    }

    [Theory]
    [InlineData(ConsentAudit.Evidence, "something else")]
    [InlineData(ConsentAudit.OrganizationId, "00000000-0000-0000-0000-000000000000")]
    [InlineData(ConsentAudit.Salts, null)]
    [InlineData(ConsentAudit.NewValue, "refused")]
    public void A_row_that_was_changed_after_it_was_signed_is_not_let_in(string column, string? value)
    {
        var forged = StoredFact.Signed(sales, ana);
        forged[column] = value;

        Assert.Equal(
            Texts.English.Records.LedgerIsOurs, Assert.ThrowsAny<Exception>(() => Product.Create(forged)).Message);
    }

    [Fact]
    [Trait("Case", "I5")]
    public void A_row_that_links_somebody_else_than_it_names_is_not_let_in()
    {
        var forged = StoredFact.Signed(sales, ana);
        forged[ConsentAudit.ContactId] = sales.Contact("bo@example.com");

        Assert.Equal(
            Texts.English.Records.LedgerIsOurs, Assert.ThrowsAny<Exception>(() => Product.Create(forged)).Message);
    }

    private static Entity Marked(Entity update, params (string Column, object? Value)[] columns)
    {
        foreach (var (column, value) in columns)
        {
            update[column] = value;
        }

        return update;
    }

    private void Refused(Action act)
    {
        var before = Row().Attributes.ToDictionary(pair => pair.Key, pair => pair.Value);

        Assert.Equal(Texts.English.Records.LedgerIsFinal, Assert.ThrowsAny<Exception>(act).Message);

        Assert.Equal(before, Row().Attributes.ToDictionary(pair => pair.Key, pair => pair.Value));
    }

    private void Named(string fault)
    {
        Assert.Equal(fault, Verify()[VerifyLedger.Fault]);
        Assert.Equal(row.Id, Verify()[VerifyLedger.FaultyRow]);
        Assert.NotNull(sales.Verify().Fault);
    }

    private void Empty()
    {
        foreach (var column in ConsentAudit.CommittedColumns)
        {
            sales.EditBehindThePlatform(row, column, null);
        }
    }

    private Entity Row() => sales.Ledger().Single(one => one.Id == row.Id);

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

    private void Erase(params Guid[] rows) => Run(call => Erasure.Of(call, rows, LedgerReason.AskedByPerson));

    /// <summary>Writes as the product itself would, whatever it is that is written.</summary>
    private void Announce(Entity update) => Run(call => ProductWrite.Update(call, update));

    private void Run(Action<PluginCall> act) => sales.As(act);
}
