using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Dataverse;

/// <summary>A text message that came in, in a table of which the setting says where what stands: two requests.</summary>
internal sealed class IncomingText
{
    private const string CreatedOn = "createdon";
    private const string CreatedBy = "createdby";

    private readonly Entity row;

    private IncomingText(Entity row, TextColumns columns, PhoneNumber? from)
    {
        this.row = row;
        Columns = columns;
        From = from;
    }

    /// <summary>Where its parts stand.</summary>
    public TextColumns Columns { get; }

    /// <summary>Its row.</summary>
    public EntityReference Reference => row.ToEntityReference();

    /// <summary>Who sent it, as far as anybody can tell; null where the number cannot be read as one.</summary>
    public PhoneNumber? From { get; }

    /// <summary>Who wrote the row: the program of the carrier, or somebody at a form.</summary>
    public Guid WrittenBy => row.GetAttributeValue<EntityReference>(CreatedBy).Id;

    /// <summary>What it says; null for nothing.</summary>
    public string? Words => row.GetAttributeValue<string>(Columns.Text);

    /// <summary>When it reached the organisation, UTC.</summary>
    public DateTime ReceivedOn => row.GetAttributeValue<DateTime>(CreatedOn);

    /// <summary>
    /// Reads a row, outside any transaction; null for one that is gone, or went out, and for a table of which nobody says
    /// where what stands.
    /// </summary>
    /// <exception cref="Exception">A column that the setting names is not there, or holds other values.</exception>
    public static IncomingText? Of(PluginCall call, EntityReference message)
    {
        var settings = SettingsSource.Of(call);
        var table = settings.SmsTables.FirstOrDefault(one => one.Name == message.LogicalName);
        if (table?.Columns is not { } columns)
        {
            return null;
        }

        var row = Row(call, message, [.. columns.All, CreatedOn, CreatedBy]);
        if (row is not null && TextDirection.Fault(table, row) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        return row is not null && TextDirection.IsIncoming(table, row)
            ? new IncomingText(row, columns, PhoneNumber.Of(row.GetAttributeValue<string>(columns.From), settings.CallingCode))
            : null;
    }

    private static Entity? Row(PluginCall call, EntityReference message, string[] columns)
    {
        var query = new QueryExpression(message.LogicalName) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(TextTables.IdColumnOf(call, message), ConditionOperator.Equal, message.Id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>A row that answers it from the number to which it came; null where nobody says how one goes out.
    /// </summary>
    /// <param name="id">The id of the answer, the same for the same answer.</param>
    /// <param name="words">What it says.</param>
    public Entity? Answer(Guid id, string words) => Columns.Outgoing is not { } outgoing ? null
        : new Entity(row.LogicalName, id)
        {
            [Columns.Direction] = row[Columns.Direction] switch
            {
                bool => outgoing is "1" || outgoing.Equals("true", StringComparison.OrdinalIgnoreCase),
                OptionSetValue => new OptionSetValue(int.Parse(outgoing, CultureInfo.InvariantCulture)),
                int => int.Parse(outgoing, CultureInfo.InvariantCulture),
                _ => outgoing,
            },
            [Columns.From] = row.GetAttributeValue<string>(Columns.To),
            [Columns.To] = row.GetAttributeValue<string>(Columns.From),
            [Columns.Text] = words,
        };
}
