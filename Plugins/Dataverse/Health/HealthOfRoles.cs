using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Who may ask the platform to run no plugin: the holders of the two privileges with which
/// BypassBusinessLogicExecution and BypassCustomPluginExecution are allowed. Administrators always hold them.
/// </summary>
internal static class HealthOfRoles
{
    internal const string Point = "roles that may go round the product";

    private const string TemplateId = "roletemplateid";
    private const string AdministratorName = "System Administrator";

    // The template of the platform's role of administrators, whose name is in the organisation's language.
    private static readonly Guid AdministratorTemplate = new("627090ff-40a3-4053-8790-584edc5be201");

    // prvBypassCustomPlugins and prvBypassCustomBusinessLogic: their ids are the same in every organisation.
    private static readonly object[] Bypasses =
    [
        new Guid("148a9eaf-d0c4-4196-9852-c3a38e35f6a1"),
        new Guid("0ea552b0-a491-4470-9a1b-82068deccf66"),
    ];

    public static HealthPoint Of(PluginCall call)
    {
        var texts = call.Texts.Health;
        // Every business unit has its own row of a role, under one name.
        var names = Holders(call)
            .Select(role => role.GetAttributeValue<string>("name")).Distinct().OrderBy(name => name).ToList();
        return names.Count == 0
            ? HealthPoint.Ok(Point, HealthSeverity.Medium, texts.OnlyAdministrators)
            : HealthPoint.Failed(
                Point,
                HealthSeverity.Medium,
                texts.Bypassers(string.Join("; ", names)),
                texts.TakePrivileges,
                HealthRemedy.TakePrivileges);
    }

    /// <summary>Which of these privileges a role holds.</summary>
    public static IReadOnlyList<Guid> HeldBy(PluginCall call, Guid role)
    {
        var query = new QueryExpression("roleprivileges") { ColumnSet = new ColumnSet("privilegeid") };
        query.Criteria.AddCondition("roleid", ConditionOperator.Equal, role);
        query.Criteria.AddCondition("privilegeid", ConditionOperator.In, Bypasses);
        return call.System.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<Guid>("privilegeid")).ToList();
    }

    /// <summary>The roles that hold one of them, but the administrators' own: one request.</summary>
    public static IReadOnlyList<Entity> Holders(PluginCall call)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("roleid", "name"), Distinct = true };
        query.Criteria.AddCondition("name", ConditionOperator.NotEqual, AdministratorName);
        var template = query.Criteria.AddFilter(LogicalOperator.Or);
        template.AddCondition(TemplateId, ConditionOperator.Null);
        template.AddCondition(TemplateId, ConditionOperator.NotEqual, AdministratorTemplate);
        query.AddLink("roleprivileges", "roleid", "roleid")
            .LinkCriteria.AddCondition("privilegeid", ConditionOperator.In, Bypasses);
        return call.System.RetrieveMultiple(query).Entities;
    }
}
