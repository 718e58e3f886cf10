using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether the environment is a copy of another one: the head of its chain names another organisation. A copy refuses
/// what is refused, and writes it down; it seals, sends, tells and exports nothing and redeems no link, until an officer
/// begins a chain of its own. So a test environment writes to nobody, and two environments never extend one chain.
/// </summary>
internal static class EnvironmentCopy
{
    private static readonly Remembered<Guid> Known = new();

    /// <summary>Whether it is one: one request a minute.</summary>
    public static bool Is(PluginCall call) => Origin(call) is { } origin && origin != call.Context.OrganizationId;

    /// <summary>Refuses to do in a copy what only the environment itself may do.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is a copy.</exception>
    public static void Refuse(PluginCall call)
    {
        if (Is(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Ledger.IsACopy);
        }
    }

    /// <summary>The organisation of which it is one; null where it is none.</summary>
    public static Guid? Of(PluginCall call) => Is(call) ? Origin(call) : null;

    /// <summary>The organisation that a head names, or, of an older version, a row of the ledger; null for none.</summary>
    public static Guid? OriginIn(PluginCall call, Entity head) =>
        Guid.TryParse(head.GetAttributeValue<string>(Checkpoint.Progress), out var origin) ? origin
        : head.GetAttributeValue<int?>(Checkpoint.Sequence) is > 0 ? OfAnyRow(call)
        : null;

    /// <summary>Remembers that it is none, as who has just sealed knows.</summary>
    public static void IsKnownToBeNone(PluginCall call) => Known.Keep(call, call.Context.OrganizationId);

    /// <summary>
    /// Begins a chain of its own, in the transaction of the call: its first row names the head of the one before, which
    /// it follows, so that who has that one exported can hold the two together.
    /// </summary>
    /// <returns>The head that was copied.</returns>
    /// <exception cref="InvalidPluginExecutionException">It is no copy.</exception>
    public static Seal Begin(PluginCall call, out Guid origin)
    {
        Sealing.Lock(call);
        var head = Head(call)!;
        origin = OriginIn(call, head) ?? call.Context.OrganizationId;
        if (origin == call.Context.OrganizationId)
        {
            throw new InvalidPluginExecutionException(call.Texts.Ledger.IsNoCopy);
        }

        var seal = new Seal(
            head.GetAttributeValue<int>(Checkpoint.Sequence),
            PreviousHash: string.Empty,
            head.GetAttributeValue<string>(Checkpoint.Hash) ?? string.Empty);
        ProductWrite.Update(call, new Entity(Checkpoint.Table, Checkpoint.Head)
        {
            [Checkpoint.Progress] = call.Context.OrganizationId.ToString("D"),
        });
        new LedgerEntry(LedgerEvent.ChainBegun, Channel: null, LedgerReason.CopyOfEnvironment)
        {
            OldValue = origin.ToString("D"),
            NewValue = call.Context.OrganizationId.ToString("D"),
            Source = Choices.Of(ConsentSource.System),
            Evidence = FormattableString.Invariant($"head {seal.Sequence} {seal.Hash} of organization {origin:D}"),
        }.Write(call);
        Known.Forget(call);
        return seal;
    }

    private static Guid? Origin(PluginCall call)
    {
        if (Known.Knows(call, out var origin))
        {
            return origin;
        }

        if (Head(call) is not { } head || OriginIn(call, head) is not { } named)
        {
            return null;
        }

        // Only the beginning of a chain changes it, and that is heard within a minute.
        Known.Keep(call, named);
        return named;
    }

    private static Entity? Head(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash, Checkpoint.Progress),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Head);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    // Without a condition the first row comes by the primary key.
    private static Guid? OfAnyRow(PluginCall call) => Guid.TryParse(
        call.System.RetrieveMultiple(new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.OrganizationId),
            TopCount = 1,
        }).Entities.FirstOrDefault()?.GetAttributeValue<string>(ConsentAudit.OrganizationId),
        out var origin)
        ? origin
        : null;
}
