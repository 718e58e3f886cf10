using System.Buffers;
using System.Globalization;
using System.Text;
using LocalDataverse.Web.Protocol;
using Microsoft.AspNetCore.WebUtilities;

namespace LocalDataverse.Web.Batch;

/// <summary>Writes the answers of a batch, in the order of its requests.</summary>
internal sealed class BatchAnswer
{
    private readonly string boundary = $"batchresponse_{Guid.NewGuid()}";
    private readonly ArrayBufferWriter<byte> body = new();

    public void Add(string? contentId, WebApiResponse answer) => Add(boundary, contentId, answer);

    public void AddChangeSet(IEnumerable<(string? ContentId, WebApiResponse Answer)> answers)
    {
        var inner = $"changesetresponse_{Guid.NewGuid()}";
        Line($"--{boundary}");
        Line($"Content-Type: multipart/mixed; boundary={inner}");
        Line("");
        foreach (var (contentId, answer) in answers)
        {
            Add(inner, contentId, answer);
        }

        Line($"--{inner}--");
    }

    public WebApiResponse Response(int status)
    {
        Line($"--{boundary}--");
        return new WebApiResponse(status)
        {
            Body = body.WrittenSpan.ToArray(),
            ContentType = $"multipart/mixed; boundary={boundary}",
        };
    }

    private void Add(string mark, string? contentId, WebApiResponse answer)
    {
        Line($"--{mark}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (contentId is not null)
        {
            Line($"Content-ID: {contentId}");
        }

        Line("");
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}"));
        if (answer.Status >= 400)
        {
            Line($"REQ_ID: {Guid.NewGuid()}");
        }

        if (answer.Body is not null)
        {
            Line($"Content-Type: {answer.ContentType}");
        }

        Line("OData-Version: 4.0");
        foreach (var (name, value) in answer.Headers)
        {
            Line($"{name}: {value}");
        }

        Line("");
        body.Write(answer.Body ?? []);
        Line("");
    }

    private void Line(string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
