namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>What becomes of a day off that falls on a weekend.</summary>
internal enum Moving
{
    /// <summary>Nothing: it falls away.</summary>
    None,

    /// <summary>From Saturday to the Friday before, from Sunday to the Monday after.</summary>
    Nearest,

    /// <summary>From Sunday to the Monday after; on a Saturday it falls away.</summary>
    FromSunday,

    /// <summary>To the next weekday that is not off already.</summary>
    ToNextFree,
}
