namespace LocalDataverse.Engine.Registration;

public enum ImageKind
{
    Pre = 0,
    Post = 1,
    Both = 2,
}

/// <summary>A copy of the row before or after the operation, handed to a step under an alias.</summary>
/// <param name="Alias">The key under which the plugin finds it.</param>
/// <param name="Kind">Before, after, or both.</param>
/// <param name="Columns">The columns in it; null is all.</param>
/// <param name="MessageProperty">The parameter that names the row, such as <c>Target</c> or <c>EmailId</c>.</param>
public sealed record StepImage(string Alias, ImageKind Kind, IReadOnlyList<string>? Columns, string MessageProperty);

/// <summary>A plugin registered on a message.</summary>
/// <param name="Message">The pipeline's name of the message, such as <c>Update</c> or <c>Send</c>.</param>
/// <param name="Table">The table; null is every table, or a message that has none.</param>
/// <param name="Stage">10, 20 or 40.</param>
public sealed record StepDefinition(string Message, string? Table, int Stage)
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public string Name { get => field ?? $"{Message} of {Table ?? "any table"}, {Stage}"; init; }

    public int Rank { get; init; } = 1;

    public bool Asynchronous { get; init; }

    /// <summary>The columns whose presence in an Update runs the step; empty is any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>The user it runs as; null is the caller.</summary>
    public Guid? RunAs { get; init; }

    public string? Configuration { get; init; }

    public string? SecureConfiguration { get; init; }

    /// <summary>The class that runs.</summary>
    public string? PluginType { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>False locks a managed step: nobody can switch it off by an Update of its row.</summary>
    public bool IsCustomizable { get; init; } = true;
}
