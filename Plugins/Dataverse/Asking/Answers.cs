using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Asking;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Disclosure;
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
    private readonly MayLearn may;
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
            .Concat(current.Select(DecidedBy)).OfType<PersonId>()).Distinct().ToList();
        owners = GroundOwners.Of(call, concerned);
        var readable = Readable.Of(call, concerned.Select(one => owners.Living(one) ?? one));
        may = new MayLearn(owners.Living, readable);
        names = RecordName.Plain(
            call, current.Select(DecidedBy).OfType<PersonId>().Select(may.LivingOf).Where(readable.Contains));
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

    private static PersonId? DecidedBy(RecipientVerdict verdict) =>
        AnswerShown.DecidedBy(AnswerShown.GroundOf(verdict));

    // What was said by then, and what stands today and was said by then: an address may have been held only later.
    private List<RecipientVerdict> Then(AskedTime time)
    {
        var people = questions.Where(one => one.Person is not null).Select(one => one.Person!).ToList();
        var seen = facts.Where(fact => fact.Person is not { } person || !may.IsHidden(person)).ToList();
        var lifted = grounds.Where(one => one is { Since: null, Person: { } person } && owners.Living(person) is null)
            .ToList();
        var known = ConsentHistory.At(seen, time.Second, people, hashes, mail.Topics, time.AsRecorded, lifted);
        var today = grounds.Where(one => one.Person is { } person && may.IsHidden(person)
            ? one.Holds(call.Now)
            : !time.AsRecorded && one.Since <= time.Second);
        var then = SendPolicy.Decide(
            mail,
            known with { Grounds = [.. known.Grounds, .. today], Policies = Catalogue.Policies(call) },
            SettingsSource.Of(call),
            time.Second);

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
            .Concat([DecidedBy(current[i])])
            .Any(person => person is not null && person != question.Person && may.IsHidden(person));
    }

    private Entity Answer(Question question, int i, RecipientVerdict verdict)
    {
        var shown = AnswerShown.Of(question.Person, verdict, may, () => ConcernsHidden(question, i));
        var row = Row(question, shown);
        if (shown.Ground is { } ground)
        {
            row["since"] = shown.TellsSince ? ground.Since ?? Since(question, ground, shown.By) : null;
            row["recordtype"] = shown.By?.Table;
            row["recordid"] = shown.By?.Id.ToString("D");
            row["recordname"] = shown.By is { } by && names.TryGetValue(by, out var name) ? name : null;
            row["address"] = ground.Address?.Value;
        }

        return row;
    }

    private Entity Row(Question question, AnswerShown shown) => shown.Kind switch
    {
        AnswerKind.NotThere => Row(question, false, "NotReadable", texts.NotThere),
        AnswerKind.Allowed => Row(question, true, "Allowed", texts.Allowed),
        AnswerKind.Refused => Row(question, false, "Refused", texts.Refused, texts.Changeable),
        AnswerKind.AllowedAsTransactional => Row(
            question, true, "AllowedAsTransactional", texts.ReasonAgainstMarketing(shown.Ground!.Rule)),
        AnswerKind.RefusedBecause => Row(
            question,
            false,
            shown.Ground!.Rule.ToString(),
            texts.Reason(shown.Ground.Rule),
            texts.Change(shown.Ground.Rule)),
    };

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
