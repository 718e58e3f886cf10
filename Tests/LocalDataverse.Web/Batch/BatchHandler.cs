using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LocalDataverse.Web.Batch;

/// <summary>
/// Many requests in one, and change sets of which all are done or none. The first failure ends the batch with its own
/// status, unless the client prefers to go on: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/
/// execute-batch-operations-using-web-api.
/// </summary>
internal sealed class BatchHandler(WebApiHandler handler)
{
    /// <summary>The most requests that a batch may hold.</summary>
    public const int Most = 1_000;

    public async Task<WebApiResponse> Handle(WebApiRequest request)
    {
        if (request.Method != "POST")
        {
            throw WebApiFault.WrongMethod(request.Method, "$batch");
        }

        var items = await Read(request);
        if (items.Sum(item => item.Requests.Count) > Most)
        {
            throw WebApiFault.BadRequest($"A batch can hold {Most} requests at the most.");
        }

        var goesOn = Preferences.Read(request).ContinuesOnError;
        var answers = new BatchAnswer();
        var status = 200;
        foreach (var item in items)
        {
            if (await Task.Run(() => Carry(item, answers)) is var failure and >= 400 && !goesOn)
            {
                status = failure;
                break;
            }
        }

        return answers.Response(status);
    }

    private int Carry(BatchItem item, BatchAnswer answers)
    {
        if (!item.IsChangeSet)
        {
            var answer = handler.Handle(() => item.Requests[0].Request());
            answers.Add(item.Requests[0].ContentId, answer);
            return answer.Status;
        }

        var all = handler.HandleChangeSet(item.Requests);
        answers.AddChangeSet(all);
        return all.Max(one => one.Answer.Status);
    }

    private static async Task<List<BatchItem>> Read(WebApiRequest batch)
    {
        try
        {
            var items = new List<BatchItem>();
            var reader = Reader(batch.Header("Content-Type"), new MemoryStream(batch.Body.ToArray()));
            while (await reader.ReadNextSectionAsync() is { } section)
            {
                items.Add(IsMultipart(section.ContentType)
                    ? await ReadChangeSet(batch, section)
                    : new BatchItem(IsChangeSet: false, [await BatchPart.Read(batch, section)]));
            }

            return items;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            throw WebApiFault.BadRequest($"The batch cannot be read: {problem.Message}", problem);
        }
    }

    private static async Task<BatchItem> ReadChangeSet(WebApiRequest batch, MultipartSection section)
    {
        var parts = new List<BatchPart>();
        var reader = Reader(section.ContentType, section.Body);
        while (await reader.ReadNextSectionAsync() is { } inner)
        {
            parts.Add(await BatchPart.Read(batch, inner));
        }

        return parts.Count > 0
            ? new BatchItem(IsChangeSet: true, parts)
            : throw WebApiFault.BadRequest("A change set holds no request.");
    }

    private static bool IsMultipart(string? type) =>
        type?.TrimStart().StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) == true;

    private static MultipartReader Reader(string? type, Stream body)
    {
        if (!IsMultipart(type) || !MediaTypeHeaderValue.TryParse(type, out var media)
            || HeaderUtilities.RemoveQuotes(media.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            throw WebApiFault.BadRequest(
                $"The Content-Type of a batch and of a change set is multipart/mixed with a boundary, not '{type}'.");
        }

        return new MultipartReader(boundary.ToString(), body);
    }
}

/// <summary>One request of a batch, or a change set of several.</summary>
internal sealed record BatchItem(bool IsChangeSet, IReadOnlyList<BatchPart> Requests);
