using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>A row of <c>optout_request</c>, read and found fit to be done.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Topic">The one topic that it is about; null when it is about whole channels.</param>
/// <param name="Source">Through what it came.</param>
/// <param name="Key">What ties the facts of the ledger to the request.</param>
internal sealed record RequestRow(ConsentRequest Asked, Topic? Topic, ConsentSource Source, string? Key)
{
    private const int LongestEvidence = 4000;

    private static readonly IReadOnlyDictionary<string, int> Longest = new Dictionary<string, int>
    {
        [OptOutRequest.Address] = 320,
        [OptOutRequest.Evidence] = LongestEvidence,
        [OptOutRequest.IdempotencyKey] = 100,
        [OptOutRequest.Topic] = 200,
    };

    /// <summary>The columns by which two requests are the same.</summary>
    public static IReadOnlyList<string> Content { get; } =
    [
        OptOutRequest.Kind, OptOutRequest.PersonType, OptOutRequest.PersonId, OptOutRequest.Address,
        OptOutRequest.Channels, OptOutRequest.Topic, OptOutRequest.ReceivedVia, OptOutRequest.Evidence,
    ];

    /// <summary>The evidence as a change of a person's row brings it forward.</summary>
    public Evidence Evidence(PluginCall call) => new(Asked.Evidence, Source, call.Client.IsApplication);

    /// <summary>
    /// The source as the suppression list keeps it: a program that says nothing of who spoke weighs as one.
    /// </summary>
    public ConsentSource SourceOfSuppression(PluginCall call) =>
        Source == ConsentSource.RecordChanged && call.Client.IsApplication ? ConsentSource.Integration : Source;

    /// <summary>Reads a row that is being created.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public static RequestRow Read(PluginCall call, Entity row)
    {
        foreach (var column in Longest.Where(column => Text(row, column.Key)?.Length > column.Value))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.TooLong(PartOf(column.Key), column.Value));
        }

        var text = new RequestText
        {
            Decision = DecisionOf(row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)),
            Person = PersonOf(call, Text(row, OptOutRequest.PersonType), Text(row, OptOutRequest.PersonId)),
            Address = Text(row, OptOutRequest.Address),
            Channels = (Text(row, OptOutRequest.Channels) ?? string.Empty).Split(','),
            Evidence = LedgerText.Clean(Text(row, OptOutRequest.Evidence), LongestEvidence),
            ReceivedOn = row.GetAttributeValue<DateTime?>(OptOutRequest.ReceivedOn)?.ToUniversalTime(),
        };
        if (ConsentRequest.Read(text, SettingsSource.Of(call).CallingCode, call.Now, out var asked) is { } fault)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.Of(fault));
        }

        var code = Text(row, OptOutRequest.Topic);
        var topic = code is null ? null : Catalogue.WithCode(call, code)
            ?? throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownTopic);
        var key = Text(row, OptOutRequest.IdempotencyKey) ?? row.Id.ToString("D");
        return new RequestRow(asked!, topic, SourceOf(call, row, asked!.Decision), key);
    }

    /// <summary>Makes the row what it means, and nothing that only the product may say of it.</summary>
    public void Complete(Entity row)
    {
        row[OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut + (int)Asked.Decision);
        row[OptOutRequest.PersonType] = Asked.Person?.Table;
        row[OptOutRequest.PersonId] = Asked.Person?.Id.ToString("D");
        row[OptOutRequest.Address] = Asked.Address;
        row[OptOutRequest.Channels] = Asked.ChannelNames;
        row[OptOutRequest.Topic] = Topic?.Code;
        row[OptOutRequest.ReceivedVia] = Choices.Of(Source);
        row[OptOutRequest.ReceivedOn] = Asked.ReceivedOn;
        row[OptOutRequest.Evidence] = Asked.Evidence;
        row[OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Open);
        row[OptOutRequest.ProcessedOn] = null;
        row[OptOutRequest.Matched] = null;
        row[OptOutRequest.Outcome] = null;
        if (Text(row, OptOutRequest.Name) is null)
        {
            row[OptOutRequest.Name] = Asked.Decision == Decision.OptOut ? "Opt-out" : "Opt-in";
        }
    }

    /// <summary>The person that a table and an id name; null when neither is given.</summary>
    /// <exception cref="InvalidPluginExecutionException">Only half a person is named, or no person's row.</exception>
    public static PersonId? PersonOf(PluginCall call, string? type, string? id) =>
        type is null && id is null ? null
        : IdOf(type ?? string.Empty, Guid.TryParse(id, out var row) ? row : Guid.Empty)
            ?? throw new InvalidPluginExecutionException(call.Texts.Requests.HalfAPerson);

    /// <summary>The person that a table and an id name; null when they name no person's row.</summary>
    public static PersonId? IdOf(string type, Guid id) =>
        id != Guid.Empty && PersonTable.Of(type) is not null ? new PersonId(type, id) : null;

    /// <summary>A text column; null when it is empty or white space.</summary>
    public static string? Text(Entity row, string column) =>
        row.GetAttributeValue<string>(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static Decision? DecisionOf(OptionSetValue? kind) => kind?.Value switch
    {
        (int)RequestKind.OptOut => Decision.OptOut,
        (int)RequestKind.OptIn => Decision.OptIn,
        _ => null,
    };

    private static RequestPart PartOf(string column) => column switch
    {
        OptOutRequest.Address => RequestPart.Address,
        OptOutRequest.Evidence => RequestPart.Evidence,
        OptOutRequest.IdempotencyKey => RequestPart.IdempotencyKey,
        _ => RequestPart.Topic,
    };

    // Where nobody says who spoke: a refusal may have been the person's own, and an opt-in is not taken for that.
    private static ConsentSource SourceOf(PluginCall call, Entity row, Decision decision)
    {
        var claimed = row.GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia);
        return claimed is not null
            ? Choices.SourceOf(claimed)
            : decision == Decision.OptOut ? ConsentSource.Person
            : ConsentSource.RecordChanged;
    }
}
