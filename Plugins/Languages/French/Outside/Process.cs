using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.French;

internal sealed class Process : ProcessTexts
{
    public override string Title => "Comment nous traitons votre refus";

    public override string Heading(ProcessPart part) => part switch
    {
        ProcessPart.SayingNo => "Comment dire non",
        ProcessPart.TakingEffect => "Quand il prend effet",
        ProcessPart.WhatANoStops => "Ce qu’un refus arrête, et ce qu’il n’arrête pas",
        ProcessPart.WhenAYesIsNeeded => "Quand votre accord est nécessaire",
        ProcessPart.WhatCounts => "Ce qui compte quand des déclarations se contredisent",
        ProcessPart.WhatIsKept => "Ce que nous conservons, et combien de temps",
        ProcessPart.HowLong => "Combien de temps peut prendre une demande",
        ProcessPart.WhomToAsk => "À qui s’adresser, et où se plaindre",
    };

    public override string Of(ProcessSentence sentence) => sentence.Line switch
    {
        ProcessLine.Link =>
            "Les e-mails que nous envoyons comme publicité comportent un lien. Sur sa page, un clic suffit : sans compte, "
            + "sans mot de passe, sans motif et sans frais.",
        ProcessLine.OneClick =>
            "Si votre messagerie affiche son propre bouton de désabonnement pour l’un de nos e-mails, il suffit aussi.",
        ProcessLine.TypedForm =>
            $"Sans lien, saisissez votre adresse e-mail ou votre numéro de téléphone sur {sentence.Words} – la réponse ne "
            + "révèle rien de vous à personne.",
        ProcessLine.ReplyOffered =>
            "Lorsqu’un de nos e-mails publicitaires le propose, répondez STOP. Ce qui n’est pas clair est lu par l’un de nous.",
        ProcessLine.ReplyHeard =>
            "Une réponse qui demande d’arrêter est lue elle aussi, si elle arrive dans une boîte que notre système relève. Le "
            + "lien est le moyen le plus sûr.",
        ProcessLine.TextEndsTexts =>
            "Répondez STOP à l’un de nos SMS : cela met fin aux SMS vers votre numéro. STOPALL met aussi fin aux appels.",
        ProcessLine.TextEndsCallsToo =>
            "Répondez STOP à l’un de nos SMS : cela met fin aux SMS et aux appels vers votre numéro.",
        ProcessLine.InPerson =>
            "Ou dites-le-nous par téléphone, par courrier ou de vive voix. Nous le consignons dans vos mots.",
        ProcessLine.FooterDemanded =>
            "Nous n’envoyons comme publicité aucun e-mail qui ne peut dire comment se désabonner et qui l’envoie.",
        ProcessLine.FooterWatched =>
            "Si un e-mail publicitaire part sans dire comment se désabonner ni qui l’envoie, notre système nous le signale.",
        ProcessLine.AtOnce =>
            "Votre refus vaut dès qu’il est consigné. À partir de là, notre système retient chaque e-mail qu’il concerne.",
        ProcessLine.WholeMailHeld =>
            "Si l’un des destinataires a refusé, personne ne reçoit l’e-mail tant que l’expéditeur ne l’a pas retiré.",
        ProcessLine.RecipientTakenOff =>
            "Si l’un des destinataires a refusé, il est retiré et seuls les autres reçoivent l’e-mail.",
        ProcessLine.WaitingMail =>
            "Les e-mails encore en attente d’envoi sont repris. Ce qu’un serveur de messagerie a déjà ne peut pas être rappelé.",
        ProcessLine.OtherPrograms =>
            "Les programmes inscrits chez nous sont informés de votre refus, et nous conservons ce qui a été dit à chacun et "
            + "quand. Notre système ne voit pas ce que d’autres programmes envoient d’eux-mêmes.",
        ProcessLine.Lasting =>
            "Votre refus n’a pas de fin. Il vaut pour chacune de vos adresses que nous apprenons, et même si votre fiche a été "
            + "fusionnée ou supprimée.",
        ProcessLine.TakingBack =>
            "Un clic par erreur ? Pendant une demi-heure, le même lien permet de l’annuler.",
        ProcessLine.Choosing =>
            "Sur la page, vous pouvez refuser toute publicité ou certains thèmes, ou faire une pause.",
        ProcessLine.Business =>
            "Les e-mails sur les affaires que vous avez déjà avec nous arrivent même après un refus de publicité, par exemple "
            + "une réponse à votre message, une facture ou un rendez-vous. Leur envoi est consigné.",
        ProcessLine.AllEmail =>
            "Si vous ne voulez aucun e-mail de notre part, vous n’en recevez aucun, pas même sur vos affaires.",
        ProcessLine.MarketingWhenBulk =>
            "Si rien ne dit ce qu’est un e-mail, il compte comme publicité lorsqu’il part vers plus de "
            + $"{Many(sentence.Count, "destinataire", "destinataires")} hors de notre organisation, ou d’un modèle vers plus "
            + "d’un.",
        ProcessLine.UnclearIsMarketing =>
            "Si rien ne dit ce qu’est un e-mail, il compte comme publicité.",
        ProcessLine.UnclearIsBusiness =>
            "Si rien ne dit ce qu’est un e-mail, il compte comme courrier d’affaires.",
        ProcessLine.ContactBlocked =>
            $"Si vous les avez refusés, notre système ne les laisse pas créer : {List(sentence.Kinds)}.",
        ProcessLine.ContactWatched =>
            "Si vous les avez refusés, notre système ne les empêche pas, mais les consigne et les signale : "
            + $"{List(sentence.Kinds)}.",
        ProcessLine.ContactUnseen =>
            $"Notre système ne vérifie pas : {List(sentence.Kinds)}. Dites-le aussi à qui vous contacte ainsi.",
        ProcessLine.NotSeen =>
            "Ce que l’un de nous envoie depuis une autre messagerie, notre système ne le voit qu’une fois parti, ou pas du tout.",
        ProcessLine.Override =>
            "Un responsable de la protection des données peut laisser passer un message isolé malgré un refus de publicité, par "
            + "exemple un rappel de produit : avec un fondement juridique, un motif et une trace.",
        ProcessLine.YesByTopic =>
            "Certains thèmes sont réservés aux personnes qui les ont demandés. D’autres publicités peuvent arriver jusqu’à "
            + "votre refus.",
        ProcessLine.YesByCountry =>
            "Il nous faut votre accord pour tout e-mail publicitaire partout où le silence vaut refus : dans tous les pays sauf "
            + "aux États-Unis, à Singapour et à Hong Kong, et si nous ne connaissons pas votre pays.",
        ProcessLine.YesByListedCountry =>
            "Il nous faut votre accord pour tout e-mail publicitaire dans ces pays, et si nous ne connaissons pas le vôtre : "
            + $"{List(sentence.Names)}.",
        ProcessLine.YesAlways => "Il nous faut votre accord pour chaque e-mail publicitaire.",
        ProcessLine.CustomersToo => "Cela vaut aussi pour nos clients.",
        ProcessLine.CustomersNot =>
            "Nos clients peuvent recevoir des e-mails publicitaires sans cet accord, jusqu’à leur refus.",
        ProcessLine.SignUpConfirmed =>
            "Qui demande nos e-mails sur notre page reçoit un seul e-mail de confirmation. Sans confirmation dans les 14 jours, "
            + "rien n’arrive.",
        ProcessLine.SignUpUnconfirmed =>
            "Une demande d’e-mails saisie sur notre page ne permet rien à elle seule : nous n’envoyons pas d’e-mail de "
            + "confirmation.",
        ProcessLine.NotAskedAgain =>
            "Notre système n’envoie à qui a refusé aucun e-mail pour demander un accord.",
        ProcessLine.NotAskedFor =>
            $"Pendant {Time(sentence.Count, LimitUnit.Months)} après votre refus, on ne vous demande pas d’accord.",
        ProcessLine.YesStays =>
            "Un accord vaut pour l’adresse pour laquelle vous l’avez donné, et pour aucune autre.",
        ProcessLine.Order =>
            "Un refus vaut quel que soit le moment où il a été exprimé. Un accord ne met fin qu’à ce qui a été dit avant lui.",
        ProcessLine.Weight =>
            "Ce que vous dites vous-même compte le plus. Votre refus n’est pas levé sans preuve de votre accord.",
        ProcessLine.LooseningCorrected =>
            "Si quelqu’un chez nous modifie votre fiche sans cette preuve, votre refus demeure et le reste de la modification "
            + "est enregistré.",
        ProcessLine.LooseningRefused =>
            "Si quelqu’un chez nous tente de lever votre refus sans cette preuve, rien de cette modification n’est enregistré.",
        ProcessLine.EarlierReported =>
            "Un refus antérieur à ce système, ou venu de la liste d’un autre outil, compte comme un refus que vous nous avez "
            + "dit.",
        ProcessLine.EarlierStaff =>
            "Un refus antérieur à ce système, ou venu de la liste d’un autre outil, compte comme une saisie de l’un de nous.",
        ProcessLine.EarlierSystem =>
            "Un refus antérieur à ce système, ou venu de la liste d’un autre outil, compte comme une saisie d’un programme.",
        ProcessLine.Bounces => sentence.Count == 1
            ? "Dès que 1 e-mail est revenu parce qu’une adresse n’existe pas, elle n’en reçoit plus."
            : $"Dès que {Numbers.Plain(sentence.Count)} e-mails sont revenus parce qu’une adresse n’existe pas, elle n’en "
                + "reçoit plus.",
        ProcessLine.KeptHash =>
            "Pour continuer à vous laisser en paix, nous conservons une empreinte de votre adresse (un hachage à clé), le canal "
            + "et l’heure. Ils restent sans fin, car un refus n’en a pas : RGPD art. 17, par. 3, point b), et art. 21, par. 3.",
        ProcessLine.KeptLedger =>
            "Chaque refus et chaque accord figure, comme preuve, dans un registre où aucune modification ne passe inaperçue "
            + "(RGPD art. 5, par. 2, et art. 7, par. 1). Les inscriptions restent ; leurs textes sur vous restent jusqu’à votre "
            + "effacement.",
        ProcessLine.KeptRequests =>
            "Qu’il y a eu une demande, quand et comment elle s’est terminée reste aussi ; ce qu’elle a de personnel reste "
            + "jusqu’à votre effacement.",
        ProcessLine.KeptEvidence =>
            "Ce qui prouve un clic sur notre page, comme son heure et, si nos pages les conservent, le navigateur et un hachage "
            + "du réseau, reste jusqu’à votre effacement.",
        ProcessLine.ErasedByOne =>
            "À votre demande, un responsable de la protection des données efface ce que nous savons d’autre de vos choix. "
            + "L’empreinte reste, pour que l’on vous laisse en paix.",
        ProcessLine.ErasedByTwo =>
            "À votre demande, deux responsables de la protection des données effacent ensemble ce que nous savons d’autre de vos "
            + "choix. L’empreinte reste, pour que l’on vous laisse en paix.",
        ProcessLine.OuterLimits =>
            "Un refus clair est appliqué aussitôt. Lorsque l’un de nous doit décider, voici les délais maximaux :",
        ProcessLine.Limit => Limit(sentence.Rule!),
        ProcessLine.Figures =>
            $"Combien de demandes sont arrivées l’an dernier, et combien de temps elles ont pris : {sentence.Words}",
        ProcessLine.Sender => $"Responsable : {sentence.Words}",
        ProcessLine.Contact => $"Comment nous joindre : {sentence.Words}",
        ProcessLine.AskTheWriter => "Adressez-vous à la personne qui vous a écrit.",
        ProcessLine.ComplainInEurope =>
            "Dans l’UE et l’EEE, vous pouvez saisir l’autorité de protection des données du lieu où vous habitez, où vous "
            + "travaillez ou où cela s’est passé (RGPD art. 77).",
        ProcessLine.ComplainInBritain =>
            "Au Royaume-Uni, vous pouvez saisir l’Information Commissioner’s Office (ico.org.uk).",
        ProcessLine.ComplainAboutEmail =>
            "Aux États-Unis, vous pouvez signaler un e-mail à la Federal Trade Commission (reportfraud.ftc.gov).",
        ProcessLine.ComplainAboutCalls =>
            "Aux États-Unis, vous pouvez signaler des appels et des SMS à la Federal Communications Commission "
            + "(consumercomplaints.fcc.gov).",
        ProcessLine.ComplainInCanada =>
            "Au Canada, vous pouvez le signaler au Centre de notification des pourriels (fightspam.gc.ca).",
        ProcessLine.ComplainInCalifornia =>
            "En Californie, vous pouvez saisir la California Privacy Protection Agency (cppa.ca.gov).",
    };

    protected override string Of(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "appels téléphoniques",
        ContactKind.Letter => "courriers",
        ContactKind.Fax => "télécopies",
        ContactKind.TextMessage => "SMS",
        ContactKind.Appointment => "rendez-vous",
    };

    protected override string Time(int amount, LimitUnit unit) => unit switch
    {
        LimitUnit.Hours => Many(amount, "heure", "heures"),
        LimitUnit.BusinessDays => Many(amount, "jour ouvrable", "jours ouvrables"),
        LimitUnit.Days => Many(amount, "jour", "jours"),
        LimitUnit.Months => Many(amount, "mois", "mois"),
    };

    private string Limit(ClockRule rule) =>
        $"{rule.Name} : au plus {Time(rule.Limit.Amount, rule.Limit.Unit)}"
        + (rule.Extension == 0 ? string.Empty
            : $", {Time(rule.Extension, rule.Limit.Unit)} de plus si le motif vous est dit à temps")
        + (rule.Citation.Length == 0 ? "." : $" ({rule.Citation}).");

    private static string Many(int count, string one, string several) =>
        $"{Numbers.Plain(count)} {(count == 1 ? one : several)}";
}
