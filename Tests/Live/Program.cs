using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client;
using OptOutPlugin.Live;

const string Usage = """
    usage: dotnet run --project Tests/Live -p:DataverseSdk=Official -- --environment NAME

      NAME is the first part of the environment's host name, such as contoso-test of contoso-test.crm4.dynamics.com.
      The connection string is read from the environment variable OPTOUT_LIVE_CONNECTION and must lead there.
      The story makes rows of its own and deletes them; its ledger rows stay, as ledger rows do.
    """;

if (args is not ["--environment", var environment])
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var connection = Environment.GetEnvironmentVariable("OPTOUT_LIVE_CONNECTION");
if (LiveTarget.Refusal(environment, connection) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 2;
}

using var service = new ServiceClient(connection);
if (!service.IsReady)
{
    Console.Error.WriteLine($"{environment} did not let us in: {service.LastError}");
    return 1;
}

var report = LiveReport.Of(
    service, () => Thread.Sleep(TimeSpan.FromSeconds(5)), text => Console.WriteLine(text));
Directory.CreateDirectory("artifacts/live");
var file = Path.Combine("artifacts", "live", environment + ".json");
File.WriteAllText(file, JsonSerializer.Serialize(report, new JsonSerializerOptions { WriteIndented = true }));
Console.WriteLine(
    $"{report.Scenes.Count(scene => scene.IsOk)} of {report.Scenes.Count} scenes as promised; answers in {file}.");
return report.Scenes.All(scene => scene.IsOk) ? 0 : 1;
