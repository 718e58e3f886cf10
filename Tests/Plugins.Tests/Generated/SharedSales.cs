namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>One organisation in which all cells of a class live, each with rows and addresses of its own.</summary>
public sealed class SharedSales : IDisposable
{
    public SharedSales()
    {
        Sales.Set("optout_ActivityMode", "Block");
        Sales.AllowTypedInAddresses();
    }

    internal Sales Sales { get; } = new();

    /// <summary>The number of the next cell.</summary>
    internal int Next => ++field;

    public void Dispose() => Sales.Dispose();
}
