using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Reports;

/// <summary>A part of a document: what people read of it, and the same for machines.</summary>
/// <param name="key">What machines call it.</param>
/// <param name="heading">What people call it.</param>
internal sealed class DocumentSection(string key, string heading)
{
    private readonly List<IReadOnlyList<string?>> rows = [];
    private readonly List<Json> items = [];

    public string Key => key;

    public string Heading => heading;

    /// <summary>What has to be known to read it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What stands there where it has no rows.</summary>
    public string? Empty { get; init; }

    /// <summary>The heads of its columns; none where each row is a label and a value.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>The rows as people read them.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows => rows;

    /// <summary>The rows as machines read them.</summary>
    public IReadOnlyList<Json> Items => items;

    /// <summary>Adds a row.</summary>
    /// <param name="item">For machines.</param>
    /// <param name="shown">For people: a text for each head, or a label and a value.</param>
    public void Add(Json item, params string?[] shown)
    {
        rows.Add(shown);
        items.Add(item);
    }

    /// <summary>Adds a row that machines have elsewhere.</summary>
    public void Show(string label, string? value) => rows.Add([label, value]);
}

/// <summary>One document, as a page that people print and as JSON.</summary>
/// <param name="language">In which language people read it.</param>
/// <param name="title">What it is called.</param>
/// <param name="sections">Its parts, in order.</param>
internal sealed class Document(Language language, string title, IReadOnlyList<DocumentSection> sections)
{
    /// <summary>What stands below the title.</summary>
    public string? Introduction { get; init; }

    /// <summary>The page.</summary>
    public string Html
    {
        get
        {
            var page = new PrintedPage(language, title);
            if (Introduction is not null)
            {
                page.Note(Introduction);
            }

            foreach (var section in sections)
            {
                page.Section(section.Heading);
                if (section.Note is not null)
                {
                    page.Note(section.Note);
                }

                if (section.Rows.Count == 0)
                {
                    page.Note(section.Empty ?? string.Empty);
                }
                else if (section.Heads.Count == 0)
                {
                    page.Facts(section.Rows.Select(row => new KeyValuePair<string, string?>(row[0] ?? string.Empty, row[1])));
                }
                else
                {
                    page.Table(section.Heading, section.Heads, section.Rows);
                }
            }

            return page.ToString();
        }
    }

    /// <summary>The same as JSON.</summary>
    /// <param name="about">What machines have to know of the whole.</param>
    public Json ToJson(params KeyValuePair<string, Json>[] about) => Json.Object(
    [
        .. about,
        .. sections.Where(section => section.Items.Count > 0 || section.Heads.Count > 0)
            .Select(section => Json.Member(section.Key, Json.List(section.Items))),
    ]);
}
