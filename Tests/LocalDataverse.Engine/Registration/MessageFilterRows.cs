using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Registration;

/// <summary>The rows of sdkmessage and sdkmessagefilter.</summary>
internal sealed class MessageFilterRows(Transactions transactions, MetadataStore metadata, HostRows rows)
{
    private const string MessageTable = "sdkmessage";
    private const string FilterTable = "sdkmessagefilter";

    /// <summary>
    /// Brings the rows up to date when somebody is about to read them: there are hundreds, which few ever ask for.
    /// </summary>
    public void Fill(IEnumerable<string> tables, Invocation call)
    {
        if (tables.Any(table => table is MessageTable or FilterTable))
        {
            transactions.Run(call, _ => AddRows());
        }
    }

    private bool AddRows()
    {
        foreach (var message in Registrable.All)
        {
            rows.InsertIfMissing(MessageTable, MessageFilters.IdOf(message), () => new() { ["name"] = message });
        }

        foreach (var table in metadata.Tables)
        {
            foreach (var message in MessageFilters.Of(table))
            {
                rows.InsertIfMissing(FilterTable, MessageFilters.IdOf(message, table.LogicalName), () => new()
                {
                    ["name"] = $"{message} of {table.LogicalName}",
                    ["primaryobjecttypecode"] = table.LogicalName,
                    ["sdkmessageid"] = new EntityReference(MessageTable, MessageFilters.IdOf(message)),
                });
            }
        }

        return true;
    }
}
