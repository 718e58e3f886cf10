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
        Loosening.RankTooLow =>
            "Le refus a plus de poids que ce que vous avancez. Consignez comment la personne l’a dit : "
            + SetBoth + ".",
        Loosening.Locked =>
            "La personne a refusé trop récemment pour être sollicitée de nouveau. Attendez qu’elle vienne d’elle-même.",
        _ =>
            "Rien ne montre que la personne le souhaite : " + SetBoth + ", ou laissez le choix tel qu’il est.",
    };
}
