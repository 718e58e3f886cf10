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
        Loosening.WeightTooLow =>
            "Die Ablehnung wiegt schwerer als das, was Sie vorbringen. Erfassen Sie, wie die Person es gesagt hat: "
            + SetBoth + ".",
        Loosening.Locked =>
            "Die Person hat vor zu kurzer Zeit abgelehnt, um wieder gefragt zu werden. Warten Sie, bis sie von "
            + "sich aus kommt.",
        Loosening.NotStated =>
            "Was Sie vorbringen, gilt nicht für diese Wahl. Geben Sie an, für welche Kanäle die Person "
            + "eingewilligt hat, oder ändern Sie eine Wahl nach der anderen.",
        Loosening.NoWriteAccess =>
            "Sie dürfen diesen Datensatz nicht ändern. Bitten Sie den Besitzer oder einen "
            + "Datenschutzbeauftragten, die Aussage der Person zu erfassen.",
        Loosening.NotADoor =>
            "Dieses Programm darf nicht melden, dass jemand eingewilligt hat. Bitten Sie einen "
            + "Datenschutzbeauftragten, es als Zugang einzutragen.",
        Loosening.SaidBefore =>
            "Die Person hat danach abgelehnt. Fragen Sie nicht nach; erfassen Sie es, wenn sie wieder "
            + "einwilligt.",
        Loosening.RefusedByOthers =>
            "Jemand anderes mit dieser Adresse hat abgelehnt. Das endet mit jener Ablehnung oder mit "
            + "einer anderen Adresse.",
        Loosening.Permitted or Loosening.NoEvidence =>
            "Nichts zeigt, dass die Person es wünscht. " + SetBoth + ", oder lassen Sie die Wahl, wie sie ist.",
    };
}
