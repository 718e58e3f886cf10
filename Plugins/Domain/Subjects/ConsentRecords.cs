using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Domain.Subjects;

/// <summary>What a record of consent says of the organisation, the same in all of them.</summary>
internal sealed record RecordController
{
    /// <summary>Who decides about the data; null where nobody has said.</summary>
    public string? Name { get; init; }

    /// <summary>The postal address; null where nobody has said.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>How else it is reached; null where nobody has said.</summary>
    public string? Contact { get; init; }

    /// <summary>The page where a choice is taken back; null where there is none.</summary>
    public string? PreferenceCentre { get; init; }

    /// <summary>Who else is told of choices, by name.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>By whose law, as requests were measured by it; none where nobody has said.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];
}

/// <summary>
/// Records and receipts of consents as JSON-LD with the Data Privacy Vocabulary, in the form of ISO/IEC TS 27560:2023 as
/// the guide of the DPV group has it (W3C, "Implementing ISO/IEC TS 27560:2023", 2024-08-01). That profile has no machine
/// check of its own: what it requires and is not known is named, never invented.
/// </summary>
internal static class ConsentRecords
{
    private const string Profile = "https://w3id.org/dpv/schema/dpv-27560#";
    private const string NotStated = "not stated";

    /// <summary>The consents as one document.</summary>
    /// <param name="consents">The consents.</param>
    /// <param name="subject">What stands for the person; no name and no address.</param>
    /// <param name="controller">The organisation.</param>
    /// <param name="receipt">The id of the receipts' document, which is new each time.</param>
    /// <param name="now">The time, UTC.</param>
    public static Json Of(
        IReadOnlyList<GivenConsent> consents, string subject, RecordController controller, Guid receipt, DateTime now) =>
        Json.Object(
            Json.Member("@context", Json.Object(
                Json.Member("dct", "http://purl.org/dc/terms/"),
                Json.Member("dpv", "https://w3id.org/dpv#"),
                Json.Member("pd", "https://w3id.org/dpv/pd#"),
                Json.Member("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
                Json.Member("schema", "https://schema.org/"))),
            Json.Member("@graph", Json.List(consents.SelectMany((consent, place) => new[]
            {
                Record(consent, subject, controller),
                Receipt(consent, subject, controller, receipt, place, now),
            }))));

    /// <summary>What ISO/IEC TS 27560 or the GDPR wants in a record and nobody has said, by the names of the profile.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<GivenConsent> consents, RecordController controller)
    {
        var missing = new List<string>();
        Add("dpv:hasDataController / dpv:hasName", controller.Name is null);
        Add("dpv:hasDataController / schema:address", controller.PostalAddress is null);
        Add("dpv:hasConsentControl", controller.PreferenceCentre is null);
        Add("dpv:hasJurisdiction", controller.Jurisdictions.Count == 0);
        Add("dpv:hasNotice", consents.Any(one => one.Said.WordingHash is null && one.Said.PolicyVersion is null));
        Add("dct:language", consents.Any(one => one.Said.Language is null));
        return missing;

        void Add(string name, bool isMissing)
        {
            if (isMissing && consents.Count > 0)
            {
                missing.Add(name);
            }
        }
    }

    private static Json Record(GivenConsent consent, string subject, RecordController controller) => Json.Object(
    [
        Json.Member("@id", RecordId(consent)),
        Json.Member("@type", "dpv:ConsentRecord"),
        Json.Member("dct:conformsTo", Reference(Profile + "record")),
        Json.Member("dpv:hasIdentifier", consent.Said.Row.ToString("D")),
        .. Content(consent, subject, controller),
    ]);

    private static Json Receipt(
        GivenConsent consent, string subject, RecordController controller, Guid receipt, int place, DateTime now) =>
        Json.Object(
        [
            Json.Member("@id", FormattableString.Invariant($"urn:uuid:{receipt:D}#{place + 1}")),
            Json.Member("@type", "dpv:ConsentReceipt"),
            Json.Member("dct:conformsTo", Reference(Profile + "receipt")),
            Json.Member("dpv:hasIdentifier", FormattableString.Invariant($"{receipt:D}-{place + 1}")),
            Json.Member("dct:created", Json.Of(now)),
            Json.Member("dpv:hasRecordOfActivity", Reference(RecordId(consent))),
            .. Content(consent, subject, controller),
        ]);

    private static KeyValuePair<string, Json>[] Content(
        GivenConsent consent, string subject, RecordController controller)
    {
        var said = consent.Said;
        return
        [
            Json.Member("dpv:hasDataSubject", Reference(subject)),
            Json.Member("dpv:hasNotice", Json.Object(
                Json.Member("@type", "dpv:ConsentNotice"),
                Json.Member("dct:hasVersion", said.PolicyVersion ?? NotStated),
                Json.Member("schema:sha256", said.WordingHash ?? NotStated))),
            Json.Member("dct:language", said.Language ?? NotStated),
            Json.Member("dpv:hasPurpose", Json.Object(
                Json.Member("@type", "dpv:DirectMarketing"),
                Json.Member("dct:title", said.Matter.Topic ?? ChannelTable.Of(said.Matter.Channel).Name))),
            Json.Member("dpv:hasLegalBasis", Reference("eu-gdpr:A6-1-a")),
            Json.Member("dpv:hasPersonalData", Json.List(
                [Reference(ChannelTable.AddressOf(said.Matter.Channel) switch
                {
                    AddressKind.Email => "pd:EmailAddress",
                    AddressKind.Phone => "pd:TelephoneNumber",
                    AddressKind.Fax => "pd:FaxNumber",
                    null => "pd:PhysicalAddress",
                })])),
            Json.Member("dpv:hasDataController", Json.Object(
                Json.Member("@type", "dpv:DataController"),
                Json.Member("dpv:hasName", controller.Name ?? NotStated),
                Json.Member("schema:address", controller.PostalAddress ?? NotStated),
                Json.Member("schema:contactPoint", controller.Contact ?? NotStated))),
            Json.Member("dpv:hasDataSource", said.Method),
            Json.Member("dpv:hasStorageCondition", Json.Object(
                Json.Member("dpv:hasLocation", "the region of the controller's Dataverse environment"),
                Json.Member("dpv:hasDuration", "as long as the consent ledger is kept; personal data until erasure"))),
            Json.Member("dpv:hasJurisdiction", Json.List(
                (controller.Jurisdictions.Count == 0 ? [NotStated] : controller.Jurisdictions).Select(Json.Of))),
            Json.Member("dpv:hasRecipient", Json.List(
                (controller.Recipients.Count == 0 ? ["none"] : controller.Recipients).Select(Json.Of))),
            Json.Member("dpv:hasConsentControl", Json.Object(
                Json.Member("@type", "dpv:WithdrawConsent"),
                Json.Member("schema:url", controller.PreferenceCentre ?? NotStated))),
            Json.Member("dpv:hasConsentStatus", Json.List(Events(consent))),
        ];
    }

    private static IEnumerable<Json> Events(GivenConsent consent)
    {
        yield return Event(consent, "dpv:ConsentGiven", consent.Said.On);
        if (consent.EndedOn is { } ended)
        {
            yield return Event(
                consent, consent.Status == ConsentStatus.Expired ? "dpv:ConsentExpired" : "dpv:ConsentWithdrawn", ended);
        }
    }

    private static Json Event(GivenConsent consent, string state, DateTime on) => Json.Object(
        Json.Member("@type", state),
        Json.Member("dpv:isIndicatedAtTime", Json.Of(on)),
        Json.Member("dpv:hasDuration", consent.Said.Until is { } until
            ? Json.Of(until)
            : Json.Of("dpv:EndlessDuration")),
        Json.Member("dpv:isIndicatedBy", Reference(consent.Said.IsByPerson ? "dpv:DataSubject" : "dpv:DataController")),
        Json.Member("dpv:hasIndicationMethod", consent.Said.Method));

    private static string RecordId(GivenConsent consent) => $"urn:uuid:{consent.Said.Row:D}";

    private static Json Reference(string id) => Json.Object(Json.Member("@id", id));
}
