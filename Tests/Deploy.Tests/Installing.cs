using System.Text.Json;

namespace OptOutPlugin.Deploy.Tests;

public sealed class Installing : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_empty_environment_gets_the_product_and_the_optional_solutions_that_it_allows()
    {
        site.AddOptionals();

        var run = site.Installed();

        Assert.Equal("", run.Text);
    }
}
