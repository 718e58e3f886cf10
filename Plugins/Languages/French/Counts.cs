namespace OptOutPlugin.Languages.French;

internal sealed class Counts : CountTexts
{
    public override string MoreReadable(int people) => people == 1
        ? "et 1 autre personne dont vous pouvez lire l’enregistrement."
        : $"et {Numbers.Plain(people)} autres dont vous pouvez lire les enregistrements.";

    public override string Hidden(Counted whom, int count, bool orNeverAsked)
    {
        var said = (count == 1 ? "a refusé" : "ont refusé") + (!orNeverAsked ? string.Empty
            : count == 1 ? ", ou n’a jamais demandé ce sujet" : ", ou n’ont jamais demandé ce sujet");
        return $"{Many(whom, count)} {said}, à un endroit que vous ne pouvez pas lire.";
    }

    public override string Unreadable(Counted whom, int count) =>
        $"{Many(whom, count)} {(count == 1 ? "n’a pas pu être" : "n’ont pas pu être")} {Checked(whom, count)} pour "
        + "l’instant : réessayez dans quelques minutes.";

    /// <summary>So many, with what they are.</summary>
    public static string Many(Counted whom, int count) => whom switch
    {
        Counted.Recipients => count == 1 ? "1 destinataire" : $"{Numbers.Plain(count)} destinataires",
        Counted.People => count == 1 ? "1 personne" : $"{Numbers.Plain(count)} personnes",
    };

    private static string Checked(Counted whom, int count) => whom switch
    {
        Counted.Recipients => count == 1 ? "vérifié" : "vérifiés",
        Counted.People => count == 1 ? "vérifiée" : "vérifiées",
    };
}
