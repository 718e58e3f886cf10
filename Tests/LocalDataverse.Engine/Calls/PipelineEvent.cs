using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>A row that an event is about, and its copies before and after.</summary>
internal sealed class EventRow(string property, TableMetadata table, Guid id)
{
    /// <summary>The parameter that names the row; images are registered against it.</summary>
    public string Property { get; } = property;

    public TableMetadata Table { get; } = table;

    public Guid Id { get; set; } = id;

    public Entity? Before { get; set; }

    public Entity? After { get; set; }
}

/// <summary>What steps are registered on: one message, with its parameters as plugins see and change them.</summary>
internal sealed class PipelineEvent(string message, string? table)
{
    private ParameterCollection inner = [];

    public string Message { get; } = message;

    public string? Table { get; } = table;

    public ParameterCollection Input { get; init; } = [];

    public ParameterCollection Output { get; } = [];

    /// <summary>The variables of PreValidation.</summary>
    public ParameterCollection Outer { get; private set; } = [];

    /// <summary>The variables of the stages within the transaction.</summary>
    public ParameterCollection Inner => HasOuterContext ? inner : Outer;

    public IReadOnlyList<EventRow> Rows { get; init; } = [];

    /// <summary>Of a bulk message: images are told apart by their position.</summary>
    public bool IsBulk { get; init; }

    /// <summary>Whether the stages in the transaction see those of PreValidation through their parent only.</summary>
    public bool HasOuterContext => Message is "Create" or "Update" or "Delete";

    public Guid PrimaryId => IsBulk || Rows.Count == 0 ? Guid.Empty : Rows[0].Id;

    /// <summary>The rows of an Update, as plugins left them.</summary>
    public IEnumerable<Entity> Targets => IsBulk
        ? ((EntityCollection)Input["Targets"]).Entities
        : Input.TryGetValue("Target", out object target) && target is Entity row ? [row] : [];

    public void SetTag(object? tag)
    {
        if (tag is not null)
        {
            Outer["tag"] = tag;
            Inner["tag"] = tag;
        }
    }

    /// <summary>Goes on with the variables of another event of the same request.</summary>
    public PipelineEvent Following(PipelineEvent first)
    {
        (Outer, inner) = (first.Outer, first.inner);
        return this;
    }
}
