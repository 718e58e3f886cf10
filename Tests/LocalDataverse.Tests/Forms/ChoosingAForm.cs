using System.Net;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

public sealed class ChoosingAForm : PageTest
{
    internal override SmallSolution Solution => FormSolution.With(
        FormSolution.Form(1, "Last", FormSolution.Only(FormSolution.Visitor, order: 3)),
        FormSolution.Form(2, "Visitors'", FormSolution.Only(FormSolution.Visitor, order: 2)),
        FormSolution.Form(3, "Administrators'", FormSolution.Only(FormSolution.Administrator, order: 1)),
        FormSolution.Form(4, "Fallback", FormSolution.Only(FormSolution.Administrator, order: 4, isFallback: true)),
        FormSolution.Form(5, "Off", FormSolution.Everyone(order: 0), active: false));

    [Theory]
    [InlineData(AdminKey, "Administrators'")]
    [InlineData(VisitorKey, "Visitors'")]
    [InlineData(StrangerKey, "Fallback")]
    public async Task The_first_form_for_one_of_the_roles_is_shown(string key, string name)
    {
        var definition = await Definition("etn=new_visit", key);

        Assert.Equal(name, (string)definition["form"]!["name"]!);
    }

    [Fact]
    public async Task The_others_that_are_for_the_user_can_be_chosen()
    {
        var definition = await Definition($"etn=new_visit&formid={FormSolution.Id(1)}", VisitorKey);

        Assert.Equal("Last", (string)definition["form"]!["name"]!);
        Assert.Equal(
            ["Visitors'", "Last"], definition["forms"]!.AsArray().Select(one => (string)one!["name"]!));
    }

    [Theory]
    [InlineData(3, HttpStatusCode.Forbidden)]
    [InlineData(5, HttpStatusCode.NotFound)]
    [InlineData(9, HttpStatusCode.NotFound)]
    public async Task One_that_is_not_is_refused(int form, HttpStatusCode status)
    {
        await Text(
            $"/main.aspx?pagetype=entityrecord&etn=new_visit&formid={FormSolution.Id(form)}", VisitorKey, status);
    }

    [Fact]
    public async Task A_table_without_a_form_has_no_page()
    {
        var page = await Text("/main.aspx?pagetype=entityrecord&etn=contact", status: HttpStatusCode.NotFound);

        Assert.Contains("No main form of the table contact", page, StringComparison.Ordinal);
    }
}
