using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OptOutPlugin.PreferenceCentre.Health;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>The whole preference centre in memory, before an organisation that keeps to the contract.</summary>
internal sealed class CentreSite : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings = new()
    {
        ["DataverseUrl"] = "http://localhost:1",
        ["HandOnWithin"] = "00:00:00.300",
        ["Store:DiskShare"] = "1",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("centre").FullName;

    public CentreSite() => settings["Store:File"] = StoreFile;

    public FakeDoor Door { get; init; } = new();

    public LogLines Log { get; } = new();

    /// <summary>Whether refusals are handed on by themselves; otherwise by <see cref="HandOnAsync"/>.</summary>
    public bool HandsOn { get; init; }

    public string StoreFile => Path.Combine(folder, "waiting.db");

    public IWaitingStore Store => Services.GetRequiredService<IWaitingStore>();

    public CentreSite With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>A browser: no redirects are followed, no cookies kept.</summary>
    public HttpClient Browser(string? language = null)
    {
        var browser = CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            HandleCookies = false,
        });
        if (language is not null)
        {
            browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        }

        return browser;
    }

    /// <summary>Hands on what waits until nothing is due.</summary>
    public async Task HandOnAsync()
    {
        var handOver = ActivatorUtilities.CreateInstance<HandOver>(Services);
        while (await handOver.HandOnAsync(default) is { Ticks: 0 })
        {
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting($"PreferenceCentre:{name}", value);
        }

        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IConsentDoor>();
            services.AddSingleton<IConsentDoor>(Door);
            if (!HandsOn)
            {
                services.Remove(services.First(one => one.ImplementationType == typeof(HandOver)));
            }

            services.Remove(services.First(one => one.ImplementationType == typeof(SetupKeeper)));
            services.AddHttpClient(SelfTest.Client)
                .ConfigurePrimaryHttpMessageHandler(() => Server.CreateHandler());
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
