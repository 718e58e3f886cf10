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
        Loosening.WeightTooLow =>
            "Whoever refused outranks what you bring forward. Record how the person said so: set \"Consent Source\" "
            + "and \"Consent Evidence\" together with the change.",
        Loosening.Locked =>
            "The person refused too short a time ago to be asked again. Wait until the person comes unasked.",
        Loosening.NotStated =>
            "What you bring forward is not stated for this choice. Say for which channels the person "
            + "agreed, or change one choice at a time.",
        Loosening.NoWriteAccess =>
            "You may not change this record. Ask its owner to record what the person said, or a privacy "
            + "officer.",
        Loosening.NotADoor =>
            "This program may not say that people agreed. Ask a privacy officer to register it as a door.",
        Loosening.SaidBefore =>
            "The person refused after that. Ask for nothing; record it when the person agrees again.",
        Loosening.RefusedByOthers =>
            "Somebody else who has this address refused. It ends when that refusal ends, or with another "
            + "address.",
        Loosening.Permitted or Loosening.NoEvidence =>
            "Nothing shows that the person wants it. Set \"Consent Source\" and \"Consent Evidence\" together with the "
            + "change, or leave the choice as it is.",
    };
}
