
namespace OptOutPlugin.Dataverse;

/// <summary>
/// A handler that does, soon after an operation, what follows from it. At its end it has sealed what the operation, and
/// itself, wrote into the ledger. Where it fails as a whole, what it had to do is left as a row of work, and a finding
/// says so: what was refused stands in any case.
/// </summary>
public abstract class FollowingPlugin : DeclaredPlugin
{
    private protected sealed override void Run(PluginCall call)
    {
        if (HasNothingToDo(call))
        {
            return;
        }

        try
        {
            Follow(call);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction && ToDoAgain(call) is not null)
        {
            LeftWork.Fail(call, ToDoAgain(call)!, fault);
        }
        finally
        {
            Sealing.Ask(call);
        }
    }

    private protected abstract void Follow(PluginCall call);

    /// <summary>Whether the operation itself shows that nothing follows it, and that it wrote nothing to be sealed.
    /// </summary>
    private protected virtual bool HasNothingToDo(PluginCall call) => false;

    /// <summary>The work that is left where it failed; null where a later look at all rows finds the same.</summary>
    private protected virtual WorkToDo? ToDoAgain(PluginCall call) => null;
}
