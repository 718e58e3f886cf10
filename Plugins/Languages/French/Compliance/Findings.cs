using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.French;

internal sealed class Findings : FindingTexts
{
    public override string NotThere =>
        "Rien n’a été fait : ce constat n’existe pas, ou le produit ne l’a pas écrit. Ouvrez la liste "
        + "des constats et prenez-le là.";

    public override string NotOpen =>
        "Rien n’a été fait : le constat est clos, ou son risque est accepté. Vérifiez-le à nouveau, puis "
        + "continuez.";

    public override string ClosedAlready =>
        "Le constat est déjà clos.";

    public override string Closed =>
        "Ce qui avait été constaté n’existe plus : le constat est clos.";

    public override string StillThere =>
        "Le constat reste ouvert : on trouverait la même chose maintenant. Faites ce qu’il dit, ou "
        + "lancez sa mesure corrective, puis vérifiez à nouveau.";

    public override string SayWhatWasDone =>
        "Le constat reste ouvert : aucune vérification ne peut montrer qu’il est réglé. Dites ce qui a "
        + "été fait, en dix lettres au moins.";

    public override string SayWhy =>
        "Rien n’a été accepté : dites en dix lettres au moins pourquoi l’organisation prend ce risque.";

    public override string SayUntil(int days) =>
        $"Rien n’a été accepté : dites jusqu’à quel jour, {Numbers.Plain(days)} jours au plus à partir "
        + "d’aujourd’hui. Ce jour-là, le constat est de nouveau ouvert.";

    public override string AcceptedByAnother =>
        "Rien n’a été accepté : un risque demande deux délégués, et vous l’avez proposé vous-même. "
        + "Demandez à une autre personne de confirmer.";

    public override string AskAnAdministrator =>
        "Rien n’a été fait : cela modifie un rôle ou une étape, ce que vous ne pouvez pas faire. "
        + "Demandez à un administrateur système de le lancer.";

    public override string NoSuchRule(string rules) =>
        $"Rien n’a été vérifié : Rule est l’identifiant d’une de ces règles : {rules}. Omettez-le pour "
        + "les vérifier toutes.";

    public override string WillFollowList(string table) =>
        "Les indicateurs de cet enregistrement sont réglés sur la liste de suppression ; rien de ce que "
        + "quelqu’un a dit n’est assoupli.";

    public override string WillSuppress =>
        "L’adresse est de nouveau bloquée pour ce que le registre dit refusé.";

    public override string WillEndPermission =>
        "L’autorisation prend fin et devient un refus du moindre poids : toute autorisation prouvée le "
        + "lève.";

    public override string WillWriteAnew =>
        "La ligne est réécrite. Pour une personne, elle dit désormais non, comme elle comptait déjà ; un "
        + "sujet, une marque, une porte ou un destinataire est signé en votre nom.";

    public override string WillWithdraw =>
        "L’e-mail attend encore : il est retiré pour ceux qui l’ont refusé.";

    public override string HasLeft =>
        "L’e-mail est parti ; rien ne peut le reprendre.";

    public override string WillAsk =>
        "Le propriétaire du constat reçoit une tâche qui dit quoi faire.";

    public override string WillTakeOff(int members) =>
        $"{Numbers.Plain(members)} membre(s) qui refusent la publicité sont retirés de la liste.";

    public override string WillTakeOffMany(int members) =>
        $"Plus de {Numbers.Plain(members)} membres qui refusent la publicité sont retirés de la liste.";

    public override string WillEnable =>
        "L’étape est activée. Si elle manque ou a changé, le constat reste : importez de nouveau la "
        + "solution avec deploy.ps1.";

    public override string WillTakePrivileges =>
        "Les privilèges de contourner la logique personnalisée sont retirés du rôle. Les programmes qui "
        + "l’utilisent passent dès lors par nos étapes.";

    public override string WillSeal =>
        "Les lignes du registre qui attendent sont scellées.";

    public override string IsGone =>
        "L’enregistrement n’existe plus : vérifiez à nouveau et le constat sera clos.";

    public override string WillSet(Channel channel) =>
        $"L’indicateur est remis : la personne {ChannelTexts.Refused(Language.French, channel)}.";

    public override string WillRecord(Channel channel) =>
        $"C’est inscrit au registre : la personne {ChannelTexts.Refused(Language.French, channel)}.";

    public override string TaskSubject(string? rule) =>
        $"Constat de conformité à traiter : {rule}";

    public override string DueSubject(string? rule) =>
        $"Constat de conformité à échéance : {rule}";

    public override string TaskDescription(string? evidence, string? action) =>
        $"Ce qui a été constaté : {evidence}\nCe qu’il faut faire : {action}\nQuand c’est fait, ouvrez le "
        + "constat et vérifiez à nouveau.";
}
