using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Findings : FindingTexts
{
    public override string NotThere =>
        "未执行任何操作：没有这个发现项，或它不是由本产品写入的。请打开发现项列表，从中选取。";

    public override string NotOpen =>
        "未执行任何操作：该发现项已关闭，或其风险已被接受。请重新检查后再继续。";

    public override string ClosedAlready =>
        "该发现项已关闭。";

    public override string Closed =>
        "发现的问题已不存在：该发现项已关闭。";

    public override string StillThere =>
        "该发现项仍未关闭：现在检查仍会发现同样的问题。请按其说明处理，或执行纠正措施，然后重新检查。";

    public override string SayWhatWasDone =>
        "该发现项仍未关闭：无法通过检查确认已解决。请写明采取了什么措施（中文至少五个字）。";

    public override string SayWhy =>
        "未接受：请说明组织为何承担此风险（中文至少五个字）。";

    public override string SayUntil(int days) =>
        $"未接受：请说明截止日期，最多自今天起 {Numbers.Plain(days)} 天。到期后该发现项将重新打开。";

    public override string AcceptedByAnother =>
        "未接受：接受风险需要两位隐私专员，而这是您本人提出的。请另一位隐私专员同意。";

    public override string AskAnAdministrator =>
        "未执行任何操作：这会更改角色或步骤，您没有此权限。请系统管理员来执行。";

    public override string NoSuchRule(string rules) =>
        $"未检查任何内容：Rule 应为以下规则之一的标识：{rules}。省略则检查全部。";

    public override string WillFollowList(string table) =>
        "将按屏蔽名单设置此记录的标记；不会放宽任何人表达过的意愿。";

    public override string WillSuppress =>
        "将按同意台账中的拒绝重新屏蔽该地址。";

    public override string WillEndPermission =>
        "该许可将终止，并成为权重最低的拒绝：任何有凭据的许可都可解除它。";

    public override string WillWriteAnew =>
        "将重写该行。涉及个人的行从此表示拒绝（此前已如此计算）；主题、模板标记、入口或接收方将以您的名义签名。";

    public override string WillWithdraw =>
        "该邮件仍在等待发送：将对拒绝者撤回。";

    public override string HasLeft =>
        "该邮件已发出，无法撤回。";

    public override string WillAsk =>
        "该发现项的负责人将收到一项任务，说明需要做什么。";

    public override string WillTakeOff(int members) =>
        $"将从名单中移除 {Numbers.Plain(members)} 名拒绝营销的成员。";

    public override string WillTakeOffMany(int members) =>
        $"将从名单中移除超过 {Numbers.Plain(members)} 名拒绝营销的成员。";

    public override string WillEnable =>
        "将启用该步骤。若步骤缺失或被更改，发现项将保留：请用 deploy.ps1 重新导入解决方案。";

    public override string WillTakePrivileges =>
        "将从该角色移除绕过自定义逻辑的权限。使用该角色的程序此后将经过我们的步骤。";

    public override string WillSeal =>
        "将封存台账中等待的行。";

    public override string IsGone =>
        "该记录已不存在：请重新检查，发现项将关闭。";

    public override string WillSet(Channel channel) =>
        $"将重新设置标记：此人{ChannelTexts.Refused(Language.Chinese, channel)}。";

    public override string WillRecord(Channel channel) =>
        $"将记入同意台账：此人{ChannelTexts.Refused(Language.Chinese, channel)}。";

    public override string TaskSubject(string? rule) =>
        $"待处理的合规发现项：{rule}";

    public override string DueSubject(string? rule) =>
        $"合规发现项即将到期：{rule}";

    public override string TaskDescription(string? evidence, string? action) =>
        $"发现的问题：{evidence}\n需要做的：{action}\n完成后，请打开该发现项并重新检查。";
}
