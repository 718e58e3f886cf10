namespace OptOutPlugin.Languages.English;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "You get no more marketing e-mails from us";

    public override string Done(string address) =>
        $"You asked us in an e-mail to stop. We send no more marketing e-mails to {address}.";

    public override string StillComes =>
        "What you order or ask us is still answered. If it was not you who asked, reply to this e-mail.";

    public override string Reference(string reference) => $"Reference: {reference}";

    public override string TaskSubject(string address, bool isUnclear) =>
        (isUnclear ? "An answer may ask us to stop: " : "An answer asks us to stop: ") + address;

    public override string Task(string address, string sentence, bool isUnclear) =>
        $"{address} wrote: \"{sentence}\". "
        + (isUnclear
            ? "It is not clear whether that asks us to stop. A privacy officer decides; send no marketing until then."
            : "It is recorded: no marketing e-mail goes there any more. Do not send any in another way.");
}
