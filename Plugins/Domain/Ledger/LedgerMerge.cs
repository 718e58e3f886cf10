using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>A merge, as the signed evidence of a ledger row tells it.</summary>
/// <param name="From">The row that was merged away.</param>
/// <param name="Into">The row that was kept.</param>
/// <param name="On">When it was written down, UTC.</param>
internal sealed record LedgerMerge(PersonId From, PersonId Into, DateTime On)
{
    private const int Words = 7;

    /// <summary>The evidence: both rows by table and id, in words that <see cref="Read"/> understands.</summary>
    public string Evidence =>
        $"{From.Table} {From.Id:D} was merged into {Into.Table} {Into.Id:D}";

    /// <summary>The merge that an evidence tells; null when it tells none.</summary>
    /// <param name="evidence">The evidence of a ledger row of a merge.</param>
    /// <param name="on">When it was written down, UTC.</param>
    public static LedgerMerge? Read(string? evidence, DateTime on)
    {
        var words = evidence?.Split(' ') ?? [];
        return words.Length == Words
            && Guid.TryParseExact(words[1], "D", out var from)
            && Guid.TryParseExact(words[Words - 1], "D", out var into)
            && new LedgerMerge(new PersonId(words[0], from), new PersonId(words[Words - 2], into), on) is var merge
            && merge.Evidence == evidence
                ? merge
                : null;
    }
}
