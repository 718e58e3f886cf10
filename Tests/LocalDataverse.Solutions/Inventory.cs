using LocalDataverse.Engine;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Solutions;

/// <summary>
/// All that an organisation is made of, one line each: tables with their columns, relationships, choices, the rows of
/// components and who holds what. Two organisations with the same lines have the same solutions.
/// </summary>
internal static class Inventory
{
    /// <summary>Rows by which an organisation shows its components.</summary>
    private static readonly string[] Components =
    [
        "solution", "solutioncomponent", "pluginassembly", "plugintype", "sdkmessageprocessingstep",
        "sdkmessageprocessingstepimage", "customapi", "customapirequestparameter", "customapiresponseproperty",
        "environmentvariabledefinition", "environmentvariablevalue", "webresource", "savedquery", "systemform",
        "savedqueryvisualization", "sitemap", "appmodule", "role",
        "roleprivileges", "privilege", "fieldsecurityprofile",
    ];

    public static IReadOnlyList<string> Of(LocalOrganization organization)
    {
        var platform = organization.Platform;
        lock (platform.Database.SyncRoot)
        {
            return
            [
                .. Metadata(platform),
                .. Stored(platform),
                .. Components.SelectMany(table => Rows(platform, table)),
                .. Messages(platform),
                .. platform.Steps.All.Select(step => $"step {step.Definition.Id}").Order(StringComparer.Ordinal),
                .. Security(platform),
            ];
        }
    }

    private static IEnumerable<string> Metadata(Platform platform) =>
        from table in platform.Metadata.Tables.OrderBy(one => one.LogicalName, StringComparer.Ordinal)
        from line in (string[])
        [
            $"table {table.LogicalName}",
            .. table.Columns.Values.OrderBy(one => one.LogicalName, StringComparer.Ordinal).Select(column =>
                $"column {table.LogicalName}.{column.LogicalName} {column.Kind} [{string.Join(',', column.Targets)}]"),
            .. platform.Metadata.RelationshipsFrom(table.LogicalName)
                .Select(one => $"relationship {one.SchemaName}").Order(StringComparer.Ordinal),
        ]
        select line;

    /// <summary>What the storage holds, whatever the metadata says.</summary>
    private static IEnumerable<string> Stored(Platform platform) => platform.Database.Statements
        .Query(
            "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' "
            + "UNION SELECT 'index', name FROM sqlite_master WHERE type = 'index' ORDER BY 1, 2")
        .Select(row => $"stored {row[0]}.{row[1]}");

    private static IEnumerable<string> Rows(Platform platform, string table)
    {
        var id = platform.Metadata.Table(table).PrimaryId;
        return platform.Database.Statements
            .Query($"SELECT {Schema.Quote(id)} FROM {Schema.Quote(table)} ORDER BY 1")
            .Select(row => $"row {table} {row[0]}");
    }

    // The rows of messages are made when somebody asks for them: only those of tables that are gone would be left.
    private static IEnumerable<string> Messages(Platform platform) => platform.Database.Statements
        .Query("SELECT DISTINCT primaryobjecttypecode FROM sdkmessagefilter ORDER BY 1")
        .Select(row => (string)row[0]!)
        .Where(table => platform.Metadata.TryTable(table) is null)
        .Select(table => $"messages of {table}");

    private static IEnumerable<string> Security(Platform platform) =>
    [
        .. platform.Security.State.Roles
            .Select(one =>
                $"role {one.Key}: {string.Join(',', one.Value.Privileges.Keys.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal),
        .. platform.Security.State.Profiles.Keys.Select(name => $"profile {name}").Order(StringComparer.Ordinal),
        .. platform.Security.State.Users.Values.Concat(platform.Security.State.Teams.Values)
            .SelectMany(user => user.Roles.Where(name => !platform.Security.State.Roles.ContainsKey(name))
                .Concat(user.Profiles.Where(name => !platform.Security.State.Profiles.ContainsKey(name))))
            .Select(name => $"held {name}"),
    ];
}
