using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Answers questions by the decision of a send, and tells of each only what the caller may know: of rows that the
/// caller may not read, that something refused.
/// </summary>
internal sealed class Answers(
    AnswerTexts texts,
    HashSet<PersonId> readable,
    AddressHashes hashes,
    IReadOnlyList<ConsentFact> facts)
{
    private readonly ILookup<PersonId, ConsentFact> byPerson =
        facts.Where(fact => fact.Person is not null).ToLookup(fact => fact.Person!);

    private readonly ILookup<string, ConsentFact> byHash =
        facts.Where(fact => fact.Hash is not null).ToLookup(fact => fact.Hash!);

    /// <summary>Decides each question, now or as it was.</summary>
    /// <param name="call">The run.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="mail">The message that is asked about, to the recipients of the questions.</param>
    /// <param name="asOf">A second of the past, UTC; null for now.</param>
    public static IEnumerable<Entity> Of(
        PluginCall call, IReadOnlyList<Question> questions, OutgoingMail mail, DateTime? asOf)
    {
        var hashes = Consents.Hashes(call, questions.Select(question => question.Recipient));
        var people = questions.Where(one => one.Person is not null).Select(one => one.Person!).ToList();
        var past = asOf is null ? [] : ConsentFacts.Of(call, people, hashes.All, asOf);
        var verdicts = asOf is { } second
            ? SendPolicy.Decide(
                mail,
                ConsentHistory.At(past, second, people, hashes, mail.Topics),
                SettingsSource.Of(call),
                second)
            : SendGuard.Verdicts(call, mail);
        var grounds = verdicts.Select(GroundOf).Where(ground => ground is not null).Select(ground => ground!).ToList();
        var refusing = grounds.Where(ground => ground.Person is not null).Select(ground => ground.Person!.Id).ToList();
        var texts = call.Texts.Answers;
        var readable = Readable.Of(call, people.Concat(refusing));
        var facts = asOf is not null ? past
            : grounds.Count == 0 ? []
            : ConsentFacts.Of(
                call, refusing.Concat(people).Where(readable.Contains), Refused(questions, verdicts, hashes));
        var answers = new Answers(texts, readable, hashes, facts);
        return questions.Select((question, i) => answers.Answer(question, verdicts[i]));
    }

    private static Ground? GroundOf(RecipientVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Refused refused => refused.Ground,
        Verdict.AllowedAsTransactional allowed => allowed.Ground,
        _ => null,
    };

    private static IEnumerable<string> Refused(
        IReadOnlyList<Question> questions,
        IReadOnlyList<RecipientVerdict> verdicts,
        AddressHashes hashes) =>
        questions.Where((_, i) => GroundOf(verdicts[i]) is { Person: null })
            .SelectMany(question => question.Recipient.Addresses).SelectMany(hashes.Of);

    private Entity Answer(Question question, RecipientVerdict verdict)
    {
        if (question.Person is not null && !readable.Contains(question.Person))
        {
            return Row(question, false, "NotReadable", texts.NotThere, null, null);
        }

        var isAllowed = verdict.Verdict is not Verdict.Refused;
        if (GroundOf(verdict) is not { } ground)
        {
            return Row(question, isAllowed, "Allowed", texts.Allowed, null, null);
        }

        if (ground.Person is { } person && !readable.Contains(person.Id))
        {
            return isAllowed
                ? Row(question, isAllowed, "Allowed", texts.Allowed, null, null)
                : Row(question, isAllowed, "Refused", texts.Refused, null, texts.Changeable);
        }

        var since = ConsentHistory.Since(
            byPerson,
            byHash,
            ground.Person?.Id ?? question.Person,
            ground.Person is null ? question.Recipient.Addresses.SelectMany(hashes.Of).Distinct() : [],
            ground.Channel,
            ground.Topic);
        return isAllowed
            ? Row(
                question,
                isAllowed,
                "AllowedAsTransactional",
                texts.ReasonAgainstMarketing(ground.Rule),
                since,
                null)
            : Row(
                question,
                isAllowed,
                ground.Rule.ToString(),
                texts.Reason(ground.Rule),
                since,
                texts.Change(ground.Rule));
    }

    private static Entity Row(
        Question question, bool isAllowed, string rule, string reason, DateTime? since, string? change) => new()
        {
            ["question"] = question.Text,
            ["allowed"] = isAllowed,
            ["rule"] = rule,
            ["reason"] = reason,
            ["since"] = since,
            ["change"] = change,
        };
}
