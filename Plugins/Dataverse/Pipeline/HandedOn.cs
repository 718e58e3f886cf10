using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What one step of ours hands on to a later one of the same request. It carries a proof over the request, the row and
/// the text: every plugin can set a variable, and what is handed on becomes a signed row of the ledger.
/// </summary>
internal static class HandedOn
{
    private const int ProofLength = 64;

    /// <summary>Hands a text on.</summary>
    /// <param name="call">The run.</param>
    /// <param name="name">The variable.</param>
    /// <param name="text">What is handed on.</param>
    /// <param name="row">The row that it is about; none for one that may be new.</param>
    public static void Say(PluginCall call, string name, string text, Guid row = default) =>
        call.Context.SharedVariables[name] = ProofOf(call, name, text, row) + text;

    /// <summary>What the product handed on; null for nothing, and for what somebody else set.</summary>
    /// <param name="call">The run.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">What stands in it.</param>
    /// <param name="row">The row that it is about; none for one that may be new.</param>
    public static string? Read(PluginCall call, string name, object? value, Guid row = default)
    {
        if (value is not string { Length: >= ProofLength } said)
        {
            return null;
        }

        var text = said.Substring(ProofLength);
        return Proof.AreSame(said.Substring(0, ProofLength), ProofOf(call, name, text, row)) ? text : null;
    }

    /// <summary>The row of this operation, as both steps know it; none for a new one.</summary>
    public static Guid RowOf(PluginCall call) =>
        call.Context.MessageName == "Update" ? call.Context.PrimaryEntityId : Guid.Empty;

    private static string ProofOf(PluginCall call, string name, string text, Guid row) => Proof.Of(
        Keys.Current(call, KeyPurpose.Suppress).Value,
        "handed on",
        [call.Context.CorrelationId.ToString("D"), name, row.ToString("D"), text]);
}
