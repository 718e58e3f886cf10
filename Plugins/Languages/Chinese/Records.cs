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

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} 未针对 {table} 的 {message} 声明，因此未执行任何操作。"
        + "请删除此步骤：解决方案已包含本产品所需的全部步骤。";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin 未能完成，因此未更改或发送任何内容。"
        + $"请重试；如果再次发生，请将此编号告知管理员：{correlationId:D}。";
}
