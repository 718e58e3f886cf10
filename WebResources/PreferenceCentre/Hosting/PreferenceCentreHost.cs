using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using OptOutPlugin.PreferenceCentre.Dataverse;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Figures;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Health;
using OptOutPlugin.PreferenceCentre.Ledger;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Looks;
using OptOutPlugin.PreferenceCentre.Showing;
using OptOutPlugin.PreferenceCentre.Telemetry;
using OptOutPlugin.PreferenceCentre.Texts;
using OptOutPlugin.PreferenceCentre.Waiting;
using IPNetwork = System.Net.IPNetwork;

namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>Puts the preference centre together, for its own program or for another one.</summary>
public static class PreferenceCentreHost
{
    /// <summary>The preference centre, ready to be started.</summary>
    /// <param name="args">Arguments as of a command line, such as <c>--PreferenceCentre:DataverseUrl=…</c> and
    /// <c>--urls=…</c>.</param>
    /// <param name="configure">Changes the settings after they were read; null: nothing is changed.</param>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be used; the message says which.
    /// </exception>
    public static WebApplication Create(string[] args, Action<CentreOptions>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PreferenceCentreHost).Assembly.GetName().Name,
        });
        var options = new CentreOptions();
        builder.Configuration.GetSection(CentreOptions.Section).Bind(options);
        configure?.Invoke(options);
        OptionsCheck.Demand(options);
        builder.AddTelemetry(options);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestGuard.LongestForm;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        AddServices(builder.Services, options);
        var application = builder.Build();
        UsePipeline(application, options);
        return application;
    }

    private static void AddServices(IServiceCollection services, CentreOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddDataverse();
        services.AddSingleton<IWaitingStore>(provider => options.Store switch
        {
            { QueueConnection.Length: > 0 } or { QueueUrl: not null } =>
                new QueueStore(options, provider.GetRequiredService<TimeProvider>()),
            _ => new SqliteStore(options.Store, provider.GetRequiredService<TimeProvider>()),
        });
        services.AddSingleton<HandOverSignal>();
        services.AddSingleton<SetupMemory>();
        services.AddSingleton<FiguresMemory>();
        services.AddSingleton<PolicyMemory>();
        services.AddSingleton<ProcessMemory>();
        services.AddSingleton<LinkVerifier>();
        services.AddSingleton<ShownField>();
        services.AddSingleton<EvidenceMaker>();
        services.AddSingleton<WishTaker>();
        services.AddSingleton<OneClick>();
        services.AddSingleton<AddressLimits>();
        services.AddSingleton<Brand>();
        services.AddSingleton<SelfTest>();
        services.AddSingleton<CheckpointMemory>();
        services.AddSingleton<TimeStamping>();
        services.AddSingleton<Checkpoints>();
        services.AddScoped<PageTexts>();
        services.AddScoped<LinkReader>();
        services.AddScoped<LinkPress>();
        services.AddScoped<AddressTaker>();
        services.AddHostedService<SetupKeeper>();
        services.AddHostedService<HandOver>();
        services.AddHostedService(provider => provider.GetRequiredService<SelfTest>());
        services.AddHostedService(provider => provider.GetRequiredService<Checkpoints>());
        services.AddHttpClient(TimeStamping.Client, http => http.Timeout = TimeSpan.FromSeconds(30));
        services.AddHttpClient(SelfTest.Client, http => http.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddHttpContextAccessor();
        services.AddHealthChecks().AddCheck<Readiness>("ready");
        services.AddRateLimits(options.Limits);
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(20) });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));

        services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new(UnicodeRanges.All));

        // Razor Pages bring what signs cookies; there are none, so it keeps its keys nowhere.
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ForgetfulRepository());

        // The link is the only credential and no browser sends it by itself, so there is nothing to forge a request
        // with; what permits something needs the signed field besides.
        services.AddRazorPages(pages => pages.Conventions
            .AddPageRoute("/Link", "/o/{token}")
            .ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()));
    }

    private static void UsePipeline(WebApplication application, CentreOptions options)
    {
        if (options.Proxies.Count > 0)
        {
            application.UseForwardedHeaders(Forwarding(options.Proxies));
        }

        application.UsePublicPath(options.PublicUrl);
        application.UseSecurityHeaders();
        application.UseExceptionHandler("/problem/500");
        application.UseStatusCodePagesWithReExecute("/problem/{0}");
        if (options.Hsts)
        {
            application.UseHsts();
        }

        if (options.RedirectToHttps)
        {
            // A post never is: mail programs do not follow, and the refusal would be lost.
            application.UseWhen(
                http => HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/health"),
                branch => branch.UseHttpsRedirection());
        }

        application.UseRequestGuard();
        application.UseRequestLocalization(Localization(options));
        application.UseRouting();
        application.UseRateLimiter();
        application.UseRequestTimeouts();
        application.MapAssets();
        application.MapPost("/o/{token}", (HttpContext http, string token, OneClick door) =>
            door.AnswerAsync(http, token));
        Readiness.MapHealth(application);
        application.MapRazorPages();
    }

    private static ForwardedHeadersOptions Forwarding(IReadOnlyList<string> proxies)
    {
        var forwarding = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        forwarding.KnownProxies.Clear();
        forwarding.KnownIPNetworks.Clear();
        foreach (var network in proxies.Where(one => one != "*"))
        {
            forwarding.KnownIPNetworks.Add(IPNetwork.Parse(network));
        }

        return forwarding;
    }

    private static RequestLocalizationOptions Localization(CentreOptions options)
    {
        var cultures = Languages.All.Select(Languages.CultureOf).Append(new("zh")).ToList();
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Languages.CultureOf(options.Language)),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders = [new LanguageSwitch(), new AcceptLanguageHeaderRequestCultureProvider()],
        };
    }
}
