using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OptOutPlugin.PreferenceCentre.Dataverse;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>The page calls the organisation's custom APIs over the Dataverse Web API.</summary>
public sealed class CallingTheWebApi
{
    private static readonly Evidence Pressed = new()
    {
        PressedOn = new DateTime(2026, 11, 30, 12, 34, 56, DateTimeKind.Utc),
        IdempotencyKey = "key-1",
        PrivacySignal = true,
    };

    [Fact]
    public async Task A_wish_is_a_post_whose_empty_parameters_are_left_out()
    {
        var (door, calls) = Answering(HttpStatusCode.OK, """
            {"@odata.context":"x","Outcome":"Changed","Reference":"R-1",
             "RecordedOn":"2026-11-30T12:34:57Z","UndoUntil":"2026-11-30T13:04:57Z"}
            """);
        var answer = await door.RedeemAsync(
            new Redemption
            {
                Token = "t",
                Door = Entrance.Page,
                Wish = Wish.Choose,
                Allow = ["news"],
                Confirmed = true,
                Evidence = Pressed,
            },
            default);
        Assert.Equal(Outcome.Changed, answer.Outcome);
        Assert.Equal(new DateTime(2026, 11, 30, 13, 4, 57, DateTimeKind.Utc), answer.UndoUntil);
        var (address, body) = Assert.Single(calls);
        Assert.Equal("https://org.example/api/data/v9.2/optout_RedeemUnsubscribeLink", address);
        Assert.Equal(
            """
            {"Token":"t","Door":"Page","Wish":"Choose","Allow":["news"],"Confirmed":true,"PrivacySignal":true,
            """ + """
            "PressedOn":"2026-11-30T12:34:56Z","IdempotencyKey":"key-1"}
            """,
            Sorted(
                body, "Token", "Door", "Wish", "Allow", "Confirmed", "PrivacySignal", "PressedOn", "IdempotencyKey"));
    }

    [Fact]
    public async Task Collections_come_as_arrays_of_open_entities()
    {
        var (door, _) = Answering(HttpStatusCode.OK, $$"""
            {"Keys":[{"@odata.type":"#Microsoft.Dynamics.CRM.expando",
                      "keyid":"0a0b0c0d","key":"{{new string('a', 64)}}"},
                     {"keyid":"bad","key":"bad"}],
             "Texts":[{"language":"en","sendername":"Contoso"}],
             "Topics":[{"language":"en","code":"news","name":"News","needsoptin":true}],
             "SelfTests":[{"door":"OneClick","token":"t"}]}
            """);
        var setup = await door.ReadSetupAsync(default);
        Assert.Equal("0a0b0c0d", Assert.Single(setup.Keys).KeyId);
        Assert.Equal(("Contoso", ""), (setup.Texts[0].SenderName, setup.Texts[0].PostalAddress));
        Assert.True(setup.Topics[0].NeedsOptIn);
        Assert.Equal(Entrance.OneClick, setup.SelfTests[0].Door);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(",\"FiguresOf\":0", null)]
    [InlineData(",\"FiguresOf\":2025", 2025)]
    public async Task The_setup_says_whether_figures_are_published(string said, int? year)
    {
        var (door, _) = Answering(HttpStatusCode.OK, $"{{\"Keys\":[]{said}}}");
        Assert.Equal(year, (await door.ReadSetupAsync(default)).FiguresOf);
    }

    [Fact]
    public async Task Figures_are_asked_for_until_all_is_counted()
    {
        var (door, calls) = Answering(HttpStatusCode.OK, """
            {"Finished":true,"Cursor":"","Figures":"{\"year\":2025,\"received\":3,\"complied\":2,\"denied\":0,
            \"open\":1,\"medianDays\":0.5,\"meanDays\":null,\"shareInTime\":1}"}
            """.ReplaceLineEndings(""));
        Assert.Equal(new YearFigures(2025, 3, 2, 0, 1, 0.5, null, 1), await door.ReadFiguresAsync(default));
        Assert.Equal("{}", Assert.Single(calls).Body);
        (door, calls) = Answering(HttpStatusCode.OK, """{"Finished":false,"Cursor":"here"}""");
        await Assert.ThrowsAsync<DoorFaultException>(() => door.ReadFiguresAsync(default));
        Assert.Equal(["{}", """{"Cursor":"here"}"""], calls.Select(call => call.Body));
    }

