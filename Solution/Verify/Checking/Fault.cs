namespace OptOutPlugin.Verify.Checking;

/// <summary>Something that is wrong.</summary>
/// <param name="Word">What, in the word that optout_VerifyLedger uses too.</param>
/// <param name="Place">The place in the chain; null where there is none.</param>
/// <param name="Row">The id of the row; null for a row that is missing.</param>
/// <param name="Sentence">The same as a sentence.</param>
internal sealed record Fault(string Word, long? Place, string? Row, string Sentence)
{
    public const string Changed = "changed";
    public const string HalfSealed = "half-sealed";
    public const string UnknownKey = "unknown-key";
    public const string Emptied = "emptied";
    public const string Foreign = "foreign";
    public const string PlaceTwice = "place-twice";
    public const string Missing = "missing";
    public const string DoesNotFollow = "does-not-follow";
    public const string EndsElsewhere = "ends-elsewhere";
    public const string Rewritten = "rewritten";
    public const string OtherThanExported = "other-than-exported";
    public const string CutOff = "cut-off-file";
    public const string Miscounted = "miscounted";
}
