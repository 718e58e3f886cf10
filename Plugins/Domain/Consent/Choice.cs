namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// What a choice is about: a channel, and of marketing e-mail perhaps one topic. Flags, topics and pauses all are
/// choices about a matter, and go the same ways.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="Topic">The code of the one topic; null for all of the channel.</param>
internal sealed record Matter(Channel Channel, string? Topic = null);

/// <summary>A refusal or a pause, as it is put on an address or carried on.</summary>
/// <param name="Matter">What it is about.</param>
/// <param name="SaidOn">When the person said it, UTC.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Source">Through what it came.</param>
internal sealed record SaidNo(Matter Matter, DateTime SaidOn, Weight Weight, ConsentSource Source)
{
    /// <summary>When a pause ends, UTC; null for a refusal, which has no end.</summary>
    public DateTime? PausedUntil { get; init; }
}

/// <summary>A permission, as it is written where the choice stands.</summary>
/// <param name="SaidOn">When the person said it, UTC.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Source">Through what it came.</param>
/// <param name="Evidence">What shows it, in words.</param>
internal sealed record SaidYes(DateTime SaidOn, Weight Weight, ConsentSource Source, string? Evidence)
{
    /// <summary>Which version of the privacy policy was shown, in which language; null where nobody kept it.</summary>
    public string? PolicyVersion { get; init; }
}
