using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.French;

internal sealed class Ledger : LedgerTexts
{
    public override string NoPerson =>
        "Rien n’a été vérifié : une personne se désigne par la table (contact, lead ou account) et l’identifiant de la "
        + "ligne. Indiquez PersonType et PersonId, ou aucun des deux pour tout le registre.";

    public override string Of(LedgerFault fault) => fault switch
    {
        LedgerFault.HalfASeal => "Cette entrée porte un demi-sceau, ce que le produit n’écrit jamais.",
        LedgerFault.NoKey => "La clé qui a signé cette entrée est introuvable.",
        LedgerFault.SealChanged seal =>
            $"Le sceau de l’entrée {Numbers.Plain(seal.Place)} n’est pas le sien : il a été modifié après le "
            + "scellement.",
        LedgerFault.PlaceTakenTwice twice =>
            $"Deux entrées revendiquent la place {Numbers.Plain(twice.Place)} de la chaîne.",
        LedgerFault.RowMissing row =>
            $"L’entrée {Numbers.Plain(row.Place)} de la chaîne manque : elle a été supprimée.",
        LedgerFault.DoesNotFollow row =>
            $"L’entrée {Numbers.Plain(row.Place)} ne suit pas la précédente : la chaîne a été modifiée ici.",
        LedgerFault.EndsElsewhere end =>
            $"La chaîne se termine à l’entrée {Numbers.Plain(end.Last)} et devrait se terminer à l’entrée "
            + $"{Numbers.Plain(end.Expected)} : des entrées ont été coupées ou ajoutées.",
        LedgerFault.Rewritten row =>
            $"L’entrée {Numbers.Plain(row.Place)} de la chaîne n’est pas celle qui y a été scellée : la chaîne a été "
            + "réécrite.",
        _ => "Cette entrée n’est pas ce qui a été signé : elle a été modifiée, ou écrite en contournant le produit.",
    };
}
