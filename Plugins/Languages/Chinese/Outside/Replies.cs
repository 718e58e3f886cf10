namespace OptOutPlugin.Languages.Chinese;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "您将不再收到我们的营销邮件";

    public override string Done(string address) =>
        $"您在邮件中要求我们停止发送。我们不再向 {address} 发送营销邮件。";

    public override string StillComes =>
        "您的订单和提问我们仍会答复。如果不是您本人提出的，请回复此邮件。";

    public override string Reference(string reference) => $"参考编号：{reference}";

    public override string TextStopped(bool areCallsToo) => areCallsToo
        ? "您将不再收到我们的短信和电话。如属误操作，请回复 START。"
        : "您将不再收到我们的短信。如属误操作，请回复 START。";

    public override string TextStarted => "您可以重新收到我们的短信。回复 STOP 即可退订。";

    public override string TextHelp => "回复 STOP 即不再收到我们的短信。";

    public override string AskSubject => "请问您的意思是？";

    public override string YouWrote(string sentence) => $"您给我们写道：“{sentence}”。";

    public override string NotSure => "我们不确定您是否不再希望收到我们的营销邮件。";

    public override string IfSo(bool hasLink) => hasLink
        ? "如果是，请回复“STOP”，或打开此链接："
        : "如果是，请回复“STOP”。";

    public override string IfNot => "如果不是，您无需做任何事。";

    public override string TaskSubject(string address, bool isUnclear) =>
        (isUnclear ? "一封回复可能要求我们停止发送：" : "一封回复要求我们停止发送：") + address;

    public override string Task(string address, string sentence, bool isUnclear) =>
        $"{address} 写道：“{sentence}”。"
        + (isUnclear
            ? "尚不清楚这是否要求停止发送。将由隐私专员决定；在此之前请勿发送营销内容。"
            : "已记录：不再向该地址发送营销邮件。也请勿通过其他方式发送。");
}
