using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes in, some a call, the rows of a list of people who said no to another tool. It only refuses, and tells nobody whose
/// the addresses are.
/// </summary>
public sealed class ImportSuppressions : DeclaredPlugin
{
    internal const string Key = "IdempotencyKey";
    internal const string Count = "Count";
    internal const string Hash = "Hash";
    internal const string From = "From";
    internal const string Rows = "Rows";
    internal const string Preview = "Preview";
    internal const string Done = "Done";
    internal const string Finished = "Finished";
    internal const string Refusals = "Refusals";
    internal const string New = "New";
    internal const string Unread = "Unread";
    internal const string Problems = "Problems";

    private protected override void Run(PluginCall call)
    {
        var list = ListInput.Of(call);
        var from = call.Input(From, 0);
        var rows = call.Input(Rows, Array.Empty<string>());
        if (call.Input(Preview, false))
        {
            var seen = ListPreview.Of(call, list, from, rows);
            ListInput.Answer(call, seen, from + rows.Length, list.Count);
            return;
        }

        ListInput.Answer(call, ListImport.Go(call, list, from, rows));
    }
}
