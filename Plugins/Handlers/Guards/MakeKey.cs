using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Handlers;

/// <summary>Gives a new key its value: 32 random bytes that nobody chose and nobody needs to see.</summary>
public sealed class MakeKey : DeclaredPlugin
{
    private const int Bytes = 32;

    private protected override void Run(PluginCall call)
    {
        var key = call.Target;
        var purpose = key.GetAttributeValue<OptionSetValue>(SecretKey.Purpose)?.Value;
        if (purpose == (int)KeyPurpose.Suppress && key.Id != SecretKey.First(KeyPurpose.Suppress))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.SuppressKeyIsSingle);
        }

        key[SecretKey.Value] = Hex.Of(RandomBytes());
        key.Attributes.Remove(SecretKey.RetiredOn);
    }

    private static byte[] RandomBytes()
    {
        var bytes = new byte[Bytes];
#pragma warning disable RS0030 // The one place where a key comes from.
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
#pragma warning restore RS0030
        return bytes;
    }
}
