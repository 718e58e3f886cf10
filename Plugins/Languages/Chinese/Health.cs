using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Health : HealthTexts
{
    public override string SettingsAreUnderstood => "所有设置都可以识别。";

    public override string CorrectTheSetting => "请更正环境变量的值；一分钟内生效。";

    public override string NoTextMessages => "没有指定短信表。";

    public override string LinkIsKnown => "营销邮件中有指向公开退订页面的链接。";

    public override string NoLink =>
        "没有已知的公开页面，因此营销邮件中没有链接：最多只会请收件人回复，而且仅限于发件人的邮箱接收邮件的情况。";

    public override string SetLink => $"请部署公开页面，并在设置 {SettingName.PreferenceCentreUrl} 中填写其地址。";

    public override string PostalAddressIsKnown => "营销邮件中有邮寄地址。";

    public override string NoPostalAddress =>
        "没有已知的邮寄地址，而法律要求每封营销邮件都必须包含邮寄地址（CAN-SPAM、CASL 以及许多其他国家/地区的法律）。";

    public override string SetPostalAddress => $"请在设置 {SettingName.PostalAddress} 中填写组织的邮寄地址。";

    public override string BaselineIsFinished => "基线已完成。";

    public override string BaselineIsNotStarted => "基线尚未开始：安装本产品之前的拒绝不在任何台账中。";

    public override string CallBaseline => "请调用 optout_Baseline，直到其报告完成。";

    public override string NothingWaits => "没有台账记录等待封存超过 15 分钟。";

    public override string ResumeSealing => "请在系统作业中查找失败或等待的 DoWork 作业，并恢复它们。";

    public override string KeysAreThere => "禁发名单和台账的密钥都存在。";

    public override string RestoreKeys =>
        "密钥在首次使用时创建：请记录一次拒绝，例如测试联系人的拒绝。"
        + "如果以前已记录过拒绝，则说明密钥已被移除：请从备份中恢复。";

    public override string NeverChecked => "尚未完成过合规检查。";

    public override string CallCheck => "请调用 optout_RunComplianceCheck，直到其报告完成，并安排每周调用一次。";

    public override string NeverDone => "尚未执行过。";

    public override string CallDue =>
        "请调用 optout_RunDue，直到其报告完成，并安排计划程序每天调用：deploy.ps1 -RunDue 可以完成此操作。";

    public override string NeverPassed => "尚未将所有标记与禁发名单完整核对过。";

    public override string CallPass =>
        "请调用 optout_RunDue，直到其报告完成，第一次调用时提供 CompletePass。基线必须已完成。";

    public override string OnlyAdministrators => "只有管理员可以要求平台不运行插件。";

    public override string TakePrivileges =>
        "请从这些角色中移除 prvBypassCustomPlugins 和 prvBypassCustomBusinessLogic，"
        + "或确保只有了解其含义的人员拥有这些角色。";

    public override string TextMessagesAreGuarded(string table) => $"{table} 的短信受到检查。";

    public override string TextMessagesAreNotGuarded(string table) =>
        $"设置 {SettingName.SmsTables} 中包含 {table}，但本产品没有已启用的步骤检查其新行。";

    public override string StopIsNotHeard(string table) =>
        $"{table} 中的 STOP 不会被处理：设置 {SettingName.SmsTables} 没有说明方向、号码和文本所在的列。";

    public override string StopIsHeard(string table) =>
        $"{table} 中含 STOP 的短信会成为请求。";

    public override string HearStop(string table) =>
        $"请在设置中写入 {table}(方向列=传入值, 发件号码, 收件号码, 文本)，并导入包含监听步骤的解决方案。";

    public override string TextColumnsAreUnknown(string names) =>
        $"设置 {SettingName.SmsTables} 中的名称不是任何表或列：{names}。";

    public override string TextsWait(int count) =>
        $"有 {Numbers.Plain(count)} 条收到的短信尚未能读取：设置 {SettingName.SmsTables} 中的某一列可能有误。";

    public override string GuardTextMessages(string table) =>
        $"请导入包含本产品针对 {table} 的 Create 步骤的解决方案，或从设置中删除该表。";

    public override string BaselineGoesOn(DateTime started, string table, Guid? last) =>
        $"基线于 {Time(started)} 开始，尚未完成："
        + (last is { } row ? $"当前在 {table} 中，位于行 {row:D} 之后。" : $"接下来处理 {table}。");

    public override string RowsWait(DateTime oldest) =>
        $"有台账记录等待封存超过 15 分钟，最早的自 {Time(oldest)} 起等待。";

    public override string KeysAreMissing(string purposes) => $"以下用途没有可用的密钥：{purposes}。";

    public override string CheckedOn(DateTime finished) => $"上次检查于 {Time(finished)} 结束。";

    public override string CheckedLongAgo(DateTime finished) =>
        $"上次合规检查于 {Time(finished)} 结束，距今已超过 7 天。";

    public override string DoneOn(DateTime finished) => $"上次执行时间：{Time(finished)}。";

    public override string DoneLongAgo(DateTime finished) => $"上次执行时间：{Time(finished)}，距今已超过 7 天。";

    public override string ChangesNeverSeen => "尚未查找过绕过本产品的更改。";

    public override string ChangesSeenOn(DateTime finished) => $"上次查找绕过本产品的更改的时间：{Time(finished)}。";

    public override string ChangesSeenLongAgo(DateTime finished) =>
        $"上次查找绕过本产品的更改的时间：{Time(finished)}，距今已超过一天。在再次查找之前，每次发送还会按地址搜索所有记录。";

    public override string PassedOn(DateTime finished) => $"上次与禁发名单完整核对的时间：{Time(finished)}。";

    public override string PassedLongAgo(DateTime finished) =>
        $"上次与禁发名单完整核对的时间：{Time(finished)}，距今已超过 37 天。";

    public override string FlagsAreAudited => "平台会审核谁更改了标记。";

    public override string NothingIsAudited =>
        "平台未审核任何内容：若有人绕过本产品更改标记，将无从得知是谁。同意台账无需审核也能证明。";

    public override string NotAudited(string where) =>
        $"平台未审核 {where}：若有人绕过本产品更改它，将无从得知是谁。同意台账无需审核也能证明。";

    public override string SwitchAuditingOn =>
        "请管理员为环境、联系人、潜在顾客和客户，以及其标记列开启审核：Power Platform 管理中心，“设置”，“审核设置”。";

    public override string Bypassers(string roles) => $"拥有以下任一角色的人可以绕过本产品：{roles}。";
}
