using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ConfiguringAPlugin : OrganizationTest
{
    [Fact]
    [Trait("Fact", "68")]
    public void Both_configurations_reach_a_constructor_of_two_strings() =>
        Assert.Equal("Told open and secret.", Said(typeof(ToldBoth)));

    [Fact]
    [Trait("Fact", "68")]
    public void The_open_one_reaches_a_constructor_of_one_string() =>
        Assert.Equal("Told open.", Said(typeof(ToldOne)));

    private string Said(Type type)
    {
        Organization.AddStep(new StepDefinition("Create", "contact", 20), new LazyPlugin(type, "open", "secret"));
        return Assert.ThrowsAny<Exception>(() => Organization.Administrator.Create(new Entity("contact"))).Message;
    }

    public sealed class ToldBoth(string unsecure, string secure) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            throw new InvalidPluginExecutionException($"Told {unsecure} and {secure}.");
    }

    public sealed class ToldOne(string unsecure) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            throw new InvalidPluginExecutionException($"Told {unsecure}.");
    }
}
