using System.ServiceModel;
using LocalDataverse.Engine.Messages.Batches;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Web.Requests;

/// <summary>Answers one request after the other: an organisation does one thing at a time.</summary>
internal sealed class WebApiHandler(LocalOrganization organization)
{
    private readonly ModelCache models =
        new(organization.Platform.Metadata, organization.Platform.Apis);
    private readonly Lock gate = new();

    public WebApiResponse Handle(Func<WebApiRequest> request)
    {
        lock (gate)
        {
            Preferences? preferences = null;
            try
            {
                var what = request();
                preferences = Preferences.Read(what);
                return organization.Platform.Refused.Remembering(() => Answer(what));
            }
            catch (Exception exception)
            {
                Remember(exception);
                return ErrorAnswers.Of(exception, preferences);
            }
        }
    }

    public IReadOnlyList<(string? ContentId, WebApiResponse Answer)> HandleChangeSet(IReadOnlyList<BatchPart> parts)
    {
        lock (gate)
        {
            try
            {
                return new ChangeSet(organization, models.Current).Carry(parts);
            }
            catch (Exception exception)
            {
                return [(null, ErrorAnswers.Of(exception))];
            }
        }
    }

    /// <summary>Lets asynchronous jobs run between two requests.</summary>
    public void RunJobs()
    {
        lock (gate)
        {
            organization.RunAsynchronousJobs();
        }
    }

    private void Remember(Exception exception)
    {
        if (exception is WebApiFault { Status: 501 })
        {
            organization.Platform.Refused.Add(exception.Message);
        }
    }

    private WebApiResponse Answer(WebApiRequest request)
    {
        var caller = new Caller(organization, request);
        var (answer, plan) = new Dispatcher(models.Current, request, caller).Dispatch();
        return answer ?? Carry(plan!, caller, request);
    }

    private static WebApiResponse Carry(Plan plan, Caller caller, WebApiRequest request)
    {
        try
        {
            var tag = RequestPath.TagOf(request.Url);
            if (plan.Requests is [var only])
            {
                return plan.Answer(caller.Execute(only, tag));
            }

            var all = new LinkedTransactionRequest();
            all.Requests.AddRange(plan.Requests.Select(one => caller.Prepared(one, tag)));
            all.Call(plan.StandIns);
            var done = (ExecuteTransactionResponse)caller.Service.Execute(all);
            return plan.Answer(done.Responses[plan.Requests.ToList().IndexOf(plan.Main)]);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (plan.Translate(fault.Detail) is { } other)
        {
            throw other;
        }
    }
}
