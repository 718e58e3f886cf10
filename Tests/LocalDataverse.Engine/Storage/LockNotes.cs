namespace LocalDataverse.Engine.Storage;

/// <summary>
/// Which rows one transaction locked, each where it was first locked. Rows that it made itself are nobody else's to
/// wait for, unless their maker gave them an id that others can know.
/// </summary>
internal sealed class LockNotes
{
    // An activity's pointer and parties are part of it.
    private static readonly string[] Parts = ["activitypointer", "activityparty"];

    private readonly HashSet<(string Table, Guid Id)> known = [];
    private readonly List<(string Table, Guid Id)> rows = [];

    public IReadOnlyList<(string Table, Guid Id)> Rows => rows;

    public void Locked(string table, Guid id)
    {
        if (!Parts.Contains(table) && known.Add((table, id)))
        {
            rows.Add((table, id));
        }
    }

    public void Made(string table, Guid id) => known.Add((table, id));
}
