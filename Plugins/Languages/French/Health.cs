using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.French;

internal sealed class Health : HealthTexts
{
    public override string SettingsAreUnderstood => "Tous les paramètres sont compréhensibles.";

    public override string CorrectTheSetting =>
        "Corrigez la valeur de la variable d’environnement ; cela prend effet en une minute.";

    public override string NoTextMessages => "Aucune table de SMS n’est nommée.";

    public override string LinkIsKnown =>
        "Les e-mails publicitaires contiennent un lien vers la page publique où l’on peut refuser.";

    public override string NoLink =>
        "Aucune page publique n’est connue, si bien que les e-mails publicitaires n’ont pas de lien : tout au "
        + "plus demandent-ils une réponse, et seulement là où la boîte de l’expéditeur reçoit le courrier.";

    public override string SetLink =>
        "Mettez en place la page publique et indiquez son adresse dans le paramètre "
        + $"{SettingName.PreferenceCentreUrl}.";

    public override string PostalAddressIsKnown => "Les e-mails publicitaires contiennent une adresse postale.";

    public override string NoPostalAddress =>
        "Aucune adresse postale n’est connue, alors que la loi l’exige dans tout e-mail publicitaire (CAN-SPAM, LCAP et "
        + "le droit de nombreux autres pays).";

    public override string SetPostalAddress =>
        $"Indiquez l’adresse postale de l’organisation dans le paramètre {SettingName.PostalAddress}.";

    public override string BaselineIsFinished => "L’état initial est terminé.";

    public override string BaselineIsNotStarted =>
        "L’état initial n’a pas été commencé : ce qui a été refusé avant l’installation n’est dans aucun registre.";

    public override string CallBaseline => "Appelez optout_Baseline jusqu’à ce qu’il signale la fin.";

    public override string NothingWaits => "Aucune entrée du registre n’attend son sceau depuis plus de 15 minutes.";

    public override string ResumeSealing =>
        "Cherchez parmi les tâches système celles de DoWork qui ont échoué ou qui attendent, et reprenez-les.";

    public override string KeysAreThere => "Les clés de la liste d’opposition et du registre sont présentes.";

    public override string RestoreKeys =>
        "Une clé est créée à la première utilisation : enregistrez un refus, par exemple celui d’un contact de "
        + "test. Si des refus avaient déjà été enregistrés, la clé a été retirée : restaurez-la depuis une "
        + "sauvegarde.";

    public override string NeverChecked => "Aucun contrôle de conformité n’a encore été mené à son terme.";

    public override string CallCheck =>
        "Appelez optout_RunComplianceCheck jusqu’à ce qu’il signale la fin, et faites-le appeler chaque semaine.";

    public override string NeverDone => "Cela n’a pas encore été fait.";

    public override string CallDue =>
        "Appelez optout_RunDue jusqu’à ce qu’il signale la fin, et confiez cet appel chaque jour à un planificateur : "
        + "deploy.ps1 -RunDue s’en charge.";

    public override string NeverPassed =>
        "Les indicateurs n’ont encore jamais tous été comparés à la liste d’opposition.";

    public override string CallPass =>
        "Appelez optout_RunDue jusqu’à ce qu’il signale la fin, la première fois avec CompletePass. L’état initial "
        + "doit être terminé.";

    public override string OnlyAdministrators =>
        "Seuls les administrateurs peuvent demander à la plateforme de n’exécuter aucun plug-in.";

    public override string TakePrivileges =>
        "Retirez prvBypassCustomPlugins et prvBypassCustomBusinessLogic à ces rôles, ou veillez à ce que seules des "
        + "personnes qui en connaissent la portée les détiennent.";

    public override string TextMessagesAreGuarded(string table) => $"Les SMS de {table} sont contrôlés.";

    public override string TextMessagesAreNotGuarded(string table) =>
        $"Le paramètre {SettingName.SmsTables} nomme {table}, et aucune étape activée du produit n’y contrôle les "
        + "nouvelles lignes.";

