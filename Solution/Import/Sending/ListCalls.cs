using System.Text.Json;
using System.Text.Json.Nodes;

namespace OptOutPlugin.Import.Sending;

/// <summary>What is wrong with a row that was sent.</summary>
/// <param name="Row">Its place in the list, from 0.</param>
/// <param name="IsHeld">Whether it is held all the same.</param>
/// <param name="Text">What, as a sentence.</param>
internal sealed record RowProblem(int Row, bool IsHeld, string Text);

/// <summary>What the organisation answers about rows.</summary>
internal sealed record RowsAnswer(
    Guid RequestId, int Done, bool IsFinished, int Refusals, int New, string Outcome, IReadOnlyList<RowProblem> Problems);

/// <summary>A list, as each call about it names it.</summary>
internal sealed record SentList(string Key, int Count, string Hash, string Evidence, DateTime? SaidOn);

/// <summary>The calls about a list.</summary>
internal static class ListCalls
{
    /// <summary>Sends rows, or asks what they would do.</summary>
    public static async Task<RowsAnswer> SendAsync(
        this Organization organization, SentList list, int from, IEnumerable<string> rows, bool isPreview)
    {
        var parameters = new JsonObject
        {
            ["IdempotencyKey"] = list.Key,
            ["Count"] = list.Count,
            ["Hash"] = list.Hash,
            ["From"] = from,
            ["Rows"] = new JsonArray([.. rows.Select(row => (JsonNode)row)]),
            ["Evidence"] = list.Evidence,
        };
        if (list.SaidOn is { } said)
        {
            parameters["OccurredOn"] = said;
        }

        if (isPreview)
        {
            parameters["Preview"] = true;
        }

        var answer = await organization.CallAsync("optout_ImportSuppressions", parameters);
        return new RowsAnswer(
            answer.GetProperty("RequestId").GetGuid(),
            answer.GetProperty("Done").GetInt32(),
            answer.GetProperty("Finished").GetBoolean(),
            answer.GetProperty("Refusals").GetInt32(),
            answer.GetProperty("New").GetInt32(),
            answer.GetProperty("Outcome").GetString() ?? string.Empty,
            [.. answer.GetProperty("Problems").EnumerateArray().Select(Problem)]);
    }

    /// <summary>Takes back, some a call, what a list refused.</summary>
    public static async Task<(int TakenBack, int Kept, bool IsFinished)> TakeBackAsync(
        this Organization organization, Guid request, string reason)
    {
        var answer = await organization.CallAsync(
            "optout_TakeBackImport", new JsonObject { ["RequestId"] = request, ["Reason"] = reason });
        return (
            answer.GetProperty("TakenBack").GetInt32(),
            answer.GetProperty("Kept").GetInt32(),
            answer.GetProperty("Finished").GetBoolean());
    }

    private static RowProblem Problem(JsonElement row) => new(
        row.GetProperty("row").GetInt32(),
        row.GetProperty("held").GetBoolean(),
        row.GetProperty("text").GetString() ?? string.Empty);
}
