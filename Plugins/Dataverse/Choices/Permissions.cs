using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>What a permission ends and says beyond the row's own refusals.</summary>
/// <param name="Ends">Whether another refusal of an address ends, given the matters that are permitted.</param>
/// <param name="ConfirmedAt">The hash of the address for which it was confirmed; null for none.</param>
internal sealed record AlsoPermitted(
    Func<StoredGround, IReadOnlyCollection<Matter>, bool> Ends, string? ConfirmedAt)
{
    /// <summary>Whether nobody permits anything, and a refusal ends as if it had never been said.</summary>
    public bool TakesBack { get; init; }
}

/// <summary>
/// Lifts own refusals of a row, topic or channel alike, as far as what is brought forward outweighs each: the person's
/// grounds on the addresses, the flag, the choice. A flag whose address somebody else refuses stays, as derived.
/// </summary>
internal static class Permissions
{
    /// <summary>Applies a permission to a row, and gives the verdict on each matter that was refused.</summary>
    /// <param name="call">The run.</param>
    /// <param name="row">The row, not one that was merged away.</param>
    /// <param name="matters">What the person permits.</param>
    /// <param name="evidence">What is brought forward.</param>
    /// <param name="origin">From where it comes.</param>
    /// <param name="verdictOf">Judges instead of the policy, where the caller has judged already; null for the policy.
    /// </param>
    /// <param name="also">What it ends besides; null for nothing.</param>
    public static Dictionary<Matter, Loosening> Apply(
        PluginCall call,
        PersonRow row,
        IReadOnlyCollection<Matter> matters,
        Evidence evidence,
        Origin origin,
        Func<Matter, Loosening>? verdictOf = null,
        AlsoPermitted? also = null)
    {
        var grounds = Suppressions.Find(call, Grounds.HashesOf(row.Addresses));
        var choices = matters.Any(matter => matter.Channel == Channel.MarketingEmail)
            ? TopicRefusals.Of(call, [row.Id])
            : [];
        var refused = matters.Where(matter => IsRefused(call, row, matter, choices)).ToList();
        var verdicts = verdictOf is null
            ? Loosenings.Judge(call, row.Id, refused, grounds, evidence)
            : refused.ToDictionary(matter => matter, verdictOf);
        foreach (var denied in verdicts.Where(one => one.Value != Loosening.Permitted))
        {
            var hash = PersonAddresses.MainHash(row.Addresses, denied.Key.Channel);
            var attempt = Loosenings.Attempt(row.Id, denied.Key, denied.Value, hash, evidence);
            (attempt with { RequestKey = origin.RequestKey }).Write(call);
        }

        var permitted = verdicts.Where(one => one.Value == Loosening.Permitted).Select(one => one.Key).ToList();
        var lifted = grounds.Where(ground => also?.Ends(ground, permitted) == true
            || (ground.Ground.Person == row.Id && permitted.Any(matter => Ends(matter, ground.Ground)))).ToList();
        Suppressions.Lift(call, lifted);
        if (also?.TakesBack != true)
        {
            Choose(call, row, matters, permitted, refused, choices, evidence, origin, also?.ConfirmedAt);
        }

        Write(call, row, permitted, grounds.Except(lifted).ToList(), evidence, origin);
        return verdicts;
    }

    // Who permits all marketing e-mail ends a pause of it as well.
    private static bool Ends(Matter matter, AddressGround ground) => ground.Matter == matter;

    // A pause that has ended refuses nothing.
    private static bool IsRefused(PluginCall call, PersonRow row, Matter matter, List<StoredChoice> choices) =>
        (matter.Topic is null && row.Own.Contains(matter.Channel))
        || choices.Any(choice => choice.No is { } no && no.Matter == matter
            && (no.PausedUntil is not { } end || end > call.Now));

    // What was not refused is opted in to as well: that is what was said. Only of e-mail there are such choices.
    private static void Choose(
        PluginCall call,
        PersonRow row,
        IReadOnlyCollection<Matter> matters,
        List<Matter> permitted,
        List<Matter> refused,
        List<StoredChoice> choices,
        Evidence evidence,
        Origin origin,
        string? confirmedAt)
    {
        var yes = new SaidYes(evidence.SaidOn ?? call.Now, evidence.Weight, evidence.Source, evidence.Text)
        {
            PolicyVersion = origin.PolicyVersion,
        };
        foreach (var matter in matters.Where(matter => matter.Channel == Channel.MarketingEmail
            && (permitted.Contains(matter) || !refused.Contains(matter))))
        {
            var stored = choices.FirstOrDefault(choice => choice.TopicCode == matter.Topic);
            if (matter.Topic is null && stored is null && confirmedAt is null)
            {
                continue;
            }

            var topic = matter.Topic is { } code ? Catalogue.WithCode(call, code) : null;
            TopicRefusals.Permit(call, row.Id, confirmedAt, topic, yes, stored);
            if (matter.Topic is not null)
            {
                Entry(row, matter, refused.Contains(matter) ? Flag.RefusedWord : null, evidence, origin).Write(call);
            }
        }
    }

    private static void Write(
        PluginCall call,
        PersonRow row,
        List<Matter> permitted,
        List<StoredGround> grounds,
        Evidence evidence,
        Origin origin)
    {
        var flags = row.Table.Flags.Where(flag =>
            row.Own.Contains(flag.Channel) && permitted.Contains(new Matter(flag.Channel))).ToList();
        if (flags.Count == 0)
        {
            return;
        }

        var written = new Entity(row.Table.Name, row.Id.Id);
        var derived = row.Derived.ToList();
        var facts = new FlagWrite();
        foreach (var flag in flags)
        {
            Entry(row, new Matter(flag.Channel), Flag.RefusedWord, evidence, origin).Write(call);
            if (Grounds.IsSuppressed(call, row.Addresses, flag.Channel, row.Id, grounds))
            {
                derived.Add(flag.Channel);
                facts.Facts.Add(ChangedPerson.Begun(call, flag.Channel));
            }
            else
            {
                written[flag.Column] = !flag.RefusingValue;
            }
        }

        if (derived.Count != row.Derived.Count)
        {
            written[PersonTable.Derived] = DerivedMark.Of(call, row.Id, derived);
        }

        ProductWrite.Update(call, written, facts);
    }

    private static LedgerEntry Entry(
        PersonRow row, Matter matter, string? before, Evidence evidence, Origin origin) =>
        new(origin.Event, matter.Channel, origin.Reason)
        {
            Person = row.Id,
            AddressHash = PersonAddresses.MainHash(row.Addresses, matter.Channel),
            Topic = matter.Topic,
            OldValue = before,
            NewValue = Flag.AllowedWord,
            Source = Choices.Of(evidence.Source),
            Weight = evidence.Weight,
            SaidOn = evidence.SaidOn,
            Evidence = evidence.Text,
            RequestKey = origin.RequestKey,
            WordingHash = origin.WordingHash,
            PolicyVersion = origin.PolicyVersion,
        };
}
