namespace OptOutPlugin.Live;

/// <summary>
/// Whether a connection string leads to the environment that was named, so that nobody writes to another.
/// </summary>
internal static class LiveTarget
{
    private static readonly string[] Keys = ["url", "serviceuri", "service uri", "server"];

    /// <summary>Why it must not be used; null when it may.</summary>
    public static string? Refusal(string environment, string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            return "OPTOUT_LIVE_CONNECTION is not set, so there is nowhere to go.";
        }

        var url = connection.Split(';').Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2 && Keys.Contains(part[0].Trim().ToLowerInvariant()))
            .Select(part => part[1].Trim()).FirstOrDefault();
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return "OPTOUT_LIVE_CONNECTION names no Url, so nobody can say where it leads.";
        }

        return string.Equals(address.Host.Split('.')[0], environment, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"OPTOUT_LIVE_CONNECTION leads to {address.Host}, not to {environment}; nothing was done.";
    }
}