    [Fact]
    public async Task The_process_is_read_sentence_by_sentence()
    {
        var (door, calls) = Answering(HttpStatusCode.OK, """
            {"Title":"How","Language":"de","GeneratedOn":"2026-11-30T08:15:00Z",
             "Sections":[{"key":"A","heading":"B","sentences":"One.\nTwo."}]}
            """);

        var process = await door.ReadProcessAsync("de", default);

        Assert.Equal("""{"Language":"de"}""", Assert.Single(calls).Body);
        Assert.Equal(("How", "de"), (process.Title, process.Language));
        Assert.Equal(new DateTime(2026, 11, 30, 8, 15, 0, DateTimeKind.Utc), process.GeneratedOn);
        Assert.Equal(["One.", "Two."], Assert.Single(process.Sections).Sentences);
        (door, _) = Answering(HttpStatusCode.OK, """{"Title":"How"}""");
        await Assert.ThrowsAsync<DoorFaultException>(() => door.ReadProcessAsync("de", default));
    }

    [Fact]
    public async Task What_stands_is_read_with_its_topics()
    {
        var (door, calls) = Answering(HttpStatusCode.OK, """
            {"Known":true,"Personal":true,"Address":"a•••@e•••.com","Language":"de","Topic":"news","State":"Paused",
             "PausedUntil":"2026-12-31T00:00:00Z",
             "Topics":[{"code":"news","name":"News","state":"NotAsked","since":"2026-01-01T00:00:00Z"}],
             "LaterPermissionOn":null,"Reference":"R"}
            """);
        var preferences = await door.ReadPreferencesAsync("t", null, default);
        Assert.Equal((ChoiceState.Paused, ChoiceState.NotAsked), (preferences.State, preferences.Topics[0].State));
        Assert.Null(preferences.LaterPermissionOn);
        Assert.Equal("""{"Token":"t"}""", calls[0].Body);
    }

