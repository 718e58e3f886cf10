namespace OptOutPlugin.Languages.Chinese;

internal sealed class Erasures : ErasureTexts
{
    public override string NobodyFound =>
        "未删除任何内容：此处没有此人，或您无权读取该记录。请提供表和 ID、仅提供 ID，或提供地址，然后重新调用。";

    public override string NoErasure =>
        "没有这样的删除。请提供类型为“删除”的请求的 ID，或留空并指明此人。";

    public override string WaitsForAnother =>
        "尚未删除任何内容：须由另一位隐私专员完成。该请求在隐私专员的队列中等待。";

    public override string NothingLeft =>
        "没有保存此人的任何可删除内容。";

    public override string RequestWasEmptied =>
        "此人已被删除：此处原有内容已移除。";

    public override string RecordIsYours =>
        "记录本身连同其注释和活动由您删除或清空。在此之前，它仍会显示此人是谁。";

    public override string MailIsYours =>
        "电子邮件、注释、附件、平台审核日志、备份和其他系统由您自行删除：本产品不会改动它们。";

    public override string HashStays =>
        "地址的带密钥哈希保留在禁止名单上，以免有人误再写信。无法从中读出地址。";

    public override string OthersHaveIt =>
        "若其他记录也有某地址，则仅关于该地址、不关于任何人的内容予以保留：它可能与他们有关。待不再有记录使用该地址时，请仅提供该地址。";

    public override string WouldEmpty(int rows) =>
        $"未作任何更改。将清空的行数：{Numbers.Plain(rows)}。";

    public override string IsDone(int rows) =>
        $"此人已删除。已清空的行数：{Numbers.Plain(rows)}。";

    public override string GoesOn(int rows) =>
        $"删除会自动继续。到目前为止已清空的行数：{Numbers.Plain(rows)}。";

    public override string Emptied(string table) => table switch
    {
        "optout_request" =>
            "请求的地址、ID、证据、链接、理由和键；所提要求、时间和结果予以保留。",
        "optout_preference" =>
            "选择的证据；已允许的终止，已拒绝的保留。",
        "optout_finding" =>
            "关于此人或其请求的发现中所见内容。",
        "optout_handover" =>
            "接收方的答复中提及此人之处。",
        "optout_consentaudit" =>
            "台账行的 ID、名称、证据、法律依据、程序和请求键；链条保持完整。",
        _ => "提及此人的内容。",
    };
}
