using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.German;

internal sealed class Ledger : LedgerTexts
{
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
        _ => "Dieser Eintrag sagt nicht, was signiert wurde: Er wurde bearbeitet oder am Produkt vorbei geschrieben.",
    };
}
