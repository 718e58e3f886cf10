namespace Microsoft.Xrm.Sdk;

public class OrganizationRequest
{
    public OrganizationRequest() { }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    public ParameterCollection Parameters { get => field ??= []; set; }

    public Guid? RequestId { get; set; }

    public string RequestName { get; set; }

    internal T Get<T>(string parameterName) =>
        Parameters.Contains(parameterName) ? (T)Parameters[parameterName] : default;
}

public class OrganizationResponse
{
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    public string ResponseName { get; set; }

    public ParameterCollection Results { get => field ??= []; set; }

    internal T Get<T>(string parameterName) =>
        Results.Contains(parameterName) ? (T)Results[parameterName] : default;
}

public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>;

public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>;

public enum ConcurrencyBehavior
{
    Default = 0,
    IfRowVersionMatches = 1,
    AlwaysOverwrite = 2,
}
