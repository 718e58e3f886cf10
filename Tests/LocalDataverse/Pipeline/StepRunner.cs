using System.Diagnostics;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Pipeline;

/// <summary>Runs one plugin once.</summary>
internal sealed class StepRunner(Platform platform)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public void Run(RegisteredStep step, PluginContext context, Transaction? transaction)
    {
        var services = new PluginServices(platform, context, transaction);
        var started = Stopwatch.GetTimestamp();
        Exception? thrown = null;
        try
        {
            step.Plugin.Execute(services);
        }
        catch (Exception exception)
        {
            thrown = exception;
            throw PluginFaults.From(exception, step.TypeName, services.Text);
        }
        finally
        {
            platform.Traces.Add(TraceOf(step, context, services, Stopwatch.GetElapsedTime(started), thrown));
        }

        if (Stopwatch.GetElapsedTime(started) > Limit)
        {
            throw Faults.Create(ErrorCodes.PluginTimeout, $"The plug-in {step.TypeName} ran longer than two minutes.");
        }

        transaction?.DemandAlive();
    }

    private static PluginTrace TraceOf(
        RegisteredStep step, PluginContext context, PluginServices services, TimeSpan duration, Exception? thrown) =>
        new(step.TypeName, context.MessageName, TableOf(context), context.Stage, context.Mode, context.Depth)
        {
            Text = services.Text,
            Exception = thrown is null ? null : $"{thrown.GetType().FullName}: {thrown.Message}\n{thrown.StackTrace}",
            Duration = duration,
            Requests = services.Requests,
            CorrelationId = context.CorrelationId,
        };

    private static string? TableOf(PluginContext context) =>
        context.PrimaryEntityName == "none" ? null : context.PrimaryEntityName;
}
