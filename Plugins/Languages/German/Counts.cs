namespace OptOutPlugin.Languages.German;

internal sealed class Counts : CountTexts
{
    public override string MoreReadable(int people) => people == 1
        ? "und 1 weitere Person, deren Datensatz Sie lesen dürfen."
        : $"und {Numbers.Plain(people)} weitere, deren Datensätze Sie lesen dürfen.";

    public override string Hidden(Counted whom, int count, bool orNeverAsked)
    {
        var have = count == 1 ? "hat" : "haben";
        return orNeverAsked
            ? $"{Many(whom, count)} {have} abgelehnt oder nie um dieses Thema gebeten, wo Sie es nicht lesen dürfen."
            : $"{Many(whom, count)} {have} abgelehnt, wo Sie es nicht lesen dürfen.";
    }

    public override string Unreadable(Counted whom, int count) =>
        $"{Many(whom, count)} {(count == 1 ? "konnte" : "konnten")} gerade nicht geprüft werden: Versuchen Sie es in "
        + "ein paar Minuten noch einmal.";

    /// <summary>So many, with what they are.</summary>
    public static string Many(Counted whom, int count) => whom switch
    {
        Counted.Recipients => $"{Numbers.Plain(count)} Empfänger",
        Counted.People => count == 1 ? "1 Person" : $"{Numbers.Plain(count)} Personen",
    };
}
