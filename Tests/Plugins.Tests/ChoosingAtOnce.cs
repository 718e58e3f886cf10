using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ChoosingAtOnce : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Twenty_of_one_household_refuse_at_once_and_each_is_recorded_once()
    {
        var people = Enumerable.Range(0, 20)
            .Select(i => sales.Person(i % 2 == 0 ? "contact" : "lead", "home@example.com")).ToList();

        Parallel.ForEach(people, Threads(20), person => Sales.Update(sales.Rep, person, ("donotbulkemail", true)));

        sales.Organization.RunAsynchronousJobs();
        Assert.All(people, person =>
        {
            Assert.Equal(true, sales.Read(person, "donotbulkemail"));
            Assert.Single(sales.Ledger(person));
        });
        Assert.Single(sales.Suppressed());
        Assert.Null(sales.Verify().Fault);
        Assert.Equal(0, sales.Verify().Unsealed);
    }

    [Fact]
    public void One_who_refuses_and_allows_at_the_same_moment_has_one_fact_for_each_real_change()
    {
        var ana = sales.Contact("ana@example.com");

        Parallel.For(0, 40, Threads(2), i => sales.Loosen(
            sales.Rep, ana, ConsentSource.Person, ("donotphone", i % 2 == 0)));

        sales.Organization.RunAsynchronousJobs();
        // A permission in the second of a refusal is set back, which is a fact of its own and no change.
        var words = sales.Ledger(ana)
            .Where(row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value
                is (int)LedgerEvent.OptedOut or (int)LedgerEvent.OptedIn)
            .OrderBy(row => row.GetAttributeValue<int>(ConsentAudit.Sequence))
            .Select(row => row.GetAttributeValue<string>(ConsentAudit.NewValue)).ToList();
        Assert.Equal(Enumerable.Range(0, words.Count).Select(i => i % 2 == 0 ? "refused" : "allowed"), words);
        Assert.Equal(words.LastOrDefault() == "refused", sales.Read(ana, "donotphone"));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_refusal_that_comes_in_after_the_image_was_read_is_not_undone_by_a_form_that_saves_every_field()
    {
        var ana = sales.Contact("ana@example.com");
        var step = new Interrupting(() => sales.Update(ana, ("donotemail", true)));
        sales.Organization.AddStep(new StepDefinition("Update", "contact", 10) { Rank = 99 }, step);

        sales.Update(ana, ("donotemail", false), ("jobtitle", "Astronomer"));

        Assert.Equal(true, sales.Read(ana, "donotemail"));
        Assert.Equal("Astronomer", sales.Read(ana, "jobtitle"));
        Assert.Single(sales.Ledger(ana, LedgerEvent.OptedOut));
        Assert.Single(sales.Ledger(ana, LedgerEvent.Corrected));
    }

    [Fact]
    public void A_refusal_that_is_written_twice_through_a_stale_image_is_one_fact()
    {
        var ana = sales.Contact("ana@example.com");
        var step = new Interrupting(() => sales.Update(ana, ("donotemail", true)));
        sales.Organization.AddStep(new StepDefinition("Update", "contact", 10) { Rank = 99 }, step);

        sales.Update(ana, ("donotemail", true));

        Assert.Single(sales.Ledger(ana));
    }

    [Fact]
    public void Rows_are_merged_while_they_refuse_and_no_refusal_is_lost()
    {
        var pairs = Enumerable.Range(0, 6).Select(i => (
            Master: sales.Contact($"m{i}@example.com"), Other: sales.Contact($"o{i}@example.com"))).ToList();

        Parallel.ForEach(pairs.SelectMany(pair => new Action[]
        {
            () => sales.Merge(pair.Master, pair.Other),
            () => sales.Update(pair.Master, ("donotbulkemail", true)),
            () => sales.Update(pair.Other, ("donotfax", true)),
        }), Threads(6), work => work());

        sales.Organization.RunAsynchronousJobs();
        Assert.All(pairs, pair => Assert.Equal(true, sales.Read(pair.Master, "donotbulkemail")));
        Assert.All(pairs, pair => Assert.Equal(true, sales.Read(pair.Other, "donotfax")));
        Assert.Null(sales.Verify().Fault);
    }

    private static ParallelOptions Threads(int count) => new() { MaxDegreeOfParallelism = count };

    private sealed class Interrupting(Action work) : IPlugin
    {
        private Action? once = work;

        public void Execute(IServiceProvider serviceProvider) => Interlocked.Exchange(ref once, null)?.Invoke();
    }
}
