using LocalDataverse.Engine.Metadata;
using Microsoft.OData.Edm;

namespace LocalDataverse.Web.Model;

/// <summary>The OData type of a column.</summary>
internal static class EdmTypes
{
    public static EdmPrimitiveTypeKind Of(ColumnMetadata column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Uniqueidentifier or ColumnKind.Lookup or ColumnKind.Owner =>
            EdmPrimitiveTypeKind.Guid,
        ColumnKind.Integer or ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => EdmPrimitiveTypeKind.Int32,
        ColumnKind.BigInteger => EdmPrimitiveTypeKind.Int64,
        ColumnKind.Decimal or ColumnKind.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnKind.Double => EdmPrimitiveTypeKind.Double,
        ColumnKind.YesNo => EdmPrimitiveTypeKind.Boolean,
        ColumnKind.DateTime when column.DateOnly => EdmPrimitiveTypeKind.Date,
        ColumnKind.DateTime => EdmPrimitiveTypeKind.DateTimeOffset,
        _ => EdmPrimitiveTypeKind.String,
    };

    /// <summary>The OData type of an operation's value; null is a row or an object, which have none.</summary>
    public static EdmPrimitiveTypeKind? Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => EdmPrimitiveTypeKind.Boolean,
        ValueKind.Integer or ValueKind.Choice => EdmPrimitiveTypeKind.Int32,
        ValueKind.Long => EdmPrimitiveTypeKind.Int64,
        ValueKind.Decimal or ValueKind.Money => EdmPrimitiveTypeKind.Decimal,
        ValueKind.Double => EdmPrimitiveTypeKind.Double,
        ValueKind.Text or ValueKind.Texts => EdmPrimitiveTypeKind.String,
        ValueKind.Guid or ValueKind.Guids => EdmPrimitiveTypeKind.Guid,
        ValueKind.DateTime => EdmPrimitiveTypeKind.DateTimeOffset,
        ValueKind.Bytes => EdmPrimitiveTypeKind.Binary,
        _ => null,
    };

    public static bool IsCollection(ValueKind kind) =>
        kind is ValueKind.Texts or ValueKind.Guids or ValueKind.Rows or ValueKind.Objects;
}

/// <summary>Names of types.</summary>
internal static class EdmTypeNames
{
    /// <summary>The full name of a type, or of the items of a collection type.</summary>
    public static string FullTypeNameOfItem(this IEdmType type) =>
        type is IEdmCollectionType collection ? collection.ElementType.FullName() : type.FullTypeName();
}