    [Fact]
    public async Task What_waits_for_a_confirmation_is_read_and_named_by_its_id()
    {
        var (door, calls) = Answering(HttpStatusCode.OK, """
            {"Outcome":"Open","Topics":[{"code":"news","name":"News","request":"id-1"},
             {"code":"*","name":"","request":"id-2"}]}
            """);
        var answer = await door.ConfirmAsync(
            new Confirmation("t", ConfirmationDecision.Confirm, null) { Requests = ["id-1", "id-2"] }, default);
        Assert.Equal([new("news", "News", "id-1"), new("*", "", "id-2")], answer.Topics);
        Assert.Equal("""{"Token":"t","Decision":"Confirm","Requests":["id-1","id-2"]}""", calls[0].Body);
        (door, _) = Answering(HttpStatusCode.OK, """{"Outcome":"StillRefused"}""");
        answer = await door.ConfirmAsync(new Confirmation("t", ConfirmationDecision.Look, null), default);
        Assert.Equal(ConfirmationOutcome.StillRefused, answer.Outcome);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",\"Fault\":\"PhoneCannotPause\"", "PhoneCannotPause")]
    public async Task Why_something_typed_is_not_accepted_is_read_where_it_is_said(string said, string expected)
    {
        var (door, _) = Answering(HttpStatusCode.OK, $"{{\"Accepted\":false{said}}}");
        var answer = await door.SubmitAsync(
            new Submission { Decision = Decision.Pause, Address = "a", Language = "en", Evidence = Pressed }, default);
        Assert.Equal((false, expected), (answer.Accepted, answer.Fault));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Busy_gone_or_not_let_in_is_away_for_as_long_as_asked(HttpStatusCode status)
    {
        var (door, _) = Answering(status, "", TimeSpan.FromSeconds(17));
        var away = await Assert.ThrowsAsync<DoorAwayException>(() => door.ReadSetupAsync(default));
        Assert.Equal(TimeSpan.FromSeconds(17), away.RetryAfter);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "{}")]
    [InlineData(HttpStatusCode.InternalServerError, "{}")]
    [InlineData(HttpStatusCode.OK, "<html>signed out</html>")]
    [InlineData(HttpStatusCode.OK, """{"Outcome":"SomethingNew"}""")]
    [InlineData(HttpStatusCode.OK, """{"Outcome":"7"}""")]
    [InlineData(HttpStatusCode.OK, "{}")]
    public async Task An_error_about_this_call_or_an_answer_that_cannot_be_read_is_a_fault(
        HttpStatusCode status, string body)
    {
        var (door, _) = Answering(status, body);
        await Assert.ThrowsAsync<DoorFaultException>(() => door.RedeemAsync(
            new Redemption { Token = "t", Door = Entrance.Page, Wish = Wish.Stop, Evidence = Pressed }, default));
    }

    [Fact]
    public async Task Nobody_there_and_patience_at_its_end_are_away()
    {
        var (door, _) = Answering(HttpStatusCode.OK, "{}", fault: new HttpRequestException("refused"));
        await Assert.ThrowsAsync<DoorAwayException>(() => door.ReadSetupAsync(default));
        (door, _) = Answering(HttpStatusCode.OK, "{}", fault: new OperationCanceledException());
        await Assert.ThrowsAsync<DoorAwayException>(() => door.ReadSetupAsync(default));
    }

    [Fact]
    public async Task The_key_of_the_local_organisation_goes_with_each_call()
    {
        var handler = new Answerer(HttpStatusCode.OK, "{}", null, null);
        var options = new CentreOptions { DataverseUrl = new("http://localhost:1"), Key = "k" };
        using var credentials = new Credentials(options) { InnerHandler = handler };
        using var http = new HttpClient(credentials) { BaseAddress = new Uri("http://localhost:1/api/data/v9.2/") };
        await new WebApiDoor(http).ReadSetupAsync(default);
        Assert.Equal("Bearer k", $"{handler.Authorization}");
    }

    private static (WebApiDoor Door, List<(string Address, string Body)> Calls) Answering(
        HttpStatusCode status, string body, TimeSpan? retryAfter = null, Exception? fault = null)
    {
        var handler = new Answerer(status, body, retryAfter, fault);
        var http = new HttpClient(handler) { BaseAddress = new Uri("https://org.example/api/data/v9.2/") };
        return (new WebApiDoor(http), handler.Calls);
    }

    private static string Sorted(string json, params string[] names)
    {
        using var read = JsonDocument.Parse(json);
        Assert.Equal(names.Order(), read.RootElement.EnumerateObject().Select(one => one.Name).Order());
        return "{" + string.Join(',', names.Select(name =>
            $"\"{name}\":{read.RootElement.GetProperty(name).GetRawText()}")) + "}";
    }

    private sealed class Answerer(HttpStatusCode status, string body, TimeSpan? retryAfter, Exception? fault)
        : HttpMessageHandler
    {
        public List<(string Address, string Body)> Calls { get; } = [];

        public AuthenticationHeaderValue? Authorization { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization;
            Calls.Add(($"{request.RequestUri}", await request.Content!.ReadAsStringAsync(cancellationToken)));
            if (fault is not null)
            {
                throw fault;
            }

            var answer = new HttpResponseMessage(status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            answer.Headers.RetryAfter = retryAfter is { } wait ? new RetryConditionHeaderValue(wait) : null;
            return answer;
        }
    }
}
