using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// All that is known of one person, for who must show it: as a page, as JSON, and its consents as records. A long history
/// comes in parts, each a whole document that says which rows of how many it holds. That it was made is on the ledger.
/// </summary>
internal sealed class EvidencePack
{
    /// <summary>How many rows of the ledger, or requests, one part holds.</summary>
    public const int RowsOfPart = 500;

    private EvidencePack()
    {
    }

    /// <summary>The page.</summary>
    public string Html { get; private set; } = string.Empty;

    /// <summary>The same as JSON.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <summary>The consents as JSON-LD.</summary>
    public string Consents { get; private set; } = string.Empty;

    /// <summary>The language.</summary>
    public Language Language { get; private set; }

    /// <summary>What to call the files, without an ending.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>How many rows of the ledger there are of the person.</summary>
    public int Rows { get; private set; }

    /// <summary>Where the next part begins; null after the last one.</summary>
    public int? Next { get; private set; }

    /// <summary>The first thing that is wrong with the rows of this part; null for nothing.</summary>
    public LedgerFault? Fault { get; private set; }

    /// <summary>Makes a part.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="subject">The person.</param>
    /// <param name="language">The language; null for that of the person, as far as it is known.</param>
    /// <param name="from">How many rows earlier parts held.</param>
    public static EvidencePack Of(PluginCall call, DataSubject subject, Language? language, int from)
    {
        var scope = ErasureScope.Of(subject);
        var found = new SubjectRows(call, scope.Ids, scope.Hashes);
        var requests = found.Requests(scope.Forms).OrderBy(SignUps.ReceivedOn).ThenBy(row => row.Id).ToList();
        var ledger = found.Ledger(PackConsents.Columns, [.. requests.Select(row => row.Id.ToString("D"))])
            .OrderBy(row => row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn))
            .ThenBy(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) ?? int.MaxValue).ThenBy(row => row.Id)
            .ToList();
        var last = Math.Max(ledger.Count, requests.Count);
        var pack = new EvidencePack
        {
            Language = language ?? Known(requests) ?? SpokenLanguage.Of(call, call.Context.InitiatingUserId),
            Rows = ledger.Count,
            Next = from + RowsOfPart < last ? from + RowsOfPart : null,
        };
        var words = new PackWords(call, subject, pack.Language);
        var history = new PackHistory(
            call, words, [.. ledger.Skip(from).Take(RowsOfPart).Select(row => row.Id)]);
        pack.Fault = history.Fault;
        var left = new SubjectRows(call, [], subject.SharedHashes).Ledger([ConsentAudit.Sequence], []).Count();
        var person = new PackPerson(call, subject, words);
        var consents = new PackConsents(call, words, ledger, requests);
        var about = About(call, pack, words, from, requests.Count, left);
        var document = new Document(
            pack.Language,
            words.Says.Title,
            [
                about, person.Who(), person.Standing(), person.Topics(found), person.Held(), consents.Section(),
                person.Requests([.. requests.Skip(from).Take(RowsOfPart)]), history.Choices(), history.Messages(),
                history.Told(call), history.Wording(),
            ])
        {
            Introduction = words.Says.Introduction,
        };
        pack.Html = document.Html;
        pack.Content = document.ToJson(
            Json.Member("format", "optout-evidence/1"),
            Json.Member("organizationId", call.Context.OrganizationId.ToString("D")),
            Json.Member("madeOn", Json.Of(call.Now)),
            Json.Member("language", LanguageCode.Of(pack.Language)),
            Json.Member("ledgerRows", Json.Of(ledger.Count)),
            Json.Member("requestCount", Json.Of(requests.Count)),
            Json.Member("firstRow", Json.Of(ledger.Count == 0 ? 0 : from + 1)),
            Json.Member("lastRow", Json.Of(Math.Min(from + RowsOfPart, ledger.Count))),
            Json.Member("rowsLeftOutAsShared", Json.Of(left))).ToString();
        pack.Consents = consents.Records(Pseudonym(subject), Receipt(call)).ToString();
        pack.Name = FileName(call, subject, from);
        Record(call, subject, pack, from);
        return pack;
    }

    // The language of the last page on which the person said something.
    private static Language? Known(IEnumerable<Entity> requests) => requests.Reverse()
        .Select(row => DoorEvidence.LanguageIn(row.GetAttributeValue<string>(OptOutRequest.Evidence)))
        .FirstOrDefault(language => language is not null);

    private static DocumentSection About(
        PluginCall call, EvidencePack pack, PackWords words, int from, int requests, int left)
    {
        words.Know([call.Context.InitiatingUserId.ToString("D")]);
        var says = words.Says;
        var about = new DocumentSection("about", says.About);
        about.Show(says.MadeOn, PackWords.Time(call.Now));
        about.Show(says.By, words.Who(call.Context.InitiatingUserId.ToString("D"), call.Client.IsApplication));
        about.Show(says.Organization, SettingsSource.Of(call).SenderName.For(pack.Language));
        about.Show(says.Rows, pack.Rows <= RowsOfPart && requests <= RowsOfPart
            ? says.RowCount(pack.Rows, requests)
            : says.RowsOfPart(
                Math.Min(from + 1, pack.Rows), Math.Min(from + RowsOfPart, pack.Rows), pack.Rows, requests));
        about.Show(says.Check, pack.Fault is { } fault
            ? says.IsBroken(OptOutPlugin.Languages.Texts.Of(pack.Language).Ledger.Of(fault))
            : says.IsWhole);
        about.Show(says.Proofs, says.ProofsNote);
        if (left > 0)
        {
            about.Show(says.LeftOut, says.RowsOfOthers(left));
        }

        return about;
    }

    private static void Record(PluginCall call, DataSubject subject, EvidencePack pack, int from)
    {
        var isThere = subject.People.Count > 0 && subject.Rows.Any(row => row.Id == subject.People[0].Id);
        new LedgerEntry(LedgerEvent.EvidenceExported, Channel: null, LedgerReason.AskedByPerson)
        {
            // A row of the ledger names only whom it can link; of who is gone the id stands where erasure finds it too.
            Person = isThere ? subject.People[0] : null,
            RequestKey = !isThere && subject.People.Count > 0 ? subject.People[0].Id.ToString("D") : null,
            AddressHash = subject.People.Count == 0 && subject.Addresses.Count > 0 ? subject.Addresses[0].Hash : null,
            NewValue = string.Format(
                CultureInfo.InvariantCulture, "{0} to {1} of {2}",
                Math.Min(from + 1, pack.Rows), Math.Min(from + RowsOfPart, pack.Rows), pack.Rows),
            Source = Choices.Of(ConsentSource.System),
            Evidence = $"JSON SHA-256 {TextHash.Of(pack.Content)}, HTML SHA-256 {TextHash.Of(pack.Html)}, "
                + $"consents SHA-256 {TextHash.Of(pack.Consents)}",
        }.Write(call);
    }

    // Neither name nor address: who has the pack knows whose it is.
    private static string Pseudonym(DataSubject subject) => subject.People.Count > 0
        ? $"urn:uuid:{subject.People[0].Id:D}"
        : $"urn:optout:address:{subject.Addresses[0].Hash}";

    private static Guid Receipt(PluginCall call)
    {
#pragma warning disable RS0030 // Each document of receipts is another one.
        return Guid.NewGuid();
#pragma warning restore RS0030
    }

    private static string FileName(PluginCall call, DataSubject subject, int from) => string.Format(
        CultureInfo.InvariantCulture,
        "evidence-{0}-{1:yyyyMMdd-HHmmss}{2}",
        subject.People.Count > 0
            ? $"{subject.People[0].Table}-{subject.People[0].Id:D}"
            : $"address-{subject.Addresses[0].Hash.Substring(0, 16)}",
        call.Now,
        from == 0 ? string.Empty : $"-from-{from + 1}");
}
