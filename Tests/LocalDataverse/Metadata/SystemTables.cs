namespace OptOutPlugin.LocalDataverse.Metadata;

/// <summary>The tables that every organisation has before any solution is imported.</summary>
internal static class SystemTables
{
    public static void AddTo(MetadataStore metadata) => ArgumentNullException.ThrowIfNull(metadata);
}
