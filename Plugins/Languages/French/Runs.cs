namespace OptOutPlugin.Languages.French;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "Rien n’a été fait : Slice est le nombre de lignes par appel, de 1 à 2 000. Ne l’indiquez pas, ou indiquez un "
        + "tel nombre.";

    public override string NothingSeals =>
        "Des entrées du registre attendent leur sceau et rien ne les scelle : voyez ce que optout_CheckHealth dit des "
        + "étapes.";

    public override string Sealed(int rows) => rows switch
    {
        0 => "Aucune entrée du registre n’attendait son sceau.",
        1 => "1 entrée du registre a été scellée.",
        _ => $"{Numbers.Plain(rows)} entrées du registre ont été scellées.",
    };

    public override string Checking(string table, int findings) =>
        $"Le contrôle de conformité se poursuit avec {table} ; constats jusqu’ici : {Numbers.Plain(findings)}.";

    public override string Checked(int findings) =>
        $"Le contrôle de conformité est terminé ; constats : {Numbers.Plain(findings)}.";
}