    public override string StopIsNotHeard(string table) =>
        $"Aucun STOP n’est entendu dans {table} : le paramètre {SettingName.SmsTables} ne dit pas où se trouvent le sens, les numéros et le texte.";

    public override string StopIsHeard(string table) =>
        $"Un SMS avec STOP dans {table} devient une demande.";

    public override string HearStop(string table) =>
        $"Écrivez {table}(colonne du sens=valeur entrante, de, à, texte) dans le paramètre, et importez sa solution avec l’étape qui écoute.";

    public override string TextColumnsAreUnknown(string names) =>
        $"Le paramètre {SettingName.SmsTables} nomme ce qui n’est ni une table ni une colonne : {names}.";

    public override string TextsWait(int count) =>
        $"{Numbers.Plain(count)} SMS reçus n’ont pas encore pu être lus : une colonne du paramètre {SettingName.SmsTables} est peut-être fausse.";

    public override string GuardTextMessages(string table) =>
        $"Importez une solution avec une étape du produit sur Create de {table}, ou retirez la table du paramètre.";

    public override string BaselineGoesOn(DateTime started, string table, Guid? last) =>
        $"L’état initial a commencé le {Time(started)} et n’est pas terminé : "
        + (last is { } row ? $"il en est à {table}, après la ligne {row:D}." : $"{table} vient ensuite.");

    public override string RowsWait(DateTime oldest) =>
        $"Des entrées du registre attendent leur sceau depuis plus de 15 minutes, la plus ancienne depuis le "
        + $"{Time(oldest)}.";

    public override string KeysAreMissing(string purposes) => $"Aucune clé n’est en service pour : {purposes}.";

    public override string CheckedOn(DateTime finished) => $"Le dernier contrôle s’est terminé le {Time(finished)}.";

    public override string CheckedLongAgo(DateTime finished) =>
        $"Le dernier contrôle de conformité s’est terminé le {Time(finished)}, il y a plus de 7 jours.";

    public override string DoneOn(DateTime finished) => $"Fait pour la dernière fois le {Time(finished)}.";

    public override string DoneLongAgo(DateTime finished) =>
        $"Fait pour la dernière fois le {Time(finished)}, il y a plus de 7 jours.";

    public override string ChangesNeverSeen =>
        "Les modifications qui ont contourné le produit n’ont pas encore été recherchées.";

    public override string ChangesSeenOn(DateTime finished) =>
        $"Les modifications qui ont contourné le produit ont été recherchées pour la dernière fois le {Time(finished)}.";

    public override string ChangesSeenLongAgo(DateTime finished) =>
        $"Les modifications qui ont contourné le produit ont été recherchées pour la dernière fois le {Time(finished)}, "
        + "il y a plus d’un jour. D’ici là, chaque envoi cherche aussi l’adresse dans toutes les fiches.";

    public override string PassedOn(DateTime finished) =>
        $"Tous les indicateurs ont été comparés pour la dernière fois à la liste d’opposition le {Time(finished)}.";

    public override string PassedLongAgo(DateTime finished) =>
        $"Tous les indicateurs ont été comparés pour la dernière fois à la liste d’opposition le {Time(finished)}, il "
        + "y a plus de 37 jours.";

    public override string FlagsAreAudited => "La plateforme audite qui modifie un indicateur de refus.";

    public override string NothingIsAudited =>
        "La plateforme n’audite rien : qui aurait modifié un indicateur de refus en contournant le produit "
        + "resterait inconnu. Le registre des consentements fait preuve sans cela.";

    public override string NotAudited(string where) =>
        $"La plateforme n’audite pas {where} : qui l’aurait modifié en contournant le produit resterait "
        + "inconnu. Le registre des consentements fait preuve sans cela.";

    public override string SwitchAuditingOn =>
        "Demandez à un administrateur d’activer l’audit pour l’environnement, pour les contacts, les "
        + "prospects et les comptes, et pour leurs colonnes de refus : Centre d’administration Power Platform, "
        + "Paramètres, Paramètres d’audit.";

    public override string Bypassers(string roles) =>
        $"Quiconque détient l’un de ces rôles peut contourner le produit : {roles}.";
}
