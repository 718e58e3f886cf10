using System.Globalization;
using OptOutPlugin.Import.Reading;

namespace OptOutPlugin.Import.Understanding;

/// <summary>Understands the records of a list: who of them said no, to what, and when. Only no is ever handed in.</summary>
/// <param name="Columns">What its columns are.</param>
/// <param name="Order">How it writes dates.</param>
/// <param name="Channels">The channels of whoever said no and not to what; none for those that an address means.</param>
/// <param name="Meanings">What values mean that nobody else understands, as somebody said.</param>
internal sealed record ListMeaning(
    ListColumns Columns, DayOrder Order, IReadOnlyList<string> Channels, IReadOnlyDictionary<string, Answer> Meanings)
{
    private static readonly string[] OfEmail = ["Email", "MarketingEmail", "MarketingMaterial", "EmailTracking"];
    private static readonly string[] OfPhone = ["Phone", "Sms"];
    private static readonly string[] OfFax = ["Fax"];
    private static readonly string[] AllOfEmail = ["Email", "MarketingEmail", "MarketingMaterial"];
    private static readonly string[] Newsletter = ["MarketingEmail"];

    /// <summary>What a record says.</summary>
    public ListLine Read(Record record)
    {
        var questions = new List<string>();
        var remarks = new List<LineRemark>();
        var refused = Refused(record, questions);
        if (questions.Count > 0)
        {
            remarks.Add(LineRemark.Question);
        }

        if (refused is null)
        {
            return new ListLine(record.Line, [], remarks, questions);
        }

        var date = Date(record, remarks);
        var rows = new List<string>();
        foreach (var column in Columns.Addresses.Where(column => record[column.Place].Length > 0))
        {
            var kind = KindOf(column, record[column.Place]);
            if (ChannelsOf(kind, refused) is { Count: > 0 } channels)
            {
                rows.Add($"{string.Join(",", channels)}\t{date}\t{record[column.Place].ReplaceLineEndings(" ")}");
            }
        }

        if (rows.Count == 0)
        {
            remarks.Add(refused.Count > 0 && refused.All(channel => channel is "Post" or "MarketingPost")
                ? LineRemark.OnlyLetters
                : LineRemark.NoAddress);
        }

        return new ListLine(record.Line, [.. rows.Distinct()], remarks, questions);
    }

    // The channels to which the record says no; none of them named for those that an address means, and null for no.
    private HashSet<string>? Refused(Record record, List<string> questions)
    {
        if (Columns.OptOuts.Count == 0)
        {
            return [];
        }

        HashSet<string>? refused = null;
        var isGeneral = false;
        foreach (var column in Columns.OptOuts)
        {
            switch (AnswerOf(column, record[column.Place]))
            {
                case Answer.Yes:
                    refused ??= [];
                    isGeneral |= column.Channels.Count == 0 && !column.IsEverything;
                    refused.UnionWith(column.IsEverything ? [.. AllOfEmail, .. OfPhone, .. OfFax] : column.Channels);
                    break;
                case Answer.Question:
                    questions.Add($"{column.Name}: {record[column.Place]}");
                    break;
            }
        }

        if (isGeneral && refused is { Count: > 0 })
        {
            refused.UnionWith(Assumed(HasEmail ? AddressColumnKind.Email : AddressColumnKind.Phone));
        }

        return refused;
    }

    private bool HasEmail => Columns.Addresses.Any(column => column.Kind == AddressColumnKind.Email);

    private Answer AnswerOf(OptOutColumn column, string value)
    {
        if (column.IsDate)
        {
            return value.Length == 0 || value.All(one => one is '0' or '-' or ':' or ' ') ? Answer.No : Answer.Yes;
        }

        if (Meanings.TryGetValue(Vocabulary.Plain(value), out var meant) && value.Length > 0)
        {
            return meant;
        }

        var answer = Vocabulary.Shipped.Of(value);
        var isWord = IsWord(Vocabulary.Plain(value));
        return answer is Answer.Nothing or Answer.Question ? answer
            : column.YesSays && !isWord ? Answer.Question
            : column.YesAllows && !isWord ? answer == Answer.Yes ? Answer.No : Answer.Yes
            : answer;
    }

    // "Send" says what is allowed by itself; "yes" and "1" do so together with the name of their column.
    private static bool IsWord(string plain) => plain.Length > 3 && plain is not ("true" or "false" or "wahr" or "vrai" or "faux" or "nein");

    private IReadOnlyList<string> ChannelsOf(AddressColumnKind kind, HashSet<string> refused)
    {
        var reached = kind switch
        {
            AddressColumnKind.Email => OfEmail,
            AddressColumnKind.Phone => OfPhone,
            _ => OfFax,
        };
        return refused.Count > 0 ? [.. reached.Where(refused.Contains)]
            : Channels.Count > 0 ? [.. reached.Where(Channels.Contains)]
            : HasEmail && kind != AddressColumnKind.Email ? []
            : [.. Assumed(kind)];
    }

    private static string[] Assumed(AddressColumnKind kind) => kind switch
    {
        AddressColumnKind.Email => Newsletter,
        AddressColumnKind.Phone => OfPhone,
        _ => OfFax,
    };

    private static AddressColumnKind KindOf(AddressColumn column, string text) =>
        column.Kind == AddressColumnKind.Phone && text.Contains('@', StringComparison.Ordinal)
            ? AddressColumnKind.Email
            : column.Kind;

    private string Date(Record record, List<LineRemark> remarks)
    {
        if (Columns.Date is not { } place || record[place].Length == 0)
        {
            return string.Empty;
        }

        if (SaidOn.Read(record[place], Order) is { } said)
        {
            return said.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        remarks.Add(LineRemark.UnknownDate);
        return string.Empty;
    }
}
