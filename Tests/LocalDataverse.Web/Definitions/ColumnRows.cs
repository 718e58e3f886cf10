using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;

namespace LocalDataverse.Web.Definitions;

/// <summary>Columns as the definitions show them, each by the type of its kind.</summary>
internal static class ColumnRows
{
    public static JsonObject Column(DefinitionRows rows, TableMetadata table, ColumnMetadata column)
    {
        var (kind, display) = Kind(column);
        var json = new JsonObject
        {
            ["@odata.type"] = $"#{EdmNames.Qualified(TypeOf(column))}",
            ["MetadataId"] = DefinitionId.Of("column", $"{table.LogicalName}.{column.LogicalName}"),
            ["LogicalName"] = column.LogicalName,
            ["SchemaName"] = column.SchemaName,
            ["EntityLogicalName"] = table.LogicalName,
            ["AttributeType"] = kind,
            ["AttributeTypeName"] = new JsonObject { ["Value"] = display },
            ["IsPrimaryId"] = column.LogicalName == table.PrimaryId,
            ["IsPrimaryName"] = column.LogicalName == table.PrimaryName,
            ["IsSecured"] = column.IsSecured,
            ["IsValidForCreate"] = column.ValidForCreate,
            ["IsValidForRead"] = column.ValidForRead,
            ["IsValidForUpdate"] = column.ValidForUpdate,
            ["DisplayName"] = rows.Label(column.DisplayName, column.DisplayNames),
            ["RequiredLevel"] = new JsonObject { ["Value"] = column.IsRequired ? "ApplicationRequired" : "None" },
        };
        AddOwn(json, rows, table, column);
        return json;
    }

    private static void AddOwn(JsonObject json, DefinitionRows rows, TableMetadata table, ColumnMetadata column)
    {
        switch (column.Kind)
        {
            case ColumnKind.Text or ColumnKind.Memo:
                json["MaxLength"] = column.MaxLength;
                break;
            case ColumnKind.Lookup or ColumnKind.Owner:
                json["Targets"] = new JsonArray([.. column.Targets.Select(target => JsonValue.Create(target))]);
                break;
            case ColumnKind.DateTime:
                json["Format"] = column.DateOnly ? "DateOnly" : "DateAndTime";
                break;
            case ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Double or ColumnKind.Money:
                json["MinValue"] = column.Minimum;
                json["MaxValue"] = column.Maximum;
                json["Precision"] = column.Precision;
                break;
            case ColumnKind.YesNo or ColumnKind.Choice or ColumnKind.Choices or ColumnKind.State or ColumnKind.Status:
                json["OptionSet"] = rows.Options(
                    $"{table.LogicalName}_{column.LogicalName}", column.Options, isGlobal: false, Kind(column).Name);
                AddDefault(json, column);
                break;
        }
    }

    private static void AddDefault(JsonObject json, ColumnMetadata column)
    {
        if (column.Kind == ColumnKind.YesNo)
        {
            json["DefaultValue"] = column.Default is true;
        }
        else if (column.Kind == ColumnKind.Choice)
        {
            // The platform's word for "no default" is -1.
            json["DefaultFormValue"] = column.Default as int? ?? -1;
        }
    }

    /// <summary>The name of its type, without the namespace.</summary>
    private static string TypeOf(ColumnMetadata column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Uniqueidentifier => "UniqueIdentifierAttributeMetadata",
        ColumnKind.Lookup or ColumnKind.Owner or ColumnKind.PartyList => "LookupAttributeMetadata",
        ColumnKind.Choices => "MultiSelectPicklistAttributeMetadata",
        _ => Kind(column).Name + "AttributeMetadata",
    };

    private static (string Name, string Display) Kind(ColumnMetadata column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Uniqueidentifier => ("Uniqueidentifier", "UniqueidentifierType"),
        ColumnKind.Text => ("String", "StringType"),
        ColumnKind.Memo => ("Memo", "MemoType"),
        ColumnKind.Integer => ("Integer", "IntegerType"),
        ColumnKind.BigInteger => ("BigInt", "BigIntType"),
        ColumnKind.Decimal => ("Decimal", "DecimalType"),
        ColumnKind.Double => ("Double", "DoubleType"),
        ColumnKind.Money => ("Money", "MoneyType"),
        ColumnKind.YesNo => ("Boolean", "BooleanType"),
        ColumnKind.Choice => ("Picklist", "PicklistType"),
        ColumnKind.Choices => ("Virtual", "MultiSelectPicklistType"),
        ColumnKind.State => ("State", "StateType"),
        ColumnKind.Status => ("Status", "StatusType"),
        ColumnKind.DateTime => ("DateTime", "DateTimeType"),
        ColumnKind.Owner => ("Owner", "OwnerType"),
        ColumnKind.PartyList => ("PartyList", "PartyListType"),
        _ when column.Targets is ["account", "contact"] => ("Customer", "CustomerType"),
        _ => ("Lookup", "LookupType"),
    };
}
