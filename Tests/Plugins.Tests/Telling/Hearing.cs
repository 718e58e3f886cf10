using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>One event as a listener heard it.</summary>
internal sealed record Heard(int After, int First, int Last, int Count, IReadOnlyList<JsonElement> Changes);

/// <summary>What a consumer reads.</summary>
internal sealed record Page(IReadOnlyList<JsonElement> Changes, int Count, int Next, bool More);

/// <summary>What somebody hears who listens to the product.</summary>
internal static class Hearing
{
    /// <summary>What the solution of others noted, in the order of hearing.</summary>
    public static List<Heard> Notices(this Sales sales)
    {
        var query = new QueryExpression(HearingSolution.Table) { ColumnSet = new ColumnSet(true) };
        query.AddOrder("versionnumber", OrderType.Ascending);
        return [.. sales.Admin.RetrieveMultiple(query).Entities.Select(row => new Heard(
            row.GetAttributeValue<int>("lib_after"),
            row.GetAttributeValue<int>("lib_first"),
            row.GetAttributeValue<int>("lib_last"),
            row.GetAttributeValue<int>("lib_count"),
            Parse(row.GetAttributeValue<string>("lib_text"))))];
    }

    /// <summary>Every change that was noted, in the order of hearing.</summary>
    public static List<JsonElement> Changes(this Sales sales) => [.. sales.Notices().SelectMany(one => one.Changes)];

    public static Page ReadChanges(this IOrganizationService caller, int after, int? most = null)
    {
        var request = new OrganizationRequest("optout_ReadConsentChanges") { [ReadConsentChanges.After] = after };
        if (most is { } count)
        {
            request[ReadConsentChanges.Most] = count;
        }

        var answer = caller.Execute(request);
        return new Page(
            Parse((string)answer[ReadConsentChanges.Changes]),
            (int)answer[ReadConsentChanges.Count],
            (int)answer[ReadConsentChanges.Next],
            (bool)answer[ReadConsentChanges.More]);
    }

    /// <summary>Every change, read page by page.</summary>
    public static IEnumerable<JsonElement> ReadAllChanges(this IOrganizationService caller)
    {
        var page = caller.ReadChanges(0, 1000);
        var all = page.Changes.ToList();
        while (page.More)
        {
            page = caller.ReadChanges(page.Next, 1000);
            all.AddRange(page.Changes);
        }

        return all;
    }

    public static FaultException<OrganizationServiceFault> Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act);

    public static string? Text(this JsonElement change, string name) => change.GetProperty(name).GetString();

    public static int Sequence(this JsonElement change) => change.GetProperty("sequence").GetInt32();

    private static IReadOnlyList<JsonElement> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(one => one.Clone())];
    }
}
