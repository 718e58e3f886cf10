using System.ServiceModel;
using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Batches;

/// <summary>Many requests in one call, each for itself.</summary>
internal sealed class ExecuteMultipleMessage(MessageParts parts) : Message(parts)
{
    internal const int MaximumRequests = 1_000;

    public override string RequestName => "ExecuteMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Requests", "Settings"];

    // Each request within says for itself what it passes by.
    protected override bool HasSteps => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var requests = Required<OrganizationRequestCollection>(request, "Requests");
        var settings = Required<ExecuteMultipleSettings>(request, "Settings");
        DemandSize(requests.Count);
        if (requests.Any(one => one.RequestName == RequestName))
        {
            throw Faults.InvalidArgument("ExecuteMultiple cannot be called within ExecuteMultiple.");
        }

        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var index = 0; index < requests.Count; index++)
        {
            try
            {
                call.Transaction?.DemandAlive();
                var response = Requests.Execute(requests[index], call);
                if (settings.ReturnResponses)
                {
                    responses.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
                }
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                call.Transaction?.Doom();
                isFaulted = true;
                responses.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail });
                if (!settings.ContinueOnError)
                {
                    break;
                }
            }
        }

        return Answer(
            request, new ExecuteMultipleResponse(), new() { ["Responses"] = responses, ["IsFaulted"] = isFaulted });
    }

    internal static void DemandSize(int count)
    {
        if (count > MaximumRequests)
        {
            throw Faults.InvalidArgument(
                $"The request batch size of {count} exceeds the maximum batch size allowed, {MaximumRequests}.");
        }
    }
}
