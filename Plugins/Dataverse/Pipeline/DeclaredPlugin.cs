using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A handler of one or more steps of <c>Steps</c>, or of a custom API of <c>CustomApis</c>. It refuses to run on any
/// other, so that what is declared and what is registered cannot drift apart. It holds nothing: the platform keeps one
/// instance and runs it on many threads.
/// </summary>
public abstract class DeclaredPlugin : IPlugin
{
    /// <summary>
    /// Runs the handler. A refusal reaches people word for word; anything unexpected as one sentence.
    /// </summary>
    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        try
        {
            if (!IsDeclared(call.Context) && !IsAlsoFor(call))
            {
                throw new InvalidPluginExecutionException(Undeclared(call));
            }

            Run(call);
        }
        catch (InvalidPluginExecutionException)
        {
            throw;
        }
        catch (Exception fault)
        {
            call.Trace(fault.ToString());
            throw new InvalidPluginExecutionException(
                call.TextsAfterFault.Records.Unexpected(call.Context.CorrelationId), fault);
        }
    }

    private protected abstract void Run(PluginCall call);

    /// <summary>Whether it runs, besides, on a step that an administrator had made for a table of a setting.</summary>
    private protected virtual bool IsAlsoFor(PluginCall call) => false;

    private string Undeclared(PluginCall call) => call.Texts.Records.Undeclared(
        GetType().Name, call.Context.MessageName, call.Context.PrimaryEntityName);

    private bool IsDeclared(IPluginExecutionContext context) =>
        Steps.All.Any(step => step.Handler == GetType() && Matches(step, context))
        || CustomApis.All.Any(api => api.Handler == GetType() && Matches(api, context));

    private static bool Matches(Step step, IPluginExecutionContext context) =>
        step.Message == context.MessageName
        && step.Table == context.PrimaryEntityName
        && (int)step.Stage == context.Stage
        && step.Asynchronous == (context.Mode == 1);

    private static bool Matches(CustomApi api, IPluginExecutionContext context) =>
        api.UniqueName == context.MessageName && context.Stage == CustomApi.Stage;
}
