namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What became of the requests of a year to be left alone.</summary>
/// <param name="Year">The year in which they were received, by UTC.</param>
/// <param name="Received">How many were received.</param>
/// <param name="Complied">How many were complied with.</param>
/// <param name="Denied">How many were denied.</param>
/// <param name="Open">How many wait still.</param>
/// <param name="MedianDays">The middle one of the days that those took which are decided; null: none is.</param>
/// <param name="MeanDays">The mean of these days; null: none is decided.</param>
/// <param name="ShareInTime">Of those with a time limit, how many kept it, from 0 to 1; null: none had one.</param>
internal sealed record YearFigures(
    int Year,
    int Received,
    int Complied,
    int Denied,
    int Open,
    double? MedianDays,
    double? MeanDays,
    double? ShareInTime);
