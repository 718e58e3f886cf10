using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// That a row is in the ledger of which a checkpoint speaks, as a file for others (c2sp.org/tlog-proof). Of other rows it
/// holds hashes only.
/// </summary>
/// <param name="Line">The row as a line of JSON, in ASCII.</param>
/// <param name="Index">Which leaf it is, from 0.</param>
/// <param name="Hashes">The way to the root, the sibling of the leaf first.</param>
/// <param name="Note">The signed checkpoint, word for word.</param>
internal sealed record InclusionProof(string Line, int Index, IReadOnlyList<byte[]> Hashes, string Note)
{
    private const string First = "c2sp.org/tlog-proof@v1";

    /// <summary>The file, to be stored as UTF-8.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(First).Append('\n')
            .Append("extra ").Append(Convert.ToBase64String(Encoding.ASCII.GetBytes(Line))).Append('\n')
            .Append("index ").Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Hashes)
        {
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }
}
