using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>How far an erasure has come.</summary>
/// <param name="Request">The request under which it runs; all zeros where there is none.</param>
/// <param name="IsFinished">Whether nothing is left to be emptied.</param>
/// <param name="Waits">Whether it waits for a second officer.</param>
/// <param name="Emptied">How many rows this call emptied.</param>
internal sealed record ErasureState(Guid Request, bool IsFinished, bool Waits, int Emptied)
{
    /// <summary>What of the person would be emptied, by table; empty where it was done.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Counts { get; init; } = [];
}

/// <summary>
/// Erases a person, for a privacy officer: who it is is found, the addresses are held so that nobody writes to them
/// again by mistake, and all that rows of ours say of the person is emptied. One call is one transaction; what one call
/// cannot do a job does, under one request.
/// </summary>
internal static class PersonErasure
{
    private const int AtOnce = 50;

    // A job has two minutes.
    private static readonly TimeSpan LongestOfJob = TimeSpan.FromSeconds(60);

    // By these somebody who was forgotten could be marketed to; a call or a text has no flag for marketing alone.
    private static readonly Channel[] Marketing =
        [Channel.MarketingEmail, Channel.MarketingMaterial, Channel.Phone, Channel.Sms, Channel.Fax];

    /// <summary>What of a person would be emptied.</summary>
    public static ErasureState Look(PluginCall call, DataSubject subject)
    {
        var run = new ErasureRun(call, ErasureScope.Of(subject), Guid.Empty);
        return new ErasureState(Guid.Empty, IsFinished: false, Waits: false, Emptied: 0) { Counts = run.Counts };
    }

    /// <summary>Erases a person, or asks for it where a second officer has to agree.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="subject">The person.</param>
    /// <param name="address">The address as it was typed; empty for none.</param>
    /// <param name="refuses">Whether the addresses are to be refused from now on.</param>
    public static ErasureState Of(PluginCall call, DataSubject subject, string address, bool refuses)
    {
        TrainingGate.Demand(call, TrainedAct.Erase);
        var person = subject.People.Count == 0 ? null : subject.People[0];
        if (Asked(call, person?.Id, address) is { } open)
        {
            return GoOn(call, open);
        }

        var scope = ErasureScope.Of(subject);
        if (new ErasureRun(call, scope, Guid.Empty).Total == 0 && !(refuses && Unheld(call, subject.Addresses).Any()))
        {
            return new ErasureState(Guid.Empty, IsFinished: true, Waits: false, Emptied: 0);
        }

        ErasureRun.LockAnswers(call);
        var request = new DoorRequest(Decision.Erasure, ConsentSource.Erasure, new DoorEvidence("by a privacy officer"))
        {
            Person = person,
            Address = address.Length == 0 ? null : address,
            Channels = refuses ? Marketing : [],
        }.HandIn(call);
        return StatusOf(request) == RequestStatus.WaitsForOfficer
            ? new ErasureState(request.Id, IsFinished: false, Waits: true, Emptied: 0)
            : Begin(call, request, subject);
    }

    /// <summary>Goes on with an erasure that was asked for, or completes it as the second officer.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is none, or another officer has to complete it.
    /// </exception>
    public static ErasureState GoOn(PluginCall call, Guid id)
    {
        TrainingGate.Demand(call, TrainedAct.Erase);
        return Requests.Find(call, id) is { } request && IsErasure(request) && Proofs.IsProven(call, request)
            ? GoOn(call, request)
            : throw new InvalidPluginExecutionException(call.Texts.Erasures.NoErasure);
    }

    /// <summary>
    /// Agrees to an erasure at the desk, as another officer than who asked for it: a job does it, since nobody waits for
    /// what no index is certain to find.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">The officer may not read the person's record.</exception>
    public static void Agree(PluginCall call, Entity request)
    {
        TrainingGate.Demand(call, TrainedAct.Erase);
        var person = RequestRow.IdOf(
            request.GetAttributeValue<string>(OptOutRequest.PersonType) ?? string.Empty,
            Guid.TryParse(request.GetAttributeValue<string>(OptOutRequest.PersonId), out var id) ? id : Guid.Empty);
        if (person is not null && PersonRow.Find(call, person) is not null && !Access.MayRead(call, person))
        {
            throw new InvalidPluginExecutionException(call.Texts.Erasures.NobodyFound);
        }

        Requests.Save(
            call,
            new Entity(OptOutRequest.Table, request.Id)
            {
                [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Open),
                [OptOutRequest.WaitsFor] = null,
                [OptOutRequest.Outcome] = call.Texts.Erasures.GoesOn(0),
            },
            request);
        LeftWork.Leave(call, new WorkToDo(WorkKind.Erase, request.ToEntityReference()));
    }

