namespace OptOutPlugin.Languages.Chinese;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "您将不再收到我们的营销邮件";

    public override string Done(string address) =>
        $"您在邮件中要求我们停止发送。我们不再向 {address} 发送营销邮件。";

    public override string StillComes =>
        "您的订单和提问我们仍会答复。如果不是您本人提出的，请回复此邮件。";

    public override string Reference(string reference) => $"参考编号：{reference}";

    public override string TaskSubject(string address, bool isUnclear) =>
        (isUnclear ? "一封回复可能要求我们停止发送：" : "一封回复要求我们停止发送：") + address;

    public override string Task(string address, string sentence, bool isUnclear) =>
        $"{address} 写道：“{sentence}”。"
        + (isUnclear
            ? "尚不清楚这是否要求停止发送。将由隐私专员决定；在此之前请勿发送营销内容。"
            : "已记录：不再向该地址发送营销邮件。也请勿通过其他方式发送。");
}
