using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>What the found cases do and look at, in the words in which they are told.</summary>
internal static class Asking
{
    public static readonly string[] People = ["contact", "lead", "account"];

    /// <summary>Says no for a row, by the operation that everybody uses.</summary>
    public static OrganizationResponse OptOut(
        this Sales sales, EntityReference person, params (string Name, object Value)[] more) => Ask(
        sales.Rep,
        "OptOut",
        [(RecordConsent.PersonType, person.LogicalName), (RecordConsent.PersonId, person.Id), .. more]);

    /// <summary>Says no for an address.</summary>
    public static OrganizationResponse OptOut(
        this Sales sales, string address, params (string Name, object Value)[] more) =>
        Ask(sales.Rep, "OptOut", [(RecordConsent.Address, address), .. more]);

    /// <summary>Says yes for a row, with evidence, in the second after all that was said.</summary>
    public static OrganizationResponse OptIn(
        this Sales sales, EntityReference person, params (string Name, object Value)[] more)
    {
        sales.NextSecond();
        return Ask(
            sales.Rep,
            "OptIn",
            [
                (RecordConsent.PersonType, person.LogicalName), (RecordConsent.PersonId, person.Id),
                (RecordConsent.Source, "PhoneCall"),
                (RecordConsent.Evidence, "Called back and asked to be written to again."),
                .. more,
            ]);
    }

    /// <summary>Wants no marketing until a day.</summary>
    public static OrganizationResponse Pause(
        this Sales sales, EntityReference person, DateTime until, params (string Name, object Value)[] more) => Ask(
        sales.Rep,
        "Pause",
        [
            (RecordConsent.PersonType, person.LogicalName), (RecordConsent.PersonId, person.Id),
            (RecordConsent.PausedUntil, until), .. more,
        ]);

    public static OrganizationResponse Ask(
        IOrganizationService caller, string decision, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("optout_RecordConsent") { [RecordConsent.Decision] = decision };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return caller.Execute(request);
    }

    public static string Outcome(this OrganizationResponse answer) => (string)answer.Results[RecordConsent.Outcome];

    /// <summary>Whether a marketing e-mail to a row is refused.</summary>
    public static bool IsRefused(this Sales sales, EntityReference person, EntityReference? topic = null) =>
        IsRefused(sales, Sales.To(person), topic);

    /// <summary>Whether a marketing e-mail to a typed-in address is refused.</summary>
    public static bool IsRefused(this Sales sales, string address, EntityReference? topic = null)
    {
        sales.AllowTypedInAddresses();
        return IsRefused(sales, Sales.Typed("to", address), topic);
    }

    /// <summary>Whether a marketing e-mail to a row, under the address written beside it, is refused.</summary>
    public static bool IsRefused(this Sales sales, EntityReference person, string address)
    {
        var party = Sales.To(person);
        party.Party["addressused"] = address;
        return IsRefused(sales, party, topic: null);
    }

    /// <summary>Merges the second row into the first, with some of its columns.</summary>
    public static void Merge(
        this Sales sales, EntityReference master, EntityReference other,
        params (string Column, object? Value)[] content)
    {
        var row = new Entity(master.LogicalName);
        foreach (var (column, value) in content)
        {
            row[column] = value;
        }

        sales.Merge(master, other, content.Length == 0 ? null : row);
    }

    public static void Qualify(this Sales sales, EntityReference lead, bool create = false) =>
        sales.Admin.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = lead,
            ["CreateAccount"] = create,
            ["CreateContact"] = create,
            ["CreateOpportunity"] = false,
            ["Status"] = new OptionSetValue(-1),
        });

    /// <summary>Whether a row's flag refuses.</summary>
    public static bool Refuses(this Sales sales, EntityReference person, string column = "donotbulkemail") =>
        sales.Read(person, column) is true;

    /// <summary>Whether what a row refuses is the person's own word, and not because of an address.</summary>
    public static bool RefusesItself(
        this Sales sales, EntityReference person, Channel channel = Channel.MarketingEmail) =>
        Refuses(sales, person, PersonTable.Of(person.LogicalName)!.FlagOf(channel)!.Column)
        && !(sales.Read(person, PersonTable.Derived) as string ?? string.Empty).Contains(
            channel.ToString(), StringComparison.Ordinal);

    public static void Delete(this Sales sales, EntityReference row) => sales.Admin.Delete(row.LogicalName, row.Id);

    private static bool IsRefused(Sales sales, Sales.Recipient recipient, EntityReference? topic)
    {
        var mail = topic is null
            ? sales.CampaignMail(recipient)
            : sales.Mail(
                [recipient], (Email.Category, new OptionSetValue(727000000)), (Email.Topic, topic));
        try
        {
            sales.Send(mail);
            return false;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> refused)
        {
            Assert.DoesNotContain("could not finish", refused.Detail.Message, StringComparison.OrdinalIgnoreCase);
            return true;
        }
    }
}
