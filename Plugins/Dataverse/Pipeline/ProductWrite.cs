using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A write that the product has worked out whole: of a person's row with its flags and its mark, of the seal of a
/// ledger row, of how far a run has come, of who stays on an e-mail, of its footer; or the deletion of a row of its
/// own. The steps on that write, and on no other within it, let it pass, and write the facts that were handed to it. It
/// is known by a proof that only the product can make: running as SYSTEM, or a variable alone, any plugin could.
/// </summary>
internal static class ProductWrite
{
    private const char Between = '\0';

    private static readonly HandOver<Announcement> Announced = new(
        "optout_write",
        HandedOnIn.WhatIsAround,
        (fields, said) => fields.All<FlagWrite>(
            said.Facts is null ? [] : [said.Facts], (one, facts) => facts.Write(one)),
        fields => new Announcement(fields.All(FlagWrite.Read).FirstOrDefault()));

    /// <summary>Updates a row in the name of the platform; the facts become ledger rows in its transaction.</summary>
    public static void Update(PluginCall call, Entity row, FlagWrite? facts = null) => Announced.During(
        call, new Announcement(facts), About(row.ToEntityReference(), row), () => call.System.Update(row));

    /// <summary>Deletes a row in the name of the platform.</summary>
    public static void Delete(PluginCall call, EntityReference row) => Announced.During(
        call, new Announcement(Facts: null), About(row), () => call.System.Delete(row.LogicalName, row.Id));

    /// <summary>
    /// Says of a row that its next write within this operation, with just these values, is the product's.
    /// </summary>
    public static void Announce(PluginCall call, Entity row) =>
        Announced.Say(call, new Announcement(Facts: null), About(row.ToEntityReference(), row));

    /// <summary>Whether the row that is being written or deleted is so by the product.</summary>
    public static bool Is(PluginCall call) => Here(call) is not null;

    /// <summary>
    /// The facts that were handed to the product's own write; null for none, and for any other write.
    /// </summary>
    public static FlagWrite? FactsOf(PluginCall call) => Here(call)?.Facts;

    private static Announcement? Here(PluginCall call) => Announced.Read(call, () =>
    {
        var row = new EntityReference(call.Context.PrimaryEntityName, call.Context.PrimaryEntityId);
        return call.Context.MessageName == "Delete" ? About(row) : About(row, call.Input<Entity?>("Target", null));
    });

    // What else a write of a person's row brings, other people's steps may add to.
    private static IEnumerable<string> Covered(string table) => table switch
    {
        ConsentAudit.Table => ConsentAudit.GuardedColumns,
        Checkpoint.Table => Checkpoint.GuardedColumns,
        TrainingRecord.Table or Course.Table or PrivacyPolicy.Table => Proofs.GuardedColumns(table),
        Email.Table => [.. Email.Party.Boxes.Values, Email.Description],
        _ => PersonTable.Of(table) is { } people ? people.FlagColumns.Concat([PersonTable.Derived]) : [],
    };

    private static string? Text(object? value) => value is EntityCollection parties
        ? string.Join(
            Between.ToString(),
            parties.Entities.Select(party => party.GetAttributeValue<EntityReference>(Email.Party.Who)?.Id.ToString("D")
                + party.GetAttributeValue<string>(Email.Party.Address)))
        : Proofs.Text(value);

    private static string?[] About(EntityReference deleted) =>
        ["delete", deleted.LogicalName, deleted.Id.ToString("D")];

    private static string?[] About(EntityReference row, Entity? written) =>
    [
        "write", row.LogicalName, row.Id.ToString("D"),
        .. Covered(row.LogicalName).Where(column => written?.Contains(column) == true)
            .SelectMany(column => new[] { column, Text(written![column]) }),
    ];

    private sealed record Announcement(FlagWrite? Facts);
}
