using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>
/// An officer lets a message pass for what it then is: whatever is changed in it, by whom and whichever way, ends that,
/// and so does the send.
/// </summary>
public sealed class OverridingWhatWasSeen : IDisposable
{
    private const string Reason = "The boiler may burn: recall of the series.";

    private static readonly (string Column, object? Value)[] Override =
    [
        (Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety)),
        (Email.OverrideReason, Reason),
    ];

    private static readonly string[] Writers = ["rep", "officer", "administrator", "many at once"];

    private readonly Sales sales = new();
    private readonly IOrganizationService officer;
    private EntityReference? news;
    private int people;

    public OverridingWhatWasSeen()
    {
        officer = sales.Officer();
        sales.AllowTypedInAddresses();
    }

    public static TheoryData<string> Changes => [.. Changed.Keys];

    private static Dictionary<string, Func<OverridingWhatWasSeen, EntityReference, Entity>> Changed { get; } = new()
    {
        ["subject"] = (_, mail) => Of(mail, (Email.Subject, "Hello!")),
        ["text"] = (_, mail) => Of(mail, (Email.Description, "Buy one, get one free.")),
        ["no text"] = (_, mail) => Of(mail, (Email.Description, null)),
        ["to"] = (self, mail) => Of(mail, ("to", self.Somebody())),
        ["cc"] = (self, mail) => Of(mail, ("cc", self.Somebody())),
        ["bcc"] = (self, mail) => Of(mail, ("bcc", self.Somebody())),
        ["typed-in address"] = (_, mail) =>
            Of(mail, ("cc", new EntityCollection([Typed("cc", "new@example.com").Party]))),
        ["recipient list"] = (_, mail) => Of(mail, (Email.RecipientList, "P one; new@example.com")),
        ["a name in the list"] = (_, mail) => Of(mail, (Email.RecipientList, "P one; P two")),
        ["category"] = (_, mail) => Of(mail, (Email.Category, null)),
        ["topic"] = (self, mail) => Of(mail, (Email.Topic, self.news ??= self.sales.Topic("news"))),
        ["attachment"] = (_, mail) => File(mail),
        ["attachment of the same size"] = (self, mail) => new Entity("activitymimeattachment", self.FileOf(mail))
        {
            ["body"] = Convert.ToBase64String("New"u8.ToArray()),
        },
    };

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_is_changed_afterwards_ends_it_on_the_ledger_whoever_does_it(string what)
    {
        var faults = new List<string>();
        foreach (var writer in Writers)
        {
            var mail = Granted();
            Write(writer, Changed[what](this, mail));
            var message = Attempt(mail);
            var facts = Facts(mail);
            if (message is null || facts is not ["OverrideGranted", "OverrideRefused"])
            {
                faults.Add($"{what} by {writer}: {message ?? "sent"}; {string.Join(", ", facts)}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void What_leaves_the_message_as_it_was_leaves_it_standing()
    {
        var mail = Granted();
        var stored = sales.Admin.Retrieve("email", mail.Id, new ColumnSet("to", Email.Subject, Email.Description));

        Update(
            sales.Rep,
            mail,
            ("to", new EntityCollection([.. stored.GetAttributeValue<EntityCollection>("to").Entities.Select(party =>
                new Entity("activityparty") { ["partyid"] = party["partyid"] })])),
            (Email.Subject, stored[Email.Subject]),
            (Email.Description, stored[Email.Description]),
            ("prioritycode", new OptionSetValue(2)));

        Assert.Null(Attempt(mail));
        Assert.Equal(["OverrideGranted", "OverrideUsed"], Facts(mail));
    }

    [Fact]
    public void What_is_changed_and_changed_back_has_ended_it()
    {
        var mail = Granted();
        Update(sales.Rep, mail, (Email.Subject, "Hello!"));
        Update(sales.Rep, mail, (Email.Subject, "Hello"));

        Assert.NotNull(Attempt(mail));
        var row = sales.Admin.Retrieve("email", mail.Id, new ColumnSet(Email.OverrideGround, Email.OverrideReason));
        Assert.Null(row.GetAttributeValue<OptionSetValue>(Email.OverrideGround));
        Assert.Null(row.GetAttributeValue<string>(Email.OverrideReason));
    }

    [Fact]
    public void A_text_that_comes_with_the_send_itself_was_not_seen()
    {
        var mail = Granted();

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Update(
            sales.Rep,
            mail,
            (Email.Description, "Buy one, get one free."),
            ("statecode", new OptionSetValue(Email.Completed)),
            ("statuscode", new OptionSetValue(Email.PendingSend))));

        Assert.Equal(["OverrideGranted", "OverrideRefused"], Facts(mail));
    }

    [Fact]
    public void A_person_whose_address_becomes_another_one_was_not_seen()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = Granted(ana);

        sales.Update(ana, ("emailaddress1", "bo@example.com"));

        Assert.NotNull(Attempt(mail));
    }

    [Fact]
    public void An_officer_lets_the_changed_message_pass_anew()
    {
        var mail = Granted();
        Update(officer, mail, [(Email.Subject, "Recall"), .. Override]);

        Assert.Null(Attempt(mail));
        Assert.Equal(["OverrideGranted", "OverrideGranted", "OverrideUsed"], Facts(mail));
    }

    [Fact]
    public void A_message_to_ourselves_and_a_recipient_list_can_pass()
    {
        sales.Suppress("ana@example.com");
        var mail = sales.Mail(
            [To(new EntityReference("systemuser", sales.RepId))], (Email.RecipientList, "ana@example.com"));
        Assert.NotNull(Attempt(mail));
        Update(officer, mail, Override);

        Assert.Null(Attempt(mail));
    }

    [Theory]
    [InlineData("SendEmail")]
    [InlineData("Update")]
    [InlineData("SetState")]
    public void One_send_uses_it_up(string way)
    {
        var mail = Granted();
        Send(mail, way);
        Assert.Equal(["OverrideGranted", "OverrideUsed"], Facts(mail));
        sales.Update(
            mail, ("statecode", new OptionSetValue(Email.Open)), ("statuscode", new OptionSetValue(Email.Draft)));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Send(mail, way));
        Assert.Equal(["OverrideGranted", "OverrideUsed"], Facts(mail));
    }

    [Fact]
    public void What_waits_by_it_goes_on_waiting_when_it_is_decided_again()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = Granted(ana);
        Send(mail, "SendEmail");

        sales.Update(ana, ("donotsendmm", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Email.PendingSend, sales.StatusOf(mail));
        Assert.DoesNotContain("PendingMessageStopped", sales.Ledger().Select(Event));
    }

    [Theory]
    [InlineData("cc")]
    [InlineData("subject")]
    [InlineData("text")]
    [InlineData("topic")]
    public void What_waits_by_it_and_is_changed_is_taken_back(string what)
    {
        var mail = Granted();
        Send(mail, "SendEmail");

        sales.Admin.Update(Changed[what](this, mail));
        sales.Organization.RunAsynchronousJobs();

        Assert.NotEqual(Email.PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void A_mail_that_is_only_recorded_as_sent_uses_nothing_up()
    {
        var mail = Granted();

        sales.Send(mail, issueSend: false);

        Assert.Equal(["OverrideGranted"], Facts(mail));
    }

    [Fact]
    public void No_key_of_a_request_reaches_it()
    {
        var mail = Granted();
        var bo = sales.Contact("bo@example.com");
        foreach (var key in new[] { $"override/{mail.Id:D}", mail.Id.ToString("D"), Key(mail) })
        {
            sales.Rep.Execute(new OrganizationRequest("optout_RecordConsent")
            {
                [RecordConsent.Decision] = "OptOut",
                [RecordConsent.PersonType] = bo.LogicalName,
                [RecordConsent.PersonId] = bo.Id,
                [RecordConsent.IdempotencyKey] = key,
            });
        }

        Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            sales.Rep.Create(new Entity(OptOutRequest.Table, mail.Id)
            {
                [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
                [OptOutRequest.Address] = "cy@example.com",
            }));

        Assert.Null(Attempt(mail));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \u2060\u00AD ")]
    [InlineData("Recall!!!!!!!!!")]
    [InlineData("")]
    [InlineData(null)]
    public void A_reason_that_says_nothing_is_none(string? reason)
    {
        var mail = Marketing();
        Update(officer, mail, Override[0], (Email.OverrideReason, reason));

        Assert.NotNull(Attempt(mail));
        Assert.DoesNotContain("OverrideGranted", sales.Ledger().Select(Event));
        Assert.Contains("OverrideRefused", sales.Ledger().Select(Event));
    }

    [Fact]
    public void What_a_form_sends_of_a_new_mail_keeps_no_sales_person_from_saving_it()
    {
        var secured = sales.Organization.Platform.Metadata.Table("email").Columns.Values
            .Where(column => column.IsSecured).ToList();
        var mail = sales.Draft([], (Email.Category, new OptionSetValue(727000000)));
        foreach (var column in secured.Where(column => column.Default is not null))
        {
            mail[column.LogicalName] = column.Default;
        }

        Assert.Equal(2, secured.Count);
        Assert.NotEqual(Guid.Empty, sales.Rep.Create(mail));
    }

    private static Entity Of(EntityReference mail, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(mail.LogicalName, mail.Id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return row;
    }

    private static Entity File(EntityReference mail) => new("activitymimeattachment")
    {
        ["objectid"] = mail,
        ["objecttypecode"] = "email",
        ["filename"] = "recall.txt",
        ["body"] = Convert.ToBase64String("Old"u8.ToArray()),
    };

    private static string Evidence(Entity row) =>
        row.GetAttributeValue<string>(ConsentAudit.Evidence) ?? string.Empty;

    private static string Event(Entity row) =>
        ((LedgerEvent)row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value).ToString();

    private EntityReference Marketing(EntityReference? to = null) => sales.Mail(
        [To(to ?? sales.Contact($"p{++people}@example.com", ("donotbulkemail", true)))],
        (Email.Category, new OptionSetValue(727000000)),
        ("regardingobjectid", sales.Campaign()),
        (Email.Description, "Do not use the boiler."),
        (Email.RecipientList, "P one"));

    private EntityReference Granted(EntityReference? to = null)
    {
        var mail = Marketing(to);
        sales.Create(File(mail));
        Update(officer, mail, Override);
        return mail;
    }

    private EntityCollection Somebody() =>
        new([To(sales.Contact($"p{++people}@example.com", ("donotbulkemail", true))).Party]);

    private Guid FileOf(EntityReference mail)
    {
        var query = new QueryExpression("activitymimeattachment");
        query.Criteria.AddCondition("objectid", ConditionOperator.Equal, mail.Id);
        return sales.Admin.RetrieveMultiple(query).Entities.Single().Id;
    }

    private void Write(string writer, Entity row)
    {
        OrganizationRequest request = row.Id == Guid.Empty
            ? new CreateRequest { Target = row }
            : new UpdateRequest { Target = row };
        var service = writer switch
        {
            "officer" => officer,
            "administrator" => sales.Admin,
            _ => sales.Rep,
        };
        service.Execute(writer != "many at once" ? request : new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = false, ReturnResponses = true },
            Requests = [request],
        });
    }

    private void Send(EntityReference mail, string way)
    {
        switch (way)
        {
            case "SendEmail":
                sales.Send(mail);
                break;
            case "Update":
                Update(
                    sales.Rep,
                    mail,
                    ("statecode", new OptionSetValue(Email.Completed)),
                    ("statuscode", new OptionSetValue(Email.PendingSend)));
                break;
            default:
                sales.Rep.Execute(new OrganizationRequest("SetState")
                {
                    ["EntityMoniker"] = mail,
                    ["State"] = new OptionSetValue(Email.Completed),
                    ["Status"] = new OptionSetValue(Email.PendingSend),
                });
                break;
        }
    }

    /// <summary>The sentence with which a send is refused; null when it is not.</summary>
    private string? Attempt(EntityReference mail)
    {
        try
        {
            sales.Send(mail);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    private string Key(EntityReference mail) => sales.Ledger().Single(row =>
        Event(row) == "OverrideGranted" && Evidence(row).Contains(mail.Id.ToString("D"), StringComparison.Ordinal))
        .GetAttributeValue<string>(ConsentAudit.RequestKey);

    private List<string> Facts(EntityReference mail) => sales.Ledger()
        .Where(row => Evidence(row).Contains(mail.Id.ToString("D"), StringComparison.Ordinal))
        .Select(Event).Where(what => what.StartsWith("Override", StringComparison.Ordinal)).ToList();
}
