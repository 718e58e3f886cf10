using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads the settings of an organisation out of its environment variables, in one request. The platform gives plugins
/// no cache of them, so they are remembered here for a minute: a change is heard within that time.
/// </summary>
internal static class SettingsSource
{
    private const string Prefix = "optout_";
    private const string ValueAlias = "set";

    private const string WrittenOn = "modifiedon";

    private static readonly Remembered<Settings> Cache = new();

    /// <summary>
    /// The settings for this run. When they cannot be read, the strictest; inside a transaction, which a failed request
    /// has ended, the failure goes on.
    /// </summary>
    public static Settings Of(PluginCall call) =>
        call.Settings ??= Known(call.Context.OrganizationId, call.Now) ?? Read(call);

    /// <summary>What is remembered of an organisation at a time, UTC; null when it must be read.</summary>
    internal static Settings? Known(Guid organization, DateTime now) =>
        Cache.Knows(organization, now, out var settings) ? settings : null;

    private static Settings Read(PluginCall call)
    {
        try
        {
            var values = Values(call.System, out var writtenOn);
            var settings = Settings.Read(name => values.TryGetValue(name, out var value) ? value : null);
            Cache.KeepSettled(call, settings, writtenOn);
            return Told(call, settings);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            call.Trace(fault.ToString());
            return Told(call, Settings.Strict);
        }
    }

    private static Dictionary<string, string?> Values(IOrganizationService service, out DateTime? writtenOn)
    {
        var query = new QueryExpression(EnvironmentVariable.Table)
        {
            ColumnSet = new ColumnSet(EnvironmentVariable.SchemaName, EnvironmentVariable.Default),
        };
        query.Criteria.AddCondition(EnvironmentVariable.SchemaName, ConditionOperator.BeginsWith, Prefix);
        var set = query.AddLink(
            EnvironmentVariable.Setting.Table,
            EnvironmentVariable.Id,
            EnvironmentVariable.Setting.Definition,
            JoinOperator.LeftOuter);
        set.EntityAlias = ValueAlias;
        set.Columns = new ColumnSet(EnvironmentVariable.Setting.Value, WrittenOn);

        writtenOn = null;
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            var value = row.GetAttributeValue<AliasedValue>($"{ValueAlias}.{EnvironmentVariable.Setting.Value}")?.Value;
            values[row.GetAttributeValue<string>(EnvironmentVariable.SchemaName)] =
                value as string ?? row.GetAttributeValue<string>(EnvironmentVariable.Default);

            // Definitions come by an import, and no transaction of anybody's.
            var on = row.GetAttributeValue<AliasedValue>($"{ValueAlias}.{WrittenOn}")?.Value as DateTime?;
            writtenOn = writtenOn > on ? writtenOn : on ?? writtenOn;
        }

        return values;
    }

    private static Settings Told(PluginCall call, Settings settings)
    {
        foreach (var fault in settings.Faults)
        {
            call.Trace(Texts.English.Settings.Of(fault));
        }

        return settings;
    }
}
