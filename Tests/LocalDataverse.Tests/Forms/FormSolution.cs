using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

/// <summary>The small solution with forms, a view, commands and web resources besides.</summary>
internal static class FormSolution
{
    public const string Administrator = "627090ff-40a3-4053-8790-584edc5be201";
    public const string Visitor = "11111111-1111-1111-1111-111111111111";

    private const string Part = "customizations.xml";

    public static readonly Guid View = new("99999999-0000-0000-0000-000000000001");

    public static string Everyone(int order = 1) =>
        $"<DisplayConditions Order=\"{order}\" FallbackForm=\"false\"><Everyone /></DisplayConditions>";

    public static string Only(string role, int order = 1, bool isFallback = false) =>
        $"<DisplayConditions Order=\"{order}\" FallbackForm=\"{(isFallback ? "true" : "false")}\">"
        + $"<Role Id=\"{{{role}}}\" /></DisplayConditions>";

    /// <param name="number">What tells its id from the others'.</param>
    /// <param name="name">What it is called, encoded.</param>
    /// <param name="conditions">Who sees it.</param>
    /// <param name="inside">Whatever else is in it.</param>
    /// <param name="active">Whether it may be seen at all.</param>
    public static string Form(int number, string name, string conditions, string inside = "", bool active = true) =>
        $$"""
        <forms type="main"><systemform>
          <formid>{{{Id(number)}}}</formid><FormPresentation>1</FormPresentation>
          <FormActivationState>{{(active ? 1 : 0)}}</FormActivationState>
          <form><tabs><tab name="general" id="{{{Id(number + 100)}}}">
            <labels>
              <label description="Allgemein" languagecode="1031" /><label description="General" languagecode="1033" />
            </labels>
            <columns><column width="100%"><sections><section name="what" id="{{{Id(number + 200)}}}">
              <labels><label description="What" languagecode="1033" /></labels>
              <rows><row><cell id="{{{Id(number + 300)}}}">
                <labels><label description="Name &amp; all" languagecode="1033" /></labels>
                <control id="new_name" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="new_name" />
              </cell></row></rows>
            </section></sections></column></columns>
          </tab></tabs>{{inside}}{{conditions}}</form>
          <LocalizedNames><LocalizedName description="{{name}}" languagecode="1033" /></LocalizedNames>
          <Descriptions><Description description="For visits." languagecode="1033" /></Descriptions>
        </systemform></forms>
        """;

    public static Guid Id(int number) => new($"aaaaaaaa-0000-0000-0000-{number:d12}");

    public static SmallSolution With(params string[] forms) => In(new SmallSolution(), forms);

    public static SmallSolution In(SmallSolution solution, params string[] forms) => Add(
        solution,
        "</Entity></Entities>",
        $$"""
        <FormXml>{{string.Concat(forms)}}</FormXml>
        <SavedQueries><savedqueries><savedquery>
          <savedqueryid>{{{View}}}</savedqueryid><querytype>0</querytype><isdefault>1</isdefault>
          <layoutxml><grid name="resultset"><row name="r" id="new_visitid">
            <cell name="new_name" width="100" /></row></grid></layoutxml>
          <fetchxml><fetch><entity name="new_visit"><attribute name="new_name" /></entity></fetch></fetchxml>
          <LocalizedNames><LocalizedName description="Active Visits" languagecode="1033" /></LocalizedNames>
        </savedquery></savedqueries></SavedQueries>
        """);

    /// <summary>Adds commands to the table's forms.</summary>
    public static SmallSolution WithRibbon(this SmallSolution solution, string ribbon) =>
        Add(solution, "</Entity></Entities>", $"<RibbonDiffXml>{ribbon}</RibbonDiffXml>");

    /// <summary>Adds a web resource whose content is a text.</summary>
    public static SmallSolution WithResource(this SmallSolution solution, string name, int type, string text)
    {
        var file = "new_r" + name.GetHashCode(StringComparison.Ordinal);
        solution.With(
            SmallSolution.Types,
            "</Types>",
            $"<Override PartName=\"/WebResources/{file}\" ContentType=\"application/octet-stream\" /></Types>");
        solution.Parts[$"WebResources/{file}"] = text;
        return Add(
            solution,
            "</WebResources>",
            $$"""
            <WebResource><WebResourceId>{{{Guid.NewGuid()}}}</WebResourceId><Name>{{name}}</Name>
            <WebResourceType>{{type}}</WebResourceType><FileName>/WebResources/{{file}}</FileName></WebResource>
            """);
    }

    private static SmallSolution Add(SmallSolution solution, string before, string added) =>
        solution.With(Part, before, added + before);
}
