namespace OptOutPlugin.Languages.Chinese;

internal sealed class Telling : TellingTexts
{
    public override string MostIsWrong(int most) =>
        $"未读取任何内容：Most 是一次调用的更改数，从 1 到 {Numbers.Plain(most)}。请省略它，或给出这样的数字。";

    public override string PlaceIsAhead =>
        "没有此序号的更改：同意台账在它之前已结束。请给出 0 以读取全部，或给出您拥有的最后一个序号。如果您曾有更大的序号，说明环境已被还原：请从还原之时起核对您拥有的内容。";

    public override string NotAListener =>
        "只有隐私专员登记为接收方的程序才能确认更改。请联系隐私专员。";

    public override string UnknownListener =>
        "没有这样的接收文件的接收方。请在“接收方”表中选择一个。";

    public override string UnknownHandOver =>
        "没有这样的批次。请在“批次”表中选择一个。";

    public override string ChangesAreUnread(int most) =>
        $"未拒绝任何内容：Changes 不是 optout_ReadConsentChanges 所给出的 JSON 更改列表，或超过 {Numbers.Plain(most)} 项。请逐页提交。";

    public override string NotFetchedYet =>
        "尚无人取走此批次。请先取走文件并转交，然后说明已完成。";

    public override string AnswerIsTooLong(int most) =>
        $"答复最多 {Numbers.Plain(most)} 个字符。请缩短。";

    public override string ListenerNeedsOfficer =>
        "只有隐私专员能决定谁必须获知拒绝。请联系隐私专员。";

    public override string ListenerIsNoProgram =>
        "带接口的接收方是一个应用程序用户：请选择存在、已启用且未被其他接收方使用的用户。";

    public override string ListenerIsIncomplete =>
        "接收方需要名称、类型、至少一个渠道，以及 1 到 60 个工作日。请补全后再保存。";

    public override string HandOverIsOurs =>
        "只有本产品记录哪些拒绝已告知谁。请从接收方取走下一个文件，并在那里说明已完成。";

    public override string NotToldYet(string name) =>
        $"{name}：尚未告知";

    public override string ToldOn(string name, string when) =>
        $"{name}：已于 {when} 告知，尚未答复";

    public override string Unconfirmed(string name) =>
        $"{name}：已告知，尚未确认";

    public override string DoneOn(string name, string? told, string done, string? answer) =>
        $"{name}：{(told is null ? string.Empty : $"已于 {told} 告知，")}已于 {done} 完成{(answer is null ? string.Empty : $"（{answer}）")}";
}
