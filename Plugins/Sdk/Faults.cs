using System.Globalization;

namespace Microsoft.Xrm.Sdk;

public abstract class BaseServiceFault
{
    public Guid ActivityId { get; set; }

    public int ErrorCode { get; set; }

    public ErrorDetailCollection ErrorDetails { get => field ??= []; set; }

    public string HelpLink { get; set; }

    public string Message { get; set; }

    public DateTime Timestamp { get; set; }
}

public class OrganizationServiceFault : BaseServiceFault
{
    public OrganizationServiceFault InnerFault { get; set; }

    public string TraceText { get; set; }

    public override string ToString() => string.Join(
        Environment.NewLine,
        "Exception details: ",
        $"ErrorCode: 0x{ErrorCode:X}",
        $"Message: {Message}",
        $"TimeStamp: {Timestamp.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture)}Z",
        "--",
        InnerFault?.ToString());
}

public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    public int FaultedRequestIndex { get; set; }
}

public enum OperationStatus
{
    Failed = 0,
    Canceled = 1,
    Retry = 2,
    Suspended = 3,
    Succeeded = 4,
}

public enum PluginHttpStatusCode
{
    NotSet = 0,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    PreconditionFailed = 412,
    RequestEntityTooLarge = 413,
    ExpectationFailed = 417,
    FailedDependency = 424,
    TooManyRequests = 429,
    InternalServerError = 500,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
}

public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException() => ErrorCode = HResult;

    public InvalidPluginExecutionException(OperationStatus status) : this(status, "") { }

    public InvalidPluginExecutionException(OperationStatus status, string message) : this(message) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(message)
    {
        Status = status;
        HResult = errorCode;
        ErrorCode = errorCode;
    }

    public InvalidPluginExecutionException(
        OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(
        OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message) : base(message) => ErrorCode = HResult;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : this(message) =>
        HttpStatus = httpStatus;

    public InvalidPluginExecutionException(
        string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, httpStatus) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : this(message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception) =>
        ErrorCode = HResult;

    public int ErrorCode { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; } = new Dictionary<string, string>();

    public PluginHttpStatusCode HttpStatus { get; }

    public OperationStatus Status { get; }

    /// <summary>Leaves out the message and the stack, as Microsoft's does: trace Message, not the exception.</summary>
    public override string ToString()
    {
        var text = $"_status: {Status}{Environment.NewLine}_httpStatusCode: {HttpStatus}{Environment.NewLine}";
        if (InnerException != null)
            text += $"InnerException: {InnerException}{Environment.NewLine}";
        if (ExceptionDetails is not { Count: > 0 })
            return text;
        return text + $"Exception Details:{Environment.NewLine}"
            + string.Concat(ExceptionDetails.Select(detail => $"{detail.Key}: {detail.Value}{Environment.NewLine}"));
    }
}
