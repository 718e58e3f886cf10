using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Languages.English;

internal sealed class Steps : StepTexts
{
    public override string Repair =>
        "Remove the active (unmanaged) layer of the step, or import the solution again with \"Enable Plugin steps\" "
        + "on. Never register the step by hand.";

    public override string NoneCanBeBypassed => "No step says that it can be bypassed.";

    public override string StopBypass => "Set CanBeBypassed of these steps to false, or find out who set it.";

    public override string AllAreThere(int steps) =>
        $"All {Numbers.Plain(steps)} steps are there, enabled and unchanged.";

    public override string Fails(string name, StepLack lack, bool guardsSending) =>
        $"The step \"{name}\" {Lack(lack)}" + (guardsSending ? ": sending is not guarded." : ".");

    public override string SeveralFail(int failed, int all, string names, bool guardsSending) =>
        $"{Numbers.Plain(failed)} of {Numbers.Plain(all)} steps are missing, disabled or changed, first of all: {names}"
        + (guardsSending ? ". Sending is not guarded." : ".");

    public override string OptionalFails(string name, StepLack lack, string message, string table) =>
        $"The optional step \"{name}\" {Lack(lack)}: the message {message} of {table} is not guarded.";

    public override string ImportOptional(string message, string table) =>
        $"Import the small solution named OptOutPlugin_{message}_{table}, where the organisation knows the message.";

    public override string OptionalIsThere(string name) => $"The optional step \"{name}\" is there.";

    public override string CanBeBypassed(string names) =>
        $"CanBeBypassed is true on {names}; what it allows is undocumented.";

    private static string Lack(StepLack lack) => lack switch
    {
        StepLack.Changed { Parts: var parts } => $"was changed in its {string.Join(", ", parts.Select(Part))}",
        StepLack.Disabled => "is disabled",
        _ => "is missing",
    };

    private static string Part(StepPart part) => part switch
    {
        StepPart.Message => "message",
        StepPart.Table => "table",
        StepPart.Stage => "stage",
        StepPart.Mode => "mode",
        StepPart.Rank => "rank",
        StepPart.Columns => "filtering columns",
    };
}
