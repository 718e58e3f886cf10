namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>The table of what goes wrong.</summary>
internal static class Situations
{
    private const string Secret = Pretender.Token;

    private static readonly Answer Page = new("a page", 200, $"<html>Sign in, {Secret}</html>") { Type = "text/html" };
    private static readonly Answer Cut = new("a cut answer", 200, """{"value":[""") { IsCut = true };
    private static readonly Answer Broken = new("broken JSON", 200, $$"""{"value":[{"a":"{{Secret}}" """);
    private static readonly Answer Text = new("a text", 200, $"It works! {Secret}") { Type = "text/plain" };
    private static readonly Answer Other = new("JSON of another product", 200, """{"status":"ok"}""");
    private static readonly Answer List = new("a list", 200, """[{"UserId":1}]""");
    private static readonly Answer Nothing = new("nothing", 200, "");
    private static readonly Answer Elsewhere =
        new("a redirect", 302, "") { Header = ("Location", "https://proxy.example/login?token=" + Uri.EscapeDataString(Secret)) };

    private static readonly Answer Clown =
        Error(500, $"Bad\u001b[31m\r\n{Secret}\n at Microsoft.Crm.Foo()") with { Name = "an error with a trace and the token" };

    private static readonly (string Method, string Path)[] Steps =
    [
        ("GET", "/RetrieveVersion()"), ("GET", "RetrieveUserPrivilegeByPrivilegeName"), ("GET", "/asyncoperations?"),
        ("GET", "/solutions?"), ("GET", "/sdkmessages?"), ("POST", "/StageSolution"), ("POST", "/ImportSolutionAsync"),
        ("GET", "/asyncoperations("), ("GET", "/importjobs("),
    ];

    public static IReadOnlyList<Situation> All { get; } = [.. FirstContact(), .. LaterOn(), .. OnThisMachine(), .. InTheFile()];

    private static Answer Error(int status, string message) =>
        new($"status {status}", status, System.Text.Json.JsonSerializer.Serialize(new { error = new { code = "0x8004", message } }));

    private static IEnumerable<Situation> FirstContact()
    {
        const string path = "/WhoAmI()";
        Situation First(Answer answer, string said) => Situation.At("GET", path, answer, said) with { IsLocal = false };
        foreach (var status in new[] { 301, 302, 307, 308 })
        {
            yield return First(Elsewhere with { Name = $"status {status}", Status = status }, "sends its callers on to 'https://proxy.example");
        }

        foreach (var status in new[] { 204, 400, 402, 404, 405, 410, 418, 429, 500, 501, 502, 503, 504 })
        {
            yield return First(
                Page with { Name = $"a page with status {status}", Status = status, Body = status == 204 ? "" : Page.Body },
                status == 204 ? "answers with status 204" : $"answers with status {status} and a page");
        }

        foreach (var status in new[] { 400, 403, 500 })
        {
            yield return First(Error(status, $"Refused {Secret}"), "Refused ***");
        }

        yield return First(Error(401, "Expired"), "does not accept the sign-in (Expired)");
        yield return First(Error(429, "Busy") with { Header = ("Retry-After", "100000") }, "stays busy");
        yield return First(Error(503, "Away") with { Header = ("Retry-After", "100000") }, "is not available");
        yield return First(Page, "answers with a page, not as Dataverse does");
        yield return First(Cut, "No answer came from");
        yield return First(Broken, "answers with JSON that is broken or cut off");
        yield return First(Text, "answers with a text");
        yield return First(Other, "answers with other JSON");
        yield return First(List, "not as Dataverse does");
        yield return First(Nothing, "answers with nothing");
        yield return First(new("an id that is none", 200, """{"UserId":"me","OrganizationId":"us"}"""), "answers with other JSON");
        yield return First(new("no organisation", 200, """{"UserId":"00000000-0000-4000-8000-000000000001"}"""), "WhoAmI without OrganizationId");
        yield return new Situation("a name that nobody has", "no machine is known by the name nobody.crm.dynamics.com")
        {
            Parameters = new() { ["LocalUrl"] = null, ["Url"] = "https://nobody.crm.dynamics.com" },
        };
        yield return new Situation("a port where nobody listens", "refuses the connection")
        {
            Parameters = new() { ["LocalUrl"] = "http://127.0.0.1:1" },
        };
    }

    private static IEnumerable<Situation> LaterOn()
    {
        foreach (var (method, path) in Steps)
        {
            var what = path.Trim('/').TrimEnd('(', ')', '?');
            what = what.StartsWith("Retrieve", StringComparison.Ordinal) && what.EndsWith("Name", StringComparison.Ordinal) ? "systemusers" : what;
            yield return Situation.At(method, path, Page, $"answers {what} with a page");
            yield return Situation.At(method, path, Broken, $"answers {what} with JSON that is broken or cut off");
            yield return Situation.At(method, path, Cut, "No answer came from");
            yield return Situation.At(method, path, Elsewhere, $"sends {what} elsewhere");
            yield return Situation.At(method, path, Clown, $"answers {what} with status 500: Bad");
            yield return Situation.At(method, path, Error(403, "No"), $"You may not do this ({what}): No");
        }

        foreach (var (method, path) in Steps.Where(step => !step.Path.StartsWith("Retrieve", StringComparison.Ordinal)
            && step.Path != "/importjobs("))
        {
            yield return Situation.At(method, path, Other, "something stands between");
        }

        yield return Situation.At("GET", "/RetrieveVersion()", new("a version that is none", 200, """{"Version":"new"}"""), "its version is 'new'");
        yield return Situation.At("GET", "/RetrieveVersion()", new("an old version", 200, """{"Version":"9.1.0.1"}"""), "needs 9.2 or newer");
        yield return Situation.At("GET", "/sdkmessages?", new("no message", 200, """{"value":[]}"""), "names no message Create");
        yield return Situation.At(
            "GET", "/solutions?", new("a page that leads to itself", 200, """{"value":[],"@odata.nextLink":"https://x/api/data/v9.2/solutions?$skip=1"}"""),
            "again and again");
        yield return Situation.At(
            "GET", "/solutions?", new("a page that leads away", 200, """{"value":[],"@odata.nextLink":"https://elsewhere.example/rows"}"""),
            "none of its own");
        yield return Situation.At(
            "GET", "/asyncoperations(", new("a failed import", 200, """{"statecode":3,"statuscode":31,"friendlymessage":"Too\nlarge"}"""),
            "could not be imported; OptOutPlugin is not there: Too large");
        yield return Situation.At("GET", "/importjobs(", new("an import that is not there after all", 200, "{}"), "and does not have it");
    }

