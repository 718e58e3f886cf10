using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>
/// Signing in, at a server that speaks the protocol of the Microsoft identity platform. Each run then calls what
/// -RunDue calls, is told that the environment does not offer it, and ends.
/// </summary>
public sealed class SigningIn : IDisposable
{
    private const string Secret = "s3cret~of~the~application";
    private const string Application = "6b1f6f0a-0000-4000-8000-0000000000a1";
    private const string Token = "eyJ0b2tlbg.that.lets-in";

    private readonly Door environment = new();
    private readonly Door login = new();
    private readonly Queue<string> refusals = new();
    private int lifetime = 3600;
    private int codeLifetime = 900;
    private int rejections;

    // In these tests somebody is there, whatever machine runs them; the test sits at the browser.
    static SigningIn()
    {
        Environment.SetEnvironmentVariable("BROWSER", "none");
        foreach (var name in new[] { "CI", "TF_BUILD", "GITHUB_ACTIONS" })
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    public SigningIn()
    {
        environment.Before = EnvironmentAsync;
        login.Before = LoginAsync;
    }

    public void Dispose()
    {
        environment.Dispose();
        login.Dispose();
    }

    [Fact]
    public void An_application_signs_in_with_its_secret()
    {
        var run = Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret });

        WasLetIn(run);
        var asked = login.All.Single();
        Assert.Equal("/tenant-1/oauth2/v2.0/token", asked.Path);
        Assert.Equal("client_credentials", asked.Field("grant_type"));
        Assert.Equal(Application, asked.Field("client_id"));
        Assert.Equal(Secret, asked.Field("client_secret"));
        Assert.Equal($"http://127.0.0.1:{environment.Url.Port}/.default", asked.Field("scope"));
    }

    [Fact]
    public void A_secret_may_be_a_secure_string()
    {
        using var secret = new NetworkCredential("", Secret).SecurePassword;

        WasLetIn(Run(new() { ["ClientId"] = Application, ["ClientSecret"] = secret }));

        Assert.Equal(Secret, login.All.Single().Field("client_secret"));
    }

    [Fact]
    public void A_tenant_that_is_given_counts_more_than_the_one_that_the_environment_names()
    {
        WasLetIn(Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret, ["TenantId"] = "contoso.example" }));

        Assert.Equal("/contoso.example/oauth2/v2.0/token", login.All.Single().Path);
    }

    [Fact]
    public void An_application_signs_in_with_a_certificate_whose_key_never_leaves()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=deploy", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var kept = X509CertificateLoader.LoadPkcs12(
            made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.PersistKeySet | X509KeyStorageFlags.Exportable);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(kept);
        try
        {
            WasLetIn(Run(new() { ["ClientId"] = Application, ["CertificateThumbprint"] = kept.Thumbprint }));
        }
        finally
        {
            store.Remove(kept);
        }

        var parts = login.All.Single().Field("client_assertion").Split('.');
        var claims = JsonDocument.Parse(FromUrlText(parts[1])).RootElement;
        Assert.Equal($"{login.Url}tenant-1/oauth2/v2.0/token", claims.GetProperty("aud").GetString());
        Assert.Equal(Application, claims.GetProperty("sub").GetString());
        Assert.Equal(Convert.ToHexString(FromUrlText(
            JsonDocument.Parse(FromUrlText(parts[0])).RootElement.GetProperty("x5t").GetString()!)), kept.Thumbprint);
        Assert.True(key.VerifyData(
            Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"),
            FromUrlText(parts[2]),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_said_by_its_thumbprint() =>
        Failed(Run(new() { ["ClientId"] = Application, ["CertificateThumbprint"] = "00AA" }), "thumbprint 00AA");

    [Fact]
    public void A_secret_without_an_application_is_refused() =>
        Failed(Run(new() { ["ClientSecret"] = Secret }), "-ClientId");

    [Fact]
    public void A_person_signs_in_with_a_code_on_another_device()
    {
        refusals.Enqueue("authorization_pending");

        var run = Run(new() { ["DeviceCode"] = true });

        WasLetIn(run);
        Assert.Contains(
            "Open https://microsoft.com/devicelogin in any browser and type the code ABCD-1234.", run.Lines);
        Assert.Equal("51f81489-12ee-4a9e-aaae-a2591f45987d", login.All[0].Field("client_id"));
        Assert.Contains("offline_access", login.All[0].Field("scope"), StringComparison.Ordinal);
        Assert.Equal(3, login.All.Count);
    }

    [Fact]
    public void A_code_that_was_declined_ends_the_run()
    {
        refusals.Enqueue("authorization_declined");

        Failed(Run(new() { ["DeviceCode"] = true }), "authorization_declined", "Request id: c0ffee");
    }

    [Fact]
    public void Who_asks_too_often_for_the_token_of_a_code_asks_less_often()
    {
        refusals.Enqueue("slow_down");

        WasLetIn(Run(new() { ["DeviceCode"] = true }));

        Assert.Equal(3, login.All.Count);
    }

    [Fact]
    public void A_code_that_nobody_types_in_time_ends_the_run()
    {
        codeLifetime = 0;

        Failed(Run(new() { ["DeviceCode"] = true }), "Nobody typed the code in time");
    }

    [Fact]
    public void A_place_to_sign_in_that_gives_no_code_ends_the_run()
    {
        login.Before = (_, context) => Door.JsonAsync(
            context, """{"error":"unauthorized_client","error_description":"No such client."}""", 400);

        Failed(Run(new() { ["DeviceCode"] = true }), "Signing in failed: No such client");
    }

    [Fact]
    public void A_place_to_sign_in_that_does_not_answer_is_said()
    {
        login.Before = (_, context) =>
        {
            context.Abort();
            return Task.FromResult(true);
        };

        Failed(Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret }), "Signing in failed");
    }

    [Fact]
    public void A_token_that_is_no_longer_accepted_is_replaced_once()
    {
        rejections = 1;

        WasLetIn(Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret }));

        Assert.Equal(2, login.All.Count);
    }

    [Fact]
    public void A_person_signs_in_in_the_browser_and_the_code_is_worth_nothing_without_the_verifier()
    {
        var answers = new List<HttpStatusCode>();
        var run = Run([], line => Browse(line, address =>
        {
            var query = System.Web.HttpUtility.ParseQueryString(address.Query);
            Assert.Equal("S256", query["code_challenge_method"]);
            using var browser = new HttpClient();
            answers.Add(Visit(browser, $"{query["redirect_uri"]}/favicon.ico"));
            answers.Add(Visit(browser, $"{query["redirect_uri"]}/?code=of-somebody-else&state=wrong"));
            answers.Add(Visit(browser, $"{query["redirect_uri"]}/?code=the-code&state={query["state"]}"));
        }));

        WasLetIn(run);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK], answers);
        var asked = login.All.Single();
        Assert.Equal("the-code", asked.Field("code"));
        var shown = run.Lines.Single(line => line.Contains("authorize?", StringComparison.Ordinal));
        var address = new Uri(shown.Split(' ')[^1]);
        Assert.Equal(
            System.Web.HttpUtility.ParseQueryString(address.Query)["code_challenge"],
            Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(asked.Field("code_verifier")))));
    }

    [Fact]
    public void What_the_place_to_sign_in_refuses_in_the_browser_is_said()
    {
        var run = Run([], line => Browse(line, address =>
        {
            var query = System.Web.HttpUtility.ParseQueryString(address.Query);
            using var browser = new HttpClient();
            var refusal = $"error=access_denied&error_description=The+user+said+no.&state={query["state"]}";
            Visit(browser, $"{query["redirect_uri"]}/?{refusal}");
        }));

        Failed(run, "The user said no");
    }

    [Fact]
    public void A_token_that_is_given_is_used_and_nobody_signs_in()
    {
        WasLetIn(Run(new() { ["AccessToken"] = Token }));

        Assert.Empty(login.All);
    }

    [Fact]
    public void A_token_that_is_not_accepted_ends_the_run() =>
        Failed(Run(new() { ["AccessToken"] = "stale" }), "does not accept the sign-in", "Request id: 4711");

    [Fact]
    public void A_token_that_ends_is_replaced_by_the_application()
    {
        lifetime = 0;

        WasLetIn(Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret }));

        // One before the first request, and one for each request with a token.
        Assert.Equal(1 + environment.All.Count(asked => asked.Authorization.Length > 0), login.All.Count);
    }

    [Fact]
    public void A_token_that_ends_is_renewed_for_a_person_who_is_not_asked_again()
    {
        lifetime = 0;

        WasLetIn(Run(new() { ["DeviceCode"] = true }));

        var asked = login.All[^1];
        Assert.Equal("refresh_token", asked.Field("grant_type"));
        Assert.Equal("the-refresh-token", asked.Field("refresh_token"));
    }

    [Fact]
    public void No_secret_is_shown_even_where_it_is_sent_back()
    {
        refusals.Enqueue("echo");

        var run = Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret, ["Verbose"] = true });

        Failed(run, "Signing in failed", "***");
        Assert.DoesNotContain(Secret, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_token_is_shown_in_the_verbose_lines()
    {
        var run = Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret, ["Verbose"] = true });

        Assert.Contains(run.Lines, line => line.StartsWith("verbose: POST", StringComparison.Ordinal));
        Assert.DoesNotContain(Token, run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_to_sign_in_that_is_none_of_microsofts_gets_no_secret()
    {
        var run = Deployment.Run(new ScriptRun(new()
        {
            ["Url"] = environment.Url,
            ["RunDue"] = true,
            ["ClientId"] = Application,
            ["ClientSecret"] = Secret,
        }));

        Failed(run, "none of Microsoft's", "-Authority");
        Assert.Empty(login.All);
    }

    [Theory]
    [InlineData("https://org.example.com")]
    [InlineData("https://org.crm.dynamics.com.example.com")]
    [InlineData("https://crm.dynamics.com")]
    [InlineData("https://dynamics.com")]
    [InlineData("https://org.crm4.dynamics.com@example.com")]
    [InlineData("https://orgcrm.dynamics.com")]
    [InlineData("https://org.crm.dynamics.cn.example.cn")]
    public void A_token_goes_to_hosts_of_dataverse_only(string address) => Failed(
        Deployment.Run(new ScriptRun(new() { ["Url"] = address, ["RunDue"] = true, ["AccessToken"] = Token })),
        address.Contains('@', StringComparison.Ordinal) ? "is no address of an environment" : "is no host of Dataverse");

    [Theory]
    [InlineData("TenantId")]
    [InlineData("ClientId")]
    [InlineData("ClientSecret")]
    [InlineData("CertificateThumbprint")]
    [InlineData("FederatedTokenFile")]
    [InlineData("AccessToken")]
    [InlineData("CheckpointKey")]
    [InlineData("LogFile")]
    public void What_is_given_and_empty_is_a_secret_that_was_never_set(string name)
    {
        foreach (var empty in new[] { "", "  " })
        {
            Failed(Run(new() { [name] = empty }), $"-{name} is given and empty");
        }

        Assert.Empty(environment.All);
    }

    [Fact]
    public void An_empty_secure_string_is_empty_too()
    {
        using var nothing = new NetworkCredential("", "").SecurePassword;

        Failed(Run(new() { ["ClientId"] = Application, ["ClientSecret"] = nothing }), "-ClientSecret is given and empty");
    }

    [Fact]
    public void Two_ways_to_sign_in_are_not_chosen_between() => Failed(
        Run(new() { ["ClientId"] = Application, ["ClientSecret"] = Secret, ["DeviceCode"] = true }),
        "-ClientSecret and -DeviceCode");

    [Fact]
    public void A_secret_in_the_place_of_the_id_is_not_shown()
    {
        var run = Run(new() { ["ClientId"] = Secret, ["ClientSecret"] = Application });

        Failed(run, "-ClientId is no id of an application");
        Assert.DoesNotContain(Secret, run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("TF_BUILD", "True")]
    [InlineData("GITHUB_ACTIONS", "true")]
    public void Where_a_pipeline_runs_no_browser_is_opened(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        try
        {
            Failed(Run([]), "Nobody is here to sign in in a browser");
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Assert.Empty(environment.All);
    }

    [Fact]
    public void A_pipeline_that_the_application_trusts_signs_in_without_a_secret()
    {
        using var file = new Folder();
        var path = file.Write("token", "header.claims.signature\n");

        WasLetIn(Run(new() { ["ClientId"] = Application, ["FederatedTokenFile"] = path }));

        var asked = login.All.Single();
        Assert.Equal("header.claims.signature", asked.Field("client_assertion"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", asked.Field("client_assertion_type"));
        Assert.Equal(Application, asked.Field("client_id"));
    }

    [Theory]
    [InlineData(null, "There is no file")]
    [InlineData("", "holds no token")]
    [InlineData("<html>", "holds no token")]
    public void A_file_without_such_a_token_is_said_before_anybody_is_asked(string? content, string said)
    {
        using var file = new Folder();
        var path = content is null ? Path.Combine(file.Path, "none") : file.Write("token", content);

        Failed(Run(new() { ["ClientId"] = Application, ["FederatedTokenFile"] = path }), said);
        Assert.Empty(environment.All);
    }

    [Fact]
    public void A_secret_is_masked_in_whatever_way_it_is_written()
    {
        const string odd = "a+b/c\"d'<e>&f g\\h%";
        var bytes = Encoding.UTF8.GetBytes(odd);
        string[] forms =
        [
            odd, Uri.EscapeDataString(odd), WebUtility.UrlEncode(odd), WebUtility.HtmlEncode(odd),
            JsonSerializer.Serialize(odd)[1..^1], Convert.ToBase64String(bytes), Convert.ToHexString(bytes),
            Convert.ToHexString(bytes).ToLowerInvariant(), Base64Url(bytes),
            Convert.ToBase64String(Encoding.UTF8.GetBytes("x:" + odd)), Convert.ToBase64String(Encoding.UTF8.GetBytes("id:" + odd + ";more")),
            Uri.EscapeDataString(odd).ToLowerInvariant(),
        ];
        foreach (var form in forms)
        {
            login.Before = (_, context) => Door.JsonAsync(
                context, JsonSerializer.Serialize(new { error = "bad", error_description = $"It was [{form}]" }), 400);

            var run = Run(new() { ["ClientId"] = Application, ["ClientSecret"] = odd });

            Failed(run, "Signing in failed", "***");
            Assert.DoesNotContain(form, run.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Url", "http://org.crm.dynamics.com", "is not on this machine")]
    [InlineData("LocalUrl", "https://org.crm.dynamics.com", "is not on this machine")]
    [InlineData("Url", "org.crm.dynamics.com", "is no address of an environment")]
    [InlineData("Url", "file:///etc/hosts", "is no address of an environment")]
    public void An_address_that_would_carry_secrets_in_the_clear_is_refused(
        string parameter, string address, string said) =>
        Failed(
            Deployment.Run(new ScriptRun(new()
            {
                [parameter] = new Uri(address, UriKind.RelativeOrAbsolute),
                ["RunDue"] = true,
                ["AccessToken"] = Token,
            })),
            said);

    [Fact]
    public void A_place_to_sign_in_without_https_is_refused() =>
        Failed(
            Deployment.Run(new ScriptRun(new()
            {
                ["Url"] = environment.Url,
                ["RunDue"] = true,
                ["Authority"] = new Uri("http://login.example"),
                ["TenantId"] = "tenant-1",
                ["ClientId"] = Application,
                ["ClientSecret"] = Secret,
            })),
            "must begin with https");

    private Deployment Run(Dictionary<string, object> parameters, Action<string>? shown = null)
    {
        parameters["Url"] = environment.Url;
        parameters["Authority"] = login.Url;
        parameters["RunDue"] = true;
        parameters["PollSeconds"] = 0;
        return Deployment.Run(new ScriptRun(parameters) { Shown = shown ?? (_ => { }) });
    }

    private void WasLetIn(Deployment run)
    {
        Failed(run, "does not offer optout_RunDue");
        Assert.Contains(
            environment.All,
            asked => asked.Is("POST", "optout_RunDue") && asked.Authorization == $"Bearer {Token}");
    }

    private static void Failed(Deployment run, params string[] said)
    {
        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.All(said, text => Assert.Contains(text, error, StringComparison.Ordinal));
        Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
    }

    private async Task<bool> EnvironmentAsync(Asked asked, HttpContext context)
    {
        context.Response.Headers["x-ms-service-request-id"] = "4711";
        if (asked.Authorization == $"Bearer {Token}" && rejections-- <= 0)
        {
            return asked.Is("GET", "WhoAmI")
                ? await Door.JsonAsync(context, $$"""{"UserId":"{{Application}}","OrganizationId":"{{Application}}"}""")
                : await Door.JsonAsync(context, """{"error":{"code":"0x8006088a","message":"Resource not found"}}""", 404);
        }

        context.Response.Headers.WWWAuthenticate =
            "Bearer authorization_uri=https://login.elsewhere.example/tenant-1/oauth2/authorize, "
            + "resource_id=https://org.example/";
        return await Door.JsonAsync(context, """{"error":{"code":"0x80072560","message":"Not signed in"}}""", 401);
    }

    private async Task<bool> LoginAsync(Asked asked, HttpContext context)
    {
        if (asked.Is("POST", "devicecode"))
        {
            return await Door.JsonAsync(context, $$"""
                {"device_code":"the-device-code","user_code":"ABCD-1234","interval":0,"expires_in":{{codeLifetime}},
                 "verification_uri":"https://microsoft.com/devicelogin"}
                """);
        }

        if (refusals.TryDequeue(out var refusal))
        {
            var text = refusal == "echo" ? $"The value {asked.Field("client_secret")} is wrong." : refusal;
            return await Door.JsonAsync(
                context,
                JsonSerializer.Serialize(new
                {
                    error = refusal,
                    error_description = text + "\r\nTrace",
                    correlation_id = "c0ffee",
                }),
                400);
        }

        return await Door.JsonAsync(context, $$"""
            {"token_type":"Bearer","access_token":"{{Token}}","refresh_token":"the-refresh-token",
             "expires_in":{{lifetime}}}
            """);
    }

    // The test sits at the browser.
    private static void Browse(string line, Action<Uri> visit)
    {
        if (line.Contains("authorize?", StringComparison.Ordinal))
        {
            var address = new Uri(line.Split(' ')[^1]);
            Task.Run(() => visit(address));
        }
    }

    private static HttpStatusCode Visit(HttpClient browser, string address) =>
        browser.GetAsync(new Uri(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)))
            .Result.StatusCode;

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] FromUrlText(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
