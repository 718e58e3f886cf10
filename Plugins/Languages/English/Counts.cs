namespace OptOutPlugin.Languages.English;

internal sealed class Counts : CountTexts
{
    public override string MoreReadable(int people) =>
        $"and {Numbers.Plain(people)} more whose records you can read.";

    public override string Hidden(Counted whom, int count, bool orNeverAsked) => orNeverAsked
        ? $"{Many(whom, count)} said no, or never asked for this topic, where you may not read it."
        : $"{Many(whom, count)} said no where you may not read it.";

    public override string Unreadable(Counted whom, int count) =>
        $"{Many(whom, count)} could not be checked just now: try again in a few minutes.";

    /// <summary>So many, with what they are.</summary>
    public static string Many(Counted whom, int count) => whom switch
    {
        Counted.Recipients => count == 1 ? "1 recipient" : $"{Numbers.Plain(count)} recipients",
        Counted.People => count == 1 ? "1 person" : $"{Numbers.Plain(count)} people",
    };
}
