using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Validation;

/// <summary>
/// State and status reason always agree: each is filled in from the other, and a wrong pair is refused.
/// </summary>
internal static class StateRules
{
    /// <summary>A new row starts in the default state, unless its status reason belongs to another one.</summary>
    public static void ForCreate(TableMetadata table, Entity row)
    {
        if (!table.HasState)
        {
            return;
        }

        var status = Code(row, "statuscode");
        var state = status is { } known ? Code(row, "statecode") ?? table.StateOf(known)! : table.DefaultState;
        Set(table, row, state.Value, status ?? table.DefaultStatus(state.Value));
    }

    public static void ForUpdate(TableMetadata table, Entity row)
    {
        if (!table.HasState || !(row.Contains("statecode") || row.Contains("statuscode")))
        {
            return;
        }

        var status = Code(row, "statuscode");
        if ((Code(row, "statecode") ?? (status is { } known ? table.StateOf(known) : null)) is { } state)
        {
            Set(table, row, state, status ?? table.DefaultStatus(state));
        }
    }

    private static void Set(TableMetadata table, Entity row, int state, int? status)
    {
        if (status is { } code && table.StateOf(code) is { } home && home != state)
        {
            var label = table.Columns["statecode"].Option(state)?.Label;
            throw Faults.Create(
                ErrorCodes.InvalidStateCodeStatusCode,
                $"{code} is not a valid status code for state code {table.SchemaName}State.{label}"
                + $" on {table.LogicalName} with Id {row.Id}.");
        }

        row["statecode"] = new OptionSetValue(state);
        if (status is { } value)
        {
            row["statuscode"] = new OptionSetValue(value);
        }
    }

    private static int? Code(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}
