using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>What is the same in an organisation for ever, asked once.</summary>
internal static class Platform
{
    private static readonly Remembered<Guid> SystemUsers = new(TimeSpan.MaxValue);

    /// <summary>
    /// The id of the user SYSTEM, as whom the product writes its rows. So does any plugin: to be SYSTEM proves nothing.
    /// </summary>
    public static Guid SystemUser(PluginCall call) => SystemUsers.Of(
        call,
        run => (Guid)run.System.Execute(new OrganizationRequest("WhoAmI")).Results["UserId"]);
}
