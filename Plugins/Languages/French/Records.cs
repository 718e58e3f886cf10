namespace OptOutPlugin.Languages.French;

internal sealed class Records : RecordTexts
{
    public override string LedgerIsFinal =>
        "Une entrée du registre des consentements est une preuve : personne ne peut la modifier, la désactiver ni la "
        + "supprimer. Rien n’a été modifié. Si elle consigne une erreur, corrigez la fiche de la personne : la "
        + "correction devient une nouvelle entrée.";

    public override string LedgerIsOurs =>
        "Seul le produit écrit les entrées du registre des consentements, lorsque quelque chose se produit. Rien "
        + "n’a été créé. Modifiez plutôt la fiche de la personne : cela devient une entrée du registre.";

    public override string ChainIsFinal =>
        "La tête de la chaîne du registre des consentements n’avance que lorsque des entrées sont scellées. Rien "
        + "n’a été modifié. Pour faire sceller les entrées en attente, renseignez « Scellement demandé le ».";

    public override string RunIsOurs =>
        "Seul un traitement long écrit lui-même où il en est : un traitement qui ne semblerait que terminé laisserait "
        + "des personnes sans protection. Rien n’a été modifié. Pour poursuivre l’état initial, appelez "
        + "optout_Baseline.";

    public override string CheckpointIsFinal =>
        "Un point de contrôle est une preuve et ne peut pas être supprimé. Rien n’a été modifié. Laissez-le où il est.";

    public override string KeyIsFinal =>
        "Une clé ne peut être ni modifiée ni supprimée : tout ce qu’elle a signé ou haché perdrait son sens. Rien n’a "
        + "été modifié. Pour ne plus l’utiliser, créez-en une autre pour le même usage et renseignez ici « Retirée "
        + "le ».";

    public override string KeyIsNeeded =>
        "C’est la seule clé pour cet usage, et sans clé rien ne peut être signé. Rien n’a été modifié. Créez "
        + "d’abord une autre clé pour le même usage, puis retirez celle-ci.";

    public override string SuppressKeyIsSingle =>
        "Il n’y a qu’une clé pour les adresses en opposition, et elle n’est jamais retirée ni remplacée : avec une "
        + "autre, aucune de ces adresses ne serait plus reconnue. Rien n’a été modifié. Continuez avec la clé "
        + "existante.";

    public override string SuppressionIsHeld =>
        "Une adresse en opposition n’est jamais modifiée ni supprimée à la main : c’est elle qui évite à la personne "
        + "d’être sollicitée. Rien n’a été modifié. Si la personne souhaite être contactée de nouveau, "
        + "consignez-le dans sa fiche, avec la preuve : cela lève l’opposition.";

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} n’est pas prévu pour {message} de {table}, donc rien n’a été fait. "
        + "Supprimez cette étape : la solution apporte toutes celles dont le produit a besoin.";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin n’a pas pu terminer, donc rien n’a été modifié ni envoyé. Réessayez ; si cela se reproduit, "
        + $"communiquez ce numéro à votre administrateur : {correlationId:D}.";
}
