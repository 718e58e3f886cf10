using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Web.Model;

/// <summary>How the Web API names what the metadata knows by logical names.</summary>
internal static class EdmNames
{
    public const string Namespace = "Microsoft.Dynamics.CRM";

    /// <summary>The type that all others derive from.</summary>
    public const string BaseType = "crmbaseentity";

    /// <summary>A user or a team, as owners are.</summary>
    public const string Principal = "principal";

    /// <summary>The key that users and teams have in common, besides their own.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>Whether a table is one of those that owners are in.</summary>
    public static bool IsPrincipal(TableMetadata table) => table.LogicalName is "systemuser" or "team";

    /// <summary>The property of a column; null is none. A lookup shows its id in a property of its own.</summary>
    public static string? Property(ColumnMetadata column) => column.Kind == ColumnKind.PartyList ? null
        : column.IsLookup ? LookupProperty(column.LogicalName)
        : column.LogicalName;

    public static string LookupProperty(string column) => $"_{column}_value";

    /// <summary>The column behind a property's name.</summary>
    public static ColumnMetadata? Column(TableMetadata table, string property)
    {
        if (property.StartsWith('_') && property.EndsWith("_value", StringComparison.Ordinal) && property.Length > 7)
        {
            var lookup = table.Column(property[1..^6]);
            return lookup is { IsLookup: true } ? lookup : null;
        }

        if (property == OwnerId && IsPrincipal(table))
        {
            return table.Column(table.PrimaryId);
        }

        return table.Column(property) is { IsLookup: false, Kind: not ColumnKind.PartyList } column ? column : null;
    }

    /// <summary>The parties of an activity, by the name that each kind of activity gives them.</summary>
    public static string Parties(TableMetadata activity) => $"{activity.LogicalName}_activity_parties";

    public static string Qualified(string name) => $"{Namespace}.{name}";
}
