namespace OptOutPlugin.Languages.English;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "You get no more marketing e-mails from us";

    public override string Done(string address) =>
        $"You asked us in an e-mail to stop. We send no more marketing e-mails to {address}.";

    public override string StillComes =>
        "What you order or ask us is still answered. If it was not you who asked, reply to this e-mail.";

    public override string Reference(string reference) => $"Reference: {reference}";

    public override string TextStopped(bool areCallsToo) => areCallsToo
        ? "You get no more texts or calls from us. Text START if this was a mistake."
        : "You get no more texts from us. Text START if this was a mistake.";

    public override string TextStarted => "You can get texts from us again. Text STOP to end them.";

    public override string TextHelp => "Text STOP to get no more texts from us.";

    public override string AskSubject => "What did you mean?";

    public override string YouWrote(string sentence) => $"You wrote to us: “{sentence}”.";

    public override string NotSure => "We are not sure whether you want no more marketing e-mails from us.";

    public override string IfSo(bool hasLink) => hasLink
        ? "If so, answer with STOP, or follow this link:"
        : "If so, answer with STOP.";

    public override string IfNot => "If not, you need do nothing.";

    public override string TaskSubject(string address, bool isUnclear) =>
        (isUnclear ? "An answer may ask us to stop: " : "An answer asks us to stop: ") + address;

    public override string Task(string address, string sentence, bool isUnclear) =>
        $"{address} wrote: \"{sentence}\". "
        + (isUnclear
            ? "It is not clear whether that asks us to stop. A privacy officer decides; send no marketing until then."
            : "It is recorded: no marketing e-mail goes there any more. Do not send any in another way.");
}
