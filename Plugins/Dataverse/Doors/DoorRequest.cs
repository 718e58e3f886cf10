using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A request that one of our own doors hands in: its proof lets it name its source. What becomes of it is the same as
/// of every other request.
/// </summary>
/// <param name="Decision">What is wanted.</param>
/// <param name="Source">Through which door.</param>
/// <param name="Evidence">How it was said.</param>
internal sealed record DoorRequest(Decision Decision, ConsentSource Source, DoorEvidence Evidence)
{
    /// <summary>The living row; null for an address alone.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The address as it was written.</summary>
    public string? Address { get; init; }

    /// <summary>The channels; none for those that an address means.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>The code of the one topic; null for all of the channels.</summary>
    public string? Topic { get; init; }

    /// <summary>When a pause ends, UTC; null for any other.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>What stands for the link, or for the address that is asked to confirm; null for neither.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The key under which it is done once; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>Whether it is not clear that it was asked: nothing is done before an officer has read it.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>The e-mail in which it was asked; null for none.</summary>
    public Guid? Mail { get; init; }

    /// <summary>When it reached us, UTC; null for now.</summary>
    public DateTime? ReceivedOn { get; init; }

    /// <summary>The stored request: a new one, or the one that was handed in under the same key.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public Entity HandIn(PluginCall call)
    {
        var row = Row();
        row.Id = Key is { } key ? Requests.IdOf(call.Context.InitiatingUserId, key) : NewId();
        Proofs.Sign(call, row);
        RequestRow.Read(call, row).Complete(call, row);
        if (Key is not null && Requests.Find(call, row.Id) is { } earlier)
        {
            return earlier;
        }

        Proofs.Sign(call, row);
        call.System.Create(row);
        return Requests.Find(call, row.Id)!;
    }

    private Entity Row() => new(OptOutRequest.Table)
    {
        [OptOutRequest.Kind] = Choices.Of(Decision),
        [OptOutRequest.PersonType] = Person?.Table,
        [OptOutRequest.PersonId] = Person?.Id.ToString("D"),
        [OptOutRequest.Address] = Address,
        [OptOutRequest.Channels] = string.Join(",", Channels),
        [OptOutRequest.Topic] = Topic,
        [OptOutRequest.ReceivedVia] = Choices.Of(Source),
        [OptOutRequest.ReceivedOn] = ReceivedOn,
        [OptOutRequest.SaidOn] = Evidence.PressedOn,
        [OptOutRequest.WaitsFor] = IsUnclear ? Choices.Of(LedgerReason.ReplyIsUnclear) : null,
        [OptOutRequest.PausedUntil] = PausedUntil,
        [OptOutRequest.Evidence] = Evidence.Text,
        [OptOutRequest.IdempotencyKey] = Key,
        [OptOutRequest.Token] = Fingerprint,
        [OptOutRequest.Mail] = Mail?.ToString("D"),
        [OptOutRequest.WordingHash] = Evidence.Wording,
        [OptOutRequest.PolicyVersion] = Evidence.PolicyVersion,
    };

    // The same may be said again later, and is another request.
    private static Guid NewId()
    {
#pragma warning disable RS0030
        return Guid.NewGuid();
#pragma warning restore RS0030
    }
}
