namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>When to come again, where nothing better is known.</summary>
internal static class Later
{
    /// <summary>In seconds.</summary>
    public const int Seconds = 120;
}
