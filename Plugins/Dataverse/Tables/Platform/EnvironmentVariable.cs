namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The platform's environment variables: a definition with a default, and a value that wins.</summary>
internal static class EnvironmentVariable
{
    internal const string Table = "environmentvariabledefinition";
    internal const string Id = "environmentvariabledefinitionid";
    internal const string SchemaName = "schemaname";
    internal const string Default = "defaultvalue";

    /// <summary>What an administrator set.</summary>
    internal static class Setting
    {
        internal const string Table = "environmentvariablevalue";
        internal const string Definition = "environmentvariabledefinitionid";
        internal const string Value = "value";
    }
}
