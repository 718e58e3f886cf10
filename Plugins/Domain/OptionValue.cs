namespace OptOutPlugin.Domain;

/// <summary>
/// The numbers that the options of our choices have on the platform: the publisher's prefix, then a number of ours.
/// </summary>
internal static class OptionValue
{
    /// <summary>The first of them; enums that count from nought are stored with it added.</summary>
    public const int First = 727000000;
}
