using OptOutPlugin.Dataverse;
using OptOutPlugin.Handlers;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break custom APIs.</summary>
internal static class ApiMutations
{
    private const string Api = "Solution/src/customapis/optout_VerifyLedger/customapi.xml";
    private const string Parts = "Solution/src/customapis/optout_VerifyLedger";
    private const string Parameter = Parts + "/customapirequestparameters/PersonId/customapirequestparameter.xml";
    private const string Response = Parts + "/customapiresponseproperties/Fault/customapiresponseproperty.xml";
    private const string Released = "Solution/Build/Released.txt";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("ApiNamesAreValid", "a name without our prefix", "new_VerifyLedger")
            { Files = c => c.Edit(Api, "\"optout_VerifyLedger\"", "\"new_VerifyLedger\"") },
        new("ApiNamesAreValid", "a name that no URL can hold", "Person Id")
            { Files = c => c.Edit(Parameter, "\"PersonId\"", "\"Person Id\"") },
        new("ApiNamesAreValid", "a response in another's folder", "must be called Fehler")
            { Files = c => c.Edit(Response, "\"Fault\"", "\"Fehler\"") },
        new("ApiNamesAreUnique", "an API that is there twice", "two custom APIs are called")
            { Files = c => c.Add("Solution/src/customapis/optout_Other/customapi.xml", c.Read(Api, "")) },
        new("ApiNamesAreUnique", "a parameter that differs in case only", "there twice")
        {
            Files = c => c.Add(
                Parameter.Replace("/PersonId/", "/personid/", StringComparison.Ordinal),
                c.Read(Parameter, "").Replace("\"PersonId\"", "\"personid\"", StringComparison.Ordinal)),
        },
        new("ApiNamesAreUnique", "an API that is declared twice", "declares optout_VerifyLedger twice")
            { Code = p => p with { Apis = [.. p.Apis, Ledger(p)] } },
        new("ApiNamesAreUnique", "a response that is declared twice", "optout_VerifyLedger declares Fault twice")
        {
            Code = p => p with
            {
                Apis = [Ledger(p) with { Responses = [.. Ledger(p).Responses, new("Fault", ApiType.String, "x")] }],
            },
        },
        new("ApisRunPackedTypes", "an API that runs a type nobody has", "which no packed assembly has")
            { Files = c => c.Edit(Api, Type, "00000000-0000-0000-0000-000000000001") },
        new("ApisRunPackedTypes", "a handler that the DLL has not", "String, which the DLL has not")
            { Code = p => p with { Apis = [Ledger(p) with { Handler = typeof(string) }] } },
        new("ApiPrivilegesExist", "a privilege in another case", "prvReadoptout_consentaudit")
            { Files = c => c.Edit(Api, "prvReadoptout_ConsentAudit", "prvReadoptout_consentaudit") },
        new("ApiPrivilegesExist", "a privilege that is none", "prvVerifyLedger")
            { Files = c => c.Edit(Api, "prvReadoptout_ConsentAudit", "prvVerifyLedger") },
        new("ApiResponsesAreNeverOptional", "a response that may be missing", "must not have isoptional")
            { Files = c => c.Edit(Response, "<name>", "<isoptional>0</isoptional><name>") },
        new("ApiTypesAreKnown", "a type that Dataverse has not", "the type 13")
            { Files = c => c.Edit(Response, "<type>10", "<type>13") },
        new("ApiTypesAreKnown", "a type in words", "the type Guid")
            { Files = c => c.Edit(Parameter, "<type>12", "<type>Guid") },
        new("ApiTypesAreKnown", "a table of a text", "no logicalentityname")
            { Files = c => c.Edit(Response, "<name>", "<logicalentityname>contact</logicalentityname><name>") },
        new("ApiTextsFit", "a description that needs a page", "fit")
        {
            Files = c => c.Edit(Api, "<description default=\"", "<description default=\"" + new string('x', 300)),
        },
        new("ApiTextsFit", "a French description that needs a page", "fit")
            { Files = c => c.Edit(Api, "Dit si le registre", new string('x', 300)) },
        new("ApiTextsFit", "a response that says nothing", "has 0 characters")
        {
            Files = c => c.Edit(Response, "<description default=", "<description default=\"\" was="),
        },
        new("FunctionsAnswer", "a function without an answer", "has no response")
        {
            Files = c =>
            {
                c.Edit(Api, "<isfunction>0", "<isfunction>1");
                Directory.Delete(Path.Combine(c.Root, Parts, "customapiresponseproperties"), recursive: true);
            },
        },
        new("HandlersAreDeclared", "a handler of an API that is declared no more", nameof(VerifyLedger))
            { Code = p => p with { Apis = [] } },
        new("EveryFileIsPacked", "a parameter that lies among the responses", "customapirequestparameter.xml")
        {
            Files = c => c.Add(
                Parts + "/customapiresponseproperties/PersonId/customapirequestparameter.xml", c.Read(Parameter, "")),
        },
        new("EveryFileIsPacked", "a response with the root of a parameter", "must have the root element")
        {
            Files = c =>
            {
                c.Edit(Response, "<customapiresponseproperty ", "<customapirequestparameter ");
                c.Edit(Response, "</customapiresponseproperty>", "</customapirequestparameter>");
            },
        },
        new("GeneratedIsCommitted", "an API edited by hand", "optout_VerifyLedger/customapi.xml")
            { Files = c => c.Edit(Api, "<isprivate>0", "<isprivate>1") },
        new("GeneratedIsCommitted", "an API that nothing declares", "made by nothing")
            { Files = c => c.Add("Solution/src/customapis/optout_Other/customapi.xml", c.Read(Api, "")) },
        new("GeneratedIsCommitted", "a README without an API", "Plugins/README.md")
            { Files = c => c.Edit("Plugins/README.md", "| [optout_VerifyLedger]", "| [optout_Other]") },
        Frozen("binding", "optout_VerifyLedger 1 0 0 0"),
        Frozen("kind", "optout_VerifyLedger 0 1 0 0"),
        Frozen("allowed steps", "optout_VerifyLedger 0 0 2 0"),
        Frozen("workflow step", "optout_VerifyLedger 0 0 0 1"),
        new("ReleasedApisAreFrozen", "a released API in another case", "was released and is gone")
            { Files = c => c.Add(Released, "optout_verifyledger 0 0 0 0\n") },
    ];

    private static string Type => Repository.Project.Tree["customapis/optout_VerifyLedger/customapi.xml"]
        .Descendants("plugintypeid").Last().Value;

    private static Mutation Frozen(string what, string released) =>
        new("ReleasedApisAreFrozen", $"another {what} than was released", "Dataverse allows no such change")
        {
            Files = c => c.Add(Released, released + "\n"),
        };

    private static CustomApi Ledger(Project project) =>
        project.Apis.Single(api => api.UniqueName == "optout_VerifyLedger");
}
