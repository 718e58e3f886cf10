namespace OptOutPlugin.Import.Understanding;

/// <summary>What is to be said of a line of a list, before anybody else has read it.</summary>
internal enum LineRemark
{
    /// <summary>It says no, and holds no address.</summary>
    NoAddress,

    /// <summary>A value of an opt-out column is not understood, and nobody said what it means.</summary>
    Question,

    /// <summary>When it was said cannot be read: it is handed in without.</summary>
    UnknownDate,

    /// <summary>It says no to letters alone, which no address can be held for: that stands on the record only.</summary>
    OnlyLetters,
}

/// <summary>A line of a list as it is understood.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Rows">What it hands in, each row as the platform takes it; none where it does not say no.</param>
/// <param name="Remarks">What is to be said of it.</param>
/// <param name="Questions">The values that are not understood, each with the name of its column.</param>
internal sealed record ListLine(
    int Line, IReadOnlyList<string> Rows, IReadOnlyList<LineRemark> Remarks, IReadOnlyList<string> Questions);
