using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.German;

internal sealed class Ledger : LedgerTexts
{
    public override string IsACopy =>
        "Diese Umgebung ist die Kopie einer anderen: Das Produkt lehnt ab, was abgelehnt ist, und "
        + "versiegelt, sendet, meldet und exportiert nichts.";

    public override string IsNoCopy => "Diese Umgebung ist keine Kopie einer anderen.";

    public override string BeginAChain =>
        "Soll sie für sich stehen, rufen Sie als für den Datenschutz zuständige Person "
        + "optout_BeginChain auf: Ihr Register geht dann nach dem kopierten Kopf weiter, den seine "
        + "erste Zeile nennt.";

    public override string NoPerson =>
        "Es wurde nichts verifiziert: Zu einer Person gehören die Tabelle (contact, lead oder account) und die ID der "
        + "Zeile. Geben Sie PersonType und PersonId an, oder keines von beiden für das ganze Protokoll.";

    public override string Of(LedgerFault fault) => fault switch
    {
        LedgerFault.HalfASeal => "Dieser Eintrag hat ein halbes Siegel, wie es das Produkt nie schreibt.",
        LedgerFault.NoKey => "Den Schlüssel, mit dem dieser Eintrag signiert wurde, gibt es nicht.",
        LedgerFault.SealChanged seal =>
            $"Das Siegel von Eintrag {Numbers.Plain(seal.Place)} ist nicht sein eigenes: Es wurde nach dem Versiegeln "
            + "geändert.",
        LedgerFault.PlaceTakenTwice twice =>
            $"Zwei Einträge beanspruchen den Platz {Numbers.Plain(twice.Place)} der Kette.",
        LedgerFault.RowMissing row => $"Eintrag {Numbers.Plain(row.Place)} der Kette fehlt: Er wurde gelöscht.",
        LedgerFault.DoesNotFollow row =>
            $"Eintrag {Numbers.Plain(row.Place)} folgt nicht auf den vorigen: Hier wurde die Kette geändert.",
        LedgerFault.EndsElsewhere end =>
            $"Die Kette endet bei Eintrag {Numbers.Plain(end.Last)} und müsste bei Eintrag "
            + $"{Numbers.Plain(end.Expected)} enden: Einträge wurden abgeschnitten oder hinzugefügt.",
        LedgerFault.Rewritten row =>
            $"Eintrag {Numbers.Plain(row.Place)} der Kette ist nicht der, der dort versiegelt wurde: Die Kette "
            + "wurde neu geschrieben.",
        LedgerFault.OtherThanExported other =>
            $"Die ersten {Numbers.Plain(other.Size)} Einträge sind nicht die eines Prüfpunkts, der die Plattform verlassen "
            + $"hat; die ersten {Numbers.Plain(other.Agreed)} sind es noch: Die Kette wurde mit ihrem Schlüssel neu "
            + "geschrieben.",
        LedgerFault.EmptiedWithoutErasure =>
            "Die Texte dieses Eintrags fehlen, und keine Löschung durch das Produkt hat sie entfernt: Sie wurden an "
            + "ihm vorbei geleert.",
        LedgerFault.OtherOrganization =>
            "Dieser Eintrag wurde in einer anderen Organisation signiert: Dies ist eine Kopie, oder der Eintrag wurde "
            + "hierher gebracht.",
        LedgerFault.LinkMoved =>
            "Die Verknüpfung dieses Eintrags nennt jemand anderen, als signiert wurde, oder niemanden, und keine "
            + "Zusammenführung oder Löschung erklärt das: Sie wurde bearbeitet.",
        LedgerFault.NotAsSigned { Part: not LedgerPart.SignedValue } part =>
            $"{Of(part.Part)} dieses Eintrags weicht von dem ab, was signiert wurde: bearbeitet, geleert oder "
            + "hinzugefügt.",
        _ => "Ein signierter Wert dieses Eintrags weicht von dem ab, was signiert wurde: Er wurde bearbeitet oder am "
            + "Produkt vorbei geschrieben.",
    };

