using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>What a look at the whole ledger found.</summary>
/// <param name="Sealed">How many rows stand in the chain.</param>
/// <param name="Unsealed">How many rows wait for their seal.</param>
/// <param name="Erased">Of how many rows the texts were erased.</param>
/// <param name="Fault">The first thing wrong, as a sentence; null when nothing is.</param>
internal sealed record LedgerReading(int Sealed, int Unsealed, int Erased, string? Fault);

/// <summary>
/// Reads the whole ledger, its keys and the head of its chain, and verifies them. It was written from the description
/// of the form and shares no code with the product, which could not find its own mistakes.
/// </summary>
internal static class LedgerCheck
{
    private const string Table = "optout_consentaudit";
    private const string Checkpoints = "optout_checkpoint";
    private const int ErasedEvent = 727000025;

    private static readonly Guid Head = Guid.Parse("4144a1df-7d71-306c-c4f3-663679ec9ac8");
    private static readonly string Start = new('0', 64);

    public static LedgerReading Verify(IOrganizationService service)
    {
        var organization = (Guid)service.Execute(new OrganizationRequest("WhoAmI"))["OrganizationId"];
        var keys = service.All(Query.Of("optout_key", "optout_value"))
            .ToDictionary(key => $"{key.Id:D}", key => Convert.FromHexString((string)key["optout_value"]));
        var rows = service.All(Query.Whole(Table));
        var erasures = rows.Where(row => row.GetAttributeValue<OptionSetValue>("optout_event")?.Value == ErasedEvent)
            .Select(row => row.Id).ToHashSet();
        var inChain = rows.Where(row => row.Contains("optout_sequence")).OrderBy(Place).ToList();
        var own = rows.Where(row => !row.Contains("optout_sequence")).Concat(inChain)
            .Select(row => LedgerRowCheck.FaultOf(row, $"{organization:D}", keys, erasures))
            .FirstOrDefault(fault => fault is not null);
        return new LedgerReading(
            inChain.Count,
            rows.Count - inChain.Count,
            rows.Count(row => LedgerRowCheck.IsErased(row)),
            own ?? FaultOf(inChain) ?? FaultOfEnd(service, inChain));
    }

    /// <summary>Lower-case hexadecimal text.</summary>
    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static int Place(Entity row) => (int)row["optout_sequence"];

    private static string? FaultOf(List<Entity> chain)
    {
        var last = Start;
        for (var i = 0; i < chain.Count; i++)
        {
            var (row, place) = (chain[i], i + 1);
            if (Place(row) != place)
            {
                return Place(row) < place
                    ? $"Two rows claim place {Place(row)} of the chain."
                    : $"Row {place} of the chain is missing.";
            }

            var text = $"{place}:{row.GetAttributeValue<string>("optout_signature")}:{last}";
            var hash = Hex(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
            if (row.GetAttributeValue<string>("optout_previoushash") != last
                || row.GetAttributeValue<string>("optout_hash") != hash)
            {
                return $"Row {place} of the chain does not follow the one before it.";
            }

            last = hash;
        }

        return null;
    }

    private static string? FaultOfEnd(IOrganizationService service, List<Entity> chain)
    {
        var head = service.All(Query.Of(Checkpoints, "optout_sequence", "optout_hash"))
            .SingleOrDefault(row => row.Id == Head && row.Contains("optout_hash"));
        return head is null ? null
            : Place(head) != chain.Count
                ? $"The chain ends at row {chain.Count} and should end at row {Place(head)}."
            : (string)head["optout_hash"] != (chain.Count == 0 ? Start : (string)chain[^1]["optout_hash"])
                ? $"Row {chain.Count} of the chain is not the one that was sealed there."
            : null;
    }
}
