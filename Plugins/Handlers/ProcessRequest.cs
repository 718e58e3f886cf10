using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does what a new request asks, in the transaction that records it: finds the people, by row and by address, and
/// refuses or permits in their name.
/// </summary>
public sealed class ProcessRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var request = RequestRow.Read(call, call.Target);
        var asked = request.Asked;
        var addresses = asked.Address is null ? [] : PersonAddresses.Of(call, asked.Address);
        var people = Holders.Find(call, asked.Person, addresses);
        var isThere = asked.Person is not null && people.Contains(asked.Person);
        var held = 0;
        if (request.Topic is not null)
        {
            held = TopicChoices.Apply(call, request, addresses, isThere);
        }
        else if (asked.Decision == Decision.OptOut)
        {
            Refusing.Apply(call, request, addresses, people);
        }
        else
        {
            held = Permitting.Apply(call, request, addresses, people);
        }

        call.System.Update(new Entity(OptOutRequest.Table, call.RowId)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)(held > 0 ? RequestStatus.Refused : RequestStatus.Done)),
            [OptOutRequest.ProcessedOn] = call.Now,
            [OptOutRequest.Matched] = people.Count,
            [OptOutRequest.Outcome] = asked.Decision == Decision.OptOut
                ? call.Texts.Requests.Refused(people.Count, addresses.Count > 0)
                : call.Texts.Requests.Permitted(people.Count, held),
        });
    }
}
