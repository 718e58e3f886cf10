namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>What a checkpoint that left the platform says of the ledger.</summary>
/// <param name="Size">Of how many rows.</param>
/// <param name="Root">The Merkle root over them, in base64.</param>
internal sealed record ExportedRoot(int Size, string Root);
