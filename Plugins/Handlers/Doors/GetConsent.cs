using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Answers Customer Insights - Journeys before it sends, as its consent providers do: for each contact point, in order,
/// whether the message may go, and the links for it. The names of what it takes and gives are Microsoft's.
/// </summary>
public sealed class GetConsent : DeclaredPlugin
{
    internal const string ContactPoints = "contactpoints";
    internal const string Purpose = "purpose";
    internal const string Topic = "topic";
    internal const string ChannelType = "channeltype";
    internal const string ComplianceProfile = "complianceprofile";
    internal const string OwningBusinessUnit = "owningbusinessunit";
    internal const string UnsubscribeUrlRequired = "unsubscribeurlrequired";
    internal const string OneClickUrlRequired = "oneclickunsubscribeurlrequired";
    internal const string CorrelationHeaders = "correlationheaders";
    internal const string Consents = "consents";

    private protected override void Run(PluginCall call)
    {
        var points = call.Input(ContactPoints, Array.Empty<string>());
        if (points.Length > IssuedLinks.Most)
        {
            throw new InvalidPluginExecutionException(call.Texts.Doors.TooManyRecipients(IssuedLinks.Most));
        }

        call.Output(Consents, JourneyConsents.Of(
            call,
            points,
            call.Input(ChannelType, string.Empty),
            call.Input<EntityReference?>(Topic, null),
            new LinksWanted(call.Input(UnsubscribeUrlRequired, false), call.Input(OneClickUrlRequired, false))));
    }
}
