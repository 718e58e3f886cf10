using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Takes recipients off an e-mail.</summary>
internal static class Stripping
{
    /// <summary>Off a stored e-mail, by an update of its own.</summary>
    public static void Stored(PluginCall call, Draft draft, ICollection<Recipient> refused)
    {
        var changed = new Entity(Email.Table, draft.Mail.Id);
        if (draft.Envelopes.Any(envelope => envelope.Party is null && refused.Contains(envelope.Recipient)))
        {
            var stored = call.System.Retrieve(
                Email.Table, draft.Mail.Id, new Microsoft.Xrm.Sdk.Query.ColumnSet(Email.RecipientList));
            changed[Email.RecipientList] = stored.GetAttributeValue<string>(Email.RecipientList);
        }

        Written(changed, draft, refused);
        ProductWrite.Update(call, changed);
    }

    /// <summary>Off a row that is being written.</summary>
    public static void Written(Entity target, Draft draft, ICollection<Recipient> refused)
    {
        var boxes = draft.Envelopes
            .Where(envelope => envelope.Party is not null && refused.Contains(envelope.Recipient))
            .Select(envelope => envelope.Box).Distinct().ToList();
        foreach (var box in boxes)
        {
            target[box] = new EntityCollection(draft.Envelopes
                .Where(envelope => envelope.Box == box && !refused.Contains(envelope.Recipient))
                .Select(envelope => Party(envelope.Party!)).ToList())
            {
                EntityName = Email.Party.Table,
            };
        }

        if (target.GetAttributeValue<string>(Email.RecipientList) is { } list)
        {
            target[Email.RecipientList] = RecipientList.Without(list, refused);
        }
    }

    private static Entity Party(Entity row)
    {
        var party = new Entity(Email.Party.Table);
        foreach (var column in new[] { Email.Party.Who, Email.Party.Address })
        {
            if (row.Contains(column))
            {
                party[column] = row[column];
            }
        }

        return party;
    }
}
