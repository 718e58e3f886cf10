using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>Tables behind which stands more than their rows: written by the host, readable by all.</summary>
internal static class Managed
{
    private static readonly HashSet<string> Tables =
    [
        "organization", "businessunit", "systemuser", "role", "privilege", "fieldsecurityprofile", "fieldpermission",
        "solution", "solutioncomponent", "publisher", "pluginassembly", "plugintype", "sdkmessage", "sdkmessagefilter",
        "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "customapi", "customapirequestparameter",
        "customapiresponseproperty", "asyncoperation", "importjob", "stagesolutionupload", "plugintracelog",
        "activitypointer", "activityparty", "usersettings", "principalobjectaccess",
        "entity", "attribute",
    ];

    // Their columns are settings and nothing else hangs on them.
    private static readonly HashSet<string> Updatable = ["organization", "businessunit", "systemuser", "usersettings"];

    // What a role grants is known beside these rows.
    private static readonly HashSet<string> Ties = ["roleprivileges"];

    /// <summary>Refuses to move users and teams: the rows that they own would have to follow.</summary>
    public static void DemandSettable(TableMetadata table, Entity row)
    {
        if (table.LogicalName is "systemuser" or "team" && row.Contains("businessunitid"))
        {
            throw Faults.Unsupported($"Update of {table.LogicalName}.businessunitid");
        }

        if (table.LogicalName == "businessunit" && row.Contains("parentbusinessunitid"))
        {
            throw Faults.Unsupported("Update of businessunit.parentbusinessunitid");
        }
    }

    public static void DemandTieable(RelationshipMetadata relationship, string message)
    {
        if (relationship.IsManyToMany && Ties.Contains(relationship.IntersectTable))
        {
            throw Faults.Unsupported($"{message} by {relationship.SchemaName}");
        }
    }

    public static void DemandWritable(TableMetadata table, string message, RowKeeper? keeper)
    {
        if (Tables.Contains(table.LogicalName)
            && !(message == "Update" && Updatable.Contains(table.LogicalName))
            && !(message == "Create" && table.LogicalName is "businessunit" or "systemuser")
            && !(message is "Create" or "Update" or "SetState" or "Delete" && keeper is { IsWritable: true }))
        {
            throw Faults.Unsupported($"{message} of {table.LogicalName}");
        }
    }
}