    public override string CursorIsWrong =>
        "Cursor ist keiner, den der vorige Aufruf gab. Lassen Sie ihn weg, um neu zu beginnen.";

    public override string RangeIsWrong(int last) =>
        $"Es wurde nichts verifiziert: From und To sind Plätze der Kette, die bei {Numbers.Plain(last)} endet, und From "
        + "liegt nicht über To.";

    public override string CheckpointIsWrong =>
        "Es wurde nichts verifiziert: Ein Prüfpunkt besteht aus Size, mindestens 1, und Root, 44 Zeichen Base64, und wird "
        + "nur mit dem ganzen Protokoll verglichen. Lassen Sie From und To weg, oder den Prüfpunkt.";

    public override string PageIsWrong(int least, int most) =>
        $"Es wurde nichts gelesen: From ist mindestens 1, und Most von {Numbers.Plain(least)} bis {Numbers.Plain(most)}.";

    public override string NoLeaf(int place) =>
        $"Eintrag {Numbers.Plain(place)} der Kette fehlt, steht doppelt da oder hat kein lesbares Siegel. Verifizieren Sie "
        + "das Protokoll; es wurde nichts herausgegeben.";

    public override string CopyExportsNothing =>
        "Das Protokoll wurde in einer anderen Organisation geschrieben: Dies ist die Kopie einer Umgebung und gibt nichts "
        + "davon heraus.";

    public override string NoteIsWrong(int longest, int longestStamp) =>
        $"Es wurde nichts festgehalten: Note ist ein signierter Prüfpunkt von höchstens {Numbers.Plain(longest)} Zeichen, "
        + $"drei Zeilen und eine Signatur, und TimeStamp hat höchstens {Numbers.Plain(longestStamp)}.";

    public override string NeverExported =>
        "Noch nie wurde ein Prüfpunkt des Protokolls außerhalb der Plattform signiert: Wer dessen Schlüssel lesen kann, "
        + "könnte es unbemerkt neu schreiben.";

    public override string BeginExporting =>
        "Starten Sie die öffentlichen Seiten, die täglich einen signieren, oder lassen Sie es deploy.ps1 -RunDue mit "
        + "-CheckpointKey tun.";

    public override string ExportFailed(DateTime on, string found) =>
        $"Am {Time(on)} konnte kein Prüfpunkt des Protokolls signiert werden: {found}";

    public override string FindOutWhy =>
        "Verifizieren Sie das Protokoll, und vergleichen Sie einen Export mit dem letzten signierten Prüfpunkt.";

    public override string ExportedLongAgo(DateTime on) =>
        $"Der letzte Prüfpunkt des Protokolls wurde am {Time(on)} außerhalb der Plattform signiert.";

    public override string ResumeExporting =>
        "Sorgen Sie dafür, dass die öffentlichen Seiten laufen und sich anmelden dürfen, oder dass deploy.ps1 -RunDue mit "
        + "-CheckpointKey läuft.";

    public override string ExportedOn(DateTime on) =>
        $"Am {Time(on)} wurde ein Prüfpunkt des Protokolls außerhalb der Plattform signiert.";

    private static string Of(LedgerPart part) => part switch
    {
        LedgerPart.Name => "Der Name",
        LedgerPart.PersonId => "Die Personen-ID",
        LedgerPart.LegalBasis => "Die Rechtsgrundlage",
        LedgerPart.Evidence => "Der Nachweis",
        LedgerPart.UserAgent => "Die Client-Kennung",
        LedgerPart.RequestKey => "Der Anfrageschlüssel",
        LedgerPart.Commitments => "Die Liste der Festlegungen",
        LedgerPart.SignedValue or LedgerPart.Salts => "Der Zufallsteil hinter den Festlegungen",
    };
}
