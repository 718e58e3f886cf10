namespace OptOutPlugin.Languages.French;

internal sealed class Erasures : ErasureTexts
{
    public override string NobodyFound =>
        "Rien n’a été effacé : cette personne n’existe pas ici, ou vous ne pouvez pas lire cet "
        + "enregistrement. Indiquez une table et un identifiant, un identifiant seul ou une adresse, puis "
        + "recommencez.";

    public override string NoErasure =>
        "Cet effacement n’existe pas. Indiquez l’identifiant d’une demande du type Effacement, ou "
        + "omettez-le et nommez la personne.";

    public override string WaitsForAnother =>
        "Rien n’a encore été effacé : un second délégué à la protection des données doit l’achever. La "
        + "demande attend dans leur file.";

    public override string NothingLeft =>
        "Rien n’est conservé de cette personne qui puisse être effacé.";

    public override string RequestWasEmptied =>
        "La personne a été effacée : ce qui figurait ici a été retiré.";

    public override string RecordIsYours =>
        "C’est à vous de supprimer ou de vider l’enregistrement lui-même, avec ses notes et ses "
        + "activités. D’ici là, il montre de qui il s’agit.";

    public override string MailIsYours =>
        "Les e-mails, notes, pièces jointes, le journal d’audit de la plateforme, les sauvegardes et les "
        + "autres systèmes, c’est à vous de les effacer : le produit n’y touche pas.";

    public override string HashStays =>
        "L’empreinte chiffrée de l’adresse reste sur la liste d’exclusion, afin que personne n’y écrive "
        + "de nouveau par erreur. Nul ne peut en tirer l’adresse.";

    public override string OthersHaveIt =>
        "Ce que l’on sait d’une adresse seule que d’autres enregistrements ont aussi reste : cela peut "
        + "les concerner. Indiquez l’adresse seule dès qu’aucun enregistrement ne l’a plus.";

    public override string WouldEmpty(int rows) =>
        $"Rien n’a été modifié. Nombre de lignes qui seraient vidées : {Numbers.Plain(rows)}.";

    public override string IsDone(int rows) =>
        $"La personne est effacée. Nombre de lignes vidées : {Numbers.Plain(rows)}.";

    public override string GoesOn(int rows) =>
        "L’effacement se poursuit de lui-même. Nombre de lignes vidées jusqu’ici : "
        + $"{Numbers.Plain(rows)}.";

    public override string Emptied(string table) => table switch
    {
        "optout_request" =>
            "Adresse, identifiant, preuves, liens, motifs et clés des demandes ; ce qui a été demandé, quand "
            + "et avec quelle issue, reste.",
        "optout_preference" =>
            "Preuves des choix ; ce qui était permis prend fin, ce qui était refusé reste.",
        "optout_finding" =>
            "Ce qui a été vu, dans les constats sur la personne ou sur une demande.",
        "optout_handover" =>
            "Ce que des destinataires ont répondu, là où la personne est nommée.",
        "optout_consentaudit" =>
            "Identifiant, nom, preuve, base légale, programme et clé de demande des lignes du registre ; la "
            + "chaîne reste entière.",
        _ => "Ce qui nomme la personne.",
    };
}
