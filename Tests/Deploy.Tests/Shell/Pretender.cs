using Microsoft.AspNetCore.Http;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>Answers as a Dataverse would into which the product can be installed, and nothing more.</summary>
internal static class Pretender
{
    /// <summary>What the script is shown, and must never show.</summary>
    public const string Token = "t0ken-that~lets-in/and=out";

    private const string Id = "00000000-0000-4000-8000-000000000001";

    private static readonly (string Method, string Path, string Json)[] Answers =
    [
        ("GET", "/WhoAmI()", $$"""{"UserId":"{{Id}}","OrganizationId":"{{Id}}"}"""),
        ("GET", "RetrieveUserPrivilegeByPrivilegeName", """{"RolePrivileges":[{}]}"""),
        ("GET", "/RetrieveVersion()", """{"Version":"9.2.25121.1"}"""),
        ("GET", $"/systemusers({Id})", """{"fullname":"Ada Admin","domainname":"ada@contoso.example"}"""),
        ("GET", "/organizations(", """{"name":"contoso"}"""),
        ("GET", "/asyncoperations?", """{"value":[]}"""),
        ("GET", "/solutions?", """{"value":[]}"""),
        ("GET", "/sdkmessages?", $$"""{"value":[{"name":"Create","sdkmessageid":"{{Id}}"}]}"""),
        ("GET", "/sdkmessageprocessingsteps?", """{"value":[]}"""),
        ("POST", "/StageSolution", """{"StageSolutionResults":{"StageSolutionStatus":"Passed","MissingDependencies":[]}}"""),
        ("POST", "/ImportSolutionAsync", $$"""{"AsyncOperationId":"{{Id}}","ImportJobKey":"{{Id}}"}"""),
        ("GET", "/asyncoperations(", """{"statecode":3,"statuscode":30}"""),
        ("GET", "/importjobs(", """{"progress":100}"""),
        ("GET", "/systemusers?", """{"value":[]}"""),
        ("GET", "/teams?", """{"value":[]}"""),
        ("POST", "/optout_RunDue", """{"Did":"Nothing was due.","Finished":true}"""),
    ];

    public static Task<bool> AnswerAsync(Asked asked, HttpContext context)
    {
        var answer = Answers.FirstOrDefault(one => asked.Is(one.Method, one.Path));
        return answer.Json is null
            ? Door.JsonAsync(context, """{"error":{"code":"0x1","message":"Not here"}}""", 404)
            : Door.JsonAsync(context, answer.Json);
    }
}
