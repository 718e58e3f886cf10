using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Counts the requests of a year, for those who may read them. It writes nothing.</summary>
public sealed class ReadMetrics : DeclaredPlugin
{
    internal const string Year = "Year";
    internal const string Figures = "Figures";

    private protected override void Run(PluginCall call)
    {
        var year = call.Input(Year, call.Now.Year - 1);
        if (!Metrics.IsYear(call, year))
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.YearIsWrong);
        }

        call.Output(Figures, Metrics.Of(call, year).Json);
    }
}
