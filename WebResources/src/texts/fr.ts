import { channelTexts } from "./channelTexts";
import type { Texts } from "./en";

/** French. */
export const fr: Texts = {
  language: "fr",
  comma: ", ",
  semicolon: " ; ",
  thisPerson: "Cette personne",
  noName: "Sans nom",
  channels: channelTexts.fr.title,
  channelsInText: channelTexts.fr.inText,
  events: {
    OptedOut: "Opposition",
    OptedIn: "Consentement",
    SendBlocked: "Message non envoyé",
    LetThroughAsTransactional: "Message professionnel autorisé",
    RemovedFromMessage: "Retiré d’un message",
    OverrideUsed: "Dérogation utilisée",
    Corrected: "Modification annulée",
    Merged: "Enregistrements fusionnés",
    CarriedOver: "Repris d’un autre enregistrement",
    Baseline: "Constaté à l’ouverture du registre",
    OverrideGranted: "Dérogation accordée",
    OverrideRefused: "Dérogation refusée",
    CategoryChanged: "Catégorie d’un message modifiée",
    PendingMessageStopped: "Message en attente arrêté",
    ContactWarned: "Contact autorisé avec avertissement",
    ContactBlocked: "Contact non autorisé",
    ProtectionKept: "Protection maintenue",
    FoundAfterwards: "Constaté après coup",
    LetThroughByOverride: "Message autorisé par dérogation",
    EnteredInError: "Refus saisi par erreur",
    GroundEnded: "Motif d’un refus disparu",
    Paused: "Mis en pause",
    RuleLoosened: "Règle assouplie",
    DoorChanged: "Guichet modifié",
    Erased: "Données personnelles effacées",
    NotConfirmed: "Non confirmé",
  },
  sources: {
    RecordChanged: "une modification de l’enregistrement",
    Person: "la personne elle-même",
    Link: "un lien dans un message",
    OneClick: "une désinscription en un clic",
    Reply: "une réponse",
    PhoneCall: "un appel téléphonique",
    WebForm: "un formulaire web",
    Import: "une importation",
    Merge: "une fusion d’enregistrements",
    LeadQualification: "la qualification d’un prospect",
    TwinRecord: "un autre enregistrement ayant la même adresse",
    Integration: "un autre système",
    SendCheck: "le contrôle avant l’envoi",
    System: "le système",
    Letter: "une lettre",
    ExternalForm: "un formulaire externe",
  },
  reasons: {
    DoNotEmail: "aucun e-mail n’est souhaité",
    DoNotBulkEmail: "aucun e-mail en masse n’est souhaité",
    DoNotSendMarketing: "aucun document publicitaire n’est souhaité",
    Suppressed: "il ne faut pas écrire à cette adresse",
    TopicRefused: "le sujet a été refusé",
    Paused: "une pause est en cours",
    CouldNotBeChecked: "la vérification n’a pas été possible",
    FlagChanged: "le choix a été modifié dans l’enregistrement",
    AskedByPerson: "la personne l’a demandé",
    NoEvidence: "rien ne montrait que la personne le souhaite",
    EvidenceOfTooLowRank: "la preuve ne l’emporte pas sur le refus",
    NoRightToDoSo: "l’auteur de la tentative n’en a pas le droit",
    WithinReaskLock: "la personne a refusé il y a peu de temps",
    NoOptIn: "le sujet exige un consentement",
    OptInExpired: "le consentement a expiré",
    ChannelRefused: "ce moyen de contact est refusé",
    NotStated: "la preuve n’est pas indiquée pour ce moyen de contact ou ce sujet",
    SaidBefore: "cela a été exprimé avant le refus",
    RefusedByOthers: "une autre personne ayant cette adresse refuse",
    NoWriteAccess: "l’auteur de la tentative ne peut pas modifier l’enregistrement",
    NotADoor: "le programme n’est pas un guichet inscrit",
    CountryNeedsOptIn: "le pays de la personne exige un consentement",
    BadProof: "l’enregistrement a été modifié par quelqu’un d’autre",
    NobodyFound: "aucune personne visée n’a été trouvée",
    WaitsForConfirmation: "la confirmation de la personne est attendue",
  },
  banner: (name, what) => `${name} ne souhaite pas : ${what}.`,
  unreadable:
    "Les refus de cette personne n’ont pas pu être lus pour le moment. Vérifiez-les avant de la contacter.",
  evidence: {
    wanted: (what) =>
      `Vous autorisez de nouveau : ${what}. Avant d’enregistrer, indiquez sous « Preuve » comment la personne l’a demandé.`,
    needed: (what) =>
      `Rien n’a été enregistré : cette modification autoriserait de nouveau ${what}, et rien ne montre que la personne le souhaite. `
      + "Indiquez sous « Preuve » comment elle l’a demandé et enregistrez de nouveau, ou rétablissez le choix.",
    putBack: (what) =>
      `Toujours refusé : ${what}. Le choix a été rétabli, car ce formulaire ne permet pas d’indiquer une preuve. `
      + "Vos autres modifications sont toujours là : enregistrez de nouveau pour les conserver.",
    offerTitle: "Autoriser de nouveau le contact ?",
    offer: (what) =>
      `Pour autoriser de nouveau ${what}, il faut une preuve. Voulez-vous consigner maintenant ce que la personne a dit ?`,
    offerYes: "Consigner",
    offerNo: "Pas maintenant",
  },
  kept: {
    what: (what) => `Toujours refusé, bien que vous l’ayez autorisé : ${what}.`,
    NoEvidence:
      "Rien ne montrait que la personne le souhaite. Autorisez-le de nouveau en indiquant comment elle l’a demandé.",
    EvidenceOfTooLowRank:
      "Le refus l’emporte sur la preuve que vous apportez. Consignez comment la personne l’a dit elle-même.",
    NoRightToDoSo:
      "Vous ne pouvez pas consigner de consentement. Adressez-vous à une personne chargée des demandes d’opposition.",
    WithinReaskLock:
      "La personne a refusé depuis trop peu de temps pour être sollicitée de nouveau. Attendez qu’elle vienne d’elle-même.",
    unknown:
      "Soit la preuve ne l’emporte pas sur le refus, soit la personne a refusé il y a peu de temps, soit vous ne pouvez pas "
      + "consigner de consentement. Adressez-vous à une personne chargée des demandes d’opposition.",
  },
  mail: {
    refused: (count, who) =>
      count === 1
        ? `1 destinataire refuse cet e-mail : ${who}.`
        : `${count} destinataires refusent cet e-mail : ${who}.`,
    refusedIfMarketing: (count, who) =>
      count === 1
        ? `S’il s’agit de publicité, 1 destinataire la refuse : ${who}.`
        : `S’il s’agit de publicité, ${count} destinataires la refusent : ${who}.`,
    one: (name, reason, since) => (since === "" ? `${name} (${reason})` : `${name} (${reason}, depuis le ${since})`),
    more: (count) => (count === 1 ? "et 1 autre" : `et ${count} autres`),
    none: (count) =>
      count === 1 ? "Le destinataire ne refuse pas cet e-mail." : `Aucun des ${count} destinataires ne refuse cet e-mail.`,
    noneIfMarketing: (count) =>
      count === 1
        ? "Le destinataire ne refuse pas les e-mails publicitaires."
        : `Aucun des ${count} destinataires ne refuse les e-mails publicitaires.`,
    nobody: "Il n’y a pas encore de destinataire à vérifier.",
    notChecked:
      "Il n’a pas été possible de vérifier si les destinataires refusent cet e-mail. La vérification a de nouveau lieu à l’envoi.",
    someNotChecked: (count) =>
      count === 1
        ? "1 destinataire n’a pas pu être vérifié ici ; il le sera à l’envoi."
        : `${count} destinataires n’ont pas pu être vérifiés ici ; ils le seront à l’envoi.`,
  },
  state: {
    refused: "Refusé",
    allowed: "Autorisé",
    notRefused: "Non refusé",
    unknown: "Rien d’enregistré",
    covered: (by) => `Refusé avec « ${by} »`,
    since: (when) => `depuis le ${when}`,
    through: (source) => `par ${source}`,
    beforeRecords: "avant l’ouverture du registre",
  },
  icon: {
    refused: (what) => `Ne souhaite pas : ${what}`,
    allowed: "Ne refuse rien de ce qui figure ici",
    unknown: "Rien d’enregistré",
  },
  panel: {
    title: "Consentement",
    loading: "Lecture du registre …",
    notSaved: "Enregistrez d’abord cette fiche. Son consentement s’affichera ensuite ici.",
    failed: "Le registre n’a pas pu être lu.",
    failedPart: "Cette partie n’a pas pu être lue pour le moment.",
    again: "Réessayer",
    ways: "Moyens de contact",
    marketing: "E-mail publicitaire",
    wouldGo: "Un e-mail publicitaire à cette personne serait envoyé maintenant.",
    wouldBeRefused: "Un e-mail publicitaire à cette personne serait refusé maintenant.",
    because: "Pourquoi",
    where: "Refusé par",
    thisRecord: "cette fiche",
    atAddress: "l’adresse",
    ofTable: (table) => ` (${table})`,
    recordGone: (table) => `une fiche qui n’existe plus (${table})`,
    tables: { contact: "contact", lead: "prospect", account: "compte" },
    since: "Depuis",
    change: "Ce qui le changerait",
    clocks: "Demandes en cours",
    optOut: "Opposition",
    optIn: "Consentement",
    pause: "Pause",
    signUp: "Inscription",
    enteredInError: "Saisi par erreur",
    due: (when) => `à traiter avant le ${when}`,
    overdue: (when) => `en retard depuis le ${when}`,
    noDue: "sans échéance",
    timeline: "Historique",
    empty: "Rien n’est encore enregistré au sujet de cette personne.",
    more: (count) => `Afficher ${count} de plus`,
    bounded: (count) => `Seules les ${count} entrées les plus récentes sont affichées.`,
    topic: "Sujet",
    through: "Par",
    reason: "Motif",
    evidence: "Preuve",
    unknownTime: "Date inconnue",
  },
  record: {
    titleOut: "Consigner une opposition",
    titleIn: "Consigner un consentement",
    about: "Concerne",
    aboutMany: (count) => `Concerne ${count} personnes`,
    loading: "Lecture des personnes concernées …",
    channelsOut: "Que ne souhaite plus la personne ?",
    channelsIn: "Que souhaite de nouveau la personne ?",
    words: "Les mots de la personne, ou une autre preuve",
    wordsHint: "Tels qu’elle les a dits. Ils sont conservés comme preuve.",
    wordsNeeded: "(obligatoire)",
    reference: "Référence de l’appel",
    referenceHint: "Par exemple le numéro de l’appel. Elle est conservée avec la preuve.",
    when: "Quand elle l’a dit",
    whenHint: "Laissez tel quel pour maintenant.",
    recording: "Enregistrement …",
    close: "Fermer",
    again: "Réessayer",
    noChannel: "Choisissez au moins un moyen de contact.",
    noWords: "Un consentement exige une preuve : indiquez comment la personne l’a demandé.",
    tooLong: (most) => `Raccourcissez le texte : avec la référence de l’appel, ${most} caractères au plus sont possibles.`,
    badTime: "Indiquez un moment passé.",
    bad: "On ne sait pas qui est concerné. Fermez cette fenêtre, sélectionnez quelqu’un et ouvrez-la de nouveau.",
    recorded: "Consigné",
    failed: "Non consigné",
    lost: "La réponse n’est pas arrivée. Réessayez : rien n’est consigné deux fois.",
    allDone: "C’est consigné.",
    someFailed: (count) => (count === 1 ? "1 n’a pas été consigné." : `${count} n’ont pas été consignés.`),
    withReference: (reference) => `Référence de l’appel : ${reference}`,
  },
  takeBack: {
    title: "Retirer des refus",
    meaning:
      "Chacun de ces refus est retiré comme son propre lien aurait pu le faire aussitôt. Ce que quelqu’un a dit par ailleurs, par une autre voie ou plus tard, reste valable, et le registre des consentements conserve les deux.",
    words: "Ce que vous avez constaté",
    wordsHint: "À qui vous avez posé la question, et la réponse. C’est conservé comme preuve.",
    run: "Les retirer",
    noWords: "Indiquez ce que vous avez constaté.",
    running: (count: number) => `Retrait en cours … ${count} jusqu’ici`,
    taken: (count: number) => (count === 1 ? "1 refus est retiré." : `${count} refus sont retirés.`),
    kept: (count: number) =>
      count === 1
        ? "1 est maintenu : quelqu’un a aussi dit non autrement."
        : `${count} sont maintenus\u00a0: quelqu’un a aussi dit non autrement.`,
    failed: "Tous n’ont pas été examinés. Réessayez : rien n’est retiré deux fois.",
    notAllowed:
      "Vous ne pouvez pas le faire : il faut le droit de lever un blocage. Adressez-vous à un responsable de la protection des données.",
    bad: "On ne sait pas de quel constat il s’agit. Fermez cette fenêtre, ouvrez le constat et réessayez.",
  },
  health: {
    title: "État",
    running: "Vérification …",
    healthy: "Tout fonctionne comme promis.",
    unhealthy: (count) => (count === 1 ? "1 point demande votre attention." : `${count} points demandent votre attention.`),
    worthKnowing: (count) => (count === 1 ? "1 point est bon à savoir." : `${count} points sont bons à savoir.`),
    ok: "En ordre",
    High: "Grave",
    Medium: "Important",
    Low: "Bon à savoir",
    fix: "Que faire",
    again: "Vérifier de nouveau",
    failed: "La vérification n’a pas pu être effectuée.",
    notAllowed:
      "Vous ne pouvez pas lancer cette vérification : elle exige le droit de lire le registre des consentements. "
      + "Adressez-vous à un responsable de la protection des données.",
    checkedOn: (when) => `Vérifié le ${when}`,
  },
};
