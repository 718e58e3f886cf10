using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Showing;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// Where somebody asks for mail. It permits nothing: a confirmation mail goes out, and only its answer does.
/// </summary>
internal sealed class SignUpModel(AddressTaker taker, ShownField field, SetupMemory memory, PageTexts texts) : PageModel
{
    /// <summary>What the signed field of this page is for.</summary>
    public const string About = "sign-up";

    private const int LongestAddress = 321;

    /// <summary>The topics that can be asked for.</summary>
    public IReadOnlyList<OfferedTopic> Topics { get; private set; } = [];

    /// <summary>Where the form posts.</summary>
    public string Action => Url.Content("~/signup") + texts.Query();

    /// <summary>What was typed in.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The id of the text that says what is wrong with it; null: nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of it; null: nothing was pressed.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Draws it.</summary>
    public async Task OnGetAsync() => Topics = [.. (await memory.CurrentAsync())?.TopicsIn(texts.Language) ?? []];

    /// <summary>Takes what was typed in.</summary>
    public async Task OnPostAsync()
    {
        await OnGetAsync();
        var form = await Forms.ReadAsync(Request);
        var typed = form.Text("address", LongestAddress);
        var shown = await field.ReadAsync(form["shown"], About);
        var codes = Topics.Select(topic => topic.Code).Where(code => form["topic"].Contains(code)).ToList();
        var result = await taker.TakeAsync(Request, typed, null, codes, "", shown);
        (Notice, Problem) = (result.Notice, result.Problem);
        Address = Notice is { IsGood: true } ? "" : typed;
        Response.Say(Notice, Problem);
    }
}
