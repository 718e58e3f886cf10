using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>An e-mail that the product itself sends to one address: business, and nothing else in it.</summary>
internal static class OwnMail
{
    private const string MainAddress = "emailaddress1";

    /// <summary>The user or queue that has an address; null for none.</summary>
    public static EntityReference? Sender(PluginCall call, string? address)
    {
        foreach (var ours in address is null ? [] : Email.Party.Ours.Where(one => one.Key != "equipment").Reverse())
        {
            var query = new QueryExpression(ours.Key) { ColumnSet = new ColumnSet(ours.Key + "id"), TopCount = 1 };
            query.Criteria.AddCondition(ours.Value[0], ConditionOperator.Equal, address);
            if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row)
            {
                return row.ToEntityReference();
            }
        }

        return null;
    }

    /// <summary>Whether an address takes any e-mail of ours at all.</summary>
    public static bool IsWanted(PluginCall call, EmailAddress address)
    {
        var mail = new OutgoingMail
        {
            Id = Guid.Empty,
            Chosen = Category.Transactional,
            Recipients = [Recipient.Typed(address.Value)],
        };
        return SendGuard.Verdicts(call, mail)[0].Verdict is not Verdict.Refused;
    }

    /// <summary>Sends it, once: what was made and not sent is sent, what is on its way, or gone, is left alone.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="requestId">The request that it is about, which names it from then on.</param>
    /// <param name="id">The id of the e-mail, the same for the same mail.</param>
    /// <param name="sender">A user or a queue.</param>
    /// <param name="address">To whom.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="html">Its body, as HTML.</param>
    public static void Send(
        PluginCall call,
        Guid requestId,
        Guid id,
        EntityReference sender,
        EmailAddress address,
        string subject,
        string html)
    {
        if (EnvironmentCopy.Is(call))
        {
            call.Trace("This is a copy of another environment: nothing is sent.");
            return;
        }

        var there = StatusOf(call, id);
        if (there is null)
        {
            call.System.Create(new Entity(Email.Table, id)
            {
                [Email.Subject] = subject,
                [Email.Description] = html,
                [Email.IsOutgoing] = true,
                [Email.Category] = new OptionSetValue(OptionValue.First + (int)Category.Transactional),
                [Email.From] = Parties(new Entity(Email.Party.Table) { [Email.Party.Who] = sender }),
                ["to"] = Parties(new Entity(Email.Party.Table)
                {
                    [Email.Party.Who] = Holder(call, address),
                    [Email.Party.Address] = address.Value,
                }),
            });
        }

        if (there is null or Email.Draft)
        {
            Go(call, id);
        }

        if (Requests.Find(call, requestId) is { } request
            && request.GetAttributeValue<string>(OptOutRequest.Answer) != id.ToString("D"))
        {
            Requests.Save(
                call,
                new Entity(OptOutRequest.Table, requestId)
                {
                    [OptOutRequest.Answer] = id.ToString("D"),
                    [OptOutRequest.AnswerState] = new OptionSetValue((int)LetterState.Sent),
                },
                request);
        }
    }

    /// <summary>Sends one that was made and could not be sent; one that was, or is gone, is left alone.</summary>
    public static void SendAgain(PluginCall call, Guid id)
    {
        if (StatusOf(call, id) == Email.Draft && !EnvironmentCopy.Is(call))
        {
            Go(call, id);
        }
    }

    private static void Go(PluginCall call, Guid id) => call.System.Execute(new OrganizationRequest("SendEmail")
    {
        ["EmailId"] = id,
        ["IssueSend"] = true,
        ["TrackingToken"] = string.Empty,
    });

    private static int? StatusOf(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.Status) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<OptionSetValue>(Email.Status).Value;
    }

    // A row that has it as its first address is what the platform sends to, whatever it is told about addresses that are
    // typed in.
    private static EntityReference? Holder(PluginCall call, EmailAddress address) =>
        Holders.Of(call, PersonAddresses.Of(call, address.Value))
            .FirstOrDefault(row => EmailAddress.Of(row.Row.GetAttributeValue<string>(MainAddress)) == address) is { } row
                ? new EntityReference(row.Id.Table, row.Id.Id)
                : null;

    private static EntityCollection Parties(Entity party) => new([party]) { EntityName = Email.Party.Table };
}
