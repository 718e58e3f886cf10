using System.Text.Json;
using Microsoft.Data.Sqlite;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>
/// A file on this machine's disk, for one instance. With synchronous FULL a refusal is on the disk before anybody is
/// told so; what was handed on is overwritten.
/// </summary>
internal sealed class SqliteStore(StoreOptions options, TimeProvider clock) : IWaitingStore, IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS waiting (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            wish TEXT NOT NULL UNIQUE,
            person TEXT NOT NULL,
            refusal TEXT NOT NULL,
            stored INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            due INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX IF NOT EXISTS waiting_person ON waiting (person, id);
        CREATE INDEX IF NOT EXISTS waiting_aside ON waiting (attempts) WHERE attempts > 0;
        CREATE TABLE IF NOT EXISTS memory (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
        """;

    private readonly SemaphoreSlim one = new(1, 1);
    private SqliteConnection? connection;
    private long count;

    public Task<Kept> KeepAsync(WaitingRefusal refusal) => WithAsync(file =>
    {
        if (Scalar(file, "SELECT 1 FROM waiting WHERE wish = $wish", ("$wish", refusal.Key)) is not null)
        {
            return Kept.Stored;
        }

        if (IsFull)
        {
            return Kept.Full;
        }

        count += Run(
            file,
            "INSERT INTO waiting (wish, person, refusal, stored) VALUES ($wish, $person, $refusal, $stored)",
            ("$wish", refusal.Key),
            ("$person", refusal.Person),
            ("$refusal", JsonSerializer.Serialize(refusal)),
            ("$stored", new DateTimeOffset(refusal.StoredOn).ToUnixTimeSeconds()));
        return Kept.Stored;
    });

    public Task<bool?> HoldsAsync(string person) => WithAsync<bool?>(file =>
        Scalar(file, "SELECT 1 FROM waiting WHERE person = $person LIMIT 1", ("$person", person)) is not null);

    // One that waits for another try holds back the later ones of the same person, and nobody else's.
    public Task<WaitingEntry?> NextAsync() => WithAsync(file =>
    {
        using var command = Command(
            file,
            """
            SELECT id, refusal, attempts FROM waiting AS one
            WHERE due <= $now
              AND NOT EXISTS (SELECT 1 FROM waiting AS other WHERE other.person = one.person AND other.id < one.id)
            ORDER BY id LIMIT 1
            """,
            ("$now", clock.GetUtcNow().ToUnixTimeSeconds()));
        using var row = command.ExecuteReader();
        return row.Read()
            ? new WaitingEntry(
                row.GetString(0),
                "",
                JsonSerializer.Deserialize<WaitingRefusal>(row.GetString(1))!,
                row.GetInt32(2))
            : null;
    });

    public Task DoneAsync(WaitingEntry entry) => WithAsync(file =>
        count -= Run(file, "DELETE FROM waiting WHERE id = $id", ("$id", entry.Id)));

    public Task LaterAsync(WaitingEntry entry, TimeSpan wait) => WithAsync(file => Run(
        file,
        "UPDATE waiting SET attempts = $attempts, due = $due WHERE id = $id",
        ("$attempts", entry.Attempts + 1),
        ("$due", (clock.GetUtcNow() + wait).ToUnixTimeSeconds()),
        ("$id", entry.Id)));

    public Task ReleaseAsync(WaitingEntry entry, TimeSpan wait) => Task.CompletedTask;

    public Task<StoreState> StateAsync() => WithAsync(file =>
    {
        var oldest = Scalar(file, "SELECT stored FROM waiting ORDER BY id LIMIT 1");
        var aside = Scalar(file, "SELECT COUNT(*) FROM waiting WHERE attempts > 0");
        return new StoreState(
            count,
            oldest is long seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : null,
            (long)aside!,
            IsFull);
    });

    public Task RememberAsync(string name, string text) => WithAsync(file => Run(
        file,
        "INSERT INTO memory (name, text) VALUES ($name, $text) ON CONFLICT (name) DO UPDATE SET text = $text",
        ("$name", name),
        ("$text", text)));

    public Task<string?> RecallAsync(string name) => WithAsync(file =>
        (string?)Scalar(file, "SELECT text FROM memory WHERE name = $name", ("$name", name)));

    public void Dispose()
    {
        connection?.Dispose();
        one.Dispose();
    }

    private bool IsFull => count >= options.Limit || DiskShare > options.DiskShare;

    private double DiskShare
    {
        get
        {
            var disk = new DriveInfo(Path.GetFullPath(options.File));
            return 1 - ((double)disk.AvailableFreeSpace / disk.TotalSize);
        }
    }

    private async Task<T> WithAsync<T>(Func<SqliteConnection, T> act)
    {
        await one.WaitAsync();
        try
        {
            return act(connection ??= Open());
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StoreException($"The file of the store: {e.GetType().Name}.", e);
        }
        finally
        {
            one.Release();
        }
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.File))!);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.File,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        try
        {
            opened.Open();
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(options.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            Run(opened, Schema);
            count = (long)Scalar(opened, "SELECT COUNT(*) FROM waiting")!;
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static int Run(SqliteConnection file, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(file, sql, values);
        return command.ExecuteNonQuery();
    }

    private static object? Scalar(
        SqliteConnection file, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(file, sql, values);
        return command.ExecuteScalar();
    }

    private static SqliteCommand Command(
        SqliteConnection file, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = file.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
