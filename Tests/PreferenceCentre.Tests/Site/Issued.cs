using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>Links as the plugin issues them, for a key that these tests know.</summary>
internal static class Issued
{
    public const string KeyId = "0a0b0c0d";

    public static readonly byte[] PageKey = SHA256.HashData("the page's key"u8);

    public static string Page(string of = "maria") => Make(LinkDoor.Page, of, KeyId, PageKey);

    public static string OneClick(string of = "maria") => Make(LinkDoor.OneClick, of, KeyId, PageKey);

    public static string Confirmation(string of = "maria") => Make(LinkDoor.Confirmation, of, KeyId, PageKey);

    public static string Make(LinkDoor door, string of, string keyId, byte[] pageKey)
    {
        var content = SHA256.HashData(Encoding.UTF8.GetBytes(of));
        var productKey = SHA256.HashData("the product's"u8);
        return LinkEnvelope.Close(door, keyId, content[..16], content, productKey, pageKey).ToString();
    }
}