    /// <summary>Whether a request asks for an erasure.</summary>
    public static bool IsErasure(Entity request) =>
        request.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value == (int)RequestKind.Erasure;

    /// <summary>Does, for the job, what a call left: each run of the API is a transaction of its own.</summary>
    /// <exception cref="Exception">It could not be done.</exception>
    public static void Finish(PluginCall call, Guid request)
    {
        bool isFinished;
        do
        {
            isFinished = (bool)call.System.Execute(
                new OrganizationRequest(Api) { [RequestId] = request, [DryRun] = false })[Finished];
        }
        while (!isFinished && call.Elapsed < LongestOfJob);
        if (!isFinished)
        {
            // This job's row goes with it, and what it knows goes on to the next.
            ErasureScope.Left(call, request)?.Leave(call, request);
        }
    }

    /// <summary>The custom API.</summary>
    public const string Api = "optout_ErasePerson";

    /// <summary>Its parameters and answer that the job uses.</summary>
    public const string RequestId = "RequestId", DryRun = "DryRun", Finished = "Finished";

    private static ErasureState GoOn(PluginCall call, Entity request)
    {
        var status = StatusOf(request);
        if (status is RequestStatus.Done or RequestStatus.Refused)
        {
            return new ErasureState(request.Id, IsFinished: true, Waits: false, Emptied: 0);
        }

        var user = call.Context.InitiatingUserId;
        if (status == RequestStatus.WaitsForOfficer
            && request.GetAttributeValue<string>(OptOutRequest.HandedInBy) == user.ToString("D"))
        {
            return new ErasureState(request.Id, IsFinished: false, Waits: true, Emptied: 0);
        }

        ErasureRun.LockAnswers(call);

        // Its lock comes before those of all that it empties, and of two who go on with it one waits.
        call.System.Update(new Entity(OptOutRequest.Table, request.Id)
        {
            [OptOutRequest.Name] = RowNames.Of(LedgerEvent.Erased),
        });
        request = Requests.Find(call, request.Id)!;
        if (StatusOf(request) == RequestStatus.Done)
        {
            return new ErasureState(request.Id, IsFinished: true, Waits: false, Emptied: 0);
        }

        if (ErasureScope.Left(call, request.Id) is { } scope)
        {
            var run = new ErasureRun(call, scope, request.Id);
            return Go(call, request, run, run.EmptyRequests());
        }

        // Who completes it must be able to see whom.
        var subject = DataSubject.Of(
            call,
            request.GetAttributeValue<string>(OptOutRequest.PersonType) ?? string.Empty,
            Guid.TryParse(request.GetAttributeValue<string>(OptOutRequest.PersonId), out var id) ? id : Guid.Empty,
            request.GetAttributeValue<string>(OptOutRequest.Address) ?? string.Empty)
            ?? throw new InvalidPluginExecutionException(call.Texts.Erasures.NobodyFound);
        return Begin(call, request, subject);
    }

    private static ErasureState Begin(PluginCall call, Entity request, DataSubject subject)
    {
        var scope = ErasureScope.Of(subject);
        var run = new ErasureRun(call, scope, request.Id);
        var emptied = run.EmptyRequests();
        Hold(call, request, subject);
        Follow(call, subject);
        var state = Go(call, request, run, emptied);
        if (!state.IsFinished)
        {
            scope.Leave(call, request.Id);
        }

        return state;
    }

