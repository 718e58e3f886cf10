using System.Globalization;
using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Protocol;

/// <summary>
/// Faults as answers. Which status stands for which kind of fault, and the details that annotations give:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors.
/// </summary>
internal static class ErrorAnswers
{
    private const string Details = "Microsoft.PowerApps.CDS.";

    public static WebApiResponse Of(Exception exception, Preferences? preferences = null) => exception switch
    {
        WebApiFault fault => Error(fault.Status, fault.Code, fault.Message),
        FaultException<OrganizationServiceFault> fault => Error(fault, preferences),
        _ => Error(500, WebApiFault.Hex(ErrorCodes.Unexpected), "An unexpected error occurred."),
    };

    public static WebApiResponse Error(int status, string code, string message) =>
        Error(status, new JsonObject { ["code"] = code, ["message"] = message });

    private static WebApiResponse Error(FaultException<OrganizationServiceFault> fault, Preferences? preferences)
    {
        var detail = fault.Detail;
        var error = new JsonObject { ["code"] = WebApiFault.Hex(detail.ErrorCode), ["message"] = fault.Message };
        foreach (var (name, value) in detail.ErrorDetails)
        {
            Add($"ErrorDetails.{name}", Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        Add("HelpLink", "http://go.microsoft.com/fwlink/?LinkID=398563&error="
            + $"Microsoft.Crm.CrmException%3a{detail.ErrorCode:x8}&client=platform");
        Add("TraceText", detail.TraceText);
        Add("InnerError.Message", fault.Message);
        return Error(StatusOf(detail), error);

        void Add(string name, string? text)
        {
            if (text is not null && preferences?.Wants(Details + name) == true)
            {
                error["@" + Details + name] = text;
            }
        }
    }

    private static WebApiResponse Error(int status, JsonObject error) =>
        WebApiResponse.Of(new JsonObject { ["error"] = error }, status);

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
