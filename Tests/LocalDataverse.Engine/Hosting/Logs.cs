namespace LocalDataverse.Engine.Hosting;

/// <summary>The newest entries, safe to write from any thread and to read while it is written.</summary>
internal sealed class Log<T>(int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<T> entries = [];

    public IReadOnlyList<T> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    public void Add(T entry)
    {
        lock (gate)
        {
            entries.Enqueue(entry);
            if (entries.Count > capacity)
            {
                entries.Dequeue();
            }
        }
    }
}
