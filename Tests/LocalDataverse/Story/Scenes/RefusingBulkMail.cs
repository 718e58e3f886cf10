using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>She says that she wants no bulk mail; a rep sets the flag on her record.</summary>
internal static class RefusingBulkMail
{
    private const string Flag = "donotbulkemail";

    public static void Play(World world, LoadedPerson maria)
    {
        var screen = world.Screen;
        var before = world.Ledger.Of(maria.Row).Count;
        screen.Step($"{maria.Person.Name} wants no bulk mail");

        world.Rep.Update(new Entity(maria.Row.LogicalName, maria.Row.Id) { [Flag] = true });

        var row = world.Rep.Retrieve(maria.Row.LogicalName, maria.Row.Id, new ColumnSet(Flag));
        screen.Say($"{world.RepUser.Name} sets {Flag} on the {maria.Person.Table}: {row.Label(Flag)}.");
        screen.Say("In the same transaction the ledger gets its row:");
        var rows = world.Ledger.Of(maria.Row);
        Ledger.Show(screen, rows);
        world.CatchUp();
        StoryDiffersException.Unless(
            rows.Count == before + 1,
            $"Setting one flag wrote {rows.Count - before} ledger rows instead of one.");
    }
}
