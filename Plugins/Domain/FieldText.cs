using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain;

/// <summary>
/// Writes values, one after another, as one text. <see cref="FieldReader"/> reads the same values back, whatever
/// characters they hold: each is preceded by its length.
/// </summary>
internal sealed class FieldWriter
{
    /// <summary>What stands for no value.</summary>
    internal const char None = '-';

    /// <summary>What ends a length.</summary>
    internal const char Colon = ':';

    private readonly StringBuilder fields = new();

    /// <summary>Writes a text; null is another value than an empty one.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            fields.Append(None);
        }
        else
        {
            fields.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(Colon).Append(value);
        }
    }

    /// <summary>Writes whether something is so.</summary>
    public void Truth(bool value) => Text(value ? bool.TrueString : bool.FalseString);

    /// <summary>Writes an id; null for none.</summary>
    public void Id(Guid? value) => Text(value?.ToString("D"));

    /// <summary>Writes an instant, UTC.</summary>
    public void Instant(DateTime value) => Text(value.Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a member of an enum by its name; null for none.</summary>
    public void Name<T>(T? value) where T : struct, Enum => Text(value?.ToString());

    /// <summary>Writes a list.</summary>
    public void All<T>(IReadOnlyCollection<T> values, Action<FieldWriter, T> write)
    {
        Text(values.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var value in values)
        {
            write(this, value);
        }
    }

    /// <summary>What was written.</summary>
    public override string ToString() => fields.ToString();
}

/// <summary>Reads what a <see cref="FieldWriter"/> wrote, in the same order.</summary>
/// <param name="fields">The text.</param>
/// <remarks>Each method throws a <see cref="FormatException"/> where the text holds no such value.</remarks>
internal sealed class FieldReader(string fields)
{
    private int place;

    /// <summary>Reads a text; null where none was written.</summary>
    public string? Text()
    {
        if (place < fields.Length && fields[place] == FieldWriter.None)
        {
            place++;
            return null;
        }

        var colon = place < fields.Length ? fields.IndexOf(FieldWriter.Colon, place) : -1;
        if (colon < 0
            || !int.TryParse(
                fields.Substring(place, colon - place), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > fields.Length - colon - 1)
        {
            throw new FormatException($"There is no field at {place} of {fields.Length} characters.");
        }

        place = colon + 1 + length;
        return fields.Substring(colon + 1, length);
    }

    /// <summary>Reads whether something is so.</summary>
    public bool Truth() => bool.Parse(Needed());

    /// <summary>Reads an id; null for none.</summary>
    public Guid? Id() => Text() is { } id ? Guid.ParseExact(id, "D") : null;

    /// <summary>Reads an instant, UTC.</summary>
    public DateTime Instant() => new(long.Parse(Needed(), CultureInfo.InvariantCulture), DateTimeKind.Utc);

    /// <summary>Reads a member of an enum.</summary>
    public T Name<T>() where T : struct, Enum => MaybeName<T>() ?? throw new FormatException("A name is missing.");

    /// <summary>Reads a member of an enum; null for none.</summary>
    public T? MaybeName<T>() where T : struct, Enum => Text() is not { } name ? null
        : Enum.TryParse<T>(name, out var value) && value.ToString() == name ? value
        : throw new FormatException($"{name} is no {typeof(T).Name}.");

    /// <summary>Reads a list.</summary>
    public List<T> All<T>(Func<FieldReader, T> read)
    {
        var count = int.Parse(Needed(), NumberStyles.None, CultureInfo.InvariantCulture);
        var values = new List<T>();
        while (values.Count < count)
        {
            values.Add(read(this));
        }

        return values;
    }

    private string Needed() => Text() ?? throw new FormatException("A field is missing.");
}
