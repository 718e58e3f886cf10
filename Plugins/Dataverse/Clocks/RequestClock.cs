using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>The time limits of a request, as its row keeps them.</summary>
internal static class RequestClock
{
    private const int LongestName = 50;
    private const int LongestList = 2000;

    /// <summary>The limits that run for a request, the strictest first; none for one that refuses nothing.</summary>
    public static IReadOnlyList<Deadline> Of(PluginCall call, ConsentRequest asked, bool isExtended = false) =>
        asked.Decision is Decision.OptOut or Decision.Pause
            ? Deadline.Of(
                TimeLimits.Of(call),
                RequestType.StopMarketing,
                [.. asked.Channels],
                asked.ReceivedOn,
                code => TimeLimits.Calendar(call, code),
                isExtended)
            : [];

    /// <summary>Writes into a request what runs for it, and nothing that only the product may say of it.</summary>
    public static void Start(PluginCall call, ConsentRequest asked, Entity row)
    {
        Write(row, Of(call, asked));
        row[OptOutRequest.ExtensionReason] = null;
        row[OptOutRequest.NoticedOn] = null;
    }

    /// <summary>Writes limits into a request, of which nobody was warned yet.</summary>
    public static void Write(Entity row, IReadOnlyList<Deadline> deadlines)
    {
        var strictest = deadlines.Count == 0 ? null : deadlines[0];
        row[OptOutRequest.Regime] = LedgerText.Line(strictest?.Rule.Name, LongestName);
        row[OptOutRequest.DueOn] = strictest?.DueOn;
        row[OptOutRequest.Clocks] = LedgerText.Clean(
            string.Join("\n", deadlines.Select(deadline => $"{Text(deadline.DueOn)}: {deadline.Rule.Name}")), LongestList);
        row[OptOutRequest.WarnedOn] = null;
    }

    /// <summary>An instant as a sentence of any language says it.</summary>
    public static string Text(DateTime instant) =>
        instant.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
