using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>What a caller sees of a plugin's exception.</summary>
internal static class PluginFaults
{
    public static Exception TooDeep() => Faults.Create(
        ErrorCodes.DepthTooHigh,
        "This operation was canceled because the chain of requests that started it included an infinite loop. "
        + "Correct the plug-in logic and try again.");

    public static Exception From(Exception exception, string type, string trace)
    {
        // The fault of a request that a plugin let through reaches the caller as it is.
        if (exception is FaultException<OrganizationServiceFault>)
        {
            return exception;
        }

        var fault = exception is InvalidPluginExecutionException thrown
            ? Aborted(thrown)
            : Faults.Create(ErrorCodes.IsvUnexpected, Unexpected(exception, type), exception);
        fault.Detail.TraceText = trace;
        return fault;
    }

    private static FaultException<OrganizationServiceFault> Aborted(InvalidPluginExecutionException thrown)
    {
        var fault = Faults.Create(ErrorCodes.IsvAborted, thrown.Message, thrown);
        fault.Detail.ErrorDetails["OperationStatus"] = (int)thrown.Status;
        fault.Detail.ErrorDetails["SubErrorCode"] = thrown.ErrorCode;
        return fault;
    }

    private static string Unexpected(Exception exception, string type) =>
        "An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in "
        + $"(Execute): {type}: {exception.GetType().FullName}: {exception.Message}";
}
