using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Languages.German;

internal sealed class Loosenings : LooseningTexts
{
    private const string SetBoth =
        "Füllen Sie „Einwilligungsquelle“ und „Einwilligungsnachweis“ zusammen mit der Änderung aus";

    public override string Refused =>
        "Es wurde nichts gespeichert: Durch diese Änderung könnte jemand wieder kontaktiert werden, der das abgelehnt "
        + "hat.";

    public override string Advice(Loosening verdict) => verdict switch
    {
        Loosening.NoRight =>
            "Sie dürfen keine Einwilligung erfassen. Bitten Sie jemanden darum, der Widersprüche bearbeitet.",
        Loosening.RankTooLow =>
            "Die Ablehnung wiegt schwerer als das, was Sie vorbringen. Erfassen Sie, wie die Person es gesagt hat: "
            + SetBoth + ".",
        Loosening.Locked =>
            "Die Person hat vor zu kurzer Zeit abgelehnt, um wieder gefragt zu werden. Warten Sie, bis sie von "
            + "sich aus kommt.",
        _ =>
            "Nichts zeigt, dass die Person es wünscht. " + SetBoth + ", oder lassen Sie die Wahl, wie sie ist.",
    };
}
