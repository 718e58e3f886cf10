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
        LedgerFault.OtherThanExported other =>
            $"Les {Numbers.Plain(other.Size)} premières entrées ne sont pas celles d’un point de contrôle sorti de la "
            + $"plateforme ; les {Numbers.Plain(other.Agreed)} premières le sont encore : la chaîne a été réécrite, avec sa "
            + "clé.",
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

    public override string CursorIsWrong =>
        "Cursor n’est pas celui de l’appel précédent. Omettez-le pour recommencer.";

    public override string RangeIsWrong(int last) =>
        $"Rien n’a été vérifié : From et To sont des places de la chaîne, qui se termine à {Numbers.Plain(last)}, et From "
        + "ne dépasse pas To.";

    public override string CheckpointIsWrong =>
        "Rien n’a été vérifié : un point de contrôle se compose de Size, au moins 1, et de Root, 44 caractères en base64, "
        + "et ne se compare qu’au registre entier. Omettez From et To, ou le point de contrôle.";

    public override string PageIsWrong(int least, int most) =>
        $"Rien n’a été lu : From vaut au moins 1, et Most de {Numbers.Plain(least)} à {Numbers.Plain(most)}.";

    public override string NoLeaf(int place) =>
        $"L’entrée {Numbers.Plain(place)} de la chaîne manque, figure deux fois ou n’a pas de sceau lisible. Vérifiez le "
        + "registre ; rien n’a été remis.";

    public override string CopyExportsNothing =>
        "Le registre a été écrit dans une autre organisation : ceci est la copie d’un environnement et n’en remet rien.";

    public override string NoteIsWrong(int longest, int longestStamp) =>
        $"Rien n’a été consigné : Note est un point de contrôle signé de {Numbers.Plain(longest)} caractères au plus, trois "
        + $"lignes et une signature, et TimeStamp en a {Numbers.Plain(longestStamp)} au plus.";

    public override string NeverExported =>
        "Aucun point de contrôle du registre n’a jamais été signé hors de la plateforme : qui peut lire ses clés pourrait "
        + "le réécrire sans être vu.";

    public override string BeginExporting =>
        "Démarrez les pages publiques, qui en signent un chaque jour, ou confiez-le à deploy.ps1 -RunDue avec "
        + "-CheckpointKey.";

    public override string ExportFailed(DateTime on, string found) =>
        $"Le {Time(on)}, aucun point de contrôle du registre n’a pu être signé : {found}";

    public override string FindOutWhy =>
        "Vérifiez le registre, et comparez-en un export au dernier point de contrôle signé.";

    public override string ExportedLongAgo(DateTime on) =>
        $"Le dernier point de contrôle du registre a été signé hors de la plateforme le {Time(on)}.";

    public override string ResumeExporting =>
        "Veillez à ce que les pages publiques fonctionnent et puissent se connecter, ou que deploy.ps1 -RunDue s’exécute "
        + "avec -CheckpointKey.";

    public override string ExportedOn(DateTime on) =>
        $"Le {Time(on)}, un point de contrôle du registre a été signé hors de la plateforme.";

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