    private static IEnumerable<Situation> OnThisMachine()
    {
        Situation Local(string name, string said, params (string Name, object? Value)[] parameters) => new(name, said)
        {
            Parameters = parameters.ToDictionary(one => one.Name, one => one.Value),
            IsLocal = true,
        };
        yield return Local("no address", "Say where", ("LocalUrl", null), ("Settings", "none.json"));
        yield return Local("an empty address", "-Url is given and empty", ("Url", ""));
        yield return Local("two addresses", "not both", ("Url", "https://org.crm.dynamics.com"));
        yield return Local("half an address", "is no address", ("LocalUrl", null), ("Url", "org.crm.dynamics.com"));
        yield return Local("an address in brackets", "is no address", ("LocalUrl", "http://["));
        yield return Local("another product's host", "is no host of Dataverse", ("LocalUrl", null), ("Url", "https://www.example.com"));
        yield return Local("an address of another machine", "is not on this machine", ("LocalUrl", "http://192.0.2.1"));
        yield return Local("an empty token", "-AccessToken is given and empty", ("AccessToken", ""));
        yield return Local("a token of two lines", "is no token", ("AccessToken", "a\r\nX-Other: b"));
        yield return Local("a secret beside a token", "-AccessToken and -ClientSecret", ("ClientSecret", "s3cret"));
        yield return Local(
            "nobody there", "Nobody is here to sign in in a browser",
            ("LocalUrl", null), ("AccessToken", null), ("Url", "https://org.crm.dynamics.com"));
        yield return Local("a zip that is not there", "There is no file", ("Package", "none.zip"));
        yield return Local("a folder for a zip", "cannot be read", ("Package", "Tests"));
        yield return Local("a text for a zip", "is no zip that can be read", ("Package", "README.md"));
        yield return Local("a settings file that is not there", "There is no settings file", ("Settings", "none.json"));
        yield return Local("a page for a settings file", "is no JSON object", ("Settings", "README.md"));
        yield return Local("public pages without https", "is no address for links", ("PreferenceCentreUrl", "ftp://choices.example"));
        yield return Local("public pages with a query", "is no address for links", ("PreferenceCentreUrl", "https://choices.example/?a=b"));
        yield return Local("a name for an id of an application", "is no id of an application", ("PreferenceCentreAppId", "pages"));
        yield return Local("a log in a folder that is not there", "cannot be written", ("LogFile", "none/at/all.log"));
    }

    private static IEnumerable<Situation> InTheFile()
    {
        Situation File(string name, string json, string said) => new(name, said) { Settings = json, IsLocal = true };
        Situation Value(string setting, string value, string said) => File(
            $"{setting} as {value}", $$"""{"EnvironmentVariables":[{"SchemaName":"{{setting}}","Value":{{value}}}]}""", said);
        yield return File("a key that means nothing", """{"EnviromentVariables":[]}""", "has 'EnviromentVariables'");
        yield return File("User for Users", """{"Roles":[{"Role":"OptOut Auditor","Users":[],"User":"a"}]}""", "has 'User'");
        yield return File("another's role", """{"Roles":[{"Role":"System Administrator","Users":["a"]}]}""", "is no role of the product");
        yield return File("a setting that is none", """{"EnvironmentVariables":[{"SchemaName":"optout_Mode"}]}""", "is no setting of this version");
        yield return File(
            "a setting twice",
            """{"EnvironmentVariables":[{"SchemaName":"optout_SendMode","Value":"Block"},{"SchemaName":"optout_SendMode","Value":"Strip"}]}""",
            "more than once");
        yield return Value("optout_SendMode", "\"Stripp\"", "It may be Block, Strip");
        yield return Value("optout_SendMode", "true", "neither a text nor a number");
        yield return Value("optout_BulkFrom", "1001", "from 1 to 1000");
        yield return Value("optout_BulkFrom", "1.5", "from 1 to 1000");
        yield return Value("optout_DefaultCountry", "\"Germany\"", "a calling code such as +49");
        yield return Value("optout_PreferenceCentreUrl", "\"choices.example\"", "the https address of a page");
        yield return Value("optout_ConfirmationSender", "\"us\"", "one e-mail address");
        yield return Value("optout_SmsTables", "\"text messages\"", "tables, with commas");
        yield return File("nobody of that name", """{"Roles":[{"Role":"OptOut Auditor","Users":["nobody@contoso.example"]}]}""", "of whom there are 0")
            with
        { IsLocal = false };
        yield return File("no team of that name", """{"Roles":[{"Role":"OptOut Auditor","Teams":["O'Hara & Co"]}]}""", "of which there are 0")
            with
        { IsLocal = false };
    }
}
