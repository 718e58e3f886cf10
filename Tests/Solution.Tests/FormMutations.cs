namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break forms and views.</summary>
internal static class FormMutations
{
    private const string LedgerForm = "Solution/src/Entities/optout_ConsentAudit/FormXml";
    private const string LedgerViews = "Solution/src/Entities/optout_ConsentAudit/SavedQueries";
    private const string RequestForm = "Solution/src/Entities/optout_Request/FormXml";
    private const string Quick = "Solution/src/Entities/optout_Key/FormXml/quick/a.xml";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("FormIdsAreUnique", "a control twice", "optout_name")
            { Files = c => c.Edit(LedgerForm, "control id=\"optout_event\"", "control id=\"optout_name\"") },
        new("GeneratedIsCommitted", "a form without its twin", "_managed.xml")
            { Files = c => c.Delete(LedgerForm + "/main") },
        new("GeneratedIsCommitted", "a twin with other content", "_managed.xml")
            { Files = c => c.Edit(LedgerForm, "description=\"What\"", "description=\"Which\"") },
        new("FormFilesAreNamedById", "a form in a file of another name", "other.xml")
            { Files = c => c.Rename(LedgerForm, "", "other.xml") },
        new("FormColumnsExist", "a control for a column that is not there", "optout_colour")
            { Files = c => c.Edit(LedgerForm, "datafieldname=\"optout_event\"", "datafieldname=\"optout_colour\"") },
        new("ControlsFitColumns", "a text control for a lookup", "optout_contactid")
            { Files = c => c.Edit(LedgerForm, "datafieldname=\"optout_name\"", "datafieldname=\"optout_contactid\"") },
        new("ControlsFitColumns", "a text control for an owner", "ownerid")
        {
            Files = c => c.Edit(
                RequestForm,
                "{270BD3DB-D9AF-4782-9025-509E298DEC0A}\" datafieldname=\"ownerid\"",
                "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}\" datafieldname=\"ownerid\""),
        },
        new("LockedColumnsAreNotRequired", "a name that is locked where the rest is typed", "optout_name")
        {
            Files = c => c.Edit(
                "Solution/src/Entities/optout_Door/FormXml",
                "datafieldname=\"optout_name\"",
                "datafieldname=\"optout_name\" disabled=\"true\""),
        },
        new("QuickFormsHaveNoEvents", "a quick view form that runs a script", Quick["Solution/src/".Length..])
            { Files = c => c.Add(Quick, "<forms><systemform><form><events /></form></systemform></forms>") },
        new("LedgerFormIsReadOnly", "a control that can be edited", "optout_name")
        {
            Files = c =>
                c.Edit(LedgerForm, "datafieldname=\"optout_name\" disabled=\"true\"", "datafieldname=\"optout_name\""),
        },
        new("ViewColumnsExist", "a cell for a column that is not there", "optout_colour")
            { Files = c => c.Edit(LedgerViews, "cell name=\"optout_event\"", "cell name=\"optout_colour\"") },
        new("ViewColumnsExist", "a filter on a column that is not there", "optout_colour")
        {
            Files = c =>
                c.Edit(LedgerViews, "condition attribute=\"statecode\"", "condition attribute=\"optout_colour\""),
        },
        new("ViewColumnsExist", "a column shown and not fetched", "without fetching")
            { Files = c => c.Edit(LedgerViews, "<attribute name=\"optout_event\" />", "") },
        new("ViewColumnsExist", "a view of another table", "another table")
            { Files = c => c.Edit(LedgerViews, "<entity name=\"optout_consentaudit\">", "<entity name=\"contact\">") },
        new("ViewFilesAreNamedById", "a view in a file of another name", "other.xml")
            { Files = c => c.Rename(LedgerViews, "", "other.xml") },
        new("QuickFindHasItsFilter", "a quick find that searches nothing", "isquickfindfields")
            { Files = c => c.Edit(LedgerViews, " isquickfindfields=\"1\"", "") },
        new("QuickFindHasItsFilter", "a quick find that is not marked", "isquickfindquery")
            { Files = c => c.Edit(LedgerViews, "<isquickfindquery>1", "<isquickfindquery>0") },
    ];
}
