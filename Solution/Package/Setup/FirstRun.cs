using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Package.Setup;

/// <summary>What is done once the solutions are in.</summary>
internal static class FirstRun
{
    /// <summary>Takes what people refused before into the ledger; a call that broke off is simply made again.</summary>
    public static void TakeBaseline(IOrganizationService service, Action<string> tell)
    {
        var processed = 0;
        OrganizationResponse answer;
        do
        {
            answer = service.Execute(new OrganizationRequest("optout_Baseline"));
            processed += (int)answer["Processed"];
            tell($"Baseline: {processed} rows.");
        }
        while (!(bool)answer["Finished"]);
    }

    /// <summary>
    /// Runs the first compliance check to its end: what it finds becomes rows, and fails nothing here.
    /// </summary>
    public static void CheckCompliance(IOrganizationService service, Action<string> tell)
    {
        var request = new OrganizationRequest("optout_RunComplianceCheck");
        var answer = service.Execute(request);
        while (!(bool)answer["Finished"])
        {
            request["CheckId"] = answer["CheckId"];
            request["Cursor"] = answer["Cursor"];
            answer = service.Execute(request);
        }

        tell($"Compliance check: {answer["Findings"]} findings.");
    }

    // What only people can say comes after the import: it is told, and fails nothing here.
    private static readonly string[] LeftToPeople = ["postal address", "preference centre"];

    /// <summary>Logs every point of the health check that fails.</summary>
    /// <exception cref="InvalidOperationException">The product does not do here what it promises.</exception>
    public static void DemandHealth(IOrganizationService service, Action<string> tell)
    {
        var answer = service.Execute(new OrganizationRequest("optout_CheckHealth"));
        var failed = ((EntityCollection)answer["Points"]).Entities.Where(point => !(bool)point["ok"]).ToList();
        foreach (var point in failed)
        {
            tell($"{point["severity"]}: {point["text"]} {point["fix"]}");
        }

        var serious = failed.Count(point => (string)point["severity"] != "Low"
            && Array.IndexOf(LeftToPeople, (string)point["point"]) < 0);
        if (serious > 0)
        {
            throw new InvalidOperationException(
                $"The solutions are in, but {serious} points of the health check fail; the log names them and says "
                + "what to do.");
        }
    }
}
