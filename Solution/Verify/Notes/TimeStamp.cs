using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace OptOutPlugin.Verify.Notes;

/// <summary>That a note existed at a time, by the word of an authority (RFC 3161).</summary>
/// <param name="On">The time, UTC.</param>
/// <param name="Authority">Whose certificate signed it.</param>
internal sealed record TimeStamp(DateTimeOffset On, string Authority)
{
    /// <summary>Checks a time stamp.</summary>
    /// <param name="stamp">A token, or the whole answer of an authority.</param>
    /// <param name="note">The bytes of the note.</param>
    /// <param name="authorities">The certificates that are trusted; none: the signature alone is checked, not whose it is.</param>
    /// <exception cref="VerifyException">It is no time stamp, or over something else.</exception>
    public static TimeStamp Read(byte[] stamp, byte[] note, X509Certificate2Collection authorities)
    {
        var token = Token(stamp) ?? throw new VerifyException("It is no time stamp.");
        if (!token.VerifySignatureForData(note, out var signer, authorities) || signer is null)
        {
            throw new VerifyException("The time stamp is over something else than this note, or its signature does not fit.");
        }

        if (authorities.Count > 0)
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
            chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.UtcDateTime;
            if (!chain.Build(signer))
            {
                throw new VerifyException("The time stamp is of an authority that is not trusted.");
            }
        }

        return new TimeStamp(token.TokenInfo.Timestamp, signer.Subject);
    }

    // An answer is a sequence of a status and the token; the token alone is one, too.
    private static Rfc3161TimestampToken? Token(byte[] stamp)
    {
        if (Rfc3161TimestampToken.TryDecode(stamp, out var token, out _))
        {
            return token;
        }

        try
        {
            var answer = new System.Formats.Asn1.AsnReader(stamp, System.Formats.Asn1.AsnEncodingRules.BER).ReadSequence();
            answer.ReadSequence();
            return answer.HasData && Rfc3161TimestampToken.TryDecode(answer.ReadEncodedValue(), out token, out _) ? token : null;
        }
        catch (Exception fault) when (fault is System.Formats.Asn1.AsnContentException or CryptographicException)
        {
            return null;
        }
    }
}
