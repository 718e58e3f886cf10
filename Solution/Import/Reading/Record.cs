namespace OptOutPlugin.Import.Reading;

/// <summary>One record of a list.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, without quotation marks and white space around them.</param>
internal sealed record Record(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>A cell; empty where the record has none there.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : string.Empty;

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(cell => cell.Length == 0);
}
