namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break what the solution lists, and where its files lie.</summary>
internal static class ComponentMutations
{
    private const string Manifest = "Solution/src/Other/Solution.xml";
    private const string Customizations = "Solution/src/Other/Customizations.xml";
    private const string Index = "Solution/src/Other/Relationships.xml";
    private const string Bodies = "Solution/src/Other/Relationships";
    private const string Role = "Solution/src/Roles/OptOut Service.xml";
    private const string SiteMap = "Solution/src/AppModuleSiteMaps/optout_ConsentCentre/AppModuleSiteMap.xml";
    private const string German = "Solution/Languages/de.xml";
    private const string Choice = "Solution/src/OptionSets/optout_event.xml";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("RootComponentsHaveBodies", "a listed choice that is not there", "optout_chanel")
            { Files = c => c.Edit(Manifest, "\"optout_channel\"", "\"optout_chanel\"") },
        new("RootComponentsHaveBodies", "a number that only another environment knows", "10421")
            { Files = c => c.Edit(Manifest, "type=\"9\"", "type=\"10421\"") },
        new("BodiesAreRootComponents", "a choice that is not listed", "optout_event")
        {
            Files = c =>
                c.Edit(Manifest, "<RootComponent type=\"9\" schemaName=\"optout_event\" behavior=\"0\" />", ""),
        },
        new("BodiesAreRootComponents", "a choice listed twice", "optout_event")
            { Files = c => c.Edit(Manifest, "\"optout_channel\"", "\"optout_event\"") },
        new("RootComponentsTakeOnlyOurs", "contact taken whole", "contact")
            { Files = c => c.Edit(Manifest, "\"contact\" behavior=\"2\"", "\"contact\" behavior=\"0\"") },
        new("AsksForNothingBeyondSales", "a missing dependency", "MissingDependencies")
        {
            Files = c =>
                c.Edit(Manifest, "<MissingDependencies />", "<MissingDependencies><a /></MissingDependencies>"),
        },
        new("AsksForNothingBeyondSales", "a relationship to a table of another app", "msdynmkt_consent")
        {
            Files = c =>
                c.Edit(Bodies + "/Lead.xml", "<ReferencedEntityName>Lead", "<ReferencedEntityName>msdynmkt_consent"),
        },
        new("AsksForNothingBeyondSales", "a step on a table of another app", "msdynmkt_sms")
        {
            Files = c =>
                c.Edit("Solution/src/SdkMessageProcessingSteps", "<PrimaryEntity>email", "<PrimaryEntity>msdynmkt_sms"),
        },
        new("VersionsAgree", "another version of the product", "1.2.0.0")
            { Files = c => c.Edit("Directory.Build.props", "<Version>1.0.0.0", "<Version>1.2.0.0") },
        new("GeneratedIsCommitted", "a version that was not generated anew", "Solution.xml")
            { Files = c => c.Edit("Directory.Build.props", "<Version>1.0.0.0", "<Version>1.2.0.0") },
        new("StepsFollowTheAssembly", "a DLL of another version of the product", "1.2.0.0")
            { Files = c => c.Edit("Directory.Build.props", "<Version>1.0.0.0", "<Version>1.2.0.0") },
        new("StepsFollowTheAssembly", "a new minor version of the assembly", "1.1.0.0")
            { Code = p => p with { Plugin = Rebuilt.As(p.Plugin, new Version(1, 1, 0, 0)) } },
        new("VersionsAgree", "a solution that can be packed one way only", "Managed")
            { Files = c => c.Edit(Manifest, "<Managed>2", "<Managed>0") },
        new("NodesAreThereAndEmpty", "no place for roles", "in this order")
            { Files = c => c.Edit(Customizations, "<Roles />", "") },
        new("NodesAreThereAndEmpty", "content that has a file of its own", "Roles")
            { Files = c => c.Edit(Customizations, "<Roles />", "<Roles><Role /></Roles>") },
        new("EveryFileIsPacked", "a form in a folder that nobody reads", "Entities/optout_Key/Forms/main/a.xml")
            { Files = c => c.Add("Solution/src/Entities/optout_Key/Forms/main/a.xml", "<forms />") },
        new("EveryFileIsPacked", "a role without the element Role", "OptOut Service")
            { Files = c => c.Add(Role, "<Roles />") },
        new("FileNamesHaveFiles", "an icon without its picture", "key.svg")
            { Files = c => c.Delete("Solution/src/WebResources/optout_/img/key.svg") },
        new("FileNamesHaveFiles", "a web resource under another name in the zip", "key.svg")
            { Files = c => c.Edit("Solution/src/WebResources", "/WebResources/optout_imgkeysvg", "/WebResources/key") },
        new("FileNamesHaveFiles", "a DLL looked for elsewhere", "OptOutPlugin.dll")
        {
            Files = c =>
                c.Edit("Solution/src/PluginAssemblies", "OptOutPlugin.dll</FileName>", "Other.dll</FileName>"),
        },
        new("WebResourcesExist", "an icon that is not there", "optout_/img/lock.svg")
            { Files = c => c.Edit("Solution/src/Entities/optout_Key", "img/key.svg", "img/lock.svg") },
        new("TablesHaveIcons", "a table without an icon", "optout_Key")
            { Files = c => c.Edit("Solution/src/Entities/optout_Key", "optout_/img/key.svg", "") },
        new("RelationshipsAreIndexed", "a body that the index lacks", "optout_lead_consentaudit")
            { Files = c => c.Edit(Index, "<EntityRelationship Name=\"optout_lead_consentaudit\" />", "") },
        new("RelationshipsAreIndexed", "an index entry without a body", "optout_lead_consentaudit")
            { Files = c => c.Delete(Bodies + "/Lead.xml") },
        new("RelationshipsAreIndexed", "a body in another table's file", "Customer.xml")
            { Files = c => c.Rename(Bodies, "optout_lead_consentaudit", "Customer.xml") },
        new("LookupsHaveRelationships", "a relationship on a column that is no lookup", "optout_name")
        {
            Files = c =>
                c.Edit(Bodies, ">optout_contactid</ReferencingAttributeName", ">optout_name</ReferencingAttributeName"),
        },
        new("LookupsHaveRelationships", "a lookup without a target", "optout_leadid")
            { Files = c => c.Delete(Bodies + "/Lead.xml") },
        new("LookupsHaveRelationships", "a row whose owner is nobody in particular", "ownerid")
            { Files = c => c.Delete(Bodies + "/Owner.xml") },
        new("PeopleCanBeDeleted", "a person whose deletion would take the ledger along", "optout_contact_consentaudit")
            { Files = c => c.Edit(Bodies + "/Contact.xml", "<CascadeDelete>RemoveLink", "<CascadeDelete>Cascade") },
        new("PeopleCanBeDeleted", "a person who cannot be deleted", "optout_contact_consentaudit")
            { Files = c => c.Edit(Bodies + "/Contact.xml", "<CascadeDelete>RemoveLink", "<CascadeDelete>Restrict") },
        new("PeopleCanBeDeleted", "a topic whose deletion would take choices along", "optout_topic_preference")
            { Files = c => c.Edit(Bodies + "/optout_Topic.xml", "<CascadeDelete>Restrict", "<CascadeDelete>Cascade") },
        new("IdsAreUnique", "a role with the id of a profile", "Roles/OptOut Service.xml")
            { Files = c => c.Edit(Role, IdIn(c, Role), IdIn(c, "Solution/src/Roles/OptOut Auditor.xml")) },
        new("IdsAreWellFormed", "an id that is none", "not-an-id")
            { Files = c => c.Edit(Role, IdIn(c, Role), "{not-an-id}") },
        new("OptionValuesCarryOurPrefix", "a value of another publisher", "100000000")
            { Files = c => c.Edit(Choice, "727000000", "100000000") },
        new("OptionValuesCarryOurPrefix", "a value used twice", "727000001")
            { Files = c => c.Edit(Choice, "727000000", "727000001") },
        new("LanguagesAreDeclared", "a label in a language that is not declared", "1040")
            { Files = c => c.Edit(Choice, "languagecode=\"1031\"", "languagecode=\"1040\"") },
        new("LanguagesAreDeclared", "a title of the site map in a language that is not declared", "1040")
            { Files = c => c.Edit(SiteMap, "LCID=\"1031\"", "LCID=\"1040\"") },
        new("LanguagesAreDeclared", "a language that is not declared any more", "2052")
            { Files = c => c.Edit(Customizations, "<Language>2052</Language>", "") },
        new("TextsAreTranslated", "a text that has a place and no words", "nobody has translated \"Door\"")
            { Files = c => c.Edit(German, ">Annahmestelle<", "><") },
        new("TextsAreTranslated", "a text that nothing says any more", "nothing says \"Gate\"")
            { Files = c => c.Edit(German, "<text of=\"Door\">", "<text of=\"Gate\">") },
        new("TextsAreTranslated", "a text that stands there twice", "\"Door\" stands there 2 times")
            { Files = c => c.Edit(German, "<text of=\"Doors\">", "<text of=\"Door\">") },
        new("TextsAreTranslated", "a channel without a word", "the channel Sms has no title")
            { Files = c => c.Edit(German, "<title>SMS<", "<title><") },
        new("TextsAreTranslated", "words of a channel that there is not", "there is no channel Telex")
            { Files = c => c.Edit(German, "<channel name=\"Fax\">", "<channel name=\"Telex\">") },
        new("LabelsAreTranslated", "a choice that nobody translated into German", "has no label in 1031")
            { Files = c => c.Edit(Choice, "languagecode=\"1031\"", "languagecode=\"1036\"") },
        new("LabelsAreTranslated", "a title of the site map that nobody translated", "has no label in 2052")
            { Files = c => c.Edit(SiteMap, "LCID=\"2052\"", "LCID=\"1036\"") },
        new("LabelsAreTranslated", "a label that says nothing in one language", "is empty in one language")
            { Files = c => c.Edit(Choice, "description=\"Opted out\"", "description=\"\"") },
        new("LabelsAreTranslated", "two labels in one language", "labels in 1036")
            { Files = c => c.Edit(Choice, "languagecode=\"1031\"", "languagecode=\"1036\"") },
        new("LabelsAreTranslated", "a language that was declared and nobody wrote", "has no label in 1040")
            { Files = c => c.Edit(Customizations, "<Languages>", "<Languages>\n    <Language>1040</Language>") },
        new("TextIsClean", "Windows line ends", "CR line ends")
            { Files = c => c.Edit(Choice, "\n", "\r\n") },
        new("TextIsClean", "a byte order mark", "byte order mark")
            { Files = c => c.Edit(Choice, "<?xml", "\uFEFF<?xml") },
    ];

    private static string IdIn(SolutionCopy copy, string role) => copy.Read(role, "").Split("id=\"")[1].Split('"')[0];
}