    private static ErasureState Go(PluginCall call, Entity request, ErasureRun run, int before)
    {
        var isFinished = run.Go(out var emptied);
        emptied += before;
        var all = emptied + (request.GetAttributeValue<int?>(OptOutRequest.Matched) ?? 0);
        if (isFinished)
        {
            Record(call, request.Id, all);
            ErasureRun.End(call, request, all);
        }
        else
        {
            Requests.Save(
                call,
                new Entity(OptOutRequest.Table, request.Id)
                {
                    [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Open),
                    [OptOutRequest.WaitsFor] = null,
                    [OptOutRequest.Matched] = all,
                    [OptOutRequest.Outcome] = call.Texts.Erasures.GoesOn(all),
                },
                request);
        }

        return new ErasureState(request.Id, isFinished, Waits: false, emptied);
    }

    // Names nobody: of the person nothing is left but the keyed hash of an address.
    private static void Record(PluginCall call, Guid request, int emptied) =>
        new LedgerEntry(LedgerEvent.Erased, Channel: null, LedgerReason.AskedByPerson)
        {
            NewValue = emptied.ToString(CultureInfo.InvariantCulture),
            Source = Choices.Of(ConsentSource.Erasure),
            RequestKey = request.ToString("D"),
        }.Write(call);

    private static void Hold(PluginCall call, Entity request, DataSubject subject)
    {
        var channels = (request.GetAttributeValue<string>(OptOutRequest.Channels) ?? string.Empty).Split(',')
            .Select(name => ChannelTable.Named(name.Trim())).OfType<Channel>().ToList();
        var origin = new Origin(LedgerEvent.OptedOut, LedgerReason.PersonErased)
        {
            RequestKey = request.Id.ToString("D"),
        };
        foreach (var address in Unheld(call, subject.Addresses).OrderBy(one => one.Key.Hash, StringComparer.Ordinal))
        {
            var said = address.Value.Where(channels.Contains)
                .Select(channel => new SaidNo(new Matter(channel), call.Now, Weight.Reported, ConsentSource.Erasure))
                .ToList();
            if (said.Count > 0)
            {
                OwnRefusals.Apply(call, [address.Key], said, origin);
            }
        }
    }

    // The addresses, each with the channels on which it is not refused yet because of an erasure.
    private static IEnumerable<KeyValuePair<HeldAddress, List<Channel>>> Unheld(
        PluginCall call, IReadOnlyList<HeldAddress> addresses)
    {
        var held = Suppressions.Find(call, addresses.Select(address => address.Hash))
            .Where(row => row.Ground.Person is null && row.Ground.Source == ConsentSource.Erasure
                && row.Ground.EffectAt(call.Now) == Effect.Refuses)
            .ToLookup(row => row.Ground.Hash, row => row.Ground.Matter);
        return addresses.Select(address => new KeyValuePair<HeldAddress, List<Channel>>(
                address,
                [.. Marketing.Where(channel => ChannelTable.AddressOf(channel) == address.Kind
                    && !held[address.Hash].Contains(new Matter(channel)))]))
            .Where(one => one.Value.Count > 0);
    }

    // Mail that waits is taken back, and who else has an address shows it.
    private static void Follow(PluginCall call, DataSubject subject)
    {
        foreach (var person in subject.Rows.Select(row => row.ToEntityReference())
            .Concat(subject.Others.Select(row => new EntityReference(row.Table.Name, row.Id.Id))).Take(AtOnce))
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.FollowChoice, person));
        }
    }

    // One that goes on, or waits, is gone on with: two calls are one erasure.
    private static Entity? Asked(PluginCall call, Guid? person, string address)
    {
        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(Requests.Columns) };
        if (person is { } id)
        {
            query.Criteria.AddCondition(OptOutRequest.PersonId, ConditionOperator.Equal, id.ToString("D"));
        }
        else
        {
            query.Criteria.AddCondition(
                OptOutRequest.AddressHash, ConditionOperator.Equal, Requests.HashOf(call, address));
        }

        query.Criteria.AddCondition(OptOutRequest.Kind, ConditionOperator.Equal, (int)RequestKind.Erasure);
        query.Criteria.AddCondition(
            OptOutRequest.Status,
            ConditionOperator.In,
            (int)RequestStatus.Open,
            (int)RequestStatus.WaitsForOfficer);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault(row => Proofs.IsProven(call, row));
    }

    private static RequestStatus StatusOf(Entity request) =>
        (RequestStatus)(request.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value ?? 0);
}
