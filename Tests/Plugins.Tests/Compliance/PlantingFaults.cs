using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Compliance.Rules.People;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>Each kind of fault: found once, mended by what its finding offers, and closed by the look that follows.</summary>
public sealed class PlantingFaults : IDisposable
{
    private readonly Planted planted = new();

    private Sales Sales => planted.Sales;

    public void Dispose() => planted.Dispose();

    public static TheoryData<string> Faults { get; } = new(
        ComplianceRule.FlagWithoutLedgerRow.Id, RefusalLost.Rule.Id, TwinsDisagree.Rule.Id, ComplianceRule.FlagBehind.Id,
        ComplianceRule.RowChangedByOthers.Id, OptInTravelled.Rule.Id, RefusersInList.Rule.Id, StepNotGuarding.Rule.Id,
        BypassHeld.Rule.Id, FooterNotSetUp.Rule.Id, TemplateNotFit.Rule.Id, DoorsSilent.Rule.Id, MailboxHearsNoStop.Rule.Id,
        ComplianceRule.RequestOverdue.Id, SentWithoutOptIn.Rule.Id, ComplianceRule.SentAfterRefusal.Id,
        OptInWithoutEvidence.Rule.Id, LedgerUnsealed.Rule.Id, LedgerBroken.Rule.Id, AuditOff.Rule.Id,
        PolicyNotReviewed.Rule.Id);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_found_once_however_often_it_is_looked_for(string rule)
    {
        planted.Plant(rule);

        planted.Check();
        var first = planted.Stored().Select(Texts).ToList();
        planted.Check();

        Assert.Equal([(rule, FindingStatus.Open)], planted.Findings());
        Assert.Equal(first, planted.Stored().Select(Texts));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_found_by_its_rule_alone_too(string rule)
    {
        planted.Plant(rule);

        planted.Check(rule, slice: 3);

        Assert.Equal([(rule, FindingStatus.Open)], planted.Findings());
        Assert.False(planted.Rows(ComplianceCheck.Table).Single().Contains(ComplianceCheck.Score));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_mended_from_its_finding(string rule)
    {
        var byHand = planted.Plant(rule);
        planted.Check();
        var finding = planted.Finding(ComplianceRules.Of(rule)!);
        var officer = rule is "step-not-guarding" or "bypass-held" ? Sales.Admin : planted.Officer;

        Assert.NotEmpty((string)planted.Mend(finding, dryRun: true, officer)[MendFinding.Changes]);
        planted.Mend(finding, caller: officer);
        byHand?.Invoke();
        var answer = planted.Retest(finding, "We looked into it and told the sender.");

        Assert.True(
            (bool)answer[RetestFinding.Closed],
            $"{answer[RetestFinding.Says]} {string.Join("; ", planted.Rows(Work.Table).Select(Texts))}");
        planted.Check();
        Assert.Equal([(rule, FindingStatus.Mended)], planted.Findings());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_not_closed_while_it_is_there(string rule)
    {
        planted.Plant(rule);
        planted.Check();

        var fault = Record.Exception(() => planted.Retest(planted.Finding(ComplianceRules.Of(rule)!)));

        Assert.Equal(IsOfThePast(rule), fault is not null);
        Assert.NotEqual(FindingStatus.Mended, Planted.Status(planted.Stored().Single()));
    }

    [Fact]
    public void Where_nothing_was_planted_nothing_is_found_and_the_score_is_whole()
    {
        var ana = planted.Somebody("contact", ("donotemail", true));
        planted.Somebody("lead", ("donotbulkemail", true));
        planted.Somebody("account");
        Sales.Update(ana, ("emailaddress1", "other@example.com"));

        planted.Check();

        Assert.Empty(planted.Findings());
        var check = planted.Rows(ComplianceCheck.Table).Single();
        Assert.Equal(100, check[ComplianceCheck.Score]);
    }

    private static bool IsOfThePast(string rule) => rule is "sent-after-refusal" or "sent-without-opt-in" or "ledger-broken";

    private static string Texts(Entity row) => string.Join(
        "|", row.Attributes.Where(one => one.Key is not ("modifiedon" or "versionnumber"))
            .OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={Proofs.Text(one.Value)}"));
}
