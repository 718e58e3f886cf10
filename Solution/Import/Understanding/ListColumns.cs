using OptOutPlugin.Import.Reading;

namespace OptOutPlugin.Import.Understanding;

/// <summary>The kind of address that a column holds.</summary>
internal enum AddressColumnKind
{
    Email,
    Phone,
    Fax,
}

/// <summary>A column of addresses.</summary>
internal sealed record AddressColumn(int Place, AddressColumnKind Kind);

/// <summary>A column that says whether somebody said no.</summary>
/// <param name="Place">Which, from 0.</param>
/// <param name="Name">Its name, as it stands there.</param>
/// <param name="Channels">Of which channels it speaks; none for those that an address means.</param>
internal sealed record OptOutColumn(int Place, string Name, IReadOnlyList<string> Channels)
{
    /// <summary>Whether yes allows.</summary>
    public bool YesAllows { get; init; }

    /// <summary>Whether yes may mean either, so that only words count that say it.</summary>
    public bool YesSays { get; init; }

    /// <summary>Whether any value says no, as when somebody did.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether it speaks of every channel of every address.</summary>
    public bool IsEverything { get; init; }
}

/// <summary>What the columns of a list are: known by name, in any case and order; others, and repeated ones, are left out.
/// </summary>
/// <param name="HasHeader">Whether the first record names them.</param>
/// <param name="Addresses">The columns of addresses.</param>
/// <param name="OptOuts">The columns that say whether somebody said no; none where everybody on the list did.</param>
/// <param name="Date">The column that says when; null for none.</param>
/// <param name="IsOfSubscribers">Whether it looks like a list of people who said yes.</param>
internal sealed record ListColumns(
    bool HasHeader,
    IReadOnlyList<AddressColumn> Addresses,
    IReadOnlyList<OptOutColumn> OptOuts,
    int? Date,
    bool IsOfSubscribers)
{
    /// <summary>What the columns are.</summary>
    /// <param name="start">The first records.</param>
    /// <exception cref="ListFault">There is no column of addresses.</exception>
    public static ListColumns Of(IReadOnlyList<Record> start)
    {
        var words = Vocabulary.Shipped;
        var names = start.Count == 0 ? [] : start[0].Cells.Select(Vocabulary.Plain).ToList();
        var addresses = AddressesOf(words, names);
        if (addresses.Count == 0)
        {
            return WithoutHeader(start);
        }

        var optOuts = names.Select((name, place) => OptOutOf(words, name, place, start[0].Cells[place]))
            .OfType<OptOutColumn>().ToList();
        var refusedOn = First(names, words.RefusedOn);
        return new ListColumns(
            HasHeader: true,
            addresses,
            optOuts,
            refusedOn ?? First(names, words.Dates),
            optOuts.Count == 0 && names.Any(words.Subscribers.Contains));
    }

    private static List<AddressColumn> AddressesOf(Vocabulary words, List<string> names)
    {
        var known = new HashSet<string>();
        var columns = new List<AddressColumn>();
        for (var place = 0; place < names.Count; place++)
        {
            var name = names[place];
            AddressColumnKind? kind = words.Email.Contains(name) ? AddressColumnKind.Email
                : words.Phone.Contains(name) ? AddressColumnKind.Phone
                : words.Fax.Contains(name) ? AddressColumnKind.Fax
                : null;
            if (kind is { } one && known.Add(name))
            {
                columns.Add(new AddressColumn(place, one));
            }
        }

        // "Address" is a street where another column holds the e-mail address.
        var street = names.IndexOf("address");
        return columns.Count > 1 ? [.. columns.Where(column => column.Place != street)] : columns;
    }

    private static OptOutColumn? OptOutOf(Vocabulary words, string name, int place, string shown)
    {
        var channel = words.Flags.FirstOrDefault(flag => flag.Value.Contains(name)).Key
            ?? words.FlagBeginnings.FirstOrDefault(flag => flag.Value.Any(name.StartsWith)).Key;
        return channel is not null ? new OptOutColumn(place, shown, [channel])
        {
            YesAllows = words.YesAllows.Contains(name),
            YesSays = words.YesSays.Contains(name),
        }
            : words.Everything.Contains(name) ? new OptOutColumn(place, shown, []) { IsEverything = true }
            : words.OptOut.Contains(name) ? new OptOutColumn(place, shown, [])
            : words.RefusedOn.Contains(name) ? new OptOutColumn(place, shown, []) { IsDate = true }
            : null;
    }

    private static ListColumns WithoutHeader(IReadOnlyList<Record> start)
    {
        var width = start.Count == 0 ? 0 : start.Max(record => record.Cells.Count);
        var columns = Enumerable.Range(0, width)
            .Where(place => start.Any(record => record[place].Contains('@', StringComparison.Ordinal)))
            .Select(place => new AddressColumn(place, AddressColumnKind.Email)).ToList();
        if (columns.Count == 0 && width == 1 && start.Any(record => record[0].Count(char.IsAsciiDigit) >= 6))
        {
            columns.Add(new AddressColumn(0, AddressColumnKind.Phone));
        }

        return columns.Count > 0
            ? new ListColumns(HasHeader: false, columns, [], Date: null, IsOfSubscribers: false)
            : throw new ListFault(
                "No column of this list holds addresses. Name the column \"Email\", \"Phone\" or \"Fax\" in its first line.");
    }

    private static int? First(List<string> names, IReadOnlyList<string> wanted) =>
        wanted.Select(name => (int?)names.IndexOf(name)).FirstOrDefault(place => place >= 0);
}
