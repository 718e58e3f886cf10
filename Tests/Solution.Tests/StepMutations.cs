using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break steps, plugin types and what comes from code.</summary>
internal static class StepMutations
{
    private const string StepFolder = "Solution/src/SdkMessageProcessingSteps";
    private const string Assembly = "Solution/src/PluginAssemblies";
    private const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string Update = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string Copied = StepFolder + "/{00000000-0000-0000-0000-000000000001}.xml";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("PluginTypesAreInTheDll", "a token that is not the DLL's", "PublicKeyToken=0000000000000000")
            { Files = c => c.Edit(Assembly, Token, "PublicKeyToken=0000000000000000") },
        new("PluginTypesAreInTheDll", "no SourceType", "SourceType")
            { Files = c => c.Edit(Assembly, "<SourceType>0</SourceType>", "") },
        new("PluginTypesAreInTheDll", "a type without a friendly name", "FriendlyName")
            { Files = c => c.Empty(Assembly, "FriendlyName") },
        new("PluginTypesAreInTheDll", "a type that the DLL has not", "MakeTea")
        {
            Files = c =>
                c.Edit(Assembly, " Name=\"OptOutPlugin.Handlers.MakeKey\"", " Name=\"OptOutPlugin.Handlers.MakeTea\""),
        },
        new("StepsRunPackedTypes", "a step that runs a type nobody has", "MakeTea")
        {
            Files = c => c.Edit(
                StepFolder,
                "<PluginTypeName>OptOutPlugin.Handlers.MakeKey",
                "<PluginTypeName>OptOutPlugin.Handlers.MakeTea"),
        },
        new("StepsRunPackedTypes", "a step with the id of another type", "PluginTypeId")
            { Files = c => c.Edit(StepFolder, "<PluginTypeId>", "<PluginTypeId>0") },
        new("StepsCannotBeTurnedOff", "a step that an administrator can change", "IsCustomizable")
            { Files = c => c.Edit(StepFolder, "<IsCustomizable>0", "<IsCustomizable>1") },
        new("StepsCannotBeTurnedOff", "a step without its handler's kind", "EventHandlerTypeCode")
            { Files = c => c.Edit(StepFolder, "<EventHandlerTypeCode>4602</EventHandlerTypeCode>", "") },
        new("StepTextsFit", "an effect that needs a page", "256 is the most")
            { Files = c => c.Edit(StepFolder, "<Description>", "<Description>" + new string('x', 256)) },
        new("StepFilesAreNamedById", "a step in a file of another name", "other.xml")
            { Files = c => c.Rename(StepFolder, "", "other.xml") },
        new("MessagesAreKnown", "a guessed message id", "13bebb1b")
            { Files = c => c.Edit(StepFolder, Update, "13bebb1b-ea3e-db11-86a7-000a3a5473e8") },
        new("MessagesAreKnown", "a name instead of a known id", Update)
        {
            Files = c =>
                c.Edit(StepFolder, $"<SdkMessageId>{Update}</SdkMessageId>", "<SdkMessageName>Update</SdkMessageName>"),
        },
        new("StagesFitModes", "an asynchronous step before the operation", "asynchronous")
            { Files = c => c.Edit(StepFolder, "<Mode>0", "<Mode>1", having: "<Stage>10") },
        new("StagesFitModes", "a step in the platform's own stage", "stage 30")
            { Files = c => c.Edit(StepFolder, "<Stage>10", "<Stage>30") },
        new("ImagesFitMessages", "the row before it was created", "before it was created")
            { Files = c => c.Edit(StepFolder, Update, Create, having: "<ImageType>0") },
        new("ImagesFitMessages", "an image of a message that has none", "QualifyLead")
            { Files = c => c.Edit(StepFolder, Update, "644c3365-b36c-431e-b76b-5c3e48adee55", having: "<ImageType>0") },
        new("ImagesFitMessages", "an image from another parameter", "Target")
            { Files = c => c.Edit(StepFolder, "<MessagePropertyName>Target", "<MessagePropertyName>id") },
        new("ImagesFitMessages", "a row after the deletion", "not there")
            { Files = c => c.Edit(StepFolder, "<ImageType>0", "<ImageType>1") },
        new("ImagesFitMessages", "all columns of the row", "name those it reads")
            { Files = c => c.Empty(StepFolder, "Attributes") },
        new("UpdatesAreFiltered", "a step that runs on every update", "every update")
            { Files = c => c.Empty(StepFolder, "FilteringAttributes") },
        new("UpdatesAreFiltered", "a filter on a message that has none", "only Update does")
            { Files = c => c.Edit(StepFolder, Update, Create, having: "<FilteringAttributes>") },
        new("StepsAreRegisteredOnce", "a step registered twice", "registered twice")
            { Files = c => c.Add(Copied, c.Read(StepFolder, Create)) },
        new("StepsAreRegisteredOnce", "two steps of one name", "one would hide the other")
            { Code = p => p with { Steps = [.. p.Steps, p.Steps[0] with { Stage = Stage.PreOperation }] } },
        new("StepColumnsExist", "a flag that a lead does not have", "donotbulkpostalmail")
        {
            Files = c => c.Edit(
                StepFolder,
                "<FilteringAttributes>",
                "<FilteringAttributes>donotbulkpostalmail,",
                having: "<PrimaryEntity>lead"),
        },
        new("ReadsAreNotIntercepted", "a step on Retrieve", "Retrieve of contact")
            { Code = p => With(p, new Step("Retrieve", "contact", Stage.PostOperation, typeof(MakeKey), "Looks on.")) },
        new("NamesAreValid", "an optional step on a table whose name no solution can carry", "OptOutPlugin_Send_a-b")
        {
            Code = p => With(
                p,
                new Step("Send", "a-b", Stage.PreValidation, typeof(MakeKey), "Looks on.") { Optional = true }),
        },
        new("GeneratedIsCommitted", "an optional step that was never generated", "optional/OptOutPlugin_Send_template")
        {
            Code = p => With(
                p,
                new Step("Send", "template", Stage.PreValidation, typeof(MakeKey), "Looks on.") { Optional = true }),
        },
        new("HandlersAreDeclared", "a handler that nothing runs", nameof(DoWork))
            { Code = p => p with { Steps = [.. p.Steps.Where(s => s.Handler != typeof(DoWork))] } },
        new("CodeNamesExist", "a column in the code that the table does not have", "optout_colour")
        {
            Code = p =>
                p with { CodeNames = [new CodeName("ConsentAudit.Colour", ConsentAudit.Table, "optout_colour")] },
        },
        new("CodeNamesExist", "a column of another table", "optout_merkleroot")
        {
            Code = p =>
                p with { CodeNames = [new CodeName("ConsentAudit.Root", ConsentAudit.Table, "optout_merkleroot")] },
        },
        new("GeneratedIsCommitted", "a step edited by hand", "SdkMessageProcessingSteps")
            { Files = c => c.Edit(StepFolder, "<Rank>10", "<Rank>11") },
        new("GeneratedIsCommitted", "a step that nothing declares", "made by nothing")
            { Files = c => c.Add(Copied, c.Read(StepFolder, Create)) },
        new("GeneratedIsCommitted", "a step that is not there", "is missing")
            { Files = c => c.Delete(StepFolder) },
        new("GeneratedIsCommitted", "a README that says something else", "Plugins/README.md")
            { Files = c => c.Edit("Plugins/README.md", "| later |", "| sooner |") },
        new("GeneratedIsCommitted", "an icon that was changed", "key.svg")
            { Files = c => c.Edit("WebResources/img/key.svg", "#323130", "#ff0000") },
        new("GeneratedIsCommitted", "a declaration that was changed", "is not what the code says")
            { Code = p => p with { Steps = [p.Steps[0] with { Effect = "Other." }, .. p.Steps.Skip(1)] } },
    ];

    private static string Token => Repository.Project.Plugin.FullName.Split(", ")[^1];

    private static Project With(Project project, Step step) => project with { Steps = [.. project.Steps, step] };
}
