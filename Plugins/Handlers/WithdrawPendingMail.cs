using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Whoever refuses is taken off the e-mails that were let go before and have not left yet.
/// </summary>
public sealed class WithdrawPendingMail : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        var target = call.Target;
        var hasRefused = table.DecidingFlags.Any(flag =>
            target.Contains(flag.Column)
            && flag.Refuses(target.GetAttributeValue<bool?>(flag.Column))
            && !flag.Refuses(call.Before?.GetAttributeValue<bool?>(flag.Column)));
        if (hasRefused)
        {
            PendingMail.Withdraw(call, new PersonId(table.Name, call.RowId), Addresses(call));
        }
    }

    private static List<EmailAddress> Addresses(PluginCall call) =>
        PersonTable.AddressColumns
            .Select(column => EmailAddress.Of(call.Target.Contains(column)
                ? call.Target.GetAttributeValue<string>(column)
                : call.Before?.GetAttributeValue<string>(column)))
            .Where(address => address is not null).Select(address => address!).ToList();
}
