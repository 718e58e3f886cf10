namespace OptOutPlugin.Domain.Clocks;

/// <summary>When clocks go an hour ahead.</summary>
internal enum SummerTime
{
    /// <summary>Never.</summary>
    None,

    /// <summary>From the last Sunday in March to the last in October, everywhere at 01:00 UTC.</summary>
    Europe,

    /// <summary>From the second Sunday in March to the first in November, at 02:00 on the wall.</summary>
    NorthAmerica,
}
