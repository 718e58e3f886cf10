using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Engine.Storage;

/// <summary>
/// Copies in memory of all that is stored. One that is given back is rewound to what was copied and used again, so that
/// its statements need not be prepared anew: a copy costs what is done in it.
/// </summary>
/// <param name="original">What is copied.</param>
internal sealed class Snapshots(Statements original)
{
    private readonly ConcurrentBag<Statements> idle = [];
    private string state = "";

    /// <summary>A connection that holds what is stored now, and has begun what <see cref="Return"/> ends.</summary>
    public Statements Take()
    {
        var now = State();
        if (now != state)
        {
            Clear();
            state = now;
        }

        if (idle.TryTake(out var used))
        {
            return used;
        }

        var copy = new Statements(Open(file: null)) { Began = now };
        original.CopyTo(copy);
        copy.Execute("SAVEPOINT snapshot");
        return copy;
    }

    public void Return(Statements copy)
    {
        if (copy.Began != state)
        {
            copy.Dispose();
            return;
        }

        copy.Execute("ROLLBACK TO snapshot");
        idle.Add(copy);
    }

    public void Clear()
    {
        while (idle.TryTake(out var used))
        {
            used.Dispose();
        }
    }

    public static SqliteConnection Open(string? file)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false };
        var connection = new SqliteConnection(source.ToString());
        connection.Open();
        TextOrder.Register(connection);
        ExactSums.Register(connection);
        return connection;
    }

    // Every write of a row counts in the one, every change of a table in the other.
    private string State() =>
        $"{original.Scalar("SELECT total_changes()")} {original.Scalar("PRAGMA schema_version")}";
}
