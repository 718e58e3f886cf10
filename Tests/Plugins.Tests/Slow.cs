using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>Somebody else's step that takes some time of the organisation's clock.</summary>
internal sealed class Slow(HeldClock clock, TimeSpan each) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => clock.Advance(each);
}
