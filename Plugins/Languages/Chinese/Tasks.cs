namespace OptOutPlugin.Languages.Chinese;

internal sealed class Tasks : TaskTexts
{
    private const string NoSubject = "无主题";

    public override string Subject(string? subject, bool isCancelled) =>
        (isCancelled ? "因退订而取消的电子邮件：" : "因退订而退回草稿的电子邮件：") + (subject ?? NoSubject);

    public override string Description(string? subject, bool isCancelled) =>
        $"电子邮件“{subject ?? NoSubject}”在等待发送时，"
        + (isCancelled
            ? "其所有收件人都已拒绝接收。该邮件已取消。无需再做任何操作；请不要以其他方式发送。"
            : "有收件人拒绝接收。该邮件已退回草稿，并移除了该收件人。如果其他人仍应收到，请重新发送。");

    public override string DueSubject(string due) => $"退订请求将于 {due} 到期";

    public override string DueDescription(string request, string due, string regime) =>
        $"请求“{request}”正等待您处理，将于 {due} 到期（{regime}）。请在“请求”中打开，阅读其内容，并请隐私专员作出决定。";
}
