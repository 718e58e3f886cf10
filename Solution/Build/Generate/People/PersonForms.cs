using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>Our forms of contact, lead and account: Consent, its twin for officers and auditors, and the quick view.</summary>
internal static class PersonForms
{
    private const int PanelHeight = 18;
    private const int LedgerHeight = 14;

    // The roles that may read the ledger, and those of the platform's administrators.
    private static readonly string[] Officers =
    [
        "862a9896-17ac-0d4c-4572-7a5814111a2b", "59fd1bf0-41a4-ea71-9324-b485c31a6787",
        "627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d",
    ];

    private const string LedgerView = "58741515-05C6-A00B-DA61-80394484FAFD";

    /// <summary>The files by path in the tree.</summary>
    public static IEnumerable<KeyValuePair<string, XElement>> Files(Project project) =>
        from page in PersonPage.All
        from form in new[] { ("consent", "main"), ("consent-officer", "main"), ("consent-quick", "quick") }
        let id = TypeScriptNames.FormId(page.Table.Name, form.Item1)
        select KeyValuePair.Create(
            $"Entities/{page.Table.SchemaName}/FormXml/{form.Item2}/{{{id}}}.xml",
            form.Item1 switch
            {
                "consent" => Whole(page, project, id, isForOfficers: false),
                "consent-officer" => Whole(page, project, id, isForOfficers: true),
                _ => Quick(page, project, id),
            });

    private static XElement Whole(PersonPage page, Project project, Guid id, bool isForOfficers)
    {
        var parts = new FormParts($"{page.Table.Name}/consent{(isForOfficers ? "-officer" : "")}");
        var allows = $"What the {page.Table.Name} allows on each channel, with the ";
        return FormParts.File(
            id,
            new XElement(
                "form",
                new XAttribute("shownavigationbar", "false"),
                new XAttribute("showImage", "false"),
                new XAttribute("headerdensity", "HighWithControls"),
                new XElement("tabs", Consent(page, project, parts), isForOfficers ? Ledger(page, parts) : null),
                parts.Header(
                    parts.HeaderCell("status", "statuscode", "Status", isReadOnly: true),
                    parts.HeaderCell("owner", "ownerid", "Owner", isReadOnly: false)),
                parts.Footer(),
                Script(parts),
                OnLoad(parts),
                ShownTo(isForOfficers)),
            isForOfficers ? "Consent (privacy officer)" : "Consent",
            isForOfficers
                ? allows + "ledger beside it, for privacy officers and auditors."
                : allows + "history and what a marketing e-mail would meet.");
    }

    private static XElement Quick(PersonPage page, Project project, Guid id)
    {
        var parts = new FormParts($"{page.Table.Name}/consent-quick");
        return FormParts.File(
            id,
            new XElement(
                "form",
                new XAttribute("showImage", "false"),
                new XElement("tabs", parts.Tab(
                    "consent", "Consent", FormParts.Column("100%", Flags(page, project, parts, isReadOnly: true))))),
            "Consent",
            $"What the {page.Table.Name} allows on each channel, to put into other forms.");
    }

    private static XElement Consent(PersonPage page, Project project, FormParts parts) => parts.Tab(
        "consent",
        "Consent",
        FormParts.Column(
            "50%",
            Flags(page, project, parts, isReadOnly: false),
            Evidence(parts),
            Columns("optout_person", page.Kind, page.Identity, parts),
            Columns("optout_addresses", "Addresses and numbers", page.Reached, parts)),
        FormParts.Column("50%", Panel(parts)));

    private static XElement Flags(PersonPage page, Project project, FormParts parts, bool isReadOnly) => parts.Section(
        "optout_flags",
        "Channels",
        ChannelTable.All.Where(facts => page.Table.Flags.Contains(facts.Flag)).SelectMany(facts => parts.Field(
            "bit",
            facts.Flag.Column,
            Labels.List("labels", "label", ChannelWords.In(project.Languages, facts, ChannelWords.Flag)),
            isReadOnly)));

