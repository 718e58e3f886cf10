using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Registration;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>All requests that are served, by the name that the request class gives them.</summary>
/// <param name="apis">The messages of solutions.</param>
/// <param name="refused">What keeps the names of those that are not served.</param>
internal sealed class MessageTable(CustomApiRegistry apis, RefusedLog refused) : IRequests
{
    private readonly Dictionary<string, Message> messages = new(StringComparer.Ordinal);
    private Func<RegisteredApi, Message>? custom;

    public OrganizationResponse Execute(OrganizationRequest request, Invocation call) =>
        refused.Remembering(() => Find(request.RequestName).Execute(request, call));

    public bool Has(string name) => messages.ContainsKey(name) || apis.Has(name);

    public void Add(IEnumerable<Message> served)
    {
        foreach (var message in served)
        {
            messages.Add(message.RequestName, message);
        }
    }

    /// <summary>Serves the messages of solutions, too, each by what makes one of a custom API.</summary>
    public void ServeApis(Func<RegisteredApi, Message> make) => custom = make;

    private Message Find(string? requestName) => messages.GetValueOrDefault(requestName ?? "")
        ?? (apis.Find(requestName) is { } api ? custom?.Invoke(api) : null)
        ?? throw Faults.Unsupported($"request {requestName}");
}
