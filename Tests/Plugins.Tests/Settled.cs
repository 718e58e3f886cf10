using Microsoft.Xrm.Sdk;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>How far an organisation has come with the product.</summary>
internal static class Settled
{
    // Keys and settings are remembered for a minute.
    private static readonly TimeSpan Forgetting = TimeSpan.FromSeconds(61);

    // A key that was made longer ago is remembered by whoever reads it, and a step that was changed longer before the
    // look at what changed is forgotten.
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(11);

    /// <summary>Has the baseline taken and the regular work done, each to its end.</summary>
    public static void Settle(this Sales sales)
    {
        sales.SuppressKey();
        while (!(bool)sales.Admin.Execute(new OrganizationRequest("optout_Baseline"))[TakeBaseline.Finished])
        {
            sales.Organization.RunAsynchronousJobs();
        }

        sales.Organization.RunAsynchronousJobs();
        sales.Clock.Advance(Young);
        sales.KeepSettled();
    }

    /// <summary>Has the regular work done, as a scheduler does at least once a day.</summary>
    public static void KeepSettled(this Sales sales)
    {
        sales.RunDue(() => sales.Organization.RunAsynchronousJobs());
        sales.Organization.RunAsynchronousJobs();
        sales.Forget();
    }

    /// <summary>Lets so much time pass that nothing is remembered any more.</summary>
    public static void Forget(this Sales sales) => sales.Clock.Advance(Forgetting);
}