    private static XElement Evidence(FormParts parts) => parts.Section(
        "optout_evidence_section",
        "Evidence for what was loosened",
        [
            .. parts.Field(
                "picklist", PersonTable.ConsentSource, Label("Through what the person said so")),
            .. parts.Field("nvarchar", PersonTable.ConsentChannels, Label("For which channels")),
            .. parts.Field("ntext", PersonTable.ConsentEvidence, Label("What shows it"), height: 4),
        ],
        isHidden: true);

    private static XElement Columns(string name, string label, IEnumerable<Shown> columns, FormParts parts) =>
        parts.Section(name, label, columns.SelectMany(shown => parts.Field(
            SystemTables.TypeOf(shown.Column), shown.Column, Label(shown.Label))));

    private static XElement Panel(FormParts parts) => parts.Section(
        "optout_panel_section",
        "Consent at a glance",
        parts.Tall("optout_panel", Label("Consent at a glance"), showLabel: false, PanelHeight, new XElement(
            "control",
            new XAttribute("id", "WebResource_optout_panel"),
            new XAttribute("classid", "{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}"),
            new XElement(
                "parameters",
                new XElement("Url", "optout_/html/panel.html"),
                new XElement("PassParameters", "true"),
                new XElement("Security", "false"),
                new XElement("Scrolling", "auto"),
                new XElement("Border", "false"),
                new XElement("ShowOnMobileClient", "true"),
                new XElement("WebResourceId", $"{{{Step.StableId("webresource/optout_/html/panel.html")}}}")))),
        showLabel: false);

    private static XElement Ledger(PersonPage page, FormParts parts) => parts.Tab(
        "ledger",
        "Ledger",
        FormParts.Column("100%", parts.Section(
            "optout_ledger_section",
            "Ledger",
            parts.Tall("optout_ledger", Label("Ledger"), showLabel: false, LedgerHeight, new XElement(
                "control",
                new XAttribute("indicationOfSubgrid", "true"),
                new XAttribute("id", "optout_ledger"),
                new XAttribute("classid", "{E7A81278-8635-4D9E-8D4D-59480B391C5B}"),
                new XElement(
                    "parameters",
                    new XElement("RecordsPerPage", LedgerHeight),
                    new XElement("AutoExpand", "Fixed"),
                    new XElement("EnableQuickFind", "false"),
                    new XElement("EnableViewPicker", "false"),
                    new XElement("EnableChartPicker", "false"),
                    new XElement("ChartGridMode", "Grid"),
                    new XElement("RelationshipName", $"optout_{page.Table.Name}_consentaudit"),
                    new XElement("TargetEntityType", ConsentAudit.Table),
                    new XElement("ViewId", $"{{{LedgerView}}}")))),
            showLabel: false)));

    private static XElement Script(FormParts parts) => new("formLibraries", new XElement(
        "Library", new XAttribute("name", "optout_/js/optout.js"), parts.Id("library", "libraryUniqueId")));

    private static XElement OnLoad(FormParts parts) => new("events", new XElement(
        "event",
        new XAttribute("name", "onload"),
        new XAttribute("application", "false"),
        new XAttribute("active", "false"),
        new XElement("Handlers", new XElement(
            "Handler",
            new XAttribute("functionName", "OptOut.Person.onLoad"),
            new XAttribute("libraryName", "optout_/js/optout.js"),
            parts.Id("onload", "handlerUniqueId"),
            new XAttribute("enabled", "true"),
            new XAttribute("parameters", ""),
            new XAttribute("passExecutionContext", "true")))));

    private static XElement ShownTo(bool isForOfficers) => new(
        "DisplayConditions",
        new XAttribute("Order", isForOfficers ? ConsentForms.FirstOrder : ConsentForms.FirstOrder + 1),
        new XAttribute("FallbackForm", "false"),
        isForOfficers
            ? Officers.Select(role => new XElement("Role", new XAttribute("Id", $"{{{role}}}")))
            : new XElement("Everyone"));

    private static XElement Label(string english) => Labels.English("labels", "label", english);
}
