namespace OptOutPlugin.Languages.Chinese;

internal sealed class Records : RecordTexts
{
    public override string LedgerIsFinal =>
        "同意台账中的记录是证据：任何人都不能更改、停用或删除。未更改任何内容。"
        + "如果记录有误，请更正此人的记录：更正本身会成为一条新的台账记录。";

    public override string LedgerIsOurs =>
        "同意台账中的记录只由本产品在事情发生时写入。未创建任何内容。"
        + "请改为更改此人的记录：该更改会成为一条台账记录。";

    public override string ChainIsFinal =>
        "同意台账的链头只在封存记录时移动。未更改任何内容。如需封存等待中的记录，请设置“封存请求时间”。";

    public override string RunIsOurs =>
        "长时间运行的进度只由该运行自身写入：看似已结束而实际未结束的运行会使人失去保护。"
        + "未更改任何内容。如需继续建立基线，请调用 optout_Baseline。";

    public override string CheckpointIsFinal => "检查点是证据，不能删除。未更改任何内容。请保留原样。";

    public override string KeyIsFinal =>
        "密钥不能更改或删除：否则用它签名或计算的一切都将失去意义。未更改任何内容。"
        + "如需停止使用，请创建另一个用途相同的密钥，并在此设置“停用时间”。";

    public override string KeyIsNeeded =>
        "这是该用途的唯一密钥，没有密钥就无法签名。未更改任何内容。"
        + "请先创建另一个用途相同的密钥，然后再停用此密钥。";

    public override string SuppressKeyIsSingle =>
        "禁发地址只有一个密钥，永不停用或替换：换用其他密钥后，将无法再识别任何禁发地址。"
        + "未更改任何内容。请继续使用现有密钥。";

    public override string SuppressionIsHeld =>
        "禁发地址从不手动更改或删除：正是它使此人不再收到邮件。未更改任何内容。"
        + "如果此人希望再次被联系，请在此人的记录中登记并附上凭证：这样即可解除禁发。";

    public override string SuppressionIsOurs =>
        "禁发名单只由本产品写入：其他任何人都无法生成用于查找地址的哈希值。未创建任何内容。"
        + "请改为提交包含该地址的退订请求：这样即可禁发该地址。";

    public override string ChoiceIsOurs =>
        "某人对主题的选择从不手动写入或删除：这是此人自己的表示。未更改任何内容。"
        + "请用“记录同意”登记此人现在的表示，或提交包含该主题的退订请求；如为许可，请附上凭证。";

    public override string FindingIsOurs =>
        "发现项的内容从不更改或删除，也不由他人创建：它是证据。未更改任何内容。"
        + "请设置其负责人或截止日期；如要处理、重新检查或接受风险，请使用表单上的命令。";

    public override string CheckIsOurs =>
        "合规检查的运行记录只由该运行自身写入，且从不删除：它是证据。未更改任何内容。"
        + "如需运行检查，请调用 optout_RunComplianceCheck。";

    public override string RequestIsOurs =>
        "请求的内容及其处理结果是证据，从不手动更改或删除。未更改任何内容。"
        + "如果此人现在有其他表示，请另行提交一个请求。";

    public override string WorkIsOurs =>
        "更改之后尚待完成的工作只由本产品写入，完成后即删除。未更改任何内容。请保留原状。";

    public override string RuleNeedsOfficer =>
        "主题和模板标记决定可以向谁发送：只有隐私专员可以更改。未更改任何内容。"
        + "请联系拥有“OptOut Privacy Officer”角色的人。";

    public override string TopicsAreNoRing =>
        "主题不能位于自身或其子主题之下。未更改任何内容。请选择树中其他部分的上级主题，或不选择。";

    public override string DoorNeedsOfficer =>
        "程序通过受理入口提交他人的许可：只有隐私专员可以登记或注销受理入口。未更改任何内容。"
        + "请联系拥有“OptOut Privacy Officer”角色的人。";

    public override string DoorIsNoProgram =>
        "受理入口是程序：用户 ID 必须是此环境中应用程序用户的 ID。未更改任何内容。"
        + "请从 Power Platform 管理中心的应用程序用户列表中复制该 ID。";

    public override string TopicCodeIsFinal(string code) =>
        $"主题的代码从不更改：台账和禁发名单以“{code}”识别此主题。未更改任何内容。请更改其名称，或创建新主题。";

    public override string TopicCodeIsTaken(string code) =>
        $"不能有代码为“{code}”的主题：已有其他主题使用该代码或看起来相同的代码，或者它代表所有营销。"
        + "未更改任何内容。请选择其他代码。";

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} 未针对 {table} 的 {message} 声明，因此未执行任何操作。"
        + "请删除此步骤：解决方案已包含本产品所需的全部步骤。";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin 未能完成，因此未更改或发送任何内容。"
        + $"请重试；如果再次发生，请将此编号告知管理员：{correlationId:D}。";
}
