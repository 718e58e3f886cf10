using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Registration;

namespace LocalDataverse.Engine;

/// <summary>What another library adds to an organisation: messages, and what stands behind rows.</summary>
internal interface IAddition
{
    IReadOnlyList<Message> Messages { get; }

    IReadOnlyList<RowKeeper> Keepers { get; }

    /// <summary>The same for an organisation that is a copy of this one.</summary>
    IAddition CopyTo(Platform platform);
}
