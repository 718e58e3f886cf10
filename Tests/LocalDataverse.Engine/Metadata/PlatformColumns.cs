namespace LocalDataverse.Engine.Metadata;

/// <summary>The columns that the platform itself gives a table: id, who, when, owner and version.</summary>
internal static class PlatformColumns
{
    private static readonly string[] Authors = ["createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby"];

    public static IEnumerable<ColumnMetadata> For(string primaryId, Ownership ownership)
    {
        yield return Column(primaryId, ColumnKind.Id) with { ValidForCreate = true };
        yield return Column("createdon", ColumnKind.DateTime, "Created On", "CreatedOn");
        yield return Column("modifiedon", ColumnKind.DateTime, "Modified On", "ModifiedOn");
        foreach (var author in Authors)
        {
            yield return Lookup(author, "systemuser");
        }

        yield return Column("versionnumber", ColumnKind.BigInteger, "Version Number", "VersionNumber");
        yield return Column("overriddencreatedon", ColumnKind.DateTime, "Record Created On", "OverriddenCreatedOn") with
        {
            ValidForCreate = true,
            DateOnly = false,
        };
        yield return Column(
            "importsequencenumber", ColumnKind.Integer, "Import Sequence Number", "ImportSequenceNumber")
            with
        { ValidForCreate = true, Minimum = int.MinValue, Maximum = int.MaxValue };
        yield return Column("timezoneruleversionnumber", ColumnKind.Integer) with
        {
            ValidForCreate = true,
            ValidForUpdate = true,
            Minimum = -1,
            Maximum = int.MaxValue,
        };
        yield return Column("utcconversiontimezonecode", ColumnKind.Integer) with
        {
            ValidForCreate = true,
            ValidForUpdate = true,
            Minimum = -1,
            Maximum = int.MaxValue,
        };
        foreach (var column in ownership == Ownership.User ? OwnerColumns() : [])
        {
            yield return column;
        }

        if (ownership == Ownership.Organization)
        {
            yield return Lookup("organizationid", "organization");
        }
    }

    private static IEnumerable<ColumnMetadata> OwnerColumns()
    {
        yield return Column("ownerid", ColumnKind.Owner, "Owner", "OwnerId") with
        {
            Targets = ["systemuser", "team"],
            ValidForCreate = true,
            ValidForUpdate = true,
            IsIndexed = true,
        };
        yield return Lookup("owningbusinessunit", "businessunit");
        yield return Lookup("owninguser", "systemuser");
        yield return Lookup("owningteam", "team");
    }

    private static ColumnMetadata Lookup(string name, string target) =>
        Column(name, ColumnKind.Lookup) with
        {
            Targets = [target],
            IsIndexed = name.StartsWith(
            "owning", StringComparison.Ordinal)
        };

    private static ColumnMetadata Column(string name, ColumnKind kind, string? display = null, string? schema = null) =>
        new()
        {
            LogicalName = name,
            SchemaName = schema ?? name,
            DisplayName = display ?? name,
            Kind = kind,
            ValidForCreate = false,
            ValidForUpdate = false,
            IsPlatform = true,
        };
}
