using System.Globalization;
using System.Text;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>What a plugin can ask its service provider for, and what it did with it.</summary>
internal sealed class PluginServices(
    PluginHost plugins, PluginContext context, Transaction? transaction, RunningTime time)
    : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    private const int TraceLimit = 10 * 1024;
    private const int Asynchronous = 1;

    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private int length;
    private int requests;

    public int Requests => requests;

    /// <summary>The last 10 kB: older lines make room for newer ones.</summary>
    public string Text
    {
        get
        {
            lock (gate)
            {
                return string.Join(Environment.NewLine, lines);
            }
        }
    }

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService) || serviceType == typeof(IOrganizationServiceFactory))
        {
            return this;
        }

        if (typeof(IExecutionContext).IsAssignableFrom(serviceType) && serviceType.IsInstanceOfType(context))
        {
            return context;
        }

        plugins.Refused.Add($"service {serviceType.FullName}");
        return null;
    }

    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId switch
        {
            null => plugins.Host.SystemUserId,
            { } none when none == Guid.Empty => context.UserId,
            { } other => plugins.Security.DemandUser(other),
        };
        return new OrganizationService(Execute(user));
    }

    public void Trace(string format, params object[] args)
    {
        // Without arguments the text is no format: braces in it are only braces.
        var line = args is null or [] ? format ?? "" : string.Format(CultureInfo.InvariantCulture, format, args);
        lock (gate)
        {
            lines.Add(line);
            length += Encoding.UTF8.GetByteCount(line) + 2;
            while (length > TraceLimit && lines.Count > 1)
            {
                length -= Encoding.UTF8.GetByteCount(lines[0]) + 2;
                lines.RemoveAt(0);
            }
        }
    }

    private void DemandAnswer(OrganizationRequest request, int number)
    {
        if (plugins.Rules.Fails(new PluginRequest(time.Plugin, context.Mode == Asynchronous, number, request)))
        {
            throw Faults.Create(
                ErrorCodes.SqlTimeout,
                "SQL timeout expired. CRM ErrorCode: -2147204783 Sql ErrorCode: -2146232060 Sql Number: -2");
        }
    }

    private Func<OrganizationRequest, OrganizationResponse> Execute(Guid user)
    {
        var call = context.Call with
        {
            UserId = user,
            Depth = context.Depth + 1,
            Parent = context,
            Transaction = transaction,
            ByPlatform = false,
            Bypass = null,
        };
        return request =>
        {
            var number = Interlocked.Increment(ref requests);
            transaction?.DemandAlive();
            plugins.Latency.Spend();
            try
            {
                time.Demand();
                DemandAnswer(request, number);
                return plugins.Requests.Execute(request, call);
            }
            catch
            {
                transaction?.Doom();
                throw;
            }
        };
    }
}
