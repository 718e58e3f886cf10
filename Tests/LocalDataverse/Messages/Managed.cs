using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Messages;

/// <summary>Tables behind which stands more than their rows: written by the host, readable by all.</summary>
internal static class Managed
{
    private static readonly HashSet<string> Tables =
    [
        "organization", "businessunit", "systemuser", "role", "privilege", "fieldsecurityprofile", "fieldpermission",
        "solution", "solutioncomponent", "publisher", "pluginassembly", "plugintype", "sdkmessage", "sdkmessagefilter",
        "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "customapi", "asyncoperation", "plugintracelog",
        "activitypointer", "activityparty",
    ];

    // Their columns are settings and nothing else hangs on them.
    private static readonly HashSet<string> Updatable = ["organization", "businessunit", "systemuser"];

    public static void DemandWritable(TableMetadata table, string message)
    {
        if (Tables.Contains(table.LogicalName)
            && !(message == "Update" && Updatable.Contains(table.LogicalName))
            && !(message is "Update" or "SetState" && table.LogicalName == "sdkmessageprocessingstep"))
        {
            throw Faults.Unsupported($"{message} of {table.LogicalName}");
        }
    }
}
