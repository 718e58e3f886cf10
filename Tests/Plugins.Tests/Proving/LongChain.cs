using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>A ledger of many rows, each the fact of the first with a signature and a seal of its own.</summary>
internal static class LongChain
{
    /// <summary>Makes the chain as long as it is to be, behind its only row.</summary>
    public static void Of(Sales sales, int rows)
    {
        var first = sales.Ledger().Single();
        var table = sales.Organization.Platform.Metadata.Table(ConsentAudit.Table);
        var key = sales.LedgerKey();
        var seal = new Seal(1, string.Empty, (string)first[ConsentAudit.Hash]);
        while (seal.Sequence < rows)
        {
            var row = new Entity(ConsentAudit.Table);
            row.Attributes.AddRange(first.Attributes);
            ConsentAudit.Sign(row, key);
            seal = LedgerChain.Next((string)row[ConsentAudit.Signature], seal.Sequence, seal.Hash);
            row[ConsentAudit.Sequence] = seal.Sequence;
            row[ConsentAudit.PreviousHash] = seal.PreviousHash;
            row[ConsentAudit.Hash] = seal.Hash;
            sales.Organization.Platform.Database.Insert(
                table, row.Id, row.Attributes.ToDictionary(pair => pair.Key, object? (pair) => pair.Value));
        }

        new Tampering(sales).SetHead(seal.Sequence, seal.Hash);
    }
}
