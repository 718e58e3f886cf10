using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class MergingPeople : IDisposable
{
    private readonly Sales sales = new();

    public static TheoryData<string, string> EveryFlag => ChangingPreferences.EveryFlag;

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(EveryFlag))]
    [Trait("Case", "81")]
    public void What_the_other_row_refuses_the_kept_row_refuses(string table, string column)
    {
        var flag = PersonTable.Of(table)!.Flags.Single(one => one.Column == column);
        var master = sales.Person(table, "kept@example.com");
        var other = sales.Person(table, "other@example.com", (column, flag.RefusingValue));

        sales.Merge(master, other);

        Assert.Equal(flag.RefusingValue, sales.Read(master, column));
        var optedOut = Assert.Single(sales.Ledger(master, LedgerEvent.OptedOut));
        Assert.Equal(flag.Channel, Choices.ChannelOf(optedOut.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)));
        var merged = Assert.Single(sales.Ledger(master, LedgerEvent.Merged));
        Assert.Equal($"{table} {other.Id:D} was merged into {table} {master.Id:D}", merged[ConsentAudit.Evidence]);
    }

    [Fact]
    [Trait("Case", "81")]
    public void What_the_kept_row_refuses_stays_refused_whatever_the_user_chose_to_copy()
    {
        var master = sales.Contact("kept@example.com", ("donotbulkemail", true));
        var other = sales.Contact("other@example.com");

        sales.Merge(master, other, new Entity("contact")
        {
            ["donotbulkemail"] = false,
            ["jobtitle"] = "Captain",
            [PersonTable.ConsentSource] = Choices.Of(ConsentSource.Person),
            [PersonTable.ConsentEvidence] = "Ticked in the merge dialog.",
        });

        Assert.Equal(true, sales.Read(master, "donotbulkemail"));
        Assert.Equal("Captain", sales.Read(master, "jobtitle"));
        Assert.Null(sales.Read(master, PersonTable.ConsentEvidence));
        Assert.Empty(sales.Ledger(master, LedgerEvent.OptedIn));
    }

    [Fact]
    public void Two_rows_that_refuse_nothing_leave_the_fact_that_they_were_merged_and_nothing_else()
    {
        var master = sales.Contact("kept@example.com");

        sales.Merge(master, sales.Contact("other@example.com"));

        Assert.Equal(LedgerEvent.Merged, (LedgerEvent)Assert.Single(sales.Ledger(master))
            .GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value);
        Assert.Empty(sales.Suppressed());
    }

    [Fact]
    public void The_addresses_of_both_are_suppressed_and_their_twins_refuse()
    {
        var twin = sales.Lead("kept@example.com");
        var master = sales.Contact("kept@example.com");
        var other = sales.Contact("other@example.com", ("donotemail", true));

        sales.Merge(master, other);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal([Channel.Email, Channel.Email], sales.Suppressed());
        Assert.Equal(true, sales.Read(twin, "donotemail"));
    }

    [Fact]
    public void A_refusal_that_came_with_a_merged_row_keeps_the_weight_of_the_person()
    {
        var master = sales.Contact("kept@example.com");
        var other = sales.Contact(null);
        sales.Loosen(sales.Rep, other, ConsentSource.Person, ("donotpostalmail", true));
        sales.Merge(master, other);

        sales.Loosen(sales.Rep, master, ConsentSource.RecordChanged, ("donotpostalmail", false));

        Assert.Equal(true, sales.Read(master, "donotpostalmail"));
    }
}
