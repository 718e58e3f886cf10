using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Dataverse;

/// <summary>One page of an export.</summary>
/// <param name="Lines">Rows as lines of JSON, each with its end.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Cursor">Where the next page begins; null when there is none.</param>
internal sealed record ExportPage(string Lines, int Count, string? Cursor);

/// <summary>
/// Gives the whole ledger in the order in which it is verified: first the rows that wait, as they were written, then the
/// chain. One that is sealed meanwhile comes twice instead of not at all.
/// </summary>
internal static class LedgerExport
{
    /// <summary>The fewest rows of a page, so that rows which claim one place stand on one page.</summary>
    public const int Fewest = 100;

    /// <summary>The most rows of a page: each may have some thousand characters.</summary>
    public const int Most = 2000;

    private const string Waiting = "waiting:";
    private const string Chain = "chain:";

    /// <summary>The end of the chain.</summary>
    /// <exception cref="InvalidPluginExecutionException">This is a copy of an environment, which exports nothing.</exception>
    public static Seal Head(PluginCall call) => LedgerRows.AreOfAnotherOrganization(call)
        ? throw new InvalidPluginExecutionException(call.Texts.Ledger.CopyExportsNothing)
        : LedgerRows.Head(call);

    /// <summary>Writes down that somebody begins to take the ledger out.</summary>
    public static void Record(PluginCall call, Seal head) =>
        new LedgerEntry(LedgerEvent.LedgerExported, Channel: null, LedgerReason.AskedByPerson)
        {
            NewValue = head.Sequence.ToString(CultureInfo.InvariantCulture),
            Source = Choices.Of(ConsentSource.System),
        }.Write(call);

    /// <summary>The page at a cursor; empty for the first.</summary>
    /// <exception cref="InvalidPluginExecutionException">The cursor is none.</exception>
    public static ExportPage Page(PluginCall call, string cursor, int most)
    {
        if (Number(cursor, Chain) is { } place and <= int.MaxValue)
        {
            var rows = LedgerRows.ChainPage(call, place == 0 ? null : (int)place, most, out var isMore);
            return Of(rows, isMore ? Chain + Text(LedgerRows.Place(rows[rows.Count - 1])) : null);
        }

        if ((cursor.Length == 0 ? 0 : Number(cursor, Waiting)) is not { } after)
        {
            throw new InvalidPluginExecutionException(call.Texts.Ledger.CursorIsWrong);
        }

        var waiting = LedgerRows.WaitingPage(call, after, most);
        return Of(
            waiting,
            waiting.Count < most
                ? Chain + "0"
                : Waiting + Text(waiting[waiting.Count - 1].GetAttributeValue<long>(ConsentAudit.RowVersion)));
    }

    private static ExportPage Of(List<Entity> rows, string? next)
    {
        var lines = new StringBuilder();
        foreach (var row in rows)
        {
            lines.Append(LedgerLine.Of(ConsentAudit.Row(row))).Append('\n');
        }

        return new ExportPage(lines.ToString(), rows.Count, next);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string cursor, string prefix) =>
        cursor.StartsWith(prefix, StringComparison.Ordinal)
        && long.TryParse(
            cursor.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
