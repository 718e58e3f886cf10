using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;

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
    internal const string Language = "Language";
    internal const string Cursor = "Cursor";
    internal const string Html = "Html";
    internal const string Content = "Content";
    internal const string Consents = "Consents";
    internal const string FileName = "FileName";
    internal const string Rows = "Rows";
    internal const string Verified = "Verified";
    internal const string Fault = "Fault";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        EnvironmentCopy.Refuse(call);
        var code = call.Input(Language, string.Empty).Trim();
        var language = LanguageCode.Read(code);
        var cursor = call.Input(Cursor, string.Empty).Trim();
        var from = 0;
        if ((code.Length > 0 && language is null)
            || (cursor.Length > 0 && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out from)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Packs.LanguageOrCursorIsWrong);
        }

        var subject = DataSubject.Of(
            call,
            call.Input(PersonType, string.Empty).Trim(),
            call.Input(PersonId, Guid.Empty),
            call.Input(Address, string.Empty).Trim())
            ?? throw new InvalidPluginExecutionException(call.Texts.Packs.NobodyFound);
        var pack = EvidencePack.Of(call, subject, language, from);
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
