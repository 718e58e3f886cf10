using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>The finding that a privacy officer asks an operation to work on.</summary>
internal static class AskedFinding
{
    /// <summary>The parameter that names it.</summary>
    internal const string FindingId = "FindingId";

    /// <summary>The finding, with its counted columns.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is none, or the product did not write it.</exception>
    public static Entity Of(PluginCall call) =>
        Findings.Find(call, call.Input(FindingId, Guid.Empty)) is { } finding && Proofs.IsProven(call, finding)
            ? finding
            : throw new InvalidPluginExecutionException(call.Texts.Findings.NotThere);
}
