using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Releases, some rows a call, refusals that were there before the product, of the people that a query finds; by
/// default it only counts them.
/// </summary>
public sealed class ReleaseEarlierRefusals : DeclaredPlugin
{
    internal const string PersonType = "PersonType";
    internal const string Channels = "Channels";
    internal const string Query = "Query";
    internal const string Reason = "Reason";
    internal const string Preview = "Preview";
    internal const string Cursor = "Cursor";
    internal const string Count = "Count";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var slice = EarlierRelease.Read(
            call,
            call.Input(PersonType, string.Empty),
            call.Input(Channels, Array.Empty<string>()),
            call.Input(Query, string.Empty),
            call.Input(Reason, string.Empty),
            call.Input(Cursor, string.Empty));
        call.Output(Count, call.Input(Preview, true) ? slice.Preview(call) : slice.Release(call));
        call.Output(Finished, slice.Place is null);
        call.Output(Cursor, slice.Place ?? string.Empty);
    }
}
