using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Ledger;

/// <summary>Asks an authority to say that a note existed (RFC 3161), where a setting names one.</summary>
internal sealed partial class TimeStamping(IHttpClientFactory clients, CentreOptions options, ILogger<TimeStamping> log)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "time-stamp";

    private const int LongestAnswer = 15_000;

    /// <summary>The time stamp over some bytes; null: none was asked for, or none came.</summary>
    public async Task<byte[]?> StampAsync(byte[] note, CancellationToken cancel)
    {
        if (options.TimeStampUrl is not { } authority)
        {
            return null;
        }

        try
        {
            var request = Rfc3161TimestampRequest.CreateFromData(
                note, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
            using var body = new ByteArrayContent(request.Encode());
            body.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var client = clients.CreateClient(Client);
            using var answer = await client.PostAsync(authority, body, cancel);
            var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancel);
            if (bytes.Length > LongestAnswer)
            {
                throw new CryptographicException("The answer is too long.");
            }

            return request.ProcessResponse(bytes, out _).AsSignedCms().Encode();
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or CryptographicException)
        {
            NotStamped(log, e.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No time stamp of the ledger's checkpoint: {Reason}.")]
    private static partial void NotStamped(ILogger log, string reason);
}
