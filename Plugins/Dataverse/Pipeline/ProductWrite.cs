using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A write that the product has worked out whole: of a person's row with its flags and its mark, of the seal of a ledger
/// row, of how far a run has come, of who stays on an e-mail; or the deletion of a row of its own. The steps on that
/// write, and on no other within it, let it pass, and write the facts that were handed to it. It is known by a proof
/// that only the product can make: running as SYSTEM, or a variable alone, any plugin could.
/// </summary>
internal static class ProductWrite
{
    private const string Variable = "optout_write";
    private const char Field = '\0';

    /// <summary>Updates a row in the name of the platform; the facts become ledger rows in its transaction.</summary>
    public static void Update(PluginCall call, Entity row, FlagWrite? facts = null)
    {
        var earlier = Said(call);
        Announce(call, row, facts);
        call.System.Update(row);
        Restore(call, earlier);
    }

    /// <summary>Deletes a row in the name of the platform.</summary>
    public static void Delete(PluginCall call, EntityReference row)
    {
        var earlier = Said(call);
        Say(call, row, string.Empty, ProofOfDelete(call, row));
        call.System.Delete(row.LogicalName, row.Id);
        Restore(call, earlier);
    }

    /// <summary>
    /// Says of a row that its next write within this operation, with just these values, is the product's.
    /// </summary>
    public static void Announce(PluginCall call, Entity row, FlagWrite? facts = null)
    {
        var packed = facts?.Packed() ?? string.Empty;
        Say(call, row.ToEntityReference(), packed, ProofOf(call, row, packed));
    }

    /// <summary>Whether the row that is being written or deleted is so by the product.</summary>
    public static bool Is(PluginCall call) => Announced(call) is not null;

    /// <summary>
    /// The facts that were handed to the product's own write; null for none, and for any other write.
    /// </summary>
    public static FlagWrite? FactsOf(PluginCall call) =>
        Announced(call) is { Length: > 0 } packed ? FlagWrite.Unpack(packed) : null;

    private static string? Announced(PluginCall call)
    {
        for (var context = call.Context.ParentContext; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(Variable, out var value) && value is string announced)
            {
                var fields = announced.Split(Field);
                return fields.Length == 4
                    && fields[0] == call.Context.PrimaryEntityName
                    && fields[1] == call.Context.PrimaryEntityId.ToString("D")
                    && Proof.AreSame(fields[3], ProofHere(call, fields[2]))
                        ? fields[2]
                        : null;
            }
        }

        return null;
    }

    private static object? Said(PluginCall call) =>
        call.Context.SharedVariables.TryGetValue(Variable, out var said) ? said : null;

    private static void Say(PluginCall call, EntityReference row, string packed, string proof) =>
        call.Context.SharedVariables[Variable] = string.Join(
            Field.ToString(), row.LogicalName, row.Id.ToString("D"), packed, proof);

    private static void Restore(PluginCall call, object? earlier)
    {
        if (earlier is null)
        {
            call.Context.SharedVariables.Remove(Variable);
        }
        else
        {
            call.Context.SharedVariables[Variable] = earlier;
        }
    }

    // What else a write of a person's row brings, other people's steps may add to.
    private static IEnumerable<string> Covered(string table) => table switch
    {
        ConsentAudit.Table => ConsentAudit.GuardedColumns,
        Checkpoint.Table => Checkpoint.GuardedColumns,
        Email.Table => Email.Party.Boxes.Values,
        _ => PersonTable.Of(table)!.FlagColumns.Concat([PersonTable.Derived]),
    };

    private static string? Text(object? value) => value is EntityCollection parties
        ? string.Join(
            Field.ToString(),
            parties.Entities.Select(party => party.GetAttributeValue<EntityReference>(Email.Party.Who)?.Id.ToString("D")
                + party.GetAttributeValue<string>(Email.Party.Address)))
        : Proofs.Text(value);

    private static string ProofHere(PluginCall call, string facts) => call.Context.MessageName == "Delete"
        ? ProofOfDelete(call, new EntityReference(call.Context.PrimaryEntityName, call.Context.PrimaryEntityId))
        : ProofOf(call, call.Target, facts);

    private static string ProofOfDelete(PluginCall call, EntityReference row) => Proof.Of(
        Keys.Current(call, KeyPurpose.Suppress).Value,
        "delete",
        [call.Context.CorrelationId.ToString("D"), row.LogicalName, row.Id.ToString("D")]);

    private static string ProofOf(PluginCall call, Entity row, string facts)
    {
        var written = Covered(row.LogicalName).Where(row.Contains)
            .SelectMany(column => new[] { column, Text(row[column]) });
        var id = row.Id == Guid.Empty ? call.Context.PrimaryEntityId : row.Id;
        return Proof.Of(
            Keys.Current(call, KeyPurpose.Suppress).Value,
            "write",
            new[] { call.Context.CorrelationId.ToString("D"), row.LogicalName, id.ToString("D"), facts }
                .Concat(written));
    }
}
