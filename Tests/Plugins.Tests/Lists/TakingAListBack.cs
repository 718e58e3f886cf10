using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Doors;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Lists;

/// <summary>The wrong list was handed in: an officer takes back exactly what it refused.</summary>
public sealed class TakingAListBack : IDisposable
{
    private const string Reason = "It was the list of another firm.";
    private const string Ana = "ana@example.com";
    private const string Bo = "bo@example.com";
    private const string Newsletter = "MarketingEmail\t\t";

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Its_addresses_are_free_again_and_the_rows_that_followed()
    {
        var ana = sales.Contact(Ana, ("emailaddress2", "ana@home.example"));
        var bo = sales.Contact(Bo);
        var lead = sales.Lead(Bo);
        var list = Imported("K", Ana, Bo, "cy@example.com");
        Assert.True(sales.Refuses(ana) && sales.Refuses(bo) && sales.Refuses(lead));

        var answer = TakeBack(list);

        Assert.Equal((3, 0, true), answer);
        foreach (var address in new[] { Ana, Bo, "cy@example.com", "ana@home.example" })
        {
            Assert.False(sales.IsRefused(address));
        }

        Assert.False(sales.Refuses(ana) || sales.Refuses(bo) || sales.Refuses(lead));
        Assert.Equal(0, sales.Verify().Unsealed);
        Assert.Null(sales.Verify().Fault);
        Assert.Equal(
            3, sales.Ledger().Count(fact => fact.GetAttributeValue<string>(ConsentAudit.Evidence) == Reason
                && !fact.Contains(ConsentAudit.PersonId)));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("meanwhile")]
    [InlineData("another list")]
    [InlineData("the person")]
    public void What_others_refused_stands(string when)
    {
        var ana = sales.Contact(Ana);
        if (when == "before")
        {
            sales.OptOut(Ana);
            sales.Organization.RunAsynchronousJobs();
        }

        var list = Imported("K", Ana, Bo);
        sales.NextSecond();
        switch (when)
        {
            case "meanwhile":
                sales.OptOut(Ana);
                break;
            case "another list":
                Imported("L", Ana);
                break;
            case "the person":
                sales.OptOut(ana);
                break;
        }

        sales.Organization.RunAsynchronousJobs();
        TakeBack(list);

        Assert.True(sales.IsRefused(ana));
        Assert.True(sales.Refuses(ana));
        Assert.False(sales.IsRefused(Bo));
    }

    [Fact]
    public void What_two_lists_refused_is_free_once_both_are_taken_back()
    {
        var ana = sales.Contact(Ana);
        var first = Imported("K", Ana, Bo);
        sales.NextSecond();
        var second = Imported("L", Ana, Bo);

        Assert.Equal((0, 2, true), TakeBack(first));
        Assert.True(sales.IsRefused(Ana) && sales.Refuses(ana));
        Assert.Equal((2, 0, true), TakeBack(second));

        Assert.False(sales.IsRefused(Ana) || sales.IsRefused(Bo) || sales.Refuses(ana));
    }

    [Fact]
    public void A_flag_that_refused_before_the_list_stays()
    {
        var ana = sales.Contact(Ana, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();
        var list = Imported("K", Ana);

        TakeBack(list);

        Assert.True(sales.Refuses(ana));
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    public void Once_is_enough()
    {
        var list = Imported("K", Ana);
        TakeBack(list);
        var facts = sales.Ledger().Count;

        Assert.Equal((1, 0, true), TakeBack(list));
        Assert.Equal(facts, sales.Ledger().Count);
    }

    [Fact]
    public void What_is_refused_after_it_stands_also_when_it_is_taken_back_again()
    {
        var list = Imported("K", Ana);
        TakeBack(list);
        sales.NextSecond();
        sales.OptOut(Ana);

        TakeBack(list);

        Assert.True(sales.IsRefused(Ana));
    }

    [Fact]
    public void None_of_its_rows_comes_in_any_more_but_under_another_key_all_of_them()
    {
        var told = new ToldList("K", Newsletter + Ana, Newsletter + Bo);
        var list = told.Send(sales.Rep, 0, 1).RequestId;
        TakeBack(list);

        Assert.Equal(Texts.English.Lists.WasTakenBack, Fault(() => told.Send(sales.Rep)));
        Assert.False(sales.IsRefused(Ana) || sales.IsRefused(Bo));
        sales.NextSecond();
        (told with { Key = "again" }).Send(sales.Rep);
        Assert.True(sales.IsRefused(Ana) && sales.IsRefused(Bo));
    }

    [Fact]
    public void A_list_of_many_rows_is_taken_back_whole()
    {
        var list = Imported("K", [.. Enumerable.Range(0, 250).Select(i => $"p{i}@example.com")]);

        Assert.Equal((250, 0, true), TakeBack(list));
        Assert.Empty(sales.Suppressed());
    }

    [Theory]
    [InlineData("OptOut Sales User")]
    [InlineData("OptOut Service")]
    [InlineData("OptOut Auditor")]
    public void Only_officers_take_a_list_back(string role)
    {
        var list = Imported("K", Ana);

        Fault(() => TakeBack(list, sales.Lone(role)));
        Assert.True(sales.IsRefused(Ana));
    }

    [Fact]
    public void It_is_a_list_and_has_a_reason()
    {
        var list = Imported("K", Ana);
        var request = (Guid)sales.OptOut(Bo)["RequestId"];

        Assert.Equal(Texts.English.Lists.NoList, Fault(() => TakeBack(request)));
        Assert.Equal(Texts.English.Lists.NoList, Fault(() => TakeBack(Guid.NewGuid())));
        Fault(() => TakeBack(list, reason: "-----"));
        Assert.True(sales.IsRefused(Ana) && sales.IsRefused(Bo));
    }

    private Guid Imported(string key, params string[] addresses)
    {
        var list = new ToldList(key, [.. addresses.Select(address => Newsletter + address)]).Send(sales.Rep).RequestId;
        sales.Organization.RunAsynchronousJobs();
        return list;
    }

    private (int TakenBack, int Kept, bool IsFinished) TakeBack(
        Guid list, IOrganizationService? caller = null, string reason = Reason)
    {
        sales.NextSecond();
        var answer = PublicPage.Call(
            caller ?? sales.Officer(), "optout_TakeBackImport", ("RequestId", list), ("Reason", reason));
        sales.Organization.RunAsynchronousJobs();
        return ((int)answer["TakenBack"], (int)answer["Kept"], (bool)answer["Finished"]);
    }
}
