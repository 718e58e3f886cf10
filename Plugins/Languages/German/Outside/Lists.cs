using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Languages.German;

internal sealed class Lists : ListTexts
{
    public override string IsIncomplete =>
        "Es wurde nichts erfasst: Zu einer Liste gehören ein Schlüssel (IdempotencyKey), die Zahl ihrer Zeilen (Count) "
        + "und deren Hash (Hash).";

    public override string RowsDoNotFit(int atMost) =>
        $"Es wurde nichts erfasst: Ein Aufruf nimmt höchstens {Numbers.Plain(atMost)} Zeilen, alle innerhalb der Liste.";

    public override string GoesOnAt(int row) =>
        $"Es wurde nichts erfasst: Diese Liste geht mit Zeile {Numbers.Plain(row)} weiter. Senden Sie die Zeilen ab dort.";

    public override string WasTakenBack =>
        "Es wurde nichts erfasst: Diese Liste wurde zurückgenommen. Soll sie doch gelten, reichen Sie sie unter einem "
        + "anderen Schlüssel ein.";

    public override string NoList =>
        "Eine solche Liste gibt es nicht. Geben Sie die ID der Anfrage an, unter der sie eingereicht wurde.";

    public override string HasCome(int done, int count) =>
        $"{Numbers.Plain(done)} von {Numbers.Plain(count)} Zeilen sind erledigt. Senden Sie die übrigen.";

    public override string IsDone(int count, int unread) =>
        $"Alle {Numbers.Plain(count)} Zeilen sind erledigt: Die Adressen sind gesperrt, wer immer sie hat."
        + (unread == 0 ? string.Empty : $" Von {Numbers.Plain(unread)} Zeilen konnte nichts gesperrt werden.");

    public override string IsAnother =>
        "Alle Zeilen sind gesperrt, es sind aber nicht die angekündigten. Ein Datenschutzbeauftragter sieht es sich an.";

    public override string IsPreview => "Es wurde nichts erfasst.";

    public override string IsTakenBack(int taken, int kept) =>
        $"{Numbers.Plain(taken)} Ablehnungen dieser Liste sind zurückgenommen. "
        + $"{Numbers.Plain(kept)} gelten weiter, weil auch jemand anders abgelehnt hat.";

    public override string Of(ListProblem problem) => problem switch
    {
        ListProblem.TooLong => "Die Zeile ist zu lang und wurde nicht gesperrt.",
        ListProblem.NoAddress => "Es ist keine Adresse zu lesen, deshalb wurde nichts gesperrt.",
        ListProblem.OutOfReach =>
            "Was abgelehnt wird, erreicht diese Art von Adresse nicht, deshalb wurde nichts gesperrt.",
        ListProblem.PartUnread =>
            "Etwas neben der Adresse war nicht zu lesen. Gesperrt ist, was zu lesen war.",
        ListProblem.UnknownChannel =>
            "Ein Kanal ist nicht bekannt. Gesperrt ist auf den Kanälen der ganzen Liste.",
        ListProblem.UnknownDate =>
            "Das Datum war nicht zu lesen. Gesperrt ist mit dem Datum der ganzen Liste.",
    };
}
