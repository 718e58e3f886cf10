using System.Globalization;
using CsvHelper;
using OptOutPlugin.Verify.Reading;

namespace OptOutPlugin.Export;

/// <summary>
/// The ledger as comma-separated values (RFC 4180) for people. Each row is as wide as the header, and the last one says
/// how many there are. A value that a spreadsheet could take for a formula has an apostrophe before it, so that what
/// proves something is the file of lines and not this one.
/// </summary>
internal sealed class LedgerTable : IDisposable
{
    private static readonly string[] Columns =
    [
        "optout_sequence", "optout_recordedon", "optout_occurredon", "optout_name", "optout_event", "optout_channel", "optout_topic",
        "optout_oldvalue", "optout_newvalue", "optout_persontype", "optout_personid", "optout_addresshash", "optout_source",
        "optout_reason", "optout_weight", "optout_legalbasis", "optout_evidence", "optout_wordinghash", "optout_policyversion",
        "optout_initiatinguser", "optout_user", "optout_applicationid", "optout_isapplication", "optout_useragent",
        "optout_message", "optout_correlationid", "optout_requestkey", "optout_keyid", "optout_version", "optout_organizationid",
        "optout_consentauditid", "optout_commitments", "optout_salts", "optout_signature", "optout_previoushash", "optout_hash",
    ];

    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '\uff1d', '\uff0b', '\uff0d', '\uff20'];

    private readonly CsvWriter csv;

    public LedgerTable(string path)
    {
        csv = new CsvWriter(new StreamWriter(path, false, new System.Text.UTF8Encoding(true)), CultureInfo.InvariantCulture);
        Write(Columns);
    }

    /// <summary>Adds a row.</summary>
    public void Add(ExportRow row) => Write(Columns.Select(column => row[column]));

    /// <summary>Says what the table holds.</summary>
    public void End(long rows, long first, long last, string root) => Write(
        new[] { $"End: {rows} rows, places {first} to {last}, Merkle root {root}" }.Concat(Columns.Skip(1).Select(_ => string.Empty)));

    public void Dispose() => csv.Dispose();

    private void Write(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell is { Length: > 0 } && Formulas.Contains(cell[0]) ? "'" + cell : cell);
        }

        csv.NextRecord();
    }
}
