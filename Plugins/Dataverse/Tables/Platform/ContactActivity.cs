using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>A table whose open outgoing rows reach people by something other than an e-mail.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="Kind">By what they are reached.</param>
/// <param name="NumberColumn">The column of the number that is called; null where the table has none.</param>
internal sealed record ContactActivity(string Name, ContactKind Kind, string? NumberColumn = null)
{
    internal const string Regarding = "regardingobjectid";
    internal const string IsOutgoing = "directioncode";
    internal const string State = "statecode";

    internal const int Open = 0;

    /// <summary>Of an appointment: open as well, and in the calendars.</summary>
    internal const int Scheduled = 3;

    /// <summary>The party columns that say who it is from.</summary>
    public static IReadOnlyList<string> OurSide { get; } = ["from", "organizer"];

    /// <summary>The tables of the platform. Those of text messages are named by a setting.</summary>
    public static IReadOnlyList<ContactActivity> Platform { get; } =
    [
        new("phonecall", ContactKind.PhoneCall, "phonenumber"),
        new("letter", ContactKind.Letter),
        new("fax", ContactKind.Fax, "faxnumber"),
        new("appointment", ContactKind.Appointment),
    ];

    /// <summary>A table of text messages; null for any other.</summary>
    public TextTable? Texts { get; private init; }

    /// <summary>A table of the platform; null when it is none.</summary>
    public static ContactActivity? OfPlatform(string name) => Platform.FirstOrDefault(table => table.Name == name);

    /// <summary>A table of text messages.</summary>
    public static ContactActivity Of(TextTable table) =>
        new(table.Name, ContactKind.TextMessage, table.Columns?.To) { Texts = table };

    /// <summary>The columns of a contact, lead or account under whose numbers a person can be reached so.</summary>
    /// <param name="person">The person's table.</param>
    /// <param name="kind">By what the person is reached.</param>
    public static IReadOnlyList<string> NumberColumnsOf(PersonTable person, ContactKind kind) =>
        ChannelTable.AddressOf(ChannelTable.Of(kind)) is { } address && address != AddressKind.Email
            ? [.. person.ReachColumns.Where(column => column.Value == address).Select(column => column.Key)]
            : [];
}
