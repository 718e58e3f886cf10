using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Plugins.Tests.Footers;

/// <summary>An organisation that sends marketing e-mails, with what it says of itself in the settings.</summary>
internal sealed class Marketing : IDisposable
{
    public const string Page = "https://choices.example.com";

    public static readonly (string, object?)[] Pending =
        [("statecode", new OptionSetValue(1)), (Email.Status, new OptionSetValue(Email.PendingSend))];

    /// <param name="url">The address of the public page; empty for none.</param>
    /// <param name="address">The postal address; empty for none.</param>
    /// <param name="missing">What becomes of an e-mail that cannot get its footer; null is as usual.</param>
    public Marketing(
        string url = Page + "/", string address = "1 High Street | Springfield", MissingFooter? missing = null)
    {
        Set(SettingName.PreferenceCentreUrl, url);
        Set(SettingName.PostalAddress, address);
        Set(SettingName.SenderName, "en: Acme & Sons | de: Acme und Söhne");
        Set(SettingName.MissingFooter, missing?.ToString() ?? string.Empty);
    }

    public Sales Sales { get; } = new();

    /// <summary>The rules of the findings, each as often as its evidence counts.</summary>
    public IReadOnlyList<string> Found => [.. Sales.Admin
        .RetrieveMultiple(new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities
        .OrderBy(row => row.GetAttributeValue<string>(ComplianceFinding.Evidence), StringComparer.Ordinal)
        .Select(row => row.GetAttributeValue<string>(ComplianceFinding.Rule) + ": "
            + row.GetAttributeValue<string>(ComplianceFinding.Evidence))];

    public void Dispose() => Sales.Dispose();

    /// <summary>A draft that regards a campaign.</summary>
    public EntityReference Mail(string? text, params Sales.Recipient[] recipients) =>
        Sales.Mail(recipients, ("regardingobjectid", Sales.Campaign()), (Email.Description, text));

    public string? TextOf(EntityReference mail) => Sales.Admin
        .Retrieve(mail.LogicalName, mail.Id, new ColumnSet(Email.Description))
        .GetAttributeValue<string>(Email.Description);

    /// <summary>The e-mails that there are.</summary>
    public IReadOnlyList<EntityReference> Mails => [.. Sales.Admin.RetrieveMultiple(new QueryExpression(Email.Table))
        .Entities.Select(row => row.ToEntityReference())];

    /// <summary>Lets the sender's mailbox take mail in.</summary>
    public void TakeIn(EntityReference sender, int method = 2, int approval = 1)
    {
        Sales.EditBehindThePlatform(sender, "incomingemaildeliverymethod", new OptionSetValue(method));
        Sales.EditBehindThePlatform(sender, "emailrouteraccessapproval", new OptionSetValue(approval));
    }

    /// <summary>What the one link in a text says.</summary>
    public LinkContent LinkIn(string? text)
    {
        var parts = text!.Split(Page + "/u/");
        Assert.Equal(2, parts.Length);
        var token = string.Concat(parts[1].TakeWhile(FooterSlug.IsOfLink));
        var content = Link.Read(token, [Key()], out var door);
        Assert.Equal(LinkDoor.Page, door);
        return content!;
    }

    /// <summary>How often a footer stands in a text.</summary>
    public static int FootersIn(string? text) => text!.Split(FooterInHtml.Opens).Length - 1;

    /// <summary>The sentence with which something was refused.</summary>
    public static string Refused(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private LinkKey Key()
    {
        var id = SecretKey.First(KeyPurpose.Token);
        var row = Sales.Organization.Administrator.Retrieve(SecretKey.Table, id, new ColumnSet(SecretKey.Value));
        return new LinkKey(id, Hex.Bytes(row.GetAttributeValue<string>(SecretKey.Value)));
    }

    private void Set(string name, string value)
    {
        if (value.Length > 0)
        {
            Sales.Set(name, value);
        }
    }
}
