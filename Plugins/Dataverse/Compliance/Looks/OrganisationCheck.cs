using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks at what is one for the whole organisation: steps, roles, the seal, the public pages, the settings of the footer,
/// the platform's auditing.
/// A handful of requests, whatever there is.
/// </summary>
internal static class OrganisationCheck
{
    /// <summary>The look over the organisation, which is no page of rows.</summary>
    public const string Name = "organization";

    /// <summary>Looks at all of it.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        foreach (var report in Of(call).Where(report => place.Only is not { } row || row == report.About.Id))
        {
            found(report);
        }

        return new CheckedPage(Last: null, IsEnd: true);
    }

    private static IEnumerable<FindingReport> Of(PluginCall call) =>
        [.. OfSteps(call), .. OfRoles(call), .. OfSeals(call), .. OfDoors(call), .. OfFooter(call), .. OfAuditing(call),
            .. OfPolicies(call)];

    private static IEnumerable<FindingReport> OfSteps(PluginCall call) =>
        HealthOfSteps.Lacking(call).Select(one => CheckPlace.Finding(
            StepNotGuarding.Rule,
            new EntityReference(ProcessingStep.Table, one.Key.Id),
            string.Empty,
            one.Value switch
            {
                StepLack.Missing => $"The step {one.Key.Name} is not there.",
                StepLack.Disabled => $"The step {one.Key.Name} is switched off.",
                _ => $"The step {one.Key.Name} runs at another time than it declares.",
            }));

    // Every business unit has its own row of a role; the root's is the one that has privileges.
    private static IEnumerable<FindingReport> OfRoles(PluginCall call) =>
        HealthOfRoles.Holders(call).GroupBy(role => role.GetAttributeValue<Guid>("roleid")).Select(same => CheckPlace.Finding(
            BypassHeld.Rule,
            new EntityReference("role", same.Key),
            string.Empty,
            $"Whoever has the role {same.First().GetAttributeValue<string>("name")} may ask the platform to run none of "
            + "our steps."));

    private static IEnumerable<FindingReport> OfSeals(PluginCall call)
    {
        if (LedgerRows.WaitsSince(call) is not null)
        {
            yield return CheckPlace.Finding(
                LedgerUnsealed.Rule,
                new EntityReference(Checkpoint.Table, Checkpoint.Head),
                string.Empty,
                "Rows of the consent ledger have waited for more than a quarter of an hour to be sealed.");
        }
    }

    private static IEnumerable<FindingReport> OfDoors(PluginCall call)
    {
        if (SettingsSource.Of(call).PreferenceCentreUrl is null)
        {
            yield break;
        }

        var last = ExternalCheck.Last(call, ExternalCheck.SelfTest);
        if (last is not { Passed: true } || last.CheckedOn < call.Now - DoorsSilent.LongestWithoutTest)
        {
            yield return CheckPlace.Finding(
                DoorsSilent.Rule,
                Here(call),
                string.Empty,
                last is null ? "No test of the public pages was ever handed in."
                    : last.Passed ? "The last test of the public pages is more than two days old."
                    : "The last test of the public pages failed.");
        }
    }

    private static IEnumerable<FindingReport> OfFooter(PluginCall call)
    {
        var settings = SettingsSource.Of(call);
        if ((!settings.PostalAddress.IsEmpty && settings.PreferenceCentreUrl is not null) || !DoesMarketing(call))
        {
            yield break;
        }

        if (settings.PostalAddress.IsEmpty)
        {
            yield return CheckPlace.Finding(
                FooterNotSetUp.Rule,
                Here(call),
                "optout_PostalAddress",
                "No postal address is set: certain marketing leaves without one.");
        }

        if (settings.PreferenceCentreUrl is null)
        {
            yield return CheckPlace.Finding(
                FooterNotSetUp.Rule,
                Here(call),
                "optout_PreferenceCentreUrl",
                "No address of the public pages is set: certain marketing leaves without a link to say no.");
        }
    }

    // Who marks no template and whose marketing never left without a footer has nothing to set up.
    private static bool DoesMarketing(PluginCall call)
    {
        var marked = new QueryExpression(TemplatePolicy.Table)
        {
            ColumnSet = new ColumnSet(TemplatePolicy.Id),
            TopCount = 1,
        };
        marked.Criteria.AddCondition(
            TemplatePolicy.Category, ConditionOperator.Equal, OptionValue.First + (int)Category.Marketing);
        var found = new QueryExpression(ComplianceFinding.Table)
        {
            ColumnSet = new ColumnSet(ComplianceFinding.Id),
            TopCount = 1,
        };
        found.Criteria.AddCondition(
            ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.MarketingWithoutFooter.Id);
        return call.System.RetrieveMultiple(marked).Entities.Count > 0
            || call.System.RetrieveMultiple(found).Entities.Count > 0;
    }

    private static IEnumerable<FindingReport> OfAuditing(PluginCall call) =>
        HealthOfAuditing.Gaps(call).Select(gap => CheckPlace.Finding(
            AuditOff.Rule,
            Here(call),
            gap.Table ?? string.Empty,
            gap.Table is null
                ? "Auditing is switched off for the whole environment."
                : $"Auditing is switched off for {gap}."));

    private static IEnumerable<FindingReport> OfPolicies(PluginCall call) =>
        Policies.NotReviewed(call).Select(edition => CheckPlace.Finding(
            PolicyNotReviewed.Rule,
            new EntityReference(PrivacyPolicy.Table, edition.Id),
            string.Empty,
            $"Nobody has read version {edition.Name} of the privacy policy for {PolicyNotReviewed.Months} months."));

    private static EntityReference Here(PluginCall call) => new("organization", call.Context.OrganizationId);
}
