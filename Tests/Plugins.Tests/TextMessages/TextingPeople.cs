using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests.TextMessages;

/// <summary>
/// Tables of the platform stand in for the customer's own: what matters of them is that the product does not know them.
/// </summary>
public sealed class TextingPeople : IDisposable
{
    private const string WithParties = "recurringappointmentmaster";
    private const string WithoutParties = "task";

    private static readonly Lazy<Project> Opened = new(() => Project.Open(Repository.Root));

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Whoever_refused_text_messages_is_told_of_in_the_ledger()
    {
        sales.Set(SettingName.FaxAndTextMode, "Warn");
        Guard(WithParties, $"new_other, {WithParties}");
        var ana = Refusing("ana@example.com");

        var id = sales.Rep.Create(new Entity(WithParties) { ["subject"] = "Hi", ["requiredattendees"] = Parties(ana) });

        var row = Assert.Single(Contacts());
        Assert.Equal((int)LedgerEvent.ContactWarned, Value(row, ConsentAudit.Event));
        Assert.Equal(Choices.Of(Channel.Sms).Value, Value(row, ConsentAudit.Channel));
        Assert.Equal($"{WithParties} {id:D} to contact {ana.Id:D}", row[ConsentAudit.Evidence]);
    }

    [Fact]
    public void Installed_and_not_configured_it_is_not_created()
    {
        Guard(WithParties, WithParties);
        var text = new Entity(WithParties) { ["optionalattendees"] = Parties(Refusing("ana@example.com")) };

        Assert.StartsWith(
            "Nothing was created: 1 person must not get this text message."
            + "\n- P ana (contact): does not allow text messages.",
            Refused(() => sales.Rep.Create(text)),
            StringComparison.Ordinal);
        Assert.Single(Contacts());
    }

    [Fact]
    public void Who_organises_it_is_not_whom_it_reaches()
    {
        Guard(WithParties, WithParties);

        sales.Rep.Create(new Entity(WithParties) { ["organizer"] = Parties(Refusing("ana@example.com")) });

        Assert.Empty(Contacts());
    }

    [Theory]
    [InlineData("contact", 1)]
    [InlineData("campaign", 0)]
    public void Without_a_party_it_reaches_the_person_whom_it_regards(string regards, int rows)
    {
        sales.Set(SettingName.FaxAndTextMode, "Warn");
        Guard(WithoutParties, WithoutParties);
        var regarded = regards == "contact" ? Refusing("ana@example.com") : sales.Campaign();

        sales.Rep.Create(new Entity(WithoutParties)
        {
            ["regardingobjectid"] = regarded,
            ["description"] = "+49301234567",
        });

        Assert.Equal(rows, Contacts().Count);
    }

    [Fact]
    public void With_a_party_it_does_not_reach_whom_it_regards()
    {
        Guard(WithParties, WithParties);

        sales.Rep.Create(new Entity(WithParties)
        {
            ["requiredattendees"] = Parties(sales.Contact("bo@example.com")),
            ["regardingobjectid"] = Refusing("ana@example.com"),
        });

        Assert.Empty(Contacts());
    }

    [Fact]
    public void A_table_that_has_the_steps_and_is_not_named_is_refused_with_what_to_do()
    {
        Guard(WithoutParties, WithParties);

        var sentence = Refused(() => sales.Rep.Create(new Entity(WithoutParties) { ["subject"] = "Hi" }));

        Assert.Contains($"{WithoutParties} has the steps that guard text messages", sentence, StringComparison.Ordinal);
        Assert.Contains("optout_SmsTables", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_named_and_has_no_steps_is_as_it_was()
    {
        sales.Set(SettingName.SmsTables, WithParties);

        sales.Rep.Create(new Entity(WithParties) { ["requiredattendees"] = Parties(Refusing("ana@example.com")) });

        Assert.Empty(Contacts());
    }

    private void Guard(string table, string named)
    {
        sales.Set(SettingName.SmsTables, named);
        using var zip = new MemoryStream(OptionalPacker.Zip(SmsPacker.Tree(Opened.Value, table).Value));
        sales.Organization.Import(zip);
    }

    private EntityReference Refusing(string email) => sales.Contact(email, ("optout_donotsms", true));

    private List<Entity> Contacts() => [.. sales.Ledger().Where(row => Value(row, ConsentAudit.Event)
        is (int)LedgerEvent.ContactWarned or (int)LedgerEvent.ContactBlocked)];

    private static EntityCollection Parties(params EntityReference[] people) =>
        new([.. people.Select(person => new Entity("activityparty") { ["partyid"] = person })]);

    private static string Refused(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.Message;

    private static int Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
