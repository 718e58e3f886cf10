using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives the report on compliance to whoever may read the ledger: a page to print, a document for machines, or a file of
/// values, in calls until it is finished. It writes nothing.
/// </summary>
public sealed class ReadComplianceReport : DeclaredPlugin
{
    internal const string Format = "Format";
    internal const string Language = "Language";
    internal const string Cursor = "Cursor";
    internal const string Content = "Content";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var format = call.Input(Format, ReportAnswer.Html).Trim();
        var code = call.Input(Language, string.Empty).Trim();
        var language = code.Length == 0
            ? SpokenLanguage.Of(call, call.Context.InitiatingUserId)
            : LanguageCode.Read(code);
        var answer = language is { } spoken
            ? ReportAnswer.Of(call, format, spoken, call.Input(Cursor, string.Empty))
            : null;
        if (answer is null)
        {
            throw new InvalidPluginExecutionException(call.Texts.Reports.InputIsWrong);
        }

        call.Output(Content, answer.Content);
        call.Output(Cursor, answer.Cursor);
        call.Output(Finished, answer.Cursor.Length == 0);
    }
}
