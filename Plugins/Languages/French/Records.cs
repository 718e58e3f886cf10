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

    public override string SuppressionIsOurs =>
        "Seul le produit écrit la liste d’opposition : personne d’autre ne peut former le hachage par lequel une "
        + "adresse y est retrouvée. Rien n’a été créé. Déposez plutôt une demande d’opposition avec l’adresse : cela "
        + "la met en opposition.";

    public override string ChoiceIsOurs =>
        "Ce que quelqu’un a choisi au sujet d’un thème n’est jamais écrit ni supprimé à la main : c’est ce que cette "
        + "personne a dit. Rien n’a été modifié. Consignez ce que la personne dit maintenant avec « Enregistrer un "
        + "consentement », ou déposez une demande d’opposition avec le thème et, pour une autorisation, avec la "
        + "preuve.";

    public override string FindingIsOurs =>
        "Ce qu’un constat a relevé n’est jamais modifié ni supprimé, et personne d’autre n’en crée : c’est une "
        + "preuve. Rien n’a été modifié. Renseignez son propriétaire ou son échéance ; pour le régler, vérifier à "
        + "nouveau ou accepter son risque, prenez les commandes de son formulaire.";

    public override string CheckIsOurs =>
        "Seul le contrôle de conformité écrit lui-même son exécution, et elle n’est jamais supprimée : c’est une "
        + "preuve. Rien n’a été modifié. Pour lancer un contrôle, appelez optout_RunComplianceCheck.";

    public override string RequestIsOurs =>
        "Ce qu’une demande demandait et ce qu’il en est advenu est une preuve, jamais modifiée ni supprimée à la main. "
        + "Rien n’a été modifié. Si la personne dit maintenant autre chose, déposez une nouvelle demande.";

    public override string WorkIsOurs =>
        "Seul le produit écrit ce qui reste à faire après une modification, et le supprime une fois que c’est fait. "
        + "Rien n’a été modifié. Laissez-le où il est.";

    public override string RuleNeedsOfficer =>
        "Les thèmes et le marquage des modèles décident à qui l’on peut écrire : seul un délégué à la protection des "
        + "données les modifie. Rien n’a été modifié. Adressez-vous à quelqu’un qui a le rôle « OptOut Privacy "
        + "Officer ».";

    public override string TopicsAreNoRing =>
        "Un thème ne peut pas être placé sous lui-même ni sous l’un de ses sous-thèmes. Rien n’a été modifié. "
        + "Choisissez un parent dans une autre partie de l’arborescence, ou aucun.";

    public override string DoorNeedsOfficer =>
        "Par un guichet, un programme dépose des autorisations de personnes : seul un délégué à la protection des "
        + "données en inscrit ou en radie un. Rien n’a été modifié. Adressez-vous à quelqu’un qui a le rôle « OptOut "
        + "Privacy Officer ».";

    public override string DoorIsNoProgram =>
        "Un guichet est un programme : l’identifiant doit être celui d’un utilisateur d’application de cet "
        + "environnement. Rien n’a été modifié. Copiez-le depuis la liste des utilisateurs d’application du centre "
        + "d’administration Power Platform.";

    public override string TopicCodeIsFinal(string code) =>
        "Le code d’un thème ne change jamais : le registre et la liste d’opposition connaissent celui-ci sous "
        + $"« {code} ». Rien n’a été modifié. Changez son nom, ou créez un nouveau thème.";

    public override string TopicCodeIsTaken(string code) =>
        $"Il ne peut pas y avoir de thème avec le code « {code} » : un autre l’a déjà, ou un code d’apparence "
        + "identique, ou il désigne toute la prospection. Rien n’a été modifié. Choisissez un autre code.";

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} n’est pas prévu pour {message} de {table}, donc rien n’a été fait. "
        + "Supprimez cette étape : la solution apporte toutes celles dont le produit a besoin.";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin n’a pas pu terminer, donc rien n’a été modifié ni envoyé. Réessayez ; si cela se reproduit, "
        + $"communiquez ce numéro à votre administrateur : {correlationId:D}.";
}
