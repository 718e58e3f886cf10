using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Registration;

/// <summary>
/// Stands behind a table whose rows are more than rows, such as steps: what must hold before one is written, and what
/// follows when it is.
/// </summary>
internal abstract class RowKeeper
{
    public abstract string Table { get; }

    /// <summary>Whether a client may create, update and delete rows of it, which the host alone writes else.</summary>
    public virtual bool IsWritable => true;

    /// <summary>Deletes one in transactions of its own; null leaves it to the ordinary way.</summary>
    public virtual Action<Guid>? DeletesAlone => null;

    public virtual void DemandCreate(Entity row) { }

    public virtual void FollowCreate(Entity row, Invocation call) { }

    public virtual void DemandUpdate(TableMetadata table, Entity row) { }

    public virtual void FollowUpdate(Entity row, Invocation call) { }

    public virtual void DemandDelete(TableMetadata table, Guid id) { }

    public virtual void FollowDelete(Guid id, Invocation call) { }

    /// <summary>Hears what the host itself wrote into a row.</summary>
    public virtual void FollowHost(Guid id, IReadOnlyDictionary<string, object?> columns) { }
}
