using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>The preference centre as a process of its own, which can be killed.</summary>
internal sealed class CentreProcess : IDisposable
{
    /// <summary>What it shows the organisation's Web API.</summary>
    public const string Key = "key";

    private readonly string[] settings;
    private Process? process;

    public CentreProcess(string dataverse, string file, params string[] others)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        settings =
        [
            $"--urls={Address}",
            $"--PreferenceCentre:DataverseUrl={dataverse}",
            $"--PreferenceCentre:Key={Key}",
            $"--PreferenceCentre:Store:File={file}",
            "--PreferenceCentre:Store:DiskShare=1",
            "--PreferenceCentre:HandOnWithin=00:00:00.300",
            .. others,
        ];
    }

    public Uri Address { get; }

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PreferenceCentre.dll"));
        foreach (var setting in settings)
        {
            start.ArgumentList.Add(setting);
        }

        start.Environment["Logging__LogLevel__Default"] = "None";
        process = Process.Start(start)!;
        using var http = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if ((await http.GetAsync("/health/live")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The preference centre does not start.");
    }

    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose() => Kill();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
