using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>What plugins reach through the services that they are given.</summary>
internal sealed record PluginHost(
    IRequests Requests, Host Host, SecurityModel Security, HostRules Rules, Latency Latency, RefusedLog Refused);
