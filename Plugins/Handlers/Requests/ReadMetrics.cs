using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Handlers;

/// <summary>Counts the requests of a year, some a call, for those who may read them. It writes nothing.</summary>
public sealed class ReadMetrics : DeclaredPlugin
{
    internal const string Year = "Year";
    internal const string Cursor = "Cursor";
    internal const string Figures = "Figures";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var year = call.Input(Year, call.Now.Year - 1);
        var says = call.Texts.Runs;
        if (!Metrics.IsYear(call, year))
        {
            throw new InvalidPluginExecutionException(says.YearIsWrong);
        }

        var cursor = call.Input(Cursor, string.Empty);
        var count = cursor.Length == 0 ? new YearCount(year) : YearCount.Read(cursor);
        if (count?.Year != year)
        {
            throw new InvalidPluginExecutionException(says.CountIsWrong);
        }

        Answer(call, count);
    }

    internal static void Answer(PluginCall call, YearCount count)
    {
        var isFinished = Metrics.Count(call, count);
        call.Output(Finished, isFinished);
        call.Output(Cursor, isFinished ? string.Empty : count.ToString());
        call.Output(Figures, isFinished ? count.Figures.Json : null);
    }
}
