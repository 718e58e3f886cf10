using System.Globalization;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the step before a write of a person's row worked out, for the step after it: the facts that become ledger rows,
/// and for a new row, whose id is not known before, what its addresses and its mark become.
/// </summary>
internal sealed class FlagWrite
{
    private const string Variable = "optout_flags";
    private const char Line = '\n';
    private const char Field = '\t';
    private const char Between = '\v';

    /// <summary>What becomes of one channel.</summary>
    internal sealed record Fact(
        LedgerEvent Event,
        Channel Channel,
        LedgerReason Reason,
        string? Before,
        string? After,
        ConsentSource Source,
        Weight Weight,
        DateTime SaidOn,
        bool BringsEvidence,
        string? Topic = null,
        string? Hash = null)
    {
        /// <summary>The id of a fact that is one however often it happens; null for any other.</summary>
        public Guid? Id { get; init; }
    }

    /// <summary>The facts, in the order of the flags.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>The channels that a new row refuses because of an address.</summary>
    public List<Channel> Derived { get; } = [];

    /// <summary>The evidence that the write brought; null for none.</summary>
    public string? Evidence { get; set; }

    /// <summary>What was handed on in this very write; null when nothing was.</summary>
    public static FlagWrite? Of(PluginCall call) =>
        call.Context.SharedVariables.TryGetValue(Variable, out var value)
        && HandedOn.Read(call, Variable, value, HandedOn.RowOf(call)) is { } packed
            ? Unpack(packed)
            : null;

    /// <summary>Reads what <see cref="Packed()"/> wrote.</summary>
    public static FlagWrite Unpack(string packed)
    {
        var write = new FlagWrite();
        var parts = packed.Split([Line], 3);
        write.Derived.AddRange(DerivedChannels.Read(parts[0]));
        write.Facts.AddRange(parts[1].Split([Between], StringSplitOptions.RemoveEmptyEntries).Select(Unpacked));
        write.Evidence = parts[2].Length == 0 ? null : parts[2];
        return write;
    }

    /// <summary>Hands it on.</summary>
    public void HandOn(PluginCall call) => HandedOn.Say(call, Variable, Packed(), HandedOn.RowOf(call));

    /// <summary>As one text.</summary>
    public string Packed() => string.Join(
        Line.ToString(),
        DerivedChannels.Text(Derived),
        string.Join(Between.ToString(), Facts.Select(Packed)),
        Evidence ?? string.Empty);

    private static string Packed(Fact fact) => string.Join(
        Field.ToString(),
        fact.Event,
        fact.Channel,
        fact.Reason,
        fact.Before,
        fact.After,
        fact.Source,
        fact.Weight,
        fact.SaidOn.Ticks.ToString(CultureInfo.InvariantCulture),
        fact.BringsEvidence,
        fact.Topic?.Replace(Field, ' ').Replace(Line, ' ').Replace(Between, ' '),
        fact.Hash,
        fact.Id?.ToString("D"));

    private static Fact Unpacked(string line)
    {
        var fields = line.Split(Field);
        return new Fact(
            Named<LedgerEvent>(fields[0]),
            Named<Channel>(fields[1]),
            Named<LedgerReason>(fields[2]),
            fields[3].Length == 0 ? null : fields[3],
            fields[4].Length == 0 ? null : fields[4],
            Named<ConsentSource>(fields[5]),
            Named<Weight>(fields[6]),
            new DateTime(long.Parse(fields[7], CultureInfo.InvariantCulture), DateTimeKind.Utc),
            bool.Parse(fields[8]),
            fields[9].Length == 0 ? null : fields[9],
            fields[10].Length == 0 ? null : fields[10])
        {
            Id = fields[11].Length == 0 ? null : Guid.Parse(fields[11]),
        };
    }

    private static T Named<T>(string name) where T : struct => (T)Enum.Parse(typeof(T), name);
}
