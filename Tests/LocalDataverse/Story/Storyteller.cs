using System.ServiceModel;
using LocalDataverse.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Story.People;
using OptOutPlugin.LocalDataverse.Story.Scenes;
using OptOutPlugin.SolutionBuild;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Plays the story from the zip to the verified chain.</summary>
internal static class Storyteller
{
    private const int Held = 0, Differed = 1, CannotBegin = 2;

    /// <returns>0 when everything came out as promised, 1 when something differed, 2 when it could not begin.</returns>
    public static int Tell(Screen screen, Arguments.Play play)
    {
        try
        {
            DemandNew(play.Data);
            if (play.Keys is { } keys)
            {
                WebApiKeys.Check(keys);
            }

            if (play.Beginning == Beginning.Story)
            {
                TellAll(screen, play);
            }
            else
            {
                ServeAlone(screen, play);
            }

            return Held;
        }
        catch (Exception exception) when (exception
            is PeopleFileException or IOException or UnauthorizedAccessException or SqliteException
            or ArgumentException or InvalidDataException)
        {
            screen.Complain(exception.Message);
            return CannotBegin;
        }
        catch (Exception exception) when (exception
            is StoryDiffersException or BuildException or FaultException<OrganizationServiceFault>)
        {
            screen.Blank();
            screen.Complain($"The story did not come out as promised. {exception.Message}");
            return Differed;
        }
    }

    private static void TellAll(Screen screen, Arguments.Play play)
    {
        var people = play.People ?? Repository.SamplePeople;
        screen.Title("OptOutPlugin: one refusal, from the packaged solution to the ledger");
        var file = PeopleFile.Read(people);
        var zip = Importing.Pack(screen);
        using var organization = LocalOrganization.WithSolutions(play.Data, rules: new HostRules { Latency = play.Latency });
        Importing.Import(screen, organization, zip);
        var pages = PublicPages.Of(organization, play);
        var world = new World(screen, organization, pages);
        var link = Play(world, file, people);
        Close(screen, play);
        if (!play.Once)
        {
            var prompts = screen.IsTerminal && !Console.IsInputRedirected;
            Serve(
                screen, organization, play, new Served(pages, link), prompts ? () => new Prompt(world).Run(Console.In) : null);
        }
    }

    private static void ServeAlone(Screen screen, Arguments.Play play)
    {
        screen.Title("A local Dataverse");
        var people = play.People is { } named ? PeopleFile.Read(named) : null;
        using var organization = LocalOrganization.WithSolutions(play.Data, rules: new HostRules { Latency = play.Latency });
        if (play.Beginning == Beginning.Solution)
        {
            Importing.Import(screen, organization, Importing.Pack(screen));
            var pages = PublicPages.Of(organization, play);
            if (people is null)
            {
                screen.Remark("There are no people in it: --people FILE loads some, such as "
                    + "Tests/LocalDataverse/Sample/people.csv.");
            }
            else
            {
                LoadingPeople.Play(new World(screen, organization, pages), people, play.People!);
            }

            Serve(screen, organization, play, new Served(pages), prompt: null);
            return;
        }

        Serve(screen, organization, play, served: null, prompt: null);
    }

    private static void Serve(
        Screen screen, LocalOrganization organization, Arguments.Play play, Served? served, Action? prompt) =>
        Serving.Run(screen, organization, play, served, prompt).GetAwaiter().GetResult();

    private static string? Play(World world, PeopleFile file, string name)
    {
        var loading = LoadingPeople.Play(world, file, name);
        var cast = Cast.Of(loading.People);
        RefusingBulkMail.Play(world, cast.Maria);
        AnsweringHer.Play(world, cast.Maria);
        SendingTheCampaign.Play(world, cast);
        ReadingTheLedger.Play(world, cast.Maria);
        var link = SayingNoOutside.Play(world, cast.Willing);
        var tampering = Tampering.Play(world, cast.Maria);
        world.CatchUp();
        ReadingTheLedger.VerifyChain(world);
        Summary.Play(world, loading, tampering);
        return link;
    }

    private static void DemandNew(string? data)
    {
        if (data is not null && Path.Exists(data))
        {
            throw new IOException($"{data} exists. The story begins with an empty database: name another file.");
        }

        if (data is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(data))))
        {
            throw new IOException($"There is no folder for {data}.");
        }
    }

    private static void Close(Screen screen, Arguments.Play play)
    {
        screen.Say("Everything came out as promised.");
        if (play.Data is { } data)
        {
            screen.Say($"The database is kept in {data}.");
        }
    }
}
