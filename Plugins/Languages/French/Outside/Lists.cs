using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Languages.French;

internal sealed class Lists : ListTexts
{
    public override string IsIncomplete =>
        "Rien n’a été enregistré : une liste a une clé (IdempotencyKey), un nombre de lignes (Count) et leur hachage "
        + "(Hash).";

    public override string RowsDoNotFit(int atMost) =>
        $"Rien n’a été enregistré : un appel prend au plus {Numbers.Plain(atMost)} lignes, toutes dans la liste.";

    public override string GoesOnAt(int row) =>
        $"Rien n’a été enregistré : cette liste reprend à la ligne {Numbers.Plain(row)}. Envoyez les lignes à partir de "
        + "là.";

    public override string WasTakenBack =>
        "Rien n’a été enregistré : cette liste a été retirée. Pour l’appliquer malgré tout, remettez-la sous une autre "
        + "clé.";

    public override string NoList =>
        "Cette liste n’existe pas. Indiquez l’identifiant de la demande sous laquelle elle a été remise.";

    public override string HasCome(int done, int count) =>
        $"{Numbers.Plain(done)} lignes sur {Numbers.Plain(count)} sont traitées. Envoyez les autres.";

    public override string IsDone(int count, int unread) =>
        $"Les {Numbers.Plain(count)} lignes sont traitées : les adresses sont bloquées, quel qu’en soit le titulaire."
        + (unread == 0 ? string.Empty : $" Pour {Numbers.Plain(unread)} lignes, rien n’a pu être bloqué.");

    public override string IsAnother =>
        "Toutes les lignes sont bloquées, mais ce ne sont pas celles annoncées. Un responsable de la protection des "
        + "données s’en occupe.";

    public override string IsPreview => "Rien n’a été enregistré.";

    public override string IsTakenBack(int taken, int kept) =>
        $"{Numbers.Plain(taken)} refus de cette liste sont retirés. "
        + $"{Numbers.Plain(kept)} restent, car quelqu’un d’autre a aussi refusé.";

    public override string Of(ListProblem problem) => problem switch
    {
        ListProblem.TooLong => "La ligne est trop longue et n’a pas été bloquée.",
        ListProblem.NoAddress => "Aucune adresse n’est lisible, rien n’a donc été bloqué.",
        ListProblem.OutOfReach =>
            "Ce qui est refusé n’atteint pas ce type d’adresse, rien n’a donc été bloqué.",
        ListProblem.PartUnread =>
            "Quelque chose à côté de l’adresse n’est pas lisible. Ce qui a pu être lu est bloqué.",
        ListProblem.UnknownChannel =>
            "Un canal est inconnu. Le blocage vaut pour ceux de toute la liste.",
        ListProblem.UnknownDate =>
            "La date n’est pas lisible. Le blocage porte la date de toute la liste.",
    };
}
