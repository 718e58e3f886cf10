using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes in, some a call, the rows of a list of people who said no to another tool. It only refuses, and tells nobody whose
/// the addresses are.
/// </summary>
public sealed class ImportSuppressions : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var list = ListInput.Of(call);
        var from = call.Input(ListInput.From, 0);
        var rows = call.Input(ListInput.Rows, Array.Empty<string>());
        if (call.Input(ListInput.Preview, false))
        {
            ListInput.Answer(call, ListPreview.Of(call, list, from, rows), from + rows.Length, list.Count);
        }
        else
        {
            ListInput.Answer(call, ListImport.Go(call, list, from, rows));
        }
    }
}
