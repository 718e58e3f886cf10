namespace OptOutPlugin.Domain.Consent;

/// <summary>The weight of a choice, by who made it. It is lifted only by one of at least its weight.</summary>
internal enum Rank
{
    /// <summary>Nobody chose: data was moved, or the product did it.</summary>
    System,

    /// <summary>A user of the organisation chose.</summary>
    Staff,

    /// <summary>The person chose.</summary>
    Person,
}

/// <summary>The weight of sources.</summary>
internal static class Ranks
{
    /// <summary>The weight of a choice.</summary>
    /// <param name="source">Through what it came.</param>
    /// <param name="byApplication">Whether the caller was a program, not a user at a form.</param>
    public static Rank Of(ConsentSource source, bool byApplication) => source switch
    {
        ConsentSource.Person or ConsentSource.Link or ConsentSource.OneClick or ConsentSource.Reply
            or ConsentSource.PhoneCall or ConsentSource.WebForm => Rank.Person,
        ConsentSource.RecordChanged when !byApplication => Rank.Staff,
        _ => Rank.System,
    };
}
