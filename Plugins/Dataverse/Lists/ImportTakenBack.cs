using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Lists;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Takes back, for a privacy officer, exactly what one list refused: where anybody said no besides, before or after,
/// that stands. The ledger says what the list refused, so nobody needs the list for it.
/// </summary>
internal static class ImportTakenBack
{
    private const int PageSize = 100;

    /// <param name="call">The run of the custom API.</param>
    /// <param name="id">The request of the list.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Where it has come to.</returns>
    /// <exception cref="InvalidPluginExecutionException">There is no such list, or no reason.</exception>
    public static ListPlace Of(PluginCall call, Guid id, string reason)
    {
        if (!EvidenceText.Says(reason) || reason.Length > EvidenceText.Longest)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.Of(RequestFault.ThinEvidence));
        }

        var batch = ListBatch.Lock(call, id) ?? throw new InvalidPluginExecutionException(call.Texts.Lists.NoList);
        var place = batch.Place;
        if (place.Phase == ListPhase.TakenBack)
        {
            return place;
        }

        place = place with { Phase = ListPhase.GoingBack };
        do
        {
            place = TakeBack(call, batch, place, reason);
        }
        while (place.Phase == ListPhase.GoingBack && WorkTime.IsLeftForList(call));

        var isOpen = batch.Stored.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value == (int)RequestStatus.Open;
        batch.Save(
            call,
            new RequestResult(
                place.Phase == ListPhase.TakenBack || !isOpen ? RequestStatus.Done : RequestStatus.Open,
                call.Texts.Lists.IsTakenBack(place.TakenBack, place.Kept)),
            batch.Done,
            batch.Unread,
            place);
        return place;
    }

    private static ListPlace TakeBack(PluginCall call, ListBatch batch, ListPlace place, string reason)
    {
        var page = Page(call, batch.Id, place.After);
        var own = page.Select(ConsentFacts.Fact).Where(fact => fact.Refuses).ToList();
        var wanted = own.Where(fact => fact.Person is null && fact.Hash is not null)
            .GroupBy(fact => Name(fact.Hash!, MatterOf(fact))).Select(same => same.First()).ToList();
        var facts = ConsentFacts.Of(call, [], wanted.Select(fact => fact.Hash!));
        var byName = facts.Where(fact => fact.Person is null).ToLookup(fact => Name(fact.Hash!, MatterOf(fact)));
        var standing = wanted.Select(fact => StandingRefusals.After(byName[Name(fact.Hash!, MatterOf(fact))]))
            .Where(said => said.Any(fact => IsOf(fact, batch.Id))).ToList();
        var gone = ListBatch.TakenBack(call, standing.SelectMany(said => said).Select(fact => fact.RequestKey));
        var back = standing
            .Where(said => said.All(fact => IsOf(fact, batch.Id) || gone.Contains(fact.RequestKey ?? string.Empty)))
            .Select(said => said[0]).ToList();
        var names = new HashSet<string>(back.Select(fact => Name(fact.Hash!, MatterOf(fact))));
        Suppressions.Lift(call, Suppressions.Find(call, back.Select(fact => fact.Hash!))
            .Where(row => row.Ground.Person is null && names.Contains(Name(row.Ground.Hash, row.Ground.Matter))));
        foreach (var fact in back)
        {
            Entry(fact, batch.Id, reason).Write(call);
        }

        LeaveFollowUp(call, batch, reason, own, facts.Where(fact => names.Contains(Name(fact.Hash!, MatterOf(fact)))));
        return place with
        {
            Phase = page.Count < PageSize ? ListPhase.TakenBack : ListPhase.GoingBack,
            After = page.Count == 0 ? place.After : page[page.Count - 1].Id,
            TakenBack = place.TakenBack + back.Count,
            Kept = place.Kept + standing.Count - back.Count,
        };
    }

    // Whose rows refuse because of it: those it made refuse, and those whose flags stand because of an address.
    private static void LeaveFollowUp(
        PluginCall call, ListBatch batch, string reason, List<ConsentFact> own, IEnumerable<ConsentFact> ended)
    {
        var people = own.Concat(ended).Select(fact => fact.Person).OfType<PersonId>().Distinct().ToList();
        if (people.Count == 0)
        {
            return;
        }

        var fields = new FieldWriter();
        fields.Text(reason);
        fields.All(people, (one, person) =>
        {
            one.Text(person.Table);
            one.Id(person.Id);
        });
        LeftWork.Leave(call, new WorkToDo(WorkKind.FollowTakenBack, batch.Stored.ToEntityReference())
        {
            Detail = fields.ToString(),
        });
    }

    private static List<Entity> Page(PluginCall call, Guid id, Guid? after)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentFacts.Columns),
            TopCount = PageSize,
        };
        query.Criteria.AddCondition(ConsentAudit.RequestKey, ConditionOperator.Equal, id.ToString("D"));
        FlagFacts.Only(query);
        if (after is { } last)
        {
            query.Criteria.AddCondition(ConsentAudit.Id, ConditionOperator.GreaterThan, last);
        }

        query.AddOrder(ConsentAudit.Id, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities.ToList();
    }

    private static LedgerEntry Entry(ConsentFact fact, Guid id, string reason) =>
        new(LedgerEvent.EnteredInError, fact.Channel, LedgerReason.AskedByPerson)
        {
            AddressHash = fact.Hash,
            Topic = fact.Topic,
            OldValue = Flag.RefusedWord,
            NewValue = Flag.AllowedWord,
            Weight = Weight.Staff,
            Evidence = reason,
            RequestKey = id.ToString("D"),
        };

    private static Matter MatterOf(ConsentFact fact) => new(fact.Channel, fact.Topic);

    private static string Name(string hash, Matter matter) => $"{hash}|{matter.Channel}|{matter.Topic}";

    private static bool IsOf(ConsentFact fact, Guid id) => fact.RequestKey == id.ToString("D");
}
