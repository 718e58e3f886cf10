using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives whoever must show it all that is known of one person: a page, the same as JSON, and the consents as records.
/// That it was given is a row of the ledger.
/// </summary>
public sealed class ExportEvidence : DeclaredPlugin
{
    internal const string PersonType = ErasePerson.PersonType;
    internal const string PersonId = ErasePerson.PersonId;
    internal const string Address = ErasePerson.Address;
    internal const string Language = "Language", Cursor = "Cursor", Html = "Html", Content = "Content";
    internal const string Consents = "Consents", FileName = "FileName", Rows = "Rows", Verified = "Verified";
    internal const string Fault = "Fault", Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        TrainingGate.Demand(call, TrainedAct.Export);
        var asked = PackAsked.Read(
            call,
            call.Input(Language, string.Empty),
            call.Input(Cursor, string.Empty),
            call.Input(PersonType, string.Empty),
            call.Input(PersonId, Guid.Empty),
            call.Input(Address, string.Empty));
        var pack = EvidencePack.Of(call, asked.Subject, asked.Language, asked.From);
        call.Output(Html, pack.Html);
        call.Output(Content, pack.Content);
        call.Output(Consents, pack.Consents);
        call.Output(FileName, pack.Name);
        call.Output(Language, LanguageCode.Of(pack.Language));
        call.Output(Rows, pack.Rows);
        call.Output(Verified, pack.Fault is null);
        call.Output(Fault, pack.Fault is { } fault ? call.Texts.Ledger.Of(fault) : null);
        call.Output(Cursor, pack.Next?.ToString(CultureInfo.InvariantCulture));
        call.Output(Finished, pack.Next is null);
    }
}
