using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>The ledger of one person, after the background jobs have sealed it.</summary>
internal static class ReadingTheLedger
{
    public static void Play(World world, LoadedPerson maria)
    {
        var screen = world.Screen;
        screen.Step($"What the ledger says of {maria.Person.Name}");
        screen.Remark("Times are UTC. The numbers are places in the organisation's one chain.");
        Ledger.Show(screen, world.Ledger.Of(maria.Row));
    }

    /// <summary>Verifies the chain, and says what was found.</summary>
    public static void VerifyChain(World world)
    {
        var screen = world.Screen;
        screen.Step("The chain is verified");
        var verdict = world.Ledger.VerifyChain();

        screen.Say(
            $"{Shown.Count(verdict.Sealed, "row")} sealed, {verdict.Unsealed:N0} waiting; "
            + (verdict.Fault ?? "every signature and every link holds."));
        StoryDiffersException.Unless(verdict.Fault is null, $"The chain does not verify: {verdict.Fault}");
        StoryDiffersException.Unless(verdict.Unsealed == 0, $"{verdict.Unsealed} ledger rows were left unsealed.");
    }
}
