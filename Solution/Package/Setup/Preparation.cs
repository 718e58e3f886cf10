using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Package.Setup;

/// <summary>
/// Fits the solutions of a package to the environment that they go to. The ids of some messages stand in no public
/// source, so they are asked for there.
/// </summary>
internal sealed class Preparation
{
    private const string Main = "OptOutPlugin";
    private const string Schedule = "OptOutPlugin_Schedule";

    private readonly HashSet<string> leftOut;

    private Preparation(IEnumerable<string> leftOut) =>
        this.leftOut = new HashSet<string>(leftOut, StringComparer.OrdinalIgnoreCase);

    /// <summary>Fits every solution zip of a folder.</summary>
    /// <param name="service">The environment.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="schedule">Whether the flow that does what is due is wanted.</param>
    /// <param name="tell">Takes a sentence for the log.</param>
    public static Preparation Of(IOrganizationService service, string folder, bool schedule, Action<string> tell)
    {
        var messages = new EnvironmentMessages(service);
        List<string> leftOut = schedule ? [] : [Schedule];
        foreach (var path in Directory.GetFiles(folder, "*_managed.zip").OrderBy(name => name, StringComparer.Ordinal))
        {
            var zip = SolutionZip.Read(path);
            var unknown = zip.Steps.Where(step => !messages.Allow(step)).ToList();
            if (unknown.Count > 0 && zip.UniqueName != Main)
            {
                leftOut.Add(zip.UniqueName);
                tell($"{zip.UniqueName} is left out: this environment does not let plugins listen to "
                    + $"{unknown[0].MessageName ?? unknown[0].MessageId?.ToString("D")} of {unknown[0].Table}.");
                continue;
            }

            if (unknown.Count > 0)
            {
                zip.LeaveOut(unknown.Select(step => step.Id));
                tell($"{unknown.Count} steps are left out, since this environment does not know their messages; the "
                    + "health check says what is not guarded.");
            }

            zip.Freeze(messages.Ids(zip.Steps.Where(step => step.MessageName is not null)
                .Select(step => step.MessageName!)));
            zip.Save();
        }

        return new Preparation(leftOut);
    }

    /// <summary>Whether a solution is not to be imported here.</summary>
    public bool LeavesOut(string solution) => leftOut.Contains(solution);
}
