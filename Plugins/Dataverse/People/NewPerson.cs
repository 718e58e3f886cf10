using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What a new contact, lead or account refuses.</summary>
internal static class NewPerson
{
    private const string Qualification = "QualifyLead";

    /// <summary>
    /// Sets the flags of suppressed addresses, in one request, and hands on what the step after the write records: only
    /// then the row has an id.
    /// </summary>
    public static void Hold(PluginCall call, PersonWrite write, Evidence evidence)
    {
        var asked = write.Asked.Where(one => one.Value).Select(one => one.Key).ToList();
        var lead = asked.Count == 0 ? null : LeadBehind(call);
        // What the lead refused of itself is carried by the qualification; what it refused because of an address
        // begins here, if the address does.
        var own = asked.Except(lead?.Refused ?? []).ToList();
        var kept = lead?.Own ?? [];
        var grounds = write.Addresses.Count == 0 ? [] : Suppressions.Find(call, Grounds.HashesOf(write.Addresses));
        var handedOn = new FlagWrite { Evidence = evidence.Text };
        var weight = own.Count == 0 ? Weight.System : WeightOf(call, evidence);
        var returned = Returned(call, write, grounds);
        foreach (var flag in write.Table.Flags)
        {
            var channel = flag.Channel;
            if (own.Contains(channel))
            {
                handedOn.Facts.Add(new FlagWrite.Fact(
                    LedgerEvent.OptedOut, channel, LedgerReason.FlagChanged, null, Flag.RefusedWord, evidence.Source,
                    weight, call.Now, BringsEvidence: true));
            }
            else if (kept.Contains(channel))
            {
                continue;
            }
            else if (returned.TryGetValue(channel, out var ground))
            {
                write.Target[flag.Column] = flag.RefusingValue;
                handedOn.Facts.Add(new FlagWrite.Fact(
                    LedgerEvent.OptedOut, channel, LedgerReason.Suppressed, null, Flag.RefusedWord, ground.Source,
                    ground.Weight, ground.SaidOn ?? ground.Since!.Value, BringsEvidence: false));
            }
            else if (Grounds.IsSuppressed(call, write.Addresses, channel, person: null, grounds))
            {
                write.Target[flag.Column] = flag.RefusingValue;
                handedOn.Derived.Add(channel);
                handedOn.Facts.Add(ChangedPerson.Begun(call, channel));
            }
            else if (asked.Contains(channel))
            {
                write.Target[flag.Column] = !flag.RefusingValue;
            }
        }

        if (handedOn.Facts.Count > 0)
        {
            handedOn.HandOn(call);
        }
    }

    /// <summary>The weight of a refusal that a write brings.</summary>
    public static Weight WeightOf(PluginCall call, Evidence evidence) => Weights.OfRefusal(
        evidence.Source, evidence.ByApplication, SettingsSource.Of(call).WeightOfEarlierRefusals);

    // A row that comes back under its id, at an address of before, is the same person: the refusal is its own again.
    private static Dictionary<Channel, AddressGround> Returned(
        PluginCall call, PersonWrite write, IReadOnlyCollection<StoredGround> grounds)
    {
        var person = new PersonId(write.Table.Name, write.Target.Id);
        return grounds.Select(row => row.Ground)
            .Where(ground => ground.Person == person && ground.Matter.Topic is null
                && ground.EffectAt(call.Now) == Effect.Refuses)
            .GroupBy(ground => ground.Matter.Channel).ToDictionary(
                same => same.Key,
                same => same.OrderByDescending(ground => ground.Weight).ThenByDescending(ground => ground.SaidOn)
                    .First());
    }

    // The platform creates the contact and the account of a lead within its qualification.
    private static PersonRow? LeadBehind(PluginCall call)
    {
        for (var context = call.Context.ParentContext; context is not null; context = context.ParentContext)
        {
            if (context.MessageName == Qualification
                && context.InputParameters.TryGetValue("LeadId", out var value)
                && value is Microsoft.Xrm.Sdk.EntityReference lead)
            {
                return PersonRow.Find(call, new PersonId(PersonTable.Lead.Name, lead.Id));
            }
        }

        return null;
    }
}
