using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What a user may do with one row, as the platform itself answers: by roles of any business unit, by teams, by shares.
/// </summary>
internal static class Access
{
    // The rights as Microsoft.Crm.Sdk.Messages.AccessRights numbers them; plugins reference no assembly that has it.
    private const int ReadRight = 1;
    private const int WriteRight = 2;

    /// <summary>Whether the user who began the operation may read a row that is there.</summary>
    public static bool MayRead(PluginCall call, PersonId row) => Has(call, row, ReadRight);

    /// <summary>Whether a user may read a row that is there.</summary>
    public static bool MayRead(PluginCall call, PersonId row, Guid user) =>
        Has(call, new EntityReference(row.Table, row.Id), user, ReadRight);

    /// <summary>Whether the user who began the operation may change a row that is there.</summary>
    public static bool MayWrite(PluginCall call, PersonId row) => Has(call, row, WriteRight);

    /// <summary>Whether a user may read and change a row that is there.</summary>
    public static bool MayReadAndWrite(PluginCall call, EntityReference row, Guid user) =>
        Has(call, row, user, ReadRight | WriteRight);

    private static bool Has(PluginCall call, PersonId row, int right) =>
        Has(call, new EntityReference(row.Table, row.Id), call.Context.InitiatingUserId, right);

    private static bool Has(PluginCall call, EntityReference row, Guid user, int right)
    {
        if (user == Platform.SystemUser(call))
        {
            return true;
        }

        var answer = call.System.Execute(new OrganizationRequest("RetrievePrincipalAccess")
        {
            ["Target"] = row,
            ["Principal"] = new EntityReference("systemuser", user),
        });
        return (Convert.ToInt32(answer.Results["AccessRights"], CultureInfo.InvariantCulture) & right) == right;
    }
}
