using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>People come in as an import would bring them, with all that they refused before.</summary>
/// <param name="People">Those who are in Dataverse now.</param>
/// <param name="BadRows">The rows of the file that are not.</param>
internal sealed record LoadingPeople(IReadOnlyList<LoadedPerson> People, IReadOnlyList<BadRow> BadRows)
{
    private const int BadRowsShown = 20;

    public static LoadingPeople Play(World world, PeopleFile file, string name)
    {
        var screen = world.Screen;
        screen.Step($"The people of {Path.GetFileName(name)} are loaded");

        var result = screen.Progress(
            "Loading", file.People.Count, advance => PeopleLoader.Load(world.Administrator, file.People, advance));

        var seconds = Math.Max(result.Elapsed.TotalSeconds, 0.001);
        screen.Say(
            $"{Shown.Count(result.People.Count, "row")} in {seconds:N1} s, {result.People.Count / seconds:N0} rows/s; "
            + $"{Shown.Count(world.Organization.Traces.Count, "plugin run")} in the trace log.");
        BadRow[] bad = [.. file.BadRows.Concat(result.Failed).OrderBy(row => row.Line)];
        Report(screen, bad);

        var (refusals, brought) = (result.People.Sum(p => p.Person.Refusals), world.Ledger.Brought);
        screen.Say(
            $"They brought {Shown.Count(refusals, "refusal")}, and {world.Ledger.Count - brought:N0} more "
            + "came to hold for other rows with the same addresses: a ledger row for each.");
        StoryDiffersException.Unless(
            brought == refusals, $"The people loaded refuse {refusals} things, and the ledger has {brought} of them.");
        var jobs = screen.Wait("Background jobs are sealing the ledger", world.CatchUp);
        screen.Say($"{Shown.Count(jobs, "background job")} ran, which seal the ledger into one chain.");
        return new(WithUnderstudies(world, result.People), bad);
    }

    private static void Report(Screen screen, BadRow[] bad)
    {
        if (bad.Length > 0)
        {
            screen.Complain($"{Shown.Count(bad.Length, "bad row")}:");
        }

        foreach (var row in bad.Take(BadRowsShown))
        {
            screen.Complain($"line {row.Line}: {row.Reason}");
        }

        if (bad.Length > BadRowsShown)
        {
            screen.Complain($"and {bad.Length - BadRowsShown:N0} more");
        }
    }

    private static IReadOnlyList<LoadedPerson> WithUnderstudies(World world, IReadOnlyList<LoadedPerson> people)
    {
        if (Cast.IsComplete(people))
        {
            return people;
        }

        world.Screen.Remark("Too few have an address and refuse nothing, so the story brings two people along.");
        return [.. people, .. PeopleLoader.Load(world.Administrator, Cast.Understudies, _ => { }).People];
    }
}
