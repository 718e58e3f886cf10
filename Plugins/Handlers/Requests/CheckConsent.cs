using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Says of people and addresses whether an e-mail may go to them, by the very decision of a send, now or as of a second
/// of the past.
/// </summary>
public sealed class CheckConsent : DeclaredPlugin
{
    internal const string Addresses = "Addresses";
    internal const string Persons = "Persons";
    internal const string Category = "Category";
    internal const string Topic = "Topic";
    internal const string AsOf = "AsOf";
    internal const string AsRecorded = "AsRecorded";
    internal const string Answers = "Answers";

    private protected override void Run(PluginCall call) => call.Output(Answers, new Inquiry
    {
        Addresses = call.Input<string[]?>(Addresses, null),
        Persons = call.Input<string[]?>(Persons, null),
        Category = call.Input(Category, string.Empty),
        Topic = call.Input(Topic, string.Empty),
        AsOf = call.Input<DateTime?>(AsOf, null),
        AsRecorded = call.Input(AsRecorded, false),
    }.Answer(call));
}
