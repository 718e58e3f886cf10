using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.French;

internal sealed class Ledger : LedgerTexts
{
    public override string IsACopy =>
        "Cet environnement est la copie d’un autre : le produit refuse ce qui est refusé, et ne "
        + "scelle, n’envoie, n’annonce ni n’exporte rien.";

    public override string IsNoCopy => "Cet environnement n’est pas la copie d’un autre.";

    public override string BeginAChain =>
        "S’il doit vivre par lui-même, appelez optout_BeginChain en tant que délégué à la protection "
        + "des données : son registre se poursuit alors après la tête copiée, que nomme sa première "
        + "ligne.";

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
        LedgerFault.EmptiedWithoutErasure =>
            "Les textes de cette entrée ont disparu sans qu’aucun effacement par le produit les ait retirés : ils ont "
            + "été vidés en le contournant.",
        LedgerFault.OtherOrganization =>
            "Cette entrée a été signée dans une autre organisation : il s’agit d’une copie, ou l’entrée a été apportée "
            + "ici.",
        LedgerFault.LinkMoved =>
            "Le lien de cette entrée désigne quelqu’un d’autre que ce qui a été signé, ou personne, sans qu’aucune "
            + "fusion ni suppression l’explique : il a été modifié.",
        LedgerFault.NotAsSigned { Part: not LedgerPart.SignedValue } part =>
            $"{Of(part.Part)} de cette entrée diffère de ce qui a été signé : modification, suppression ou ajout.",
        _ => "Une valeur signée de cette entrée diffère de ce qui a été signé : elle a été modifiée, ou écrite en "
            + "contournant le produit.",
    };

    private static string Of(LedgerPart part) => part switch
    {
        LedgerPart.Name => "Le nom",
        LedgerPart.PersonId => "L’ID de la personne",
        LedgerPart.LegalBasis => "Le fondement juridique",
        LedgerPart.Evidence => "La preuve",
        LedgerPart.UserAgent => "L’agent utilisateur",
        LedgerPart.RequestKey => "La clé de la demande",
        LedgerPart.Commitments => "La liste des engagements",
        LedgerPart.SignedValue or LedgerPart.Salts => "La part aléatoire des engagements",
    };
}
