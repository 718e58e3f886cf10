using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Languages.French;

internal sealed class Steps : StepTexts
{
    public override string Repair =>
        "Supprimez la couche active (non managée) de l’étape, ou importez de nouveau la solution en activant les "
        + "étapes de plug-in. N’inscrivez jamais l’étape à la main.";

    public override string NoneCanBeBypassed => "Aucune étape n’est marquée comme pouvant être contournée.";

    public override string StopBypass =>
        "Donnez à CanBeBypassed de ces étapes la valeur false, ou cherchez qui l’a modifié.";

    public override string AllAreThere(int steps) =>
        $"Les {Numbers.Plain(steps)} étapes sont toutes présentes, activées et inchangées.";

    public override string Fails(string name, StepLack lack, bool guardsSending) =>
        $"L’étape « {name} » {Lack(lack)}" + (guardsSending ? " : l’envoi n’est pas contrôlé." : ".");

    public override string SeveralFail(int failed, int all, string names, bool guardsSending) =>
        $"{Numbers.Plain(failed)} étapes sur {Numbers.Plain(all)} sont absentes, désactivées ou modifiées, d’abord : "
        + $"{names}"
        + (guardsSending ? ". L’envoi n’est pas contrôlé." : ".");

    public override string OptionalFails(string name, StepLack lack, string message, string table) =>
        $"L’étape facultative « {name} » {Lack(lack)} : le message {message} de {table} n’est pas contrôlé.";

    public override string ImportOptional(string message, string table) =>
        $"Importez la petite solution nommée OptOutPlugin_{message}_{table}, si l’organisation connaît ce message.";

    public override string OptionalIsThere(string name) => $"L’étape facultative « {name} » est présente.";

    public override string CanBeBypassed(string names) =>
        $"CanBeBypassed vaut true pour {names} ; ce que cela permet n’est pas documenté.";

    private static string Lack(StepLack lack) => lack switch
    {
        StepLack.Changed { Parts: var parts } => $"a été modifiée ({string.Join(", ", parts.Select(Part))})",
        StepLack.Disabled => "est désactivée",
        _ => "est absente",
    };

    private static string Part(StepPart part) => part switch
    {
        StepPart.Message => "message",
        StepPart.Table => "table",
        StepPart.Stage => "phase",
        StepPart.Mode => "mode",
        StepPart.Rank => "rang",
        StepPart.Columns => "colonnes de filtrage",
    };
}
