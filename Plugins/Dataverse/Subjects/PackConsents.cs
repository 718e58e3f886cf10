using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Reports;
using OptOutPlugin.Domain.Subjects;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The consents of a person, as ISO/IEC TS 27560 records, and as people read them.</summary>
internal sealed class PackConsents
{
    private readonly PluginCall call;
    private readonly PackWords words;
    private readonly IReadOnlyList<GivenConsent> consents;
    private readonly RecordController controller;

    /// <param name="call">The run.</param>
    /// <param name="words">How the pack says things.</param>
    /// <param name="ledger">All that the ledger says of the person, in the order of saying.</param>
    /// <param name="requests">What was asked for.</param>
    public PackConsents(
        PluginCall call, PackWords words, IEnumerable<Entity> ledger, IReadOnlyCollection<Entity> requests)
    {
        this.call = call;
        this.words = words;
        var keys = requests.ToDictionary(
            row => row.Id.ToString("D"), row => row.GetAttributeValue<string?>(OptOutRequest.Evidence));
        consents = GivenConsent.In([.. ledger.Where(IsChoice).Select(row => Said(row, keys))], call.Now);
        var settings = SettingsSource.Of(call);
        controller = new RecordController
        {
            Name = settings.SenderName.For(words.Language),
            PostalAddress = settings.PostalAddress.For(words.Language),
            Contact = settings.SenderContact.For(words.Language),
            PreferenceCentre = settings.PreferenceCentreUrl,
            Recipients = [.. Listeners.InUse(call).Select(listener => listener.Name)],
            Jurisdictions = [.. requests.Select(row => row.GetAttributeValue<string>(OptOutRequest.Regime))
                .Where(regime => !string.IsNullOrEmpty(regime)).Distinct()],
        };
    }

    /// <summary>The columns of the ledger from which consents are read.</summary>
    public static string[] Columns { get; } =
    [
        ConsentAudit.Channel, ConsentAudit.Topic, ConsentAudit.NewValue, ConsentAudit.OccurredOn, ConsentAudit.RecordedOn,
        ConsentAudit.Weight, ConsentAudit.Evidence, ConsentAudit.WordingHash, ConsentAudit.PolicyVersion,
        ConsentAudit.RequestKey, ConsentAudit.Sequence, ConsentAudit.Reason,
    ];

    /// <summary>The section that people read.</summary>
    public DocumentSection Section()
    {
        var missing = ConsentRecords.Missing(consents, controller);
        var section = new DocumentSection("consents", words.Says.Consents)
        {
            Heads = [words.Says.SaidOn, words.Says.Topic, words.Says.Through, words.Says.State, words.Says.Since],
            Note = missing.Count == 0 ? words.Says.ConsentsNote
                : PackPerson.Lines(words.Says.ConsentsNote, words.Says.MissingInRecord(string.Join(", ", missing))),
            Empty = words.Says.NoConsent,
        };
        foreach (var consent in consents)
        {
            section.Add(
                Json.Object(
                    Json.Member("record", $"urn:uuid:{consent.Said.Row:D}"),
                    Json.Member("channel", consent.Said.Matter.Channel.ToString()),
                    Json.Member("topic", consent.Said.Matter.Topic), Json.Member("givenOn", Json.Of(consent.Said.On)),
                    Json.Member("status", consent.Status.ToString()), Json.Member("endedOn", Json.Of(consent.EndedOn))),
                PackWords.Time(consent.Said.On),
                words.Topic(consent.Said.Matter.Topic) ?? OptionTexts.Of(words.Language, consent.Said.Matter.Channel),
                consent.Said.IsByPerson ? words.Says.ThePerson : words.Says.AUser,
                words.Says.Of(consent.Status),
                PackWords.Time(consent.EndedOn));
        }

        return section;
    }

    /// <summary>The records and receipts.</summary>
    /// <param name="subject">What stands for the person.</param>
    /// <param name="receipt">The id of this document.</param>
    public Json Records(string subject, Guid receipt) =>
        ConsentRecords.Of(consents, subject, controller, receipt, call.Now);

    private static bool IsChoice(Entity row) => row.Contains(ConsentAudit.Channel)
        && Choices.EventOf(row) is LedgerEvent.OptedIn or LedgerEvent.OptedOut or LedgerEvent.Paused
        && !ConsentFacts.IsDerived(row);

    private static ChoiceSaid Said(Entity row, Dictionary<string, string?> requests)
    {
        var key = row.GetAttributeValue<string?>(ConsentAudit.RequestKey);
        var evidence = row.GetAttributeValue<string?>(ConsentAudit.Evidence);
        var language = DoorEvidence.LanguageIn(evidence)
            ?? (key is not null && requests.TryGetValue(key, out var asked) ? DoorEvidence.LanguageIn(asked) : null);
        return new ChoiceSaid(
            row.Id,
            new Matter(
                Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)),
                row.GetAttributeValue<string>(ConsentAudit.Topic)),
            Choices.EventOf(row) == LedgerEvent.OptedIn,
            row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn))
        {
            IsByPerson = Choices.WeightOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Weight)) == Weight.Person,
            Method = OptionTexts.Of(
                Language.English,
                "optout_source",
                row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)?.Value ?? 0),
            Language = language is { } known ? LanguageCode.Of(known) : null,
            WordingHash = row.GetAttributeValue<string>(ConsentAudit.WordingHash),
            PolicyVersion = row.GetAttributeValue<string>(ConsentAudit.PolicyVersion),
        };
    }
}
