using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>Makes the message of one cell and sends it the way that the cell names.</summary>
internal sealed class Attempt(Workbench bench)
{
    private const int PendingSend = 6;

    private static readonly string[] Boxes = ["to", "cc", "bcc"];

    private static readonly (string, object?)[] Pending =
        [("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(PendingSend))];

    private static readonly (string, object?)[] Override =
    [
        (Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety)),
        (Email.OverrideReason, "Product recall, Art. 6(1)(c) GDPR"),
    ];

    /// <summary>Sends the message of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="subject">Who is written to.</param>
    /// <param name="companion">Somebody willing who is written to as well; null for nobody.</param>
    /// <returns>The sentence with which it was refused; null when it was not.</returns>
    public string? Send(Cell cell, Subject subject, EntityReference? companion)
    {
        var signals = Expectation.Signals(cell, companion is not null);
        Action send = cell.Path.Name switch
        {
            "SendTemplate" => ToRows(cell, signals, subject, companion),
            "SendFromTemplate" => FromTemplate(cell, signals, Mail(cell, signals, subject, companion)),
            "Create" => Created(cell, Mail(cell, signals, subject, companion)),
            var path => Stored(cell, path, new("email", bench.Sender.Create(Mail(cell, signals, subject, companion)))),
        };
        try
        {
            send();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    /// <summary>The column that names the recipient in question: each of the three, in turn.</summary>
    public static string BoxOf(Cell cell, int next = 0) => Boxes[
        (TruthTable.Rules.IndexOf(cell.Rule) + cell.Path.Kinds.IndexOf(cell.Kind) + cell.Path.Name.Length + next) % 3];

    private Entity Mail(
        Cell cell, IReadOnlyCollection<string> signals, Subject subject, EntityReference? companion)
    {
        var recipients = new List<Sales.Recipient> { new(BoxOf(cell), subject.Party) };
        if (companion is not null)
        {
            recipients.Add(new(BoxOf(cell, next: 1), new Subject(companion, null).Party));
        }

        var mail = bench.Sales.Draft(recipients);
        var chosen = signals.Contains("chosen marketing") ? 0 : signals.Contains("chosen transactional") ? 1 : -1;
        if (chosen >= 0)
        {
            mail[Email.Category] = new OptionSetValue(727000000 + chosen);
        }

        if (bench.Matter(signals) is { } matter)
        {
            mail[Email.Regarding] = matter;
        }

        if (signals.Contains("answer"))
        {
            mail[Email.Parent] = Question(subject);
        }

        if (signals.Contains("recipient list"))
        {
            // Names only show who stands there; the recipients are elsewhere.
            mail[Email.RecipientList] = "P somebody; ";
        }

        if (signals.Contains("workflow"))
        {
            mail[Email.ByWorkflow] = true;
        }

        if (cell.Rule.Topic != "none")
        {
            mail[Email.Topic] = bench.Topic(cell.Rule.Topic);
        }

        if (signals.Contains("template") || signals.Contains("marked template"))
        {
            mail[Email.Template] = bench.Template(signals.Contains("marked template"), "none");
        }

        return mail;
    }

    private EntityReference Question(Subject subject) => bench.Create(
        Email.Table,
        ("subject", "A question"),
        (Email.IsOutgoing, false),
        ("from", new EntityCollection([subject.Party])),
        ("to", new EntityCollection([new Subject(new("systemuser", bench.Sales.RepId), null).Party])));

    private Action Stored(Cell cell, string path, EntityReference mail)
    {
        if (cell.Rule.IsOverridden)
        {
            Sales.Update(bench.Officer, mail, Override);
        }

        return path switch
        {
            "Send" => () => bench.Sales.Send(mail, bench.Sender),
            "Update" => () => Sales.Update(bench.Sender, mail, Pending),
            "SetState" => () => bench.Sender.Execute(new OrganizationRequest("SetState")
            {
                ["EntityMoniker"] = mail,
                ["State"] = new OptionSetValue(1),
                ["Status"] = new OptionSetValue(PendingSend),
            }),
            _ => throw new InvalidOperationException($"paths.csv names \"{path}\", which nobody can send by."),
        };
    }

    private Action Created(Cell cell, Entity mail)
    {
        foreach (var (column, value) in Pending)
        {
            mail[column] = value;
        }

        return () => Sender(cell, mail).Create(mail);
    }

    private Action FromTemplate(Cell cell, IReadOnlyCollection<string> signals, Entity mail)
    {
        var request = bench.Sales.TemplateSend(mail, bench.Matter(signals) ?? bench.Willing("contact"));
        request["TemplateId"] = bench.Template(signals.Contains("marked template"), "none").Id;
        return () => Sender(cell, mail).Execute(request);
    }

    // Nobody but an officer may as much as try to bring an override along.
    private IOrganizationService Sender(Cell cell, Entity mail)
    {
        if (!cell.Rule.IsOverridden)
        {
            return bench.Sender;
        }

        foreach (var (column, value) in Override)
        {
            mail[column] = value;
        }

        return bench.Officer;
    }

    private Action ToRows(
        Cell cell, IReadOnlyCollection<string> signals, Subject subject, EntityReference? companion)
    {
        var request = new OrganizationRequest("SendTemplate")
        {
            ["TemplateId"] = bench.Template(signals.Contains("marked template"), cell.Rule.Topic).Id,
            ["Sender"] = new EntityReference("systemuser", bench.Sales.RepId),
            ["RecipientType"] = subject.Row!.LogicalName,
            ["RecipientIds"] = companion is null ? [subject.Row.Id] : new[] { subject.Row.Id, companion.Id },
        };
        if (bench.Matter(signals) is { } matter)
        {
            request["RegardingType"] = matter.LogicalName;
            request["RegardingId"] = matter.Id;
        }

        return () => bench.Sender.Execute(request);
    }
}
