namespace OptOutPlugin.Languages.English;

internal sealed class Tasks : TaskTexts
{
    private const string NoSubject = "without a subject";

    public override string Subject(string? subject, bool isCancelled) =>
        (isCancelled ? "E-mail cancelled after an opt-out: " : "E-mail back to draft after an opt-out: ")
        + (subject ?? NoSubject);

    public override string Description(string? subject, bool isCancelled) =>
        $"The e-mail \"{subject ?? NoSubject}\" was waiting to be sent when "
        + (isCancelled
            ? "everybody it was for had refused it. It was cancelled. Nothing is left to do; do not send it "
                + "another way."
            : "somebody it was for refused it. It was set back to draft without that recipient. "
                + "Send it again if the others should still get it.");

    public override string DueSubject(string due) => $"Opt-out request due on {due}";

    public override string DueDescription(string request, string due, string regime) =>
        $"The request \"{request}\" waits for you, and is due on {due} ({regime}). Open it under Requests, read what "
        + "was said, and have a privacy officer decide it.";
}
