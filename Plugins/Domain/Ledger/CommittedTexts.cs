using System.Security.Cryptography;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>What the texts of a row that may be erased say of it.</summary>
/// <param name="Fault">What is wrong with them; null when nothing is.</param>
/// <param name="Erasure">The ledger row of the erasure that emptied them; null when they are there.</param>
internal sealed record CommittedState(LedgerFault? Fault, Guid? Erasure = null);

/// <summary>
/// Free text and what identifies people are signed by commitment: in the canonical form stands SHA-256 over 32 random
/// bytes, the field's number (one byte) and the text. Text and random bytes can be taken out of the row, and nobody can
/// guess the text back out of what stays, while the signature still holds. An empty text commits to nothing.
/// </summary>
internal static class CommittedTexts
{
    // A field's number is its place in the canonical form, from 1.
    public const int NameField = 4;
    public const int PersonIdField = 6;
    public const int LegalBasisField = 16;
    public const int EvidenceField = 17;
    public const int UserAgentField = 26;
    public const int RequestKeyField = 29;

    private static readonly Field[] All =
    [
        new(NameField, LedgerPart.Name, fact => fact.Name),
        new(PersonIdField, LedgerPart.PersonId, fact => fact.PersonId),
        new(LegalBasisField, LedgerPart.LegalBasis, fact => fact.LegalBasis),
        new(EvidenceField, LedgerPart.Evidence, fact => fact.Evidence),
        new(UserAgentField, LedgerPart.UserAgent, fact => fact.UserAgent),
        new(RequestKeyField, LedgerPart.RequestKey, fact => fact.RequestKey),
    ];

    /// <summary>How many random bytes the commitments of one fact need.</summary>
    public static int RandomBytes => All.Length * NumberedBytes.Size;

    /// <summary>The fact with commitments to its texts, and the random bytes behind them.</summary>
    /// <param name="fact">The fact, with its texts as they will be read back.</param>
    /// <param name="random">Random bytes that were used for nothing else, <see cref="RandomBytes"/> of them.</param>
    /// <exception cref="ArgumentException">There are fewer random bytes.</exception>
    public static LedgerFact Commit(LedgerFact fact, byte[] random)
    {
        if (random.Length < RandomBytes)
        {
            throw new ArgumentException("Each commitment needs random bytes of its own.", nameof(random));
        }

        var salts = new Dictionary<int, byte[]>();
        var commitments = new Dictionary<int, byte[]>();
        foreach (var field in All)
        {
            var salt = random.Skip(salts.Count * NumberedBytes.Size).Take(NumberedBytes.Size).ToArray();
            if (field.TextOf(fact) is { } text)
            {
                salts[field.Number] = salt;
                commitments[field.Number] = Commitment(salt, field.Number, text);
            }
        }

        return fact with
        {
            Commitments = new NumberedBytes(commitments).ToString(),
            Salts = new NumberedBytes(salts).ToString(),
        };
    }

    /// <summary>
    /// The fact without some of its texts and the random bytes behind them: what is left is still as it was signed, and of
    /// what is withheld nobody can guess anything.
    /// </summary>
    /// <param name="fact">The fact as it was read back.</param>
    /// <param name="isShown">Whether a text stays.</param>
    public static LedgerFact Withhold(LedgerFact fact, Func<string, bool> isShown)
    {
        if (LedgerErasure.IsMark(fact.Salts) || NumberedBytes.Read(fact.Salts) is not { } salts)
        {
            return fact;
        }

        var shown = All.Where(field => field.TextOf(fact) is { } text && isShown(text))
            .ToDictionary(field => field.Number, field => field.TextOf(fact));
        return fact with
        {
            Name = Shown(NameField),
            PersonId = Shown(PersonIdField),
            LegalBasis = Shown(LegalBasisField),
            Evidence = Shown(EvidenceField),
            UserAgent = Shown(UserAgentField),
            RequestKey = Shown(RequestKeyField),
            Salts = new NumberedBytes(salts.Numbers.Where(shown.ContainsKey)
                .Select(number => new KeyValuePair<int, byte[]>(number, salts.Of(number)!))).ToString(),
        };

        string? Shown(int number) => shown.TryGetValue(number, out var text) ? text : null;
    }

    /// <summary>Holds the texts of a fact against its commitments.</summary>
    /// <param name="fact">The fact as it was read back.</param>
    /// <param name="key">The key that signed it.</param>
    public static CommittedState StateOf(LedgerFact fact, byte[] key)
    {
        if (NumberedBytes.Read(fact.Commitments) is not { } commitments || HasOthers(commitments))
        {
            return NotAsSigned(LedgerPart.Commitments);
        }

        var present = All.FirstOrDefault(field => field.TextOf(fact) is not null);
        if (LedgerErasure.IsMark(fact.Salts))
        {
            return present is not null ? NotAsSigned(present.Part)
                : LedgerErasure.Of(fact, key) is { } erasure ? new CommittedState(null, erasure)
                : new CommittedState(new LedgerFault.EmptiedWithoutErasure());
        }

        if (present is null && string.IsNullOrEmpty(fact.Salts) && commitments.Numbers.Any())
        {
            return new CommittedState(new LedgerFault.EmptiedWithoutErasure());
        }

        return NumberedBytes.Read(fact.Salts) is not { } salts || HasOthers(salts)
            ? NotAsSigned(LedgerPart.Salts)
            : All.Select(field => Differs(field, fact, commitments, salts)).FirstOrDefault(part => part is not null)
                is { } differing
                ? NotAsSigned(differing)
                : new CommittedState(null);
    }

    private static LedgerPart? Differs(
        Field field, LedgerFact fact, NumberedBytes commitments, NumberedBytes salts)
    {
        var text = field.TextOf(fact);
        var salt = salts.Of(field.Number);
        if (commitments.Of(field.Number) is not { } commitment)
        {
            return text is not null ? field.Part : salt is not null ? LedgerPart.Salts : null;
        }

        return text is null ? field.Part
            : salt is null ? LedgerPart.Salts
            : Commitment(salt, field.Number, text).SequenceEqual(commitment) ? null
            : field.Part;
    }

    private static byte[] Commitment(byte[] salt, int number, string text)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash([.. salt, (byte)number, .. LedgerText.Bytes(text)]);
    }

    private static bool HasOthers(NumberedBytes numbered) =>
        numbered.Numbers.Any(number => All.All(field => field.Number != number));

    private static CommittedState NotAsSigned(LedgerPart part) => new(new LedgerFault.NotAsSigned(part));

    private sealed class Field(int number, LedgerPart part, Func<LedgerFact, string?> text)
    {
        public int Number { get; } = number;

        public LedgerPart Part { get; } = part;

        /// <summary>The text; null when it is empty.</summary>
        public string? TextOf(LedgerFact fact) => text(fact) is { Length: > 0 } there ? there : null;
    }
}
