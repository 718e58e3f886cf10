using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Registration;

/// <summary>Switches a step on or off, and says so in the row of an imported one.</summary>
internal sealed class StepSwitch(
    StepRegistry steps, HostRows rows, RowKeepers keepers, Transactions transactions)
{
    private const string Table = "sdkmessageprocessingstep";

    public void Enable(Guid stepId, bool isEnabled) => transactions.ByHost(_ =>
    {
        var columns = new Dictionary<string, object?>
        {
            ["statecode"] = new OptionSetValue(isEnabled ? 0 : 1),
            ["statuscode"] = new OptionSetValue(isEnabled ? 1 : 2),
        };
        steps.Enable(stepId, isEnabled);
        rows.UpdateIfThere(Table, stepId, columns);
        keepers.Of(Table)?.FollowHost(stepId, columns);
        return true;
    });
}
