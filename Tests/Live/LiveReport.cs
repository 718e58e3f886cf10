using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Live;

/// <summary>How a scene came out.</summary>
/// <param name="Name">What was tried.</param>
/// <param name="IsOk">Whether it came out as promised.</param>
/// <param name="What">What happened instead; empty when it came out as promised.</param>
internal sealed record Scene(string Name, bool IsOk, string What);

/// <summary>What an environment said to a question that no public source answers.</summary>
internal sealed record Answer(string Question, string Text);

/// <summary>All that one run found.</summary>
internal sealed record LiveReport(DateTime TakenOn, IReadOnlyList<Scene> Scenes, IReadOnlyList<Answer> Answers)
{
    /// <summary>Plays the story and asks the questions.</summary>
    /// <param name="service">The environment, as a system administrator.</param>
    /// <param name="wait">Gives asynchronous steps some seconds.</param>
    /// <param name="tell">Takes a line for the screen.</param>
    public static LiveReport Of(IOrganizationService service, Action wait, Action<string> tell)
    {
        var scenes = new List<Scene>();
        using (var story = new LiveStory(service, wait))
        {
            foreach (var (name, play) in story.Scenes)
            {
                var scene = Play(name, play);
                scenes.Add(scene);
                tell($"{(scene.IsOk ? "ok  " : "FAIL")} {name}{(scene.IsOk ? string.Empty : ": " + scene.What)}");
            }
        }

        var answers = OpenPoints.All.Select(point => Ask(service, point.Question, point.Ask)).ToList();
        answers.ForEach(answer => tell($"{answer.Question} {answer.Text}"));
        return new LiveReport(TimeProvider.System.GetUtcNow().UtcDateTime, scenes, answers);
    }

    private static Scene Play(string name, Action play)
    {
        try
        {
            play();
            return new Scene(name, IsOk: true, string.Empty);
        }
        catch (Exception fault)
        {
            return new Scene(name, IsOk: false, fault.Message);
        }
    }

    private static Answer Ask(IOrganizationService service, string question, Func<IOrganizationService, string> ask)
    {
        try
        {
            return new Answer(question, ask(service));
        }
        catch (Exception fault)
        {
            return new Answer(question, $"Could not be asked: {fault.Message}");
        }
    }
}
