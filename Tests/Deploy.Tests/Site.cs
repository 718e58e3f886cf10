using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Deploy.Tests.Hosting;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>A local Dataverse served over HTTP, a door before it, and a folder with the zips to install.</summary>
internal sealed class Site : IDisposable
{
    public const string Main = "OptOutPlugin";

    private static readonly Lazy<Packed> Built = new(() => Packer.Pack(Repository.Root));

    private readonly WebApiServer server;

    /// <param name="runsJobs">Whether jobs run by themselves; without, <see cref="RunJobs"/> runs them.</param>
    /// <param name="asksForKey">
    /// Whether callers must show who they are; without, everybody is the administrator.
    /// </param>
    public Site(bool runsJobs = true, bool asksForKey = true)
    {
        Organization = LocalOrganization.WithSolutions();
        Key = "key-of-the-administrator";
        Poor = Organization.AddUser("Paul Poor");
        var keys = new Dictionary<string, Guid> { [Key] = Organization.AdministratorId, ["key-of-paul"] = Poor };
        var options = new WebApiOptions { Url = "http://127.0.0.1:0", RunsJobs = runsJobs };
        server = WebApiServer.StartAsync(Organization, asksForKey ? options with { Keys = keys } : options)
            .GetAwaiter().GetResult();
        Door = new Door(new Uri(server.Root.GetLeftPart(UriPartial.Authority)));
        Folder = Directory.CreateTempSubdirectory("optout-deploy-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "optional"));
        Zip = Path.Combine(Folder, Path.GetFileName(Built.Value.Managed));
        File.Copy(Built.Value.Managed, Zip);
    }

    public LocalOrganization Organization { get; }

    public IOrganizationService Admin => Organization.Administrator;

    public Door Door { get; }

    /// <summary>Where the zips lie.</summary>
    public string Folder { get; }

    /// <summary>The managed zip of the product.</summary>
    public string Zip { get; }

    public static string Unmanaged => Built.Value.Unmanaged;

    public string Key { get; }

    /// <summary>A user without any role; signs in with "key-of-paul".</summary>
    public Guid Poor { get; }

    public void AddOptionals()
    {
        foreach (var zip in Built.Value.Optional)
        {
            File.Copy(zip, Path.Combine(Folder, "optional", Path.GetFileName(zip)));
        }
    }

    /// <summary>Puts a changed zip in place of the product's.</summary>
    public void Change(Action<ZipEdit> edit) => File.WriteAllBytes(Zip, ZipEdit.Apply(File.ReadAllBytes(Zip), edit));

    /// <summary>Gives every zip a higher version.</summary>
    public void Raise(string version)
    {
        foreach (var zip in Directory.EnumerateFiles(Folder, "*.zip", SearchOption.AllDirectories))
        {
            File.WriteAllBytes(zip, ZipEdit.Apply(File.ReadAllBytes(zip), edit => edit.Version(version)));
        }
    }

    /// <summary>Writes a settings file and names it.</summary>
    public string Settings(string json)
    {
        var path = Path.Combine(Folder, "settings.json");
        File.WriteAllText(path, json);
        return path;
    }

    public ScriptRun Run(params (string Name, object Value)[] parameters)
    {
        var all = new Dictionary<string, object>
        {
            ["LocalUrl"] = Door.Url,
            ["AccessToken"] = Key,
            ["PollSeconds"] = 0,
        };
        foreach (var (name, value) in parameters)
        {
            all[name] = value;
        }

        if (!all.ContainsKey("Remove") && !all.ContainsKey("RunDue"))
        {
            all.TryAdd("Package", Zip);
        }

        return new ScriptRun(all);
    }

    public Deployment Deploy(params (string Name, object Value)[] parameters) => Deployment.Run(Run(parameters));

    /// <summary>Installs what the folder holds, which succeeds.</summary>
    public Deployment Installed(params (string Name, object Value)[] parameters)
    {
        var run = Deploy(parameters);
        Assert.True(run.IsInstalled, run.Text);
        return run;
    }

    public void RunJobs() => Organization.RunAsynchronousJobs();

    /// <summary>The versions of the solutions that are there, by unique name.</summary>
    public IReadOnlyDictionary<string, string> Solutions =>
        Rows("solution", "uniquename", "version")
            .Where(row => ((string)row["uniquename"]).StartsWith(Main, StringComparison.Ordinal))
            .ToDictionary(row => (string)row["uniquename"], row => (string)row["version"]);

    public IReadOnlyList<Entity> Rows(string table, params string[] columns) =>
        Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities;

    public int Asked(string method, string path) => Door.All.Count(one => one.Is(method, path));

    public void Dispose()
    {
        Door.Dispose();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Organization.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
