using System.Security.Cryptography;

namespace OptOutPlugin.Dataverse;

/// <summary>Draws numbers that nobody can foresee, so that nobody knows the questions before they are asked.</summary>
internal static class Lot
{
    /// <summary>A number from 0 to below the given one, each as likely as the others.</summary>
    /// <param name="count">At least 1, at most 256.</param>
    public static int Below(int count)
    {
        var fair = 256 - (256 % count);
        var drawn = new byte[1];
#pragma warning disable RS0030 // What is drawn is stored; nothing is decided anew.
        using var random = RandomNumberGenerator.Create();
        do
        {
            random.GetBytes(drawn);
        }
        while (drawn[0] >= fair);
#pragma warning restore RS0030
        return drawn[0] % count;
    }
}
