using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Subjects;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// How a pack of evidence says things: labels in the person's language, times with their zone, and nothing of other people
/// than what the caller may read of users.
/// </summary>
internal sealed class PackWords
{
    private const string UserTable = "systemuser";
    private const string FullName = "fullname";
    private const int MostNames = 50;

    private readonly PluginCall call;
    private readonly Dictionary<string, string> users = [];
    private readonly Redaction redaction;
    private readonly IReadOnlyList<PublicTopic> topics;

    /// <param name="call">The run.</param>
    /// <param name="subject">The person.</param>
    /// <param name="language">The language of the pack.</param>
    public PackWords(PluginCall call, DataSubject subject, Language language)
    {
        this.call = call;
        Language = language;
        topics = PublicTopics.Every(call);
        var hashes = new HashSet<string>(subject.Addresses.Select(address => address.Hash));
        var key = Keys.Current(call, KeyPurpose.Suppress).Value;
        redaction = new Redaction(
            address => hashes.Contains(AddressHash.Of(address, key)),
            subject.Ids,
            [.. subject.Addresses.Where(address => address.Kind != AddressKind.Email)
                .SelectMany(address => address.StoredForms).Select(Digits).Where(digits => digits.Length > 0).Distinct()],
            OthersNames(subject));
    }

    public Language Language { get; }

    public PackTexts Says => Texts.Of(Language).Packs;

    /// <summary>An instant with its zone; null for none.</summary>
    public static string? Time(DateTime? instant) =>
        instant?.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What an option of a column is called; null for none.</summary>
    public string? Option(Entity row, string column, string choice) =>
        row.GetAttributeValue<OptionSetValue>(column) is { } value ? OptionTexts.Of(Language, choice, value.Value) : null;

    /// <summary>The channel of a column; null for none.</summary>
    public string? Channel(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column) is { } value
        ? OptionTexts.Of(Language, Choices.ChannelOf(value))
        : null;

    /// <summary>Channels as a request keeps them.</summary>
    public string Channels(string? names) => string.Join(", ", (names ?? string.Empty).Split(',')
        .Select(name => ChannelTable.Named(name.Trim())).OfType<Channel>()
        .Select(channel => OptionTexts.Of(Language, channel)));

    /// <summary>A topic by its code, as people outside know it; its code where there is none any more.</summary>
    public string? Topic(string? code) => string.IsNullOrEmpty(code) ? null
        : topics.FirstOrDefault(topic => topic.Code == code)?.Name(Language) is { Length: > 0 } name ? name
        : code;

    /// <summary>The ledger's word for a choice.</summary>
    public string? Word(string? value) => value switch
    {
        null => null,
        Flag.RefusedWord => Says.Refused,
        Flag.AllowedWord => Says.Allowed,
        _ when value.StartsWith(Flag.PausedWord, StringComparison.Ordinal) =>
            Says.PausedUntil(value.Substring(Flag.PausedWord.Length).Trim().Replace('T', ' ').Replace("Z", " UTC")),
        _ => value,
    };

    /// <summary>A text without other people.</summary>
    public string? Clean(string? text) => redaction.Of(text);

    /// <summary>Reads the names of users that the caller may read.</summary>
    public void Know(IEnumerable<string?> ids)
    {
        var unknown = ids.Select(id => Guid.TryParse(id, out var user) ? user : Guid.Empty)
            .Where(id => id != Guid.Empty && !users.ContainsKey(id.ToString("D"))).Distinct();
        if (!Privileges.Holds(call, call.Context.InitiatingUserId, "prvReadUser"))
        {
            return;
        }

        foreach (var user in Pages.WithIds(call.Caller, UserTable, UserTable + "id", unknown, FullName))
        {
            users[user.Id.ToString("D")] = user.GetAttributeValue<string>(FullName) ?? string.Empty;
        }
    }

    /// <summary>Who did something: a program, or a user by name where the caller may know it.</summary>
    public string Who(string? id, bool isProgram) =>
        id is not null && users.TryGetValue(id, out var name) && name.Length > 0
            ? isProgram ? Says.Program(name) : name
            : isProgram ? Says.AProgram
            : Says.AUser;

    // The names of whoever has one of the addresses too; shorter ones are in every text.
    private IReadOnlyCollection<string> OthersNames(DataSubject subject)
    {
        var own = new HashSet<string>(subject.Texts, StringComparer.OrdinalIgnoreCase);
        return [.. Names(subject.Others.Take(MostNames).Select(row => row.Id)).Where(name => !own.Contains(name))];

        IEnumerable<string> Names(IEnumerable<Domain.People.PersonId> people) => PeopleRows
            .Of(call.System, people, table => table == PersonTable.Account
                ? [table.NameColumn]
                : [table.NameColumn, "firstname", "lastname"])
            .SelectMany(row => new[] { FullName, "name", "firstname", "lastname" }
                .Select(row.Value.GetAttributeValue<string>))
            .Where(name => name?.Trim().Length > 1).Select(name => name.Trim()).Distinct()
            .OrderByDescending(name => name.Length);
    }

    private static string Digits(string text) => new([.. text.Where(one => one is >= '0' and <= '9')]);
}
