using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A text message of the product itself, which answers one that came in: the only one that passes a refusal of its number.
/// </summary>
internal static class OwnText
{
    private static readonly HandOver<Mark> Made = Mark.In("optout_owntext", HandedOnIn.WhatIsAround);

    /// <summary>Writes its row, which sends it.</summary>
    public static void Create(PluginCall call, Entity row) => Made.During(
        call, Mark.Made, [row.LogicalName, row.Id.ToString("D")], () => call.System.Create(row));

    /// <summary>Whether the row that is being created is one.</summary>
    public static bool IsMade(PluginCall call) =>
        Made.Read(call, () => [call.Context.PrimaryEntityName, call.Target.Id.ToString("D")]) is not null;
}
