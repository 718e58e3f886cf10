using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Writes rows of ours anew that others wrote, or that permit what nothing shows. Nobody knows what they said before, so
/// they say no: as the rows counted already.
/// </summary>
internal static class RowWrittenAnew
{
    private const string Others = "The row was written by others than the product; it counts as a refusal.";
    private const string NotShown = "The permission ended: nothing shows it, or it was for another address.";

    /// <summary>The row as it stands, with what counts in it; null where it is gone.</summary>
    public static Entity? Stored(PluginCall call, EntityReference about)
    {
        var query = new QueryExpression(about.LogicalName)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(about.LogicalName), Proofs.Column, "statecode"]),
        };
        query.Criteria.AddCondition(about.LogicalName + "id", ConditionOperator.Equal, about.Id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Writes a suppression or a choice about a topic as a refusal, and records that.</summary>
    public static void AsRefusal(PluginCall call, EntityReference about)
    {
        if (Stored(call, about) is not { } row)
        {
            return;
        }

        if (about.LogicalName == SuppressedAddress.Table)
        {
            var ground = Suppressions.Read(call, row).Ground;
            var no = new SaidNo(ground.Matter, call.Now, Weight.System, ConsentSource.System);
            Suppressions.WriteAnew(call, row, no);
            Record(call, ground.Person, ground.Hash, no, Others);
        }
        else if (about.LogicalName == TopicPreference.Table)
        {
            Refuse(call, row, Others);
        }
    }

    /// <summary>Ends a permission, which becomes a refusal of the least weight: any proper permission lifts it.</summary>
    public static void EndPermission(PluginCall call, EntityReference about)
    {
        if (about.LogicalName == TopicPreference.Table && Stored(call, about) is { } row)
        {
            Refuse(call, row, NotShown);
        }
    }

    /// <summary>Saves a row as the officer who asks: what counts in it is signed for officers alone.</summary>
    public static void AsOfficer(PluginCall call, EntityReference about)
    {
        if (Stored(call, about) is { } row)
        {
            var saved = new Entity(about.LogicalName, about.Id);
            foreach (var column in Proofs.ColumnsOf(about.LogicalName))
            {
                saved[column] = row.Contains(column) ? row[column] : null;
            }

            call.Caller.Update(saved);
        }
    }

    private static void Refuse(PluginCall call, Entity row, string evidence)
    {
        var choice = TopicPreference.Read(call, row);
        var code = choice.TopicId is { } topic ? Catalogue.CodeOf(call, topic) : null;
        var no = new SaidNo(new Matter(Channel.MarketingEmail, code), call.Now, Weight.System, ConsentSource.System);
        TopicRefusals.WriteAnew(call, row, no);
        var origin = new Origin(LedgerEvent.OptedOut, LedgerReason.Compliance) { Evidence = evidence };
        if (choice.Person is { } person && PersonRow.FindLiving(call, person) is { } living)
        {
            OwnRefusals.Apply(call, living, [no], origin);
        }
        else if (choice.Hash is { } hash)
        {
            OwnRefusals.Apply(call, [new HeldAddress(AddressKind.Email, hash, [hash], [])], [no], origin);
        }
    }

    private static void Record(PluginCall call, PersonId? person, string hash, SaidNo no, string evidence) =>
        OwnRefusals.Entry(call, person, hash, no, new Origin(LedgerEvent.OptedOut, LedgerReason.Compliance)
        {
            Evidence = evidence,
        }).Write(call);
}
