using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether the platform audits the flags, which says who changed one past the product. The ledger proves without it, so
/// that nobody is less protected where it is off.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/auditing/configure</remarks>
internal static class HealthOfAuditing
{
    internal const string Point = "native auditing";

    private const string Organization = "organization";
    private const string IsAuditEnabled = "isauditenabled";

    public static HealthPoint Of(PluginCall call)
    {
        var texts = call.Texts.Health;
        var gaps = Gaps(call);
        return gaps.Count == 0
            ? HealthPoint.Ok(Point, HealthSeverity.Low, texts.FlagsAreAudited)
            : HealthPoint.Failed(
                Point,
                HealthSeverity.Low,
                gaps[0].Table is null ? texts.NothingIsAudited : texts.NotAudited(string.Join("; ", gaps)),
                texts.SwitchAuditingOn,
                HealthRemedy.SwitchAuditingOn);
    }

    /// <summary>What is not audited: one request where nothing is, else one more for each table of people.</summary>
    public static IReadOnlyList<AuditGap> Gaps(PluginCall call) => AuditOff.Gaps(
        call.System.Retrieve(Organization, call.Context.OrganizationId, new ColumnSet(IsAuditEnabled))
            .GetAttributeValue<bool>(IsAuditEnabled),
        PersonTable.All.Select(table => Audited(call, table)));

    private static AuditedTable Audited(PluginCall call, PersonTable table)
    {
        var request = new RetrieveEntityRequest
        {
            LogicalName = table.Name,
            EntityFilters = EntityFilters.Entity | EntityFilters.Attributes,
        };
        var definition = ((RetrieveEntityResponse)call.System.Execute(request)).EntityMetadata;
        var off = definition.Attributes.Where(column => column.IsAuditEnabled is not { Value: true })
            .Select(column => column.LogicalName).ToList();
        return new AuditedTable(
            table.Name,
            definition.IsAuditEnabled is { Value: true },
            table.Flags.Select(flag => flag.Column).Where(off.Contains).ToList());
    }
}
