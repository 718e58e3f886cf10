using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Loosenings : LooseningTexts
{
    private const string SetBoth = "请在更改的同时填写“同意来源”和“同意凭证”";

    public override string Refused => "未保存任何内容：此更改会使已拒绝联系的人再次被联系。";

    public override string Advice(Loosening verdict) => verdict switch
    {
        Loosening.NoRight => "您无权记录同意。请让处理退订请求的人员来记录。",
        Loosening.WeightTooLow => "该拒绝的效力高于您提供的依据。请记录本人是如何表示的：" + SetBoth + "。",
        Loosening.Locked => "此人拒绝的时间尚短，还不能再次征询。请等待本人主动提出。",
        Loosening.NotStated =>
            "您提供的依据并未针对此项选择。请说明本人同意了哪些渠道，或每次只更改一项。",
        Loosening.NoWriteAccess =>
            "您无权更改此记录。请让其负责人或隐私专员记录本人的表示。",
        Loosening.NotADoor =>
            "此程序不得代为声明有人已同意。请让隐私专员将其登记为入口。",
        Loosening.SaidBefore =>
            "此人在那之后已拒绝。请勿征询；待本人再次同意时再记录。",
        Loosening.RefusedByOthers =>
            "使用此地址的其他人已拒绝。待该拒绝结束，或更换地址后即可解除。",
        Loosening.Permitted or Loosening.NoEvidence => "没有任何内容表明本人希望如此。" + SetBoth + "，或保持原来的选择。",
    };
}
