using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>The stored requests, and which new one is let in.</summary>
internal static class Requests
{
    private static readonly string[] Content =
    [
        OptOutRequest.Kind, OptOutRequest.PersonType, OptOutRequest.PersonId, OptOutRequest.Address,
        OptOutRequest.Channels, OptOutRequest.Topic, OptOutRequest.ReceivedVia, OptOutRequest.Evidence,
        OptOutRequest.EvidenceLink, OptOutRequest.PausedUntil, OptOutRequest.RowCount, OptOutRequest.RowsHash,
    ];

    /// <summary>The columns that count, and the proof over them.</summary>
    public static string[] Columns { get; } = [.. Proofs.ColumnsOf(OptOutRequest.Table), OptOutRequest.Proof];

    /// <summary>
    /// The id of the one request of an idempotency key. A key belongs to who used it: nobody takes another's.
    /// </summary>
    public static Guid IdOf(Guid userId, string key)
    {
        // A computed id says that it is none by chance (RFC 9562, version 8): who knows the key knows it.
        var bytes = Step.StableId($"request/{userId:D}/{key}").ToByteArray();
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>
    /// What stands for the first address of a text, its mailbox without a tag: who knows the address finds nothing by it.
    /// Null for none.
    /// </summary>
    public static string? HashOf(PluginCall call, string address)
    {
        if (AddressReading.Of(address).Addresses is { Count: > 0 } mailboxes)
        {
            return AddressHash.Of(mailboxes[0].Mailbox.WithoutTag, Keys.Current(call, KeyPurpose.Suppress).Value);
        }

        var numbers = PersonAddresses.Of(call, address);
        return numbers.Count == 0 ? null : numbers[0].Hash;
    }

    /// <summary>A request with what it asked and what became of it; null when there is none.</summary>
    public static Entity? Find(PluginCall call, Guid id)
    {
        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(OptOutRequest.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Whether a stored request asks the same as one that is handed in.</summary>
    /// <param name="stored">The stored one.</param>
    /// <param name="handedIn">The one that is handed in, completed.</param>
    /// <param name="saidOn">When it was said, as the caller gave it; null when the caller did not.</param>
    public static bool AreSame(Entity stored, Entity handedIn, DateTime? saidOn) =>
        Content.All(column => Proofs.Text(Value(stored, column)) == Proofs.Text(Value(handedIn, column)))
        && (saidOn is not { } said || IsSameTime(stored, said));

    /// <summary>Whether a new request may come in, and under which id.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not; the sentence says why.</exception>
    public static void Admit(PluginCall call, RequestRow request, Entity row)
    {
        var given = row.Id != Guid.Empty ? row.Id : row.GetAttributeValue<Guid?>(OptOutRequest.Id) ?? Guid.Empty;
        var key = RequestRow.Text(row, OptOutRequest.IdempotencyKey);
        Guid? own = key is null ? null : IdOf(call.Context.InitiatingUserId, key);
        if (given != Guid.Empty && given != own && !request.IsProven)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.IdIsNotFree);
        }

        var id = given != Guid.Empty ? given : own ?? Guid.Empty;
        if (id != Guid.Empty && Find(call, id) is not null)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.IsRecorded);
        }

        if (id != Guid.Empty)
        {
            row.Id = id;
            row[OptOutRequest.Id] = id;
        }

        DemandRights(call, request);
    }

    /// <summary>Whether the caller may ask for it at all, and of whom.</summary>
    /// <exception cref="InvalidPluginExecutionException">He may not, or there is no such record and he may know that.
    /// </exception>
    public static void DemandRights(PluginCall call, RequestRow request)
    {
        var user = call.Context.InitiatingUserId;
        if (request is { IsProven: false, Asked.Decision: Decision.OptIn }
            && !Privileges.Holds(call, user, OptIn.Privilege))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.MayNotLoosen);
        }

        // Who is forgotten may be gone.
        if (request.Asked is { Person: { } person, Decision: not Decision.Erasure }
            && PersonRow.Find(call, person) is null
            && Privileges.HoldsEverywhere(call, user, Privileges.ToRead(person.Table)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.NoSuchRecord);
        }
    }

    /// <summary>
    /// How many rows a stored request reached at once. Which ones a refusal by an address alone reaches is found
    /// afterwards and stands in the request; the same call is answered the same before and after.
    /// </summary>
    public static int MatchedAtOnce(Entity request) =>
        request.GetAttributeValue<string>(OptOutRequest.PersonId) is null
        && request.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value != (int)RequestKind.OptIn
            ? 0
            : request.GetAttributeValue<int?>(OptOutRequest.Matched) ?? 0;

    /// <summary>What became of a stored request, in words.</summary>
    public static string? OutcomeOf(Entity request) => request.GetAttributeValue<string>(OptOutRequest.Outcome);

    /// <summary>What is written over a stored or new request, with the product's proof.</summary>
    public static void Save(PluginCall call, Entity changes, Entity before)
    {
        Proofs.Sign(call, changes, before);
        call.System.Update(changes);
    }

    // What was dated ahead was recorded as said when it was received.
    private static bool IsSameTime(Entity stored, DateTime said)
    {
        var received = RequestRow.Utc(stored.GetAttributeValue<DateTime?>(OptOutRequest.ReceivedOn));
        var counted = said > received ? received : said;
        return Proofs.Text(counted) == Proofs.Text(stored.GetAttributeValue<DateTime?>(OptOutRequest.SaidOn));
    }

    private static object? Value(Entity row, string column) =>
        row.Attributes.TryGetValue(column, out var value) ? value : null;
}
