namespace LocalDataverse.Engine.Calls;

/// <summary>One request on its way through the pipeline.</summary>
internal sealed class Operation
{
    public Guid Id { get; } = Guid.NewGuid();

    public Guid RequestId { get; init; } = Guid.NewGuid();

    public required IReadOnlyList<PipelineEvent> Events { get; init; }

    /// <summary>Asks for the caller's privileges; the platform does so after PreValidation.</summary>
    public required Action<Invocation> Authorize { get; init; }

    /// <summary>What the platform itself does.</summary>
    public required Action<Invocation> Main { get; init; }

    /// <summary>
    /// The runs through the stages of the transaction: one, but for an Update of state and other columns.
    /// </summary>
    public Func<Operation, IReadOnlyList<Operation>> Passes { get; init; } = operation => [operation];
}
