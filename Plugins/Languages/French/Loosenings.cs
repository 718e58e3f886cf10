using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Languages.French;

internal sealed class Loosenings : LooseningTexts
{
    private const string SetBoth =
        "renseignez « Source du consentement » et « Preuve du consentement » en même temps que la modification";

    public override string Refused =>
        "Rien n’a été enregistré : cette modification permettrait de contacter de nouveau une personne qui l’a refusé.";

    public override string Advice(Loosening verdict) => verdict switch
    {
        Loosening.NoRight =>
            "Vous ne pouvez pas enregistrer de consentement. Demandez-le à une personne qui traite les demandes "
            + "d’opposition.",
        Loosening.WeightTooLow =>
            "Le refus a plus de poids que ce que vous avancez. Consignez comment la personne l’a dit : "
            + SetBoth + ".",
        Loosening.Locked =>
            "La personne a refusé trop récemment pour être sollicitée de nouveau. Attendez qu’elle vienne d’elle-même.",
        Loosening.NotStated =>
            "Ce que vous avancez ne porte pas sur ce choix. Précisez les canaux que la personne a "
            + "acceptés, ou modifiez un choix à la fois.",
        Loosening.NoWriteAccess =>
            "Vous ne pouvez pas modifier cette fiche. Demandez à son propriétaire, ou à un délégué à la "
            + "protection des données, de consigner ce que la personne a dit.",
        Loosening.NotADoor =>
            "Ce programme ne peut pas déclarer que des personnes ont accepté. Demandez à un délégué à la "
            + "protection des données de l’inscrire comme porte d’entrée.",
        Loosening.SaidBefore =>
            "La personne a refusé après cela. Ne demandez rien ; consignez-le lorsqu’elle acceptera de "
            + "nouveau.",
        Loosening.RefusedByOthers =>
            "Une autre personne qui a cette adresse a refusé. Cela prend fin avec ce refus, ou avec une "
            + "autre adresse.",
        Loosening.Permitted or Loosening.NoEvidence =>
            "Rien ne montre que la personne le souhaite : " + SetBoth + ", ou laissez le choix tel qu’il est.",
    };
}
