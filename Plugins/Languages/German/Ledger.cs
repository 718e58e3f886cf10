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
