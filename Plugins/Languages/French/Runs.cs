namespace OptOutPlugin.Languages.French;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "Rien n’a été fait : Slice est le nombre de lignes par appel, de 1 à 2 000. Ne l’indiquez pas, ou indiquez un "
        + "tel nombre.";

    public override string YearIsWrong =>
        "Rien n’a été compté : Year est une année de 2000 à celle-ci. Ne l’indiquez pas pour l’année dernière.";

    public override string CountIsWrong =>
        "Rien n’a été compté : Cursor est ce que l’appel précédent a répondu pour la même année. Transmettez-le tel quel, "
        + "ou omettez-le pour commencer.";

    public override string CheckIsUnknown =>
        "Rien n’a été fait : aucun contrôle de conformité n’a ce CheckId. N’indiquez ni CheckId ni Cursor pour en "
        + "commencer un.";

    public override string CursorIsWrong =>
        "Rien n’a été fait : Cursor est l’endroit que l’appel précédent a donné en réponse, avec son CheckId. "
        + "Indiquez les deux tels quels, ou n’indiquez ni l’un ni l’autre pour commencer un contrôle.";

    public override string Derived =>
        "Les indicateurs de toutes les personnes ont été transmis pour être comparés à la liste d’opposition ; cela se "
        + "termine en arrière-plan.";

    public override string Sealed(int rows) => rows switch
    {
        0 => "Aucune entrée du registre n’attendait son sceau.",
        1 => "1 entrée du registre a été scellée.",
        _ => $"{Numbers.Plain(rows)} entrées du registre ont été scellées.",
    };

    public override string Warned(int requests) => requests switch
    {
        0 => "Aucune demande n’arrive à échéance.",
        1 => "1 demande arrive à échéance, ou l’a dépassée ; quelqu’un en a été averti.",
        _ => $"{Numbers.Plain(requests)} demandes arrivent à échéance, ou l’ont dépassée ; quelqu’un en a été averti.",
    };

    public override string Deriving(string table) =>
        $"Des indicateurs sont comparés en arrière-plan à la liste d’opposition ; vient ensuite {table}.";

    public override string Checking(string table, int findings) =>
        $"Le contrôle de conformité se poursuit avec {table} ; constats jusqu’ici : {Numbers.Plain(findings)}.";

    public override string Checked(int findings) =>
        $"Le contrôle de conformité est terminé ; constats : {Numbers.Plain(findings)}.";
}
