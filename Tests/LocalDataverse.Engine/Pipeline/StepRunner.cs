using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Registration;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>Runs one plugin once.</summary>
internal sealed class StepRunner(Log<PluginTrace> traces, PluginHost plugins)
{
    public void Run(RegisteredStep step, PluginContext context, Transaction? transaction)
    {
        var time = new RunningTime(step.TypeName);
        var services = new PluginServices(plugins, context, transaction, time);
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
            traces.Add(TraceOf(step, context, services, time.Elapsed, thrown));
        }

        time.Demand();
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
