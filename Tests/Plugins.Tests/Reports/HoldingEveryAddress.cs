using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>
/// Cases F2, F4 and E2 of what was found from outside: what is held is what was meant, and nothing is made ready for
/// who may not write.
/// </summary>
public sealed class HoldingEveryAddress : IDisposable
{
    private const string Address = "ana@example.com";
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("mailto:ana@example.com?subject=unsubscribe")]
    [InlineData("'ana@example.com'")]
    [InlineData("ana@example.com;")]
    [InlineData("ana%40example.com")]
    [InlineData("Ann <ANA@Example.com>")]
    public void F2_however_it_was_typed_the_address_is_held(string typed)
    {
        sales.OptOut(typed);

        Assert.True(sales.IsRefused(Address));
    }

    [Theory]
    [InlineData("nobody at nowhere")]
    [InlineData("@")]
    public void F2_what_cannot_be_read_is_refused_and_never_recorded(string typed)
    {
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.OptOut(typed));

        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void F4_of_a_row_that_holds_two_in_one_text_both_are_held_and_the_twins_of_both_follow(string table)
    {
        var twins = new[] { sales.Contact("a@example.com"), sales.Lead("b@example.com") };
        sales.Person(table, "a@example.com; b@example.com", ("donotbulkemail", true));

        sales.Organization.RunAsynchronousJobs();

        Assert.All(twins, twin => Assert.True(sales.Refuses(twin)));
        Assert.True(sales.IsRefused("a@example.com"));
        Assert.True(sales.IsRefused("b@example.com"));
    }

    [Fact]
    public void What_was_refused_under_an_older_key_is_refused_for_ever()
    {
        var topic = sales.Topic("news");
        var ana = sales.Contact("ana@d.example");
        sales.OptOut(Address);
        sales.OptOut("+49 30 123456");
        sales.OptOut(ana, ("Topic", "news"));
        sales.NextSecond();
        sales.Admin.Execute(new CreateRequest
        {
            Target = new Entity(SecretKey.Table)
            {
                [SecretKey.Name] = "Suppress key 2",
                [SecretKey.Purpose] = Choices.Of(KeyPurpose.Suppress),
                [SecretKey.Value] = new string('5', 64),
            },
            [Bypass.Plugins] = true,
        });

        sales.OptOut("bo@d.example");

        Assert.True(sales.IsRefused(Address));
        Assert.True(sales.IsRefused("bo@d.example"));
        Assert.True(sales.IsRefused(ana, topic));
        Assert.False(sales.IsRefused(ana));
        Assert.True(sales.Refuses(sales.Contact(Address)));
        Assert.True(sales.Refuses(sales.Contact(null, ("telephone1", "0049 30 123456")), "donotphone"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void E2_who_may_not_create_a_row_leaves_no_lock_however_often_it_is_tried(bool inBranch)
    {
        var caller = sales.Somebody(inBranch, "Mail only");
        var row = new Entity("contact")
        {
            ["lastname"] = "Ana",
            ["emailaddress1"] = Address,
            ["donotbulkemail"] = true,
        };

        for (var i = 0; i < 5; i++)
        {
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => caller.Create(row));
        }

        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(SuppressedAddress.Table)).Entities);
        Assert.Empty(sales.Ledger());
    }
}
