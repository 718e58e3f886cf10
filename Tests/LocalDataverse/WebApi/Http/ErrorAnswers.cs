using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.WebApi.Http;

/// <summary>
/// Faults as answers. Which status stands for which kind of fault: https://learn.microsoft.com/power-apps/developer/
/// data-platform/webapi/compose-http-requests-handle-errors#identify-status-codes.
/// </summary>
internal static class ErrorAnswers
{
    public static WebApiResponse Of(Exception exception) => exception switch
    {
        WebApiFault fault => Error(fault.Status, fault.Code, fault.Message),
        FaultException<OrganizationServiceFault> fault => Error(
            StatusOf(fault.Detail), WebApiFault.Hex(fault.Detail.ErrorCode), fault.Message),
        _ => Error(500, WebApiFault.Hex(ErrorCodes.Unexpected), "An unexpected error occurred."),
    };

    public static WebApiResponse Error(int status, string code, string message) => WebApiResponse.Of(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    private static int StatusOf(OrganizationServiceFault fault) => fault.ErrorCode switch
    {
        ErrorCodes.NotSupported when fault.Message.Contains(Faults.UnsupportedPrefix, StringComparison.Ordinal) => 501,
        ErrorCodes.NotSupported => 405,
        ErrorCodes.ObjectDoesNotExist or ErrorCodes.RecordNotFoundByKey or ErrorCodes.NoEntity => 404,
        ErrorCodes.PrivilegeDenied or ErrorCodes.AccessDenied => 403,
        ErrorCodes.DuplicateRecord or ErrorCodes.DuplicateKeyValues or ErrorCodes.ConcurrencyVersionMismatch => 412,
        _ => 400,
    };
}
