using System.Net;
using System.Text.RegularExpressions;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>
/// Somebody outside gets a campaign mail with a link, a mail scanner opens it and changes nothing, the person presses
/// once, and the next campaign mail is refused.
/// </summary>
internal static partial class SayingNoOutside
{
    private const string Subject = "Summer news";

    private static readonly string[] Tables =
    [
        OptOutRequest.Table, SuppressedAddress.Table, TopicPreference.Table, ConsentAudit.Table, Work.Table,
        Email.Table, "contact", "lead", "account",
    ];

    /// <returns>
    /// The address of a link that nobody pressed, to be opened by hand; null where nobody else is willing.
    /// </returns>
    public static string? Play(World world, IReadOnlyList<LoadedPerson> willing) =>
        PlayAsync(world, willing).GetAwaiter().GetResult();

    private static async Task<string?> PlayAsync(World world, IReadOnlyList<LoadedPerson> willing)
    {
        var options = world.Pages.Let(new WebApiOptions { Url = "http://localhost:0", RunsJobs = false });
        await using var server = await WebApiServer.StartAsync(world.Organization, options);
        await using var pages = await world.Pages.StartAsync(server.Root);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

        var person = willing[0];
        var link = Send(world, person);
        await Scan(world, http, link);
        await Press(world, http, link, person);
        Refuse(world, person);
        return willing.Count > 1 ? Send(world, willing[^1], isShown: false) : null;
    }

    private static string Send(World world, LoadedPerson person, bool isShown = true)
    {
        var mail = world.Mailbox.Write(Subject, [Recipients.Of(person)], regarding: world.NewCampaign(Subject));
        var outcome = world.Mailbox.Send(mail);
        world.CatchUp();
        var body = world.Administrator.Retrieve(Email.Table, mail, new ColumnSet(Email.Description))
            .GetAttributeValue<string>(Email.Description);
        var link = Link().Match(body);
        StoryDiffersException.Unless(
            outcome is Outcome.Sent && link.Success && link.Value.StartsWith(world.Pages.Root.ToString(), StringComparison.Ordinal),
            $"The campaign mail to {person.Person.Name} went out without a link of its own: {outcome} {body}");
        if (isShown)
        {
            world.Screen.Step($"A campaign mail goes to {person.Person.Name}, with a link");
            world.Screen.Say("What the product puts under it, once it is decided that it goes:");
            world.Screen.Quote(WebUtility.HtmlDecode(Tag().Replace(body[body.IndexOf(Subject, StringComparison.Ordinal)..], " ")));
        }

        return link.Value;
    }

    private static async Task Scan(World world, HttpClient http, string link)
    {
        world.Screen.Step("A mail scanner opens the link");
        var before = Count(world);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
        {
            using var answer = await http.SendAsync(new HttpRequestMessage(method, link));
            world.Screen.Say($"{method}: {(int)answer.StatusCode}.");
        }

        world.CatchUp();
        world.Screen.Say("Nothing has changed: as many rows as before, in every table.");
        StoryDiffersException.Unless(
            before == Count(world), $"Opening the link changed rows: {before} before, {Count(world)} after.");
    }

    private static async Task Press(World world, HttpClient http, string link, LoadedPerson person)
    {
        world.Screen.Step($"{person.Person.Name} opens it, and presses once");
        var page = await http.GetStringAsync(link);
        StoryDiffersException.Unless(
            page.Contains("value=\"StopAll\"", StringComparison.Ordinal), "The page has no button that stops all.");
        var fields = Hidden().Matches(page)
            .Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
            .Append(KeyValuePair.Create("wish", "StopAll"));
        using var answer = await http.PostAsync(link, new FormUrlEncodedContent(fields));
        var told = await answer.Content.ReadAsStringAsync();
        var ran = world.CatchUp();
        var reference = Reference().Match(told).Value;
        world.Screen.Say($"The page answers with the reference {reference}. {Shown.Count(ran, "background job")} followed.");
        var row = world.Administrator.Retrieve(
            person.Row.LogicalName, person.Row.Id, new ColumnSet("donotbulkemail"));
        world.Screen.Say("The record now says: Do not allow Bulk Emails.");
        StoryDiffersException.Unless(
            answer.IsSuccessStatusCode && reference.Length > 0 && row.GetAttributeValue<bool>("donotbulkemail"),
            $"Pressing the button did not end in a refusal: {(int)answer.StatusCode} {told}");
        var fact = world.Ledger.Of(person.Row).LastOrDefault(kept => kept.Contains(ConsentAudit.WordingHash));
        StoryDiffersException.Unless(fact is not null, "The ledger does not say which words were shown.");
        world.Screen.Say("The ledger keeps how it was said:");
        world.Screen.Quote(fact!.GetAttributeValue<string>(ConsentAudit.Evidence));
    }

    private static void Refuse(World world, LoadedPerson person)
    {
        world.Screen.Step("The next campaign mail");
        var mail = world.Mailbox.Write(Subject, [Recipients.Of(person)], regarding: world.NewCampaign(Subject));
        var outcome = world.Mailbox.Send(mail);
        world.CatchUp();
        StoryDiffersException.Unless(
            outcome is Outcome.Refused { Code: ErrorCodes.IsvAborted },
            $"A campaign mail to somebody who pressed stop was not refused: {outcome}");
        world.Screen.Say($"{world.RepUser.Name} is told:");
        world.Screen.Quote(((Outcome.Refused)outcome).Sentence);
    }

    private static string Count(World world) => string.Join(", ", Tables.Select(table =>
        $"{table} {world.Administrator.All(Query.Of(table)).Count}"));

    [GeneratedRegex("http://localhost:[0-9]+/u/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<input type=\"hidden\"[^>]*? name=\"([a-z]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}")]
    private static partial Regex Reference();
}
