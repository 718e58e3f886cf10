using System.Globalization;

namespace LocalDataverse.Web.Protocol;

/// <summary>A refusal by the Web API itself, before the organisation was asked.</summary>
internal sealed class WebApiFault : Exception
{
    public WebApiFault(int status, string code, string message, Exception? inner = null)
        : base(message, inner) => (Status, Code) = (status, code);

    public int Status { get; }

    public string Code { get; }

    /// <summary>What a request says cannot be understood.</summary>
    public static WebApiFault BadRequest(string message, Exception? inner = null) =>
        new(400, WebApiCodes.InvalidQuery, message, inner);

    /// <summary>The body does not fit the type that it is for.</summary>
    public static WebApiFault Payload(string entity, string message) => new(
        400,
        WebApiCodes.InvalidPayload,
        $"Error identified in Payload provided by the user for Entity :'{entity}'  ----> {message}");

    public static WebApiFault UnknownProperty(string name, string entity) => new(
        400,
        WebApiCodes.InvalidQuery,
        "An error occurred while validating input parameters: Microsoft.Crm.CrmException: "
        + $"Invalid property '{name}' was found in entity 'Microsoft.Dynamics.CRM.{entity}'. ---> "
        + "Microsoft.OData.ODataException: Does not support untyped value in non-open type.");

    public static WebApiFault NoResource(string segment) =>
        new(404, WebApiCodes.ResourceNotFound, $"Resource not found for the segment '{segment}'.");

    public static WebApiFault WrongMethod(string method, string resource) => new(
        405,
        WebApiCodes.MethodNotAllowed,
        $"The requested resource does not support http method '{method}'. ({resource})");

    /// <summary>Says no by name: the platform may know it, this host does not.</summary>
    public static WebApiFault Unsupported(string name) =>
        new(501, Hex(ErrorCodes.NotSupported), Faults.UnsupportedPrefix + name);

    public static string Hex(int code) => string.Create(CultureInfo.InvariantCulture, $"0x{code:x8}");
}

/// <summary>Codes that stand in the body of an error, as the platform writes them.</summary>
internal static class WebApiCodes
{
    public const string InvalidQuery = "0x80060888";
    public const string ResourceNotFound = "0x8006088a";
    public const string MethodNotAllowed = "0x8006088a";
    public const string InvalidPayload = "0x80048d19";
    public const string Unauthorized = "0x80072560";
}
