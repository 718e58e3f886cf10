using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Gives the public pages what they need before anybody opens one. It writes nothing.</summary>
public sealed class ReadPageSetup : DeclaredPlugin
{
    internal const string Keys = "Keys";
    internal const string Texts = "Texts";
    internal const string Topics = "Topics";
    internal const string SelfTests = "SelfTests";
    internal const string FiguresOf = "FiguresOf";
    internal const string Policies = "Policies";

    private protected override void Run(PluginCall call)
    {
        call.Output(Keys, PageSetup.Keys(call));
        call.Output(Texts, PageSetup.Texts(call));
        call.Output(Topics, PageSetup.Topics(call));
        call.Output(SelfTests, PageSetup.SelfTests(call));
        call.Output(Policies, Dataverse.Policies.InForce(call));
        call.Output(FiguresOf, PublishedFigures.Year(call) ?? 0);
    }
}
