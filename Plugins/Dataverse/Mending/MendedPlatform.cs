using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>Mends what was found of rows of the platform: steps, roles, marketing lists.</summary>
internal static class MendedPlatform
{
    private const int Enabled = 0;
    private const int EnabledStatus = 1;

    /// <summary>
    /// Switches a step of ours on, where the platform lets steps of a managed solution be switched, and says whether it
    /// did. One that is missing or changed is no matter of switching.
    /// </summary>
    /// <remarks>
    /// A managed step that is not customizable can only be imported again:
    /// https://learn.microsoft.com/power-platform/alm/managed-properties-alm.
    /// </remarks>
    public static bool Enable(PluginCall call, EntityReference step)
    {
        var lack = HealthOfSteps.Lacking(call).FirstOrDefault(one => one.Key.Id == step.Id).Value;
        if (lack is not Domain.Health.StepLack.Disabled)
        {
            return false;
        }

        try
        {
            call.System.Update(new Entity(ProcessingStep.Table, step.Id)
            {
                [ProcessingStep.State] = new OptionSetValue(Enabled),
                ["statuscode"] = new OptionSetValue(EnabledStatus),
            });
            return true;
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            call.Trace(fault.Message);
            return false;
        }
    }

    /// <summary>Takes from a role the privileges to ask the platform to run no plugin.</summary>
    public static void TakePrivileges(PluginCall call, EntityReference role)
    {
        foreach (var privilege in HealthOfRoles.HeldBy(call, role.Id))
        {
            call.System.Execute(new OrganizationRequest("RemovePrivilegeRole")
            {
                ["RoleId"] = role.Id,
                ["PrivilegeId"] = privilege,
            });
        }
    }

    /// <summary>Takes everybody who refuses off a marketing list.</summary>
    public static void TakeOffList(PluginCall call, EntityReference list)
    {
        foreach (var member in ListCheck.RefusingMembers(call, list.Id).ToList())
        {
            call.System.Execute(new OrganizationRequest("RemoveMemberList")
            {
                ["ListId"] = list.Id,
                ["EntityId"] = member.Id,
            });
        }
    }
}
