using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Engine.Storage;

/// <summary>The rows of the tables between two others.</summary>
internal sealed class Pairs(Database database)
{
    public void Link(RelationshipMetadata relationship, Guid first, Guid second)
    {
        var table = database.Metadata.Table(relationship.IntersectTable);
        database.Insert(table, Guid.NewGuid(), new Dictionary<string, object?>
        {
            [relationship.FirstColumn] = first,
            [relationship.SecondColumn] = second,
        });
    }

    public bool Unlink(RelationshipMetadata relationship, Guid first, Guid second)
    {
        lock (database.SyncRoot)
        {
            var sql = "DELETE " + Pair(relationship);
            return database.Statements.Execute(sql, StoredValue.Text(first), StoredValue.Text(second)) > 0;
        }
    }

    public bool IsLinked(RelationshipMetadata relationship, Guid first, Guid second)
    {
        lock (database.SyncRoot)
        {
            var sql = "SELECT 1 " + Pair(relationship);
            return database.Statements.Scalar(sql, StoredValue.Text(first), StoredValue.Text(second)) is not null;
        }
    }

    private static string Pair(RelationshipMetadata relationship) =>
        $"FROM {Schema.Quote(relationship.IntersectTable)} WHERE {Schema.Quote(relationship.FirstColumn)} = ?1"
        + $" AND {Schema.Quote(relationship.SecondColumn)} = ?2";
}
