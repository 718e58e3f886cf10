using System.ServiceModel;
using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Batches;

/// <summary>Many requests in one transaction: all of them or none.</summary>
internal sealed class ExecuteTransactionMessage(MessageParts parts, Transactions transactions) : Message(parts)
{
    public override string RequestName => "ExecuteTransaction";

    protected override IReadOnlyList<string> Parameters { get; } = ["Requests", "ReturnResponses"];

    // Each request within says for itself what it passes by.
    protected override bool HasSteps => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var requests = Required<OrganizationRequestCollection>(request, "Requests");
        ExecuteMultipleMessage.DemandSize(requests.Count);
        if (requests.Any(one => one.RequestName is "ExecuteMultiple" or "ExecuteTransaction"))
        {
            throw Faults.InvalidArgument("Batch requests cannot be called within ExecuteTransaction.");
        }

        var linked = request as LinkedTransactionRequest;
        var responses = new OrganizationResponseCollection();
        transactions.Run(call, inside =>
        {
            for (var index = 0; index < requests.Count; index++)
            {
                var one = requests[index];
                var response = ExecuteOne(linked?.Resolved(one) ?? one, index, inside);
                linked?.Keep(one, response);
                responses.Add(response);
            }

            return true;
        });
        var returned = Optional<bool?>(request, "ReturnResponses") == true ? responses : [];
        return Answer(request, new ExecuteTransactionResponse(), new() { ["Responses"] = returned });
    }

    private OrganizationResponse ExecuteOne(OrganizationRequest request, int index, Invocation call)
    {
        try
        {
            return Requests.Execute(request, call);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var detail = new ExecuteTransactionFault
            {
                ErrorCode = fault.Detail.ErrorCode,
                Message = fault.Detail.Message,
                TraceText = fault.Detail.TraceText,
                InnerFault = fault.Detail,
                FaultedRequestIndex = index,
            };
            detail.ErrorDetails.AddRange(fault.Detail.ErrorDetails);
            throw new FaultException<OrganizationServiceFault>(detail, new FaultReason(fault.Message));
        }
    }
}
