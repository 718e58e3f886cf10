using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the step before the transaction tells the one inside it, and both the one that looks afterwards: that this very
/// message was decided. It is said of the operation and what it sends to whom; whatever was changed between the two is
/// decided again.
/// </summary>
internal static class DecidedSend
{
    private static readonly HandOver<Decision> Decided = new(
        "optout_decided",
        HandedOnIn.ThisOperation,
        (fields, said) => fields.All<FooterOrder>(
            said.Footer is null ? [] : [said.Footer], (one, footer) => footer.Write(one)),
        fields => new Decision(fields.All(FooterOrder.Read).FirstOrDefault()))
    {
        CanBeLeftOut = true,
    };

    private static readonly string[] Parameters =
        ["EmailId", "EntityMoniker", "State", "Status", "TemplateId", "RecipientType", "RecipientIds", "IssueSend"];

    private static readonly string[] Columns =
    [
        Email.Category, Email.Topic, Email.Regarding, Email.Template, Email.Parent, Email.Status, Email.State,
        Email.IsOutgoing, Email.RecipientList, Email.Subject, Email.Description, Email.OverrideGround,
        .. ContactActivity.Platform.Where(table => table.NumberColumn is not null).Select(table => table.NumberColumn!),
    ];

    /// <summary>
    /// Says so, once everything about the message is as it will be sent; nothing while no key could prove it.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="footer">The footer that is still to be put in, or was; null for none.</param>
    public static void Say(PluginCall call, FooterOrder? footer) =>
        Decided.Say(call, new Decision(footer), About(call));

    /// <summary>What the product said of what is sent now; null for nothing.</summary>
    public static Decision? Of(PluginCall call) => Decided.Read(call, () => About(call));

    /// <summary>Whether the product said so of what is sent now.</summary>
    public static bool IsSaid(PluginCall call) => Of(call) is not null;

    private static string?[] About(PluginCall call)
    {
        var context = call.Context;
        var fields = new List<string?> { context.MessageName, context.PrimaryEntityName };

        // The id of a row that is being created is the platform's to give, and may come between the two stages.
        if (context.MessageName != "Create")
        {
            fields.Add(context.PrimaryEntityId.ToString("D"));
        }

        foreach (var name in Parameters)
        {
            fields.Add(context.InputParameters.TryGetValue(name, out var value) ? Text(value) : null);
        }

        foreach (var mail in context.InputParameters.Select(parameter => parameter.Value).OfType<Entity>())
        {
            fields.AddRange(mail.Attributes.Where(column => column.Value is EntityCollection)
                .OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => column.Key + "=" + Parties((EntityCollection)column.Value)));
            fields.AddRange(Columns.Select(column => mail.Contains(column) ? "=" + Proofs.Text(mail[column]) : null));
        }

        return [.. fields];
    }

    private static string? Text(object? value) => value switch
    {
        Guid id => id.ToString("D"),
        Guid[] ids => string.Join(",", ids.Select(id => id.ToString("D"))),
        EntityReference row => $"{row.LogicalName}:{row.Id:D}",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Parties(EntityCollection parties) => string.Join("\n", parties.Entities.Select(party =>
        $"{Text(party.GetAttributeValue<EntityReference>(Email.Party.Who))}\t"
        + party.GetAttributeValue<string>(Email.Party.Address)));

    /// <summary>That an e-mail was decided and may go.</summary>
    /// <param name="Footer">The footer that belongs into it; null for none.</param>
    internal sealed record Decision(FooterOrder? Footer);
}
