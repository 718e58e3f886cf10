using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// An override that was granted, refused or withdrawn, and an e-mail that was marketing and is now called
/// transactional, become rows of the ledger.
/// </summary>
public sealed class RecordMailChange : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        OverrideRecord.Write(call);
        var before = CategoryOf(call.Before);
        if (before == Category.Marketing
            && call.Target.Contains(Email.Category)
            && CategoryOf(call.Target) != Category.Marketing)
        {
            var after = CategoryOf(call.Target);
            new LedgerEntry(LedgerEvent.CategoryChanged, Channel.MarketingEmail, LedgerReason.FlagChanged)
            {
                OldValue = before.ToString(),
                NewValue = after?.ToString(),
                Evidence = $"e-mail {call.RowId:D} is no longer called marketing",
            }.Write(call);
        }
    }

    private static Category? CategoryOf(Entity? row) =>
        Choices.CategoryOf(row?.GetAttributeValue<OptionSetValue>(Email.Category));
}
