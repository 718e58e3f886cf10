using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>What the story came to, read back from the local Dataverse.</summary>
internal static class Summary
{
    public static void Play(World world, LoadingPeople loading, int tamperingRefused)
    {
        var screen = world.Screen;
        screen.Step("Summary");
        var people = Enum.GetValues<PersonKind>().Select(kind => (Kind: kind, Rows: Count(world, kind))).ToList();
        var mails = world.Mailbox.CountByStatus;
        var ledger = world.Ledger.CountByEvent;
        var verdict = world.Ledger.VerifyChain();
        var assembly = world.Organization.Assemblies[0];
        List<string[]> rows =
        [
            .. people.Select(p => (string[])[$"{Person.TableOf(p.Kind)}s", $"{p.Rows:N0}"]),
            ["bad rows in the file", $"{loading.BadRows.Count:N0}"],
            ["ledger rows", $"{ledger.Values.Sum():N0}"],
            .. ledger.OrderByDescending(e => e.Value).Select(e => (string[])[$"  {e.Key}", $"{e.Value:N0}"]),
            ["  sealed / waiting", $"{verdict.Sealed:N0} / {verdict.Unsealed:N0}"],
            ["chain", verdict.Fault ?? "verified"],
            ["e-mails out", Of(mails, "Pending Send")],
            ["e-mails refused, still drafts", Of(mails, "Draft")],
            ["attempts to tamper, refused", $"{tamperingRefused:N0}"],
            ["plugin runs in the trace log", $"{world.Organization.Traces.Count:N0}"],
            ["background jobs", $"{Enum.GetValues<SystemJobStatus>().Sum(world.Organization.CountJobs):N0}"],
            ["assembly that ran", assembly.FullName],
            ["out of", Importing.ZipOf(assembly)],
        ];
        screen.Table(["", ""], rows);

        StoryDiffersException.Unless(
            world.Organization.Refused.Count == 0,
            $"The local Dataverse does not support {string.Join(", ", world.Organization.Refused)}.");
        StoryDiffersException.Unless(
            people.Sum(p => p.Rows) == loading.People.Count,
            $"{loading.People.Count} people were loaded, and {people.Sum(p => p.Rows)} are there.");
    }

    private static string Of(IReadOnlyDictionary<string, int> counts, string what) =>
        $"{counts.GetValueOrDefault(what):N0}";

    private static int Count(World world, PersonKind kind) =>
        world.Administrator.All(Query.Of(Person.TableOf(kind))).Count;
}
