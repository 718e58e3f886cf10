using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Begins, in a copy of an environment, a chain of its own, after the head of the one that was copied.</summary>
public sealed class BeginChain : DeclaredPlugin
{
    internal const string Origin = "Origin";
    internal const string Sequence = "Sequence";
    internal const string Hash = "Hash";

    private protected override void Run(PluginCall call)
    {
        var head = EnvironmentCopy.Begin(call, out var origin);
        call.Output(Origin, origin);
        call.Output(Sequence, head.Sequence);
        call.Output(Hash, head.Hash);
    }
}
