namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break the app, its dashboards and charts, and what forms, commands and views call.</summary>
internal static class AppMutations
{
    private const string Tree = "Solution/src/";
    private const string App = Tree + "AppModules";
    private const string Map = Tree + "AppModuleSiteMaps";
    private const string Dashboards = Tree + "Dashboards";
    private const string Charts = Tree + "Entities/optout_ConsentAudit/Visualizations";
    private const string ContactForms = Tree + "Entities/Contact/FormXml/main";
    private const string ContactViews = Tree + "Entities/Contact/SavedQueries";
    private const string ContactRibbon = Tree + "Entities/Contact/RibbonDiff.xml";
    private const string Script = Tree + "WebResources/optout_/js/optout.js";

    private const string Loaded = "<Library name=\"optout_/js/optout.js\"";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("GeneratedIsCommitted", "an app without its twin", "AppModule_managed.xml")
            { Files = c => c.Delete(App + "/optout_ConsentCentre/AppModule_managed.xml") },
        new("GeneratedIsCommitted", "a site map whose twin leads elsewhere", "AppModuleSiteMap_managed.xml")
            { Files = c => c.Edit(Map, "Entity=\"contact\"", "Entity=\"account\"") },
        new("AppFoldersAreNamedByApp", "an app in a folder of another name", "optout_Other")
            { Files = c => c.Edit(App, "<UniqueName>optout_ConsentCentre", "<UniqueName>optout_Other") },
        new("AppsShowWhatExists", "a table that is not there", "optout_nothing")
            { Files = c => c.Edit(App, "\"optout_finding\"", "\"optout_nothing\"") },
        new("AppsShowWhatExists", "a component twice", "optout_topic stands there twice")
            { Files = c => c.Edit(App, "\"optout_finding\"", "\"optout_topic\"") },
        new("AppsShowWhatExists", "a role of nobody's", "30d7eab4-b4a4-7e2d-dd89-ed6468af195c")
            { Files = c => c.Edit(App, "ed6468af195b", "ed6468af195c") },
        new("AppsShowWhatExists", "an app that administrators cannot open", "627090ff")
            { Files = c => c.Edit(App, "<Role id=\"{627090ff-40a3-4053-8790-584edc5be201}\" />", "") },
        new("AppsShowWhatExists", "an icon that is not there", "the icon")
            { Files = c => c.Empty(App, "WebResourceId") },
        new("AppsShowWhatExists", "an app without its site map", "site map")
            { Files = c => c.Edit(App, "<AppModuleComponent type=\"62\" schemaName=\"optout_ConsentCentre\" />", "") },
        new("SiteMapsLeadSomewhere", "a table that is not there", "optout_nothing")
            { Files = c => c.Edit(Map, "Entity=\"optout_suppression\"", "Entity=\"optout_nothing\"") },
        new("SiteMapsLeadSomewhere", "a table that the app does not take in", "optout_key")
            { Files = c => c.Edit(Map, "Entity=\"optout_suppression\"", "Entity=\"optout_key\"") },
        new("SiteMapsLeadSomewhere", "a dashboard that is not there", "the dashboard 00000000")
            { Files = c => c.Edit(Map, "DefaultDashboard=\"", "DefaultDashboard=\"00000000") },
        new("SiteMapsLeadSomewhere", "a page that is not there", "optout_/html/illness.html")
            { Files = c => c.Edit(Map, "html/health.html", "html/illness.html") },
        new("SiteMapsLeadSomewhere", "a place that everybody sees", "does not say who sees it")
            { Files = c => c.Edit(Map, "<Privilege Entity=\"contact\" Privilege=\"Read\" />", "") },
        new("SiteMapsLeadSomewhere", "a privilege on a table that is not there", "optout_nothing")
            { Files = c => c.Edit(Map, "<Privilege Entity=\"contact\"", "<Privilege Entity=\"optout_nothing\"") },
        new("SiteMapsLeadSomewhere", "a place twice", "optout_leads is used 2 times")
            { Files = c => c.Edit(Map, "Id=\"optout_contacts\"", "Id=\"optout_leads\"") },
        new("SiteMapsLeadSomewhere", "a place that leads nowhere", "leads to no table")
            { Files = c => c.Edit(Map, "Entity=\"optout_suppression\"", "Entity=\"\"") },
        new("SiteMapsLeadSomewhere", "a place without a title", "has no title")
        {
            Files = c =>
            {
                c.Edit(Map, "<Titles>", "<Names>");
                c.Edit(Map, "</Titles>", "</Names>");
            },
        },
        new("DashboardsAreWhole", "a dashboard in a file of another name", "other.xml")
            { Files = c => c.Rename(Dashboards, "", "other.xml") },
        new("DashboardsAreWhole", "a form that is no dashboard", "of the type dashboard")
            { Files = c => c.Edit(Dashboards, "forms type=\"dashboard\"", "forms type=\"main\"") },
        new("DashboardsAreWhole", "a control twice", "held_by_month 2 times")
            { Files = c => c.Edit(Dashboards, "id=\"held_by_reason\"", "id=\"held_by_month\"") },
        new("DashboardsAreWhole", "a dashboard without a description", "name and a description")
            { Files = c => c.Empty(Dashboards, "Descriptions") },
        new("GridsShowWhatExists", "a view of another table", "which optout_request does not have")
        {
            Files = c => c.Edit(
                Dashboards,
                "<TargetEntityType>optout_consentaudit",
                "<TargetEntityType>optout_request"),
        },
        new("GridsShowWhatExists", "a table that is not there", "optout_nothing")
            { Files = c => c.Edit(Dashboards, ">optout_consentaudit</TargetE", ">optout_nothing</TargetE") },
        new("GridsShowWhatExists", "a chart without a chart", "ChartGridMode")
            { Files = c => c.Edit(Dashboards, "<ChartGridMode>Grid", "<ChartGridMode>Chart") },
        new("GridsShowWhatExists", "a chart that is not there", "the chart {00000000")
            { Files = c => c.Edit(Dashboards, "<VisualizationId>{", "<VisualizationId>{00000000") },
        new("GridsShowWhatExists", "a relationship from another table", "optout_lead_consentaudit")
        {
            Files = c => c.Edit(
                ContactForms,
                "<RelationshipName>optout_contact_consentaudit",
                "<RelationshipName>optout_lead_consentaudit"),
        },
        new("ChartsFitTables", "a column that is not there", "optout_colour")
            { Files = c => c.Edit(Charts, "attribute name=\"optout_channel\"", "attribute name=\"optout_colour\"") },
        new("ChartsFitTables", "rows of another table", "another table")
            { Files = c => c.Edit(Charts, "entity name=\"optout_consentaudit\"", "entity name=\"contact\"") },
        new("ChartsFitTables", "months of a text", "holds none")
        {
            Files = c => c.Edit(
                Charts,
                "attribute name=\"optout_channel\" groupby=\"true\"",
                "attribute name=\"optout_channel\" groupby=\"true\" dategrouping=\"month\""),
        },
        new("ChartsFitTables", "a column neither grouped by nor counted", "optout_channel")
            { Files = c => c.Edit(Charts, "name=\"optout_channel\" groupby=\"true\"", "name=\"optout_channel\"") },
        new("ChartsFitTables", "a series that is not fetched", "show what it fetches")
            { Files = c => c.Edit(Charts, "measure alias=\"rows\"", "measure alias=\"columns\"") },
        new("ChartsFitTables", "a chart in a file of another name", "other.xml")
            { Files = c => c.Rename(Charts, "", "other.xml") },
        new("TableFilesKeepPlaces", "no place for the charts", "<Visualizations />")
            { Files = c => c.Edit(Tree + "Entities/optout_ConsentAudit/Entity.xml", "<Visualizations />", "") },
        new("EveryFileIsPacked", "a chart without its element", "Visualizations")
        {
            Files = c =>
            {
                c.Edit(Charts, "<visualization ", "<chart ");
                c.Edit(Charts, "</visualization>", "</chart>", "<chart ");
            },
        },
        new("LanguagesAreDeclared", "a title in a language that nobody declared", "1055")
            { Files = c => c.Edit(Map, "LCID=\"1033\"", "LCID=\"1055\"") },
        new("PlatformFormsStandAside", "a form that scripts open and that is not there", "of contact is missing")
            { Files = c => c.Delete(ContactForms) },
        new("ConsentFormsAreWhole", "a form without a flag", "does not show donotfax")
            { Files = c => c.Edit(ContactForms, "datafieldname=\"donotfax\"", "datafieldname=\"donotphone\"") },
        new("ConsentFormsAreWhole", "a view without a flag", "does not show optout_donotsms")
            { Files = c => c.Edit(ContactViews, "cell name=\"optout_donotsms\"", "cell name=\"donotphone\"") },
        new("ConsentFormsAreWhole", "a form without the section of the evidence", "optout_evidence_section")
            {
                Files = c => c.Edit(
                    ContactForms, "section name=\"optout_evidence_section\"", "section name=\"evidence\""),
            },
        new("PlatformFormsStandAside", "a form that every user falls back to", "FallbackForm")
            { Files = c => c.Edit(ContactForms, "FallbackForm=\"false\"", "FallbackForm=\"true\"") },
        new("PlatformFormsStandAside", "a form before Microsoft's", "Order")
            { Files = c => c.Edit(ContactForms, "DisplayConditions Order=\"100", "DisplayConditions Order=\"") },
        new("PlatformTablesGetColumnsOnly", "a form of the platform", "no form or view of ours")
            { Files = c => c.Edit(ContactForms, "<formid>{", "<formid>{0") },
        new("FormColumnsExist", "a column that the platform's table lacks", "donotbulkpostalmail")
        {
            Files = c => c.Edit(
                Tree + "Entities/Lead/FormXml/main",
                "datafieldname=\"donotpostalmail\"",
                "datafieldname=\"donotbulkpostalmail\""),
        },
        new("ControlsFitColumns", "a text control for a flag of the platform", "donotphone")
        {
            Files = c => c.Edit(
                ContactForms,
                "{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}\" datafieldname=\"donotphone\"",
                "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}\" datafieldname=\"donotphone\""),
        },
        new("ViewColumnsExist", "a column that the platform's table lacks", "donotsms")
            { Files = c => c.Edit(ContactViews, "cell name=\"optout_donotsms\"", "cell name=\"donotsms\"") },
        new("WebResourcesExist", "a page under the id of another", "an id that it does not have")
            { Files = c => c.Edit(ContactForms, "<WebResourceId>{", "<WebResourceId>{0") },
        new("WebResourcesExist", "an icon script that is not there", "optout_/js/icons.js")
            { Files = c => c.Edit(ContactViews, "optout_/js/optout.js", "optout_/js/icons.js") },
        new("HandlersHaveLibraries", "a handler of a library that is not loaded", "without loading it")
            { Files = c => c.Edit(ContactForms, Loaded, "<Library name=\"\"") },
        new("HandlersHaveLibraries", "a library of which nothing is called", "calls nothing of it")
            { Files = c => c.Edit(ContactForms, Loaded, "<Library name=\"optout_/js/a.js\"") },
        new("HandlersHaveLibraries", "a handler without its context", "execution context")
            { Files = c => c.Edit(ContactForms, "passExecutionContext=\"true\"", "passExecutionContext=\"false\"") },
        new("ScriptFunctionsExist", "a handler that is not in the script", "OptOut.Person.onOpen")
            { Files = c => c.Edit(ContactForms, "OptOut.Person.onLoad", "OptOut.Person.onOpen") },
        new("ScriptFunctionsExist", "a command that is not in the script", "OptOut.Commands.open")
            { Files = c => c.Edit(ContactRibbon, "\"OptOut.Commands.openConsent\"", "\"OptOut.Commands.open\"") },
        new("ScriptFunctionsExist", "a rule that is not in the script", "OptOut.Commands.fasten")
            { Files = c => c.Edit(ContactRibbon, "OptOut.Commands.attach", "OptOut.Commands.fasten") },
        new("ScriptFunctionsExist", "an object in the place of a function", "calls OptOut.Commands,")
            { Files = c => c.Edit(ContactRibbon, "\"OptOut.Commands.openConsent\"", "\"OptOut.Commands\"") },
        new("ScriptFunctionsExist", "an icon function that is not in the script", "OptOut.Views.icon")
            { Files = c => c.Edit(ContactViews, "OptOut.Views.consentIcon", "OptOut.Views.icon") },
        new("ScriptFunctionsExist", "a script that fails when it is loaded", "fails as soon as it is loaded")
            { Files = c => c.Add(Script, "nothing.at.all();") },
        new("ScriptFunctionsExist", "a script that is none", "fails as soon as it is loaded")
            { Files = c => c.Add(Script, "var OptOut = {") },
        new("ScriptFunctionsExist", "a script that never ends", "fails as soon as it is loaded")
            { Files = c => c.Add(Script, "for (;;) { }") },
        new("ScriptFunctionsExist", "a picture in the place of a script", "no script")
            { Files = c => c.Edit(ContactRibbon, "optout_/js/optout.js", "optout_/img/app.svg") },
        new("RibbonsResolve", "a command that is not there", "optout.contact.Open.Command, which is not there")
            { Files = c => c.Edit(ContactRibbon, "Command=\"optout.contact.Consent", "Command=\"optout.contact.Open") },
        new("RibbonsResolve", "a rule that is not there", "optout.contact.One.EnableRule, which is not there")
            { Files = c => c.Edit(ContactRibbon, "Id=\"optout.contact.OneRow.", "Id=\"optout.contact.One.") },
        new("RibbonsResolve", "a display rule that nothing uses", "which nothing uses")
        {
            Files = c =>
            {
                c.Edit(ContactRibbon, "<DisplayRule Id=\"optout.contact.MayRecord.DisplayRule\" />", "");
                c.Edit(ContactRibbon, "<DisplayRule Id=\"optout.contact.MayRecord.DisplayRule\" />", "");
            },
        },
        new("RibbonsResolve", "a label that is not there", "which is not there")
            { Files = c => c.Edit(ContactRibbon, "LocLabel Id=\"optout.contact.", "LocLabel Id=\"optout.lead.") },
        new("RibbonsResolve", "a button on another table's form", "no place of contact")
            { Files = c => c.Edit(ContactRibbon, "Mscrm.Form.contact.", "Mscrm.Form.lead.") },
        new("RibbonsResolve", "a button twice", "more than once")
        {
            Files = c => c.Edit(
                ContactRibbon,
                "Id=\"optout.contact.Home.Consent.Button\"",
                "Id=\"optout.contact.Form.Consent.Button\""),
        },
    ];
}
