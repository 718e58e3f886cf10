using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace OptOutPlugin.Deploy.Tests.Hosting;

/// <summary>What the script shows, kept for the tests to read, and the answers to what it asks.</summary>
internal sealed class HostScreen : PSHostUserInterface
{
    private readonly Queue<string> answers;
    private readonly Queue<string> typed;
    private readonly Action<string> shown;
    private readonly List<string> lines = [];
    private readonly Lock gate = new();

    /// <param name="answers">The labels that are chosen when the script asks; without one it cannot ask.</param>
    /// <param name="typed">The lines that are typed when it wants one; without one it cannot ask.</param>
    /// <param name="shown">Hears each line as it is shown.</param>
    public HostScreen(IEnumerable<string> answers, IEnumerable<string> typed, Action<string> shown) =>
        (this.answers, this.typed, this.shown) = (new(answers), new(typed), shown);

    public override PSHostRawUserInterface? RawUI => null;

    /// <summary>Everything shown so far, of every kind, a line each.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public IReadOnlyList<string> Questions { get; private set; } = [];

    public override void Write(string value) => Show(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Show(value);

    public override void WriteLine(string value) => Show(value);

    public override void WriteErrorLine(string value) => Show("error: " + value);

    public override void WriteDebugLine(string message) => Show("debug: " + message);

    public override void WriteVerboseLine(string message) => Show("verbose: " + message);

    public override void WriteWarningLine(string message) => Show("warning: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) =>
        Show($"progress: {record.Activity}: {record.StatusDescription} {record.PercentComplete}");

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions = [.. Questions, $"{caption} {message}"];
        Show($"question: {caption} {message}");
        var label = answers.Count > 0 ? answers.Dequeue() : throw NobodyThere();
        if (label == ScriptRun.Enter)
        {
            return defaultChoice;
        }

        var chosen = choices.ToList().FindIndex(
            choice => choice.Label.Replace("&", "", StringComparison.Ordinal) == label);
        return chosen >= 0 ? chosen : throw new InvalidOperationException($"There is no choice {label}.");
    }

    public override string ReadLine() => typed.Count > 0 ? typed.Dequeue() : throw NobodyThere();

    public override SecureString ReadLineAsSecureString() => throw NobodyThere();

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) => throw NobodyThere();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) => throw NobodyThere();

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => throw NobodyThere();

    // As PowerShell says it when it runs with -NonInteractive.
    private static HostException NobodyThere() => new("Nobody can be asked: the session is not interactive.");

    private void Show(string text)
    {
        lock (gate)
        {
            lines.Add(text);
        }

        shown(text);
    }
}
