using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Languages.English;

internal sealed class Loosenings : LooseningTexts
{
    public override string Refused =>
        "Nothing was saved: this change would let somebody be contacted again who refused it.";

    public override string Advice(Loosening verdict) => verdict switch
    {
        Loosening.NoRight =>
            "You may not record an opt-in. Ask somebody who handles opt-out requests to record it.",
        Loosening.RankTooLow =>
            "Whoever refused outranks what you bring forward. Record how the person said so: set \"Consent Source\" "
            + "and \"Consent Evidence\" together with the change.",
        Loosening.Locked =>
            "The person refused too short a time ago to be asked again. Wait until the person comes unasked.",
        _ =>
            "Nothing shows that the person wants it. Set \"Consent Source\" and \"Consent Evidence\" together with the "
            + "change, or leave the choice as it is.",
    };
}
