using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Policies : PolicyTexts
{
    protected override string Colon => "：";

    public override string IsFinal(string name) =>
        $"版本 {name} 已发布：人们读过并同意过它，因此永不更改、停用或删除。未作任何更改。请用同一语言新建草稿，它将成为下一个版本。";

    public override string LanguageNeeded =>
        "隐私政策需要用短代码注明文本的语言。未保存任何内容。请在“语言”中填写 en、de、fr、zh 或其他代码，例如 pt-br。";

    public override string TextNeeded =>
        "没有可发布的文本。未发布任何内容。请先撰写政策文本，再发布。";

    public override string MaterialForNeeded =>
        "未说明此项变更对谁重要，而受影响的人需要重新征询。未发布任何内容。请在“变更影响的对象”中填写“all”、“none”（例如仅改正错字）或主题代码。";

    public override string UnknownTopic(string code) =>
        $"没有代码为 {code} 的主题。未发布任何内容。请更正“变更影响的对象”：“all”、“none”，或以逗号分隔的主题代码。";

    public override string WhatChangedNeeded =>
        "读过上一版本的人应当知道有何变化。未发布任何内容。请在“变更内容”中用一句话说明。";

    public override string VersionIsTaken(string name) =>
        $"版本 {name} 已经发布。未发布任何内容。请用该语言新建草稿，它会得到下一个编号。";

    public override string UnknownVersion(string name) =>
        $"从未发布过版本为 {name} 的隐私政策。未记录任何内容。请按 optout_GetPolicy 的写法给出版本和语言，例如“2 de”，或省略 PolicyVersion。";

    public override string TextIsAnother(string name) =>
        $"版本 {name} 的文本不是已发布的文本：有人绕过本产品作了更改。该文本不予提供。请从备份恢复；合规检查会指出该记录。";

    protected override string NothingPublished =>
        "未发布任何内容。以下内容必须告知人们，而文本中没有：";

    protected override string FillIn =>
        "请在“所在位置”中为每一项写一行：该词、冒号，以及文本中相应的标题；或写“不适用：”并说明原因。";

    protected override string Why(NoticeFault fault) => fault switch
    {
        NoticeFault.Missing => "未说明位于何处",
        NoticeFault.NoReason => "“不适用”需要理由",
        NoticeFault.NoHeading => "文本中没有这个标题",
        NoticeFault.EmptySection => "该标题下没有内容",
    };
}
