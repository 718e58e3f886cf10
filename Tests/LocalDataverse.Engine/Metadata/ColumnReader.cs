using System.Globalization;

namespace LocalDataverse.Engine.Metadata;

/// <summary>Makes a column out of its definition line.</summary>
internal static class ColumnReader
{
    private static readonly string[] Regarding =
    [
        "account", "bulkoperation", "campaign", "campaignactivity", "contact", "incident", "invoice",
        "knowledgearticle", "lead", "list", "opportunity", "quote", "salesorder",
    ];

    private static readonly string[] Parties =
        ["account", "contact", "equipment", "knowledgearticle", "lead", "queue", "systemuser", .. Regarding.Except(
            ["account", "contact", "lead", "knowledgearticle", "list"])];

    private static readonly string[] Queued =
        ["email", "phonecall", "letter", "fax", "appointment", "task", "campaignactivity", "incident"];

    public static ColumnMetadata Read(DefinitionLine line)
    {
        var schema = line.Words.ElementAtOrDefault(1) ?? line.Keyword;
        var kind = Kind(line.Keyword);
        return new ColumnMetadata
        {
            LogicalName = kind switch
            {
                ColumnKind.State => "statecode",
                ColumnKind.Status => "statuscode",
                _ => schema.ToLowerInvariant(),
            },
            SchemaName = kind switch
            {
                ColumnKind.State => "StateCode",
                ColumnKind.Status => "StatusCode",
                _ => schema,
            },
            DisplayName = kind switch
            {
                ColumnKind.State => "Status",
                ColumnKind.Status => "Status Reason",
                _ => line.Words.ElementAtOrDefault(2),
            } ?? schema,
            Kind = kind,
            MaxLength = kind is ColumnKind.Text or ColumnKind.Memo ? Number(line.Arguments[0]) : null,
            Minimum = Bound(line, kind, 0),
            Maximum = Bound(line, kind, 1),
            Precision = kind switch
            {
                ColumnKind.Money => 4,
                ColumnKind.Decimal => Number(line.Arguments[1]),
                _ => null,
            },
            Targets = kind == ColumnKind.Lookup ? Targets(line.Arguments[0]) : [],
            Participation = kind == ColumnKind.PartyList ? Number(line.Arguments[0]) : null,
            Options = Options(line, kind),
            Default = Default(line, kind),
            DateOnly = line.Keyword == "date",
            IsIndexed = line.Has("indexed") || kind == ColumnKind.Lookup,
            IsRequired = line.Has("required"),
            ValidForCreate = !line.Has("readonly") && !line.Has("nocreate"),
            ValidForUpdate = !line.Has("readonly") && !line.Has("noupdate"),
            IsPlatform = kind is ColumnKind.State or ColumnKind.Status,
        };
    }

    private static ColumnKind Kind(string keyword) => keyword switch
    {
        "text" => ColumnKind.Text,
        "memo" => ColumnKind.Memo,
        "int" => ColumnKind.Integer,
        "decimal" => ColumnKind.Decimal,
        "double" => ColumnKind.Double,
        "money" => ColumnKind.Money,
        "bool" => ColumnKind.YesNo,
        "choice" => ColumnKind.Choice,
        "date" or "datetime" => ColumnKind.DateTime,
        "lookup" => ColumnKind.Lookup,
        "party" => ColumnKind.PartyList,
        "guid" => ColumnKind.Uniqueidentifier,
        "states" => ColumnKind.State,
        "statuses" => ColumnKind.Status,
        _ => throw new InvalidDataException(keyword),
    };

    private static string[] Targets(string names) => names switch
    {
        "@regarding" => Regarding,
        "@party" => Parties,
        "@queued" => Queued,
        _ => names.Split(','),
    };

    private static List<OptionMetadata> Options(DefinitionLine line, ColumnKind kind) => kind == ColumnKind.YesNo
        ? [new(1, line.Options is [var yes, ..] ? yes : "Yes"), new(0, line.Options.ElementAtOrDefault(1) ?? "No")]
        : [.. line.Options.Select(DefinitionLine.Option)];

    private static object? Default(DefinitionLine line, ColumnKind kind) => (kind, line.Value("")) switch
    {
        (ColumnKind.State, _) => 0,
        (_, null) => null,
        (ColumnKind.YesNo, { } text) => text == "1",
        (ColumnKind.Decimal or ColumnKind.Money, { } text) => decimal.Parse(text, CultureInfo.InvariantCulture),
        (_, { } text) => Number(text),
    };

    private static decimal? Bound(DefinitionLine line, ColumnKind kind, int which) => kind switch
    {
        ColumnKind.Integer or ColumnKind.Decimal when line.Arguments is [var range, ..] =>
            decimal.Parse(range.Split("..")[which], CultureInfo.InvariantCulture),
        ColumnKind.Integer => which == 0 ? int.MinValue : int.MaxValue,
        ColumnKind.Money => which == 0 ? -922337203685477m : 922337203685477m,
        _ => null,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
