using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Asking;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Answers questions by the decision of a send, and tells of each only what the caller may know: of rows that the
/// caller may not read, that something refused, and never when.
/// </summary>
internal sealed class Answers
{
    private readonly PluginCall call;
    private readonly AnswerTexts texts;
    private readonly IReadOnlyList<Question> questions;
    private readonly OutgoingMail mail;
    private readonly AddressHashes hashes;
    private readonly List<ConsentFact> facts;
    private readonly List<AddressGround> grounds;
    private readonly GroundOwners owners;
    private readonly ILookup<PersonId, ConsentFact> byPerson;
    private readonly ILookup<string, ConsentFact> byHash;
    private readonly IReadOnlyList<RecipientVerdict> current;
    private readonly HashSet<PersonId> readable;
    private readonly Dictionary<PersonId, string> names;

    private Answers(PluginCall call, IReadOnlyList<Question> questions, OutgoingMail mail)
    {
        this.call = call;
        this.questions = questions;
        this.mail = mail;
        texts = call.Texts.Answers;
        hashes = Consents.Hashes(call, questions.Select(question => question.Recipient));
        var people = questions.Where(one => one.Person is not null).Select(one => one.Person!).ToList();
        current = SendGuard.Verdicts(call, mail);
        facts = ConsentFacts.Of(call, people, hashes.All);
        grounds = Suppressions.Find(call, hashes.All).Select(row => row.Ground).ToList();
        var concerned = people.Concat(facts.Select(fact => fact.Person).Concat(grounds.Select(one => one.Person))
            .Concat(current.SelectMany(one => DecidedBy(GroundOf(one)))).Where(one => one is not null)
            .Select(one => one!)).Distinct().ToList();
        owners = GroundOwners.Of(call, concerned);
        readable = Readable.Of(call, concerned.Select(LivingOf));
        names = RecordName.Plain(
            call, current.SelectMany(one => DecidedBy(GroundOf(one))).Select(LivingOf).Where(readable.Contains));
        byPerson = facts.Where(fact => fact.Person is not null).ToLookup(fact => fact.Person!);
        byHash = facts.Where(fact => fact.Hash is not null).ToLookup(fact => fact.Hash!);
    }

    /// <summary>Decides each question, now or as it was.</summary>
    /// <param name="call">The run.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="mail">The message that is asked about, to the recipients of the questions.</param>
    /// <param name="time">A second of the past; null for now.</param>
    public static IEnumerable<Entity> Of(
        PluginCall call, IReadOnlyList<Question> questions, OutgoingMail mail, AskedTime? time)
    {
        var answers = new Answers(call, questions, mail);
        var verdicts = time is null ? answers.current : answers.Then(time);
        return questions.Select((question, i) => answers.Answer(question, i, verdicts[i]));
    }

    private static Ground? GroundOf(RecipientVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Refused refused => refused.Ground,
        Verdict.AllowedAsTransactional allowed => allowed.Ground,
        _ => null,
    };

    private static IEnumerable<PersonId> DecidedBy(Ground? ground) =>
        (ground?.Person?.Id ?? ground?.Whose) is { } person ? [person] : [];

    // Who was merged away is read as the row that he is today; of who is gone there is nothing to read.
    private PersonId LivingOf(PersonId person) => owners.Living(person) ?? person;

    private bool IsHidden(PersonId person) => owners.Living(person) is { } row && !readable.Contains(row);

    // What was said by then, and what stands today and was said by then: an address may have been held only later.
    private List<RecipientVerdict> Then(AskedTime time)
    {
        var people = questions.Where(one => one.Person is not null).Select(one => one.Person!).ToList();
        var seen = facts.Where(fact => fact.Person is not { } person || !IsHidden(person)).ToList();
        var lifted = grounds.Where(one => one is { Since: null, Person: { } person } && owners.Living(person) is null)
            .ToList();
        var known = ConsentHistory.At(seen, time.Second, people, hashes, mail.Topics, time.AsRecorded, lifted);
        var today = grounds.Where(one => one.Person is { } person && IsHidden(person)
            ? one.Holds(call.Now)
            : !time.AsRecorded && one.Since <= time.Second);
        var then = SendPolicy.Decide(
            mail, known with { Grounds = [.. known.Grounds, .. today] }, SettingsSource.Of(call), time.Second);

        // Where a row is concerned that the caller may not read, its time is not to be had by asking again: the answer
        // about the address is that of now.
        return questions.Select((question, i) =>
            question.Person is null && ConcernsHidden(question, i) ? current[i] : then[i]).ToList();
    }

    private bool ConcernsHidden(Question question, int i)
    {
        var own = question.Recipient.Addresses.SelectMany(hashes.Of).Distinct().ToList();
        return own.SelectMany(hash => byHash[hash]).Select(fact => fact.Person)
            .Concat(grounds.Where(one => own.Contains(one.Hash)).Select(one => one.Person))
            .Concat(DecidedBy(GroundOf(current[i])))
            .Any(person => person is not null && person != question.Person && IsHidden(person));
    }

    private Entity Answer(Question question, int i, RecipientVerdict verdict)
    {
        if (question.Person is { } asked && (owners.Living(asked) is null || !readable.Contains(asked)))
        {
            return Row(question, false, "NotReadable", texts.NotThere);
        }

        var isAllowed = verdict.Verdict is not Verdict.Refused;
        if (GroundOf(verdict) is not { } ground)
        {
            return Row(question, isAllowed, "Allowed", texts.Allowed);
        }

        var by = DecidedBy(ground).Select(LivingOf).FirstOrDefault();
        if (by is not null && IsHidden(by))
        {
            return isAllowed
                ? Row(question, isAllowed, "Allowed", texts.Allowed)
                : Row(question, isAllowed, "Refused", texts.Refused, texts.Changeable);
        }

        var row = isAllowed
            ? Row(question, isAllowed, "AllowedAsTransactional", texts.ReasonAgainstMarketing(ground.Rule))
            : Row(question, isAllowed, ground.Rule.ToString(), texts.Reason(ground.Rule), texts.Change(ground.Rule));

        // An address may refuse because of what was said of a row that the caller may not read.
        row["since"] = ground.Person is null && ConcernsHidden(question, i)
            ? null
            : ground.Since ?? Since(question, ground, by);
        row["recordtype"] = by?.Table;
        row["recordid"] = by?.Id.ToString("D");
        row["recordname"] = by is not null && names.TryGetValue(by, out var name) ? name : null;
        row["address"] = ground.Address?.Value;
        return row;
    }

    private DateTime? Since(Question question, Ground ground, PersonId? by) => ConsentHistory.Since(
        byPerson,
        byHash,
        by ?? question.Person,
        ground.Person is null ? question.Recipient.Addresses.SelectMany(hashes.Of).Distinct() : [],
        ground.Channel,
        ground.Topic);

    private static Entity Row(
        Question question, bool isAllowed, string rule, string reason, string? change = null) => new()
        {
            ["question"] = question.Text,
            ["allowed"] = isAllowed,
            ["rule"] = rule,
            ["reason"] = reason,
            ["since"] = null,
            ["change"] = change,
            ["recordtype"] = null,
            ["recordid"] = null,
            ["recordname"] = null,
            ["address"] = null,
        };
}
