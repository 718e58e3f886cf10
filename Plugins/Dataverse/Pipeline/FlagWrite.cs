using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the step before a write of a person's row worked out, for the step after it: the facts that become ledger rows,
/// and for a new row, whose id is not known before, what its addresses and its mark become.
/// </summary>
internal sealed class FlagWrite
{
    private static readonly HandOver<FlagWrite> Handed =
        new("optout_flags", HandedOnIn.ThisRun, (fields, write) => write.Write(fields), Read);

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
    public static FlagWrite? Of(PluginCall call) => Handed.Read(call, () => HandedOnAbout.Row(call));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FlagWrite Read(FieldReader fields)
    {
        var write = new FlagWrite();
        write.Derived.AddRange(fields.All(one => one.Name<Channel>()));
        write.Facts.AddRange(fields.All(ReadFact));
        write.Evidence = fields.Text() is { Length: > 0 } evidence ? evidence : null;
        return write;
    }

    /// <summary>Hands it on.</summary>
    public void HandOn(PluginCall call) => Handed.Say(call, this, HandedOnAbout.Row(call));

    /// <summary>Writes it, to be handed on.</summary>
    public void Write(FieldWriter fields)
    {
        fields.All(Derived, (one, channel) => one.Name<Channel>(channel));
        fields.All(Facts, WriteFact);
        fields.Text(Evidence);
    }

    /// <summary>As one text.</summary>
    public string Packed() => Handed.Text(this);

    private static void WriteFact(FieldWriter fields, Fact fact)
    {
        fields.Name<LedgerEvent>(fact.Event);
        fields.Name<Channel>(fact.Channel);
        fields.Name<LedgerReason>(fact.Reason);
        fields.Text(fact.Before);
        fields.Text(fact.After);
        fields.Name<ConsentSource>(fact.Source);
        fields.Name<Weight>(fact.Weight);
        fields.Instant(fact.SaidOn);
        fields.Truth(fact.BringsEvidence);
        fields.Text(fact.Topic);
        fields.Text(fact.Hash);
        fields.Id(fact.Id);
    }

    private static Fact ReadFact(FieldReader fields) => new(
        fields.Name<LedgerEvent>(),
        fields.Name<Channel>(),
        fields.Name<LedgerReason>(),
        fields.Text(),
        fields.Text(),
        fields.Name<ConsentSource>(),
        fields.Name<Weight>(),
        fields.Instant(),
        fields.Truth(),
        fields.Text(),
        fields.Text())
    {
        Id = fields.Id(),
    };
}
