using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Dataverse;

/// <summary>Where in the platform's pipeline a step runs. The numbers are Dataverse's.</summary>
internal enum Stage
{
    /// <summary>Before the transaction and before the platform's own security checks.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the row is written.</summary>
    PreOperation = 20,

    /// <summary>In the transaction, after the row is written; or afterwards, when the step is asynchronous.</summary>
    PostOperation = 40,
}

/// <summary>One message that we listen to: what the step XML, the README table and the base class all read.</summary>
/// <param name="Message">The name of the pipeline message, such as <c>Update</c> or <c>Send</c>.</param>
/// <param name="Table">The logical name of the table.</param>
/// <param name="Stage">When it runs.</param>
/// <param name="Handler">The class that runs.</param>
/// <param name="Effect">What it does for people, in words: shown in the README and as the step's description.</param>
internal sealed record Step(string Message, string Table, Stage Stage, Type Handler, string Effect)
{
    /// <summary>The name under which the row before the change reaches the handler.</summary>
    public const string PreImageAlias = "PreImage";

    /// <summary>The columns whose presence in an Update runs the step; empty for every other message.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The columns of the row before the change; empty when the handler does not need it.</summary>
    public IReadOnlyList<string> PreImage { get; init; } = [];

    /// <summary>Whether the platform runs it later, outside the transaction. Only after the operation.</summary>
    public bool Asynchronous { get; init; }

    /// <summary>
    /// Whether some environments may not know the message on this table. Such a step is no part of the main solution:
    /// it ships in a small one of its own, so that it can never make the main one's import fail.
    /// </summary>
    public bool Optional { get; init; }

    /// <summary>The order among steps of one stage; lower runs first.</summary>
    public int Rank { get; init; } = 10;

    /// <summary>The step's name, unique and never changed: its id is computed from it.</summary>
    public string Name => $"OptOutPlugin: {Handler.Name}, {Message} of {Table}";

    /// <summary>The component id, the same in every release.</summary>
    public Guid Id => StableId($"step/{Name}");

    /// <summary>The component id of the image, the same in every release.</summary>
    public Guid PreImageId => StableId($"image/{Name}");

    /// <summary>An id that a component keeps for ever: the first 16 bytes of SHA-256 over its name.</summary>
    public static Guid StableId(string name)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes($"OptOutPlugin/{name}"));
        var id = new byte[16];
        Array.Copy(hash, id, id.Length);
        return new Guid(id);
    }
}
