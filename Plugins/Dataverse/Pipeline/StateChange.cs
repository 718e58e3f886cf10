using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether a write changes the state of a row, by whichever of the platform's messages.</summary>
internal static class StateChange
{
    private const string State = "statecode";
    private const string Status = "statuscode";

    // The platform's own, which it puts into a write before the second stage.
    private static readonly string[] Stamps = ["modifiedon", "modifiedby", "modifiedonbehalfby"];

    /// <summary>Whether it says anything of the state.</summary>
    public static bool Is(PluginCall call) => call.Context.MessageName is "SetState" or "SetStateDynamicEntity"
        || (call.Context.MessageName == "Update" && (call.Target.Contains(State) || call.Target.Contains(Status)));

    /// <summary>Whether it does nothing but put the row into use, which undoes what went round the product.</summary>
    public static bool Activates(PluginCall call) => Is(call) && (call.Context.MessageName == "Update"
        ? call.Target.GetAttributeValue<OptionSetValue>(State)?.Value == 0
            && call.Target.Attributes.All(column => column.Key is State or Status
                || column.Key == $"{call.Target.LogicalName}id" || Stamps.Contains(column.Key))
        : call.Input<OptionSetValue?>("State", null)?.Value == 0);
}
