namespace OptOutPlugin.Domain.Tests;

/// <summary>A fact about data that lie beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactBesideAttribute : FactAttribute
{
    /// <param name="data">The folder of the data.</param>
    public FactBesideAttribute(string data)
    {
        Data = data;
        Skip = SharedData.Folder(data) is null ? $"../shared/data/{data} is not there." : null;
    }

    public string Data { get; }
}

/// <summary>A sentence about data that lie beside the repository, for each of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryBesideAttribute : TheoryAttribute
{
    /// <param name="data">The folder of the data.</param>
    public TheoryBesideAttribute(string data)
    {
        Data = data;
        Skip = SharedData.Folder(data) is null ? $"../shared/data/{data} is not there." : null;
    }

    public string Data { get; }
}
