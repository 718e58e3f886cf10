using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Engine.Storage;

/// <summary>The connection and its prepared statements, kept by their text. Parameters are ?1, ?2, ...</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private const int Most = 2_000;

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <summary>Of a copy: what the original held when it was made.</summary>
    public string Began { get; init; } = "";

    private SqliteConnection Connection => connection;

    public int Execute(string sql, params IReadOnlyList<object?> parameters) =>
        Command(sql, parameters).ExecuteNonQuery();

    public object? Scalar(string sql, params IReadOnlyList<object?> parameters) =>
        Command(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>All rows at once: the same statement may be wanted again while they are looked at.</summary>
    public List<object?[]> Query(string sql, params IReadOnlyList<object?> parameters)
    {
        using var reader = Command(sql, parameters).ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var at = 0; at < row.Length; at++)
            {
                row[at] = reader.IsDBNull(at) ? null : reader.GetValue(at);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Several statements that are needed once.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As below.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Writes all that is stored over what another connection has.</summary>
    public void CopyTo(Statements other) => connection.BackupDatabase(other.Connection);

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private SqliteCommand Command(string sql, IReadOnlyList<object?> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            if (commands.Count >= Most)
            {
                Forget();
            }

            command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is made of names out of the metadata; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var at = 1; at <= parameters.Count; at++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = Name(at) });
            }

            commands.Add(sql, command);
        }

        for (var at = 0; at < parameters.Count; at++)
        {
            command.Parameters[at].Value = parameters[at] ?? DBNull.Value;
        }

        return command;
    }

    private void Forget()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }

    private static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"?{at}");
}
