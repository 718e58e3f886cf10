using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Training : TrainingTexts
{
    public override string RecordIsOurs =>
        "培训记录仅由产品写入。未作任何更改。请在“我的培训”页面学习课程；学习系统的记录请通过 optout_RecordTraining 提交。";

    public override string CourseNeedsOfficer =>
        "只有隐私专员可以编写课程。未作任何更改。请让隐私专员来做。";

    public override string CodeIsWrong =>
        "课程代码由 1 到 50 个小写字母、数字和连字符组成，且永不更改。未保存任何内容。请更正代码，或另建课程。";

    public override string TextIsMissing =>
        "自有课程需要正文。未保存任何内容。请写入标题、章节和题目。";

    public override string NoCourse =>
        "没有这门课程，或已停用。未开始任何内容。请在“我的培训”页面选择课程。";

    public override string NoQuiz =>
        "您没有这组题目。请重新开始。";

    public override string QuizIsOld =>
        "您开始之后课程已更改。请重新开始。";

    public override string NoSuchAnswer =>
        "没有这道题或这个答案。未计入任何内容。请回答抽到的题目。";

    public override string NotYours =>
        "您只能查看自己的培训。未读取任何内容。请省略 UserId，或询问隐私专员。";

    public override string ReportIsNotYours =>
        "培训由隐私专员或登记为受理入口的程序报告，任何人不得为自己报告。未记录任何内容。请让隐私专员来报告。";

    public override string NoUser =>
        "没有这个用户。未记录任何内容。请给出 systemuser 中一行的 ID。";

    public override string ReportIsWrong =>
        "通过时间不能在将来，得分为 0% 到 100%。未记录任何内容。请更正日期和得分。";

    public override string ReminderDescription =>
        "请打开应用“同意中心”的“我的培训”页面。每门课程约十分钟。";

    public override string PolicyTitle(int version) => $"我们的隐私政策，第 {Numbers.Plain(version)} 版";

    public override string PolicyIsUnread(int version) =>
        $"未作任何更改。我们的隐私政策现为第 {Numbers.Plain(version)} 版，您尚未阅读，或上次阅读已满一年。"
        + "请在应用“同意中心”的“我的培训”页面阅读，然后重试。";

    public override string PolicyIsAnother =>
        "这不是现行版本的隐私政策。未记录任何内容。请打开“我的培训”页面，阅读现行版本后再确认。";

    public override string EndsSubject(string course) => $"请重新学习课程“{course}”：您的通过记录即将到期";

    public override string EndedSubject(string course) => $"课程“{course}”：您的通过记录已到期";

    public override string CourseIsMissing(string course) =>
        $"未做任何更改。此操作需要课程“{course}”，而您没有有效的通过记录。请在应用“同意中心”的“我的培训”页面学习，然后重试。";

    public override string TextIsWrong(CourseFaultKind fault, int line) =>
        $"正文第 {Numbers.Plain(line)} 行无法读取：{Why(fault)}";

    private static string Why(CourseFaultKind fault) => fault switch
    {
        CourseFaultKind.NoTitle =>
            "课程以标题开头，即 # 加空格。",
        CourseFaultKind.NothingToRead =>
            "此处没有可读的内容。",
        CourseFaultKind.NoSections =>
            "课文至少需要一个章节，即 ## 加空格。",
        CourseFaultKind.NoQuestions =>
            "课文之后是 # 问题 和至少一道题。",
        CourseFaultKind.WrongNumber =>
            "题目从 1 开始编号，即 ## 加编号，第一题之前不得有内容。",
        CourseFaultKind.NoQuestionText =>
            "题目没有内容。",
        CourseFaultKind.WrongAnswers =>
            "每题有三或四个不同的答案，各占一行，以 - [ ] 或 - [x] 开头。",
        CourseFaultKind.NotOneRight =>
            "恰有一个正确答案，以 - [x] 标记。",
        CourseFaultKind.NoReason =>
            "答案之后是一行以 因为： 开头的理由。",
        CourseFaultKind.Markup =>
            "不允许 HTML、图片和链接。",
    };
}
