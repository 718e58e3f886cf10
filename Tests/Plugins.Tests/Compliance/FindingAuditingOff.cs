using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Compliance;

public sealed class FindingAuditingOff : IDisposable
{
    private readonly Planted planted = new();

    public void Dispose() => planted.Dispose();

    [Fact]
    public void An_organisation_that_audits_every_flag_has_nothing_found() => Assert.Empty(Found());

    [Fact]
    public void An_organisation_that_audits_nothing_has_one_finding_whatever_else_is_off()
    {
        planted.Sales.Audit(false);
        planted.Sales.StopAuditing("contact");
        planted.Sales.StopAuditing("lead", "donotfax");

        Assert.Equal(["Auditing is switched off for the whole environment."], Found());
        Assert.Equal(Severity.Medium, AuditOff.Rule.Severity);
    }

    [Fact]
    public void A_table_that_is_not_audited_is_one_finding_and_so_are_the_columns_of_another()
    {
        planted.Sales.StopAuditing("contact");
        planted.Sales.StopAuditing("contact", "donotphone");
        planted.Sales.StopAuditing("lead", "donotfax", "followemail");

        Assert.Equal(
            ["Auditing is switched off for contact.", "Auditing is switched off for lead (donotfax, followemail)."],
            Found());
    }

    [Fact]
    public void A_column_that_is_no_flag_may_be_left_out()
    {
        planted.Sales.StopAuditing("account", "name", "description");

        Assert.Empty(Found());
    }

    [Fact]
    public void Somebody_is_asked_and_a_second_look_closes_it_once_it_is_on()
    {
        planted.Sales.Audit(false);
        Found();
        var finding = planted.Finding(AuditOff.Rule);
        Assert.Equal(nameof(CorrectiveAction.AskSomebody), planted.Mend(finding)[MendFinding.Action]);
        Assert.False((bool)planted.Retest(planted.Finding(AuditOff.Rule))[RetestFinding.Closed]);

        planted.Sales.Audit(true);

        Assert.True((bool)planted.Retest(planted.Finding(AuditOff.Rule))[RetestFinding.Closed]);
    }

    private List<string> Found()
    {
        planted.Check(AuditOff.Rule.Id);
        return [.. planted.Stored().Where(row => (string)row[ComplianceFinding.Rule] == AuditOff.Rule.Id)
            .Select(row => (string)row[ComplianceFinding.Evidence]).Order(StringComparer.Ordinal)];
    }
}
