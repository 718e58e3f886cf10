using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Disclosure;

/// <summary>What an answer about one person or address says.</summary>
internal enum AnswerKind
{
    /// <summary>There is no such row, or the caller may not read it: nobody learns which.</summary>
    NotThere,

    /// <summary>A message may go.</summary>
    Allowed,

    /// <summary>A message may go because it is no marketing, and why marketing may not.</summary>
    AllowedAsTransactional,

    /// <summary>A message may not go, for a reason that the caller may not know.</summary>
    Refused,

    /// <summary>A message may not go, and why.</summary>
    RefusedBecause,
}

/// <summary>What a caller may learn of those whom an answer concerns.</summary>
/// <param name="living">The row that a person is today; null for one that was deleted.</param>
/// <param name="readable">The rows that the caller may read.</param>
internal sealed class MayLearn(Func<PersonId, PersonId?> living, ICollection<PersonId> readable)
{
    /// <summary>Who was merged away is the row that he is today; of who is gone there is nothing to read.</summary>
    public PersonId LivingOf(PersonId person) => living(person) ?? person;

    /// <summary>Whether a row is there that the caller may not read.</summary>
    public bool IsHidden(PersonId person) => living(person) is { } row && !readable.Contains(row);

    /// <summary>Whether the caller may be told anything of a row that is asked about.</summary>
    public bool MayAskOf(PersonId person) => living(person) is not null && readable.Contains(person);
}

/// <summary>
/// What of a decision the caller may know: of rows that the caller may not read, that something refused, and never
/// when.
/// </summary>
/// <param name="Kind">What the answer says.</param>
/// <param name="Ground">What refuses, where the caller may know it.</param>
/// <param name="By">The row that refuses, where the caller may know it; null for none.</param>
/// <param name="TellsSince">Whether the caller may know since when.</param>
internal sealed record AnswerShown(AnswerKind Kind, Ground? Ground, PersonId? By, bool TellsSince)
{
    /// <summary>Whether a message may go.</summary>
    public bool IsAllowed => Kind is AnswerKind.Allowed or AnswerKind.AllowedAsTransactional;

    /// <summary>What refuses, or would refuse marketing; null for nothing.</summary>
    public static Ground? GroundOf(RecipientVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Refused refused => refused.Ground,
        Verdict.AllowedAsTransactional allowed => allowed.Ground,
        _ => null,
    };

    /// <summary>Whose refusal it is; null for nobody's.</summary>
    public static PersonId? DecidedBy(Ground? ground) => ground?.Person?.Id ?? ground?.Whose;

    /// <summary>What is shown.</summary>
    /// <param name="asked">The row that is asked about; null for an address.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="may">What the caller may learn.</param>
    /// <param name="concernsHidden">
    /// Whether a row that the caller may not read is concerned: an address may refuse because of what was said of it.
    /// </param>
    public static AnswerShown Of(
        PersonId? asked, RecipientVerdict verdict, MayLearn may, Func<bool> concernsHidden)
    {
        if (asked is not null && !may.MayAskOf(asked))
        {
            return new AnswerShown(AnswerKind.NotThere, Ground: null, By: null, TellsSince: false);
        }

        var isAllowed = verdict.Verdict is not Verdict.Refused;
        var ground = GroundOf(verdict);
        var by = DecidedBy(ground) is { } person ? may.LivingOf(person) : null;
        if (ground is null || (by is not null && may.IsHidden(by)))
        {
            return new AnswerShown(
                isAllowed ? AnswerKind.Allowed : AnswerKind.Refused, Ground: null, By: null, TellsSince: false);
        }

        return new AnswerShown(
            isAllowed ? AnswerKind.AllowedAsTransactional : AnswerKind.RefusedBecause,
            ground,
            by,
            TellsSince: ground.Person is not null || !concernsHidden());
    }
}
