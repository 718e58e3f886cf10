using System.ServiceModel;
using LocalDataverse.Engine.Messages.Batches;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Web.Requests;

/// <summary>
/// Requests of which all are done or none: they become one ExecuteTransaction. What a later one calls $1 gets its id
/// only when it is made; until then it is called by an id that stands in.
/// </summary>
internal sealed class ChangeSet(LocalOrganization organization, WebApiModel model)
{
    private readonly List<(BatchPart Part, Plan Plan, IReadOnlyList<OrganizationRequest> Requests)> plans = [];
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);
    private Caller? caller;

    public IReadOnlyList<(string? ContentId, WebApiResponse Answer)> Carry(IReadOnlyList<BatchPart> parts)
    {
        foreach (var part in parts)
        {
            try
            {
                Add(part);
            }
            catch (Exception problem) when (problem is WebApiFault or FaultException<OrganizationServiceFault>)
            {
                return Failed(part, problem);
            }
        }

        var all = new LinkedTransactionRequest();
        foreach (var (_, plan, requests) in plans)
        {
            all.Requests.AddRange(requests);
            all.Call(plan.StandIns);
        }

        try
        {
            var done = ((ExecuteTransactionResponse)caller!.Service.Execute(all)).Responses;
            foreach (var about in plans.Select(one => one.Plan.About).OfType<EntityReference>())
            {
                all.Resolve(about);
            }

            return [.. plans.Select(one => (
                one.Part.ContentId, one.Plan.Answer(done[all.Requests.IndexOf(one.Plan.Main)])))];
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail is ExecuteTransactionFault at)
        {
            var failed = plans.First(one => one.Requests.Contains(all.Requests[at.FaultedRequestIndex]));
            return Failed(failed.Part, (Exception?)failed.Plan.Translate(fault.Detail) ?? fault);
        }
    }

    private void Add(BatchPart part)
    {
        var request = part.Request(made);
        if (request.Method == "GET")
        {
            throw WebApiFault.BadRequest("A GET request cannot be part of a change set.");
        }

        var own = new Caller(organization, request);
        if (caller is not null && caller.UserId != own.UserId)
        {
            throw WebApiFault.Unsupported("a change set in which several users are impersonated");
        }

        caller ??= own;
        var plan = new Dispatcher(model, request, own).Dispatch().Plan
            ?? throw WebApiFault.BadRequest("A change set can hold only what changes data.");
        var tag = RequestPath.TagOf(request.Url);
        plans.Add((part, plan, [.. plan.Requests.Select(one => own.Prepared(one, tag))]));
        if (part.ContentId is { } id && plan.MadeRow is { } row)
        {
            made[id] = row;
        }
    }

    private static List<(string?, WebApiResponse)> Failed(BatchPart part, Exception problem) =>
        [(part.ContentId, ErrorAnswers.Of(problem, part.Preferences))];
}
