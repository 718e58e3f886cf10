using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ReadingSettings : IDisposable
{
    private const int BeforeTransaction = 10;
    private const int InTransaction = 20;

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Installed_and_not_configured_every_setting_has_its_default()
    {
        var settings = Read();

        Assert.Equal(SendMode.Block, settings.SendMode);
        Assert.Equal(UnclassifiedMail.MarketingWhenBulk, settings.UnclassifiedMail);
        Assert.Equal(ActivityMode.Warn, settings.ActivityMode);
        Assert.Equal(0, settings.ReaskLockMonths);
        Assert.Equal(10, settings.BulkFrom);
        Assert.Equal(OptInNeed.Topics, settings.MarketingNeedsOptIn);
        Assert.Equal(EarlierRefusals.Reported, settings.EarlierRefusals);
        Assert.Empty(settings.Faults);
    }

    [Fact]
    public void What_an_administrator_sets_wins_over_the_default()
    {
        Set(SettingName.SendMode, "strip");
        Set(SettingName.SmsTables, "new_sms");
        Set(SettingName.DefaultCountry, "+49");
        Set(SettingName.BulkFrom, "3");
        Set(SettingName.OptInCountries, "DE, Austria");

        var settings = Read(asSalesPerson: true);

        Assert.Equal(SendMode.Strip, settings.SendMode);
        Assert.Equal("new_sms", Assert.Single(settings.SmsTables).Name);
        Assert.Equal("49", settings.CallingCode);
        Assert.Equal(3, settings.BulkFrom);
        Assert.Equal(["DE", "Austria"], settings.OptInCountries);
    }

    [Fact]
    public void A_mistake_is_told_in_the_trace()
    {
        Set(SettingName.SendMode, "Blok");

        Assert.Equal(SendMode.Block, Read().SendMode);

        Assert.Contains(
            sales.Organization.Traces,
            trace => trace.Text.Contains("says \"Blok\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_runs_within_a_minute_ask_once()
    {
        var asked = 0;
        sales.Organization.AddStep(
            new StepDefinition("RetrieveMultiple", EnvironmentVariable.Table, InTransaction),
            new Probe(_ => asked++));

        var first = Read();
        Assert.Equal(1, asked);
        Set(SettingName.SendMode, "Strip");
        asked = 0;

        Assert.Same(first, Read());
        Assert.Equal(0, asked);
    }

    [Fact]
    public void After_a_minute_they_are_read_again()
    {
        var before = sales.Now.AddSeconds(-1);
        Read();
        var after = sales.Now;

        Assert.NotNull(SettingsSource.Known(sales.Organization.OrganizationId, before.AddSeconds(59)));
        Assert.Null(SettingsSource.Known(sales.Organization.OrganizationId, after.AddSeconds(60)));
    }

    [Fact]
    public void Another_organisation_has_its_own()
    {
        using var other = new Sales();
        Set(SettingName.SendMode, "Strip");

        Assert.Equal(SendMode.Strip, Read().SendMode);
        Assert.Equal(SendMode.Block, Read(other).SendMode);
    }

    [Fact]
    public void When_they_cannot_be_read_before_the_transaction_the_strictest_hold_and_are_not_remembered()
    {
        var broken = Break();

        var settings = Read(stage: BeforeTransaction);
        Assert.Same(Settings.Strict, settings);

        sales.Organization.DisableStep(broken);
        Assert.Equal(ActivityMode.Warn, Read(stage: BeforeTransaction).ActivityMode);
    }

    [Fact]
    public void Inside_a_transaction_a_failed_read_ends_it()
    {
        Break();
        var went = false;
        sales.Organization.AddStep(
            new StepDefinition("Create", "task", InTransaction),
            new Probe(call =>
            {
                SettingsSource.Of(call);
                went = true;
            }));

        Assert.ThrowsAny<Exception>(() => sales.Create("task", ("subject", "x")));
        Assert.False(went);
    }

    [Fact]
    public void Within_one_run_they_are_the_same_whatever_happens()
    {
        Settings? first = null;
        Settings? second = null;
        var broken = Break();
        sales.Organization.AddStep(
            new StepDefinition("Create", "task", BeforeTransaction),
            new Probe(call =>
            {
                first = SettingsSource.Of(call);
                sales.Organization.DisableStep(broken);
                second = SettingsSource.Of(call);
            }));

        sales.Create("task", ("subject", "x"));

        Assert.Same(first, second);
    }

    private Settings Read(Sales? of = null, int stage = InTransaction, bool asSalesPerson = false)
    {
        var sales = of ?? this.sales;
        Settings? read = null;
        var step = sales.Organization.AddStep(
            new StepDefinition("Create", "letter", stage), new Probe(call => read = SettingsSource.Of(call)));
        (asSalesPerson ? sales.Rep : sales.Admin).Create(new Entity("letter") { ["subject"] = "x" });
        sales.Organization.DisableStep(step);
        return read!;
    }

    private Guid Break() => sales.Organization.AddStep(
        new StepDefinition("RetrieveMultiple", EnvironmentVariable.Table, InTransaction),
        new Probe(_ => throw new TimeoutException("The database does not answer.")));

    private void Set(string name, string value)
    {
        var query = new QueryByAttribute(EnvironmentVariable.Table) { ColumnSet = new ColumnSet(false) };
        query.AddAttributeValue(EnvironmentVariable.SchemaName, name);
        var definition = sales.Admin.RetrieveMultiple(query).Entities.Single().ToEntityReference();
        sales.Create(
            EnvironmentVariable.Setting.Table,
            (EnvironmentVariable.Setting.Definition, definition),
            (EnvironmentVariable.Setting.Value, value));
    }

    private sealed class Probe(Action<PluginCall> run) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => run(new PluginCall(serviceProvider));
    }
}
