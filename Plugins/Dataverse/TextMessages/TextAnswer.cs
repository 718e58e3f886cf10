using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The one text that confirms what a text message asked, from the number to which that came: within five minutes, without
/// any marketing (47 CFR 64.1200(a)(12)), and one a day, so that two programs never answer each other.
/// </summary>
internal static class TextAnswer
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>Says that it stops, for a request that is done.</summary>
    public static void Stopped(PluginCall call, IncomingText message, Entity request, Language? language, bool areCallsToo)
    {
        if (IsDone(request) && !WasTold(call, request))
        {
            Send(
                call,
                message,
                Step.StableId($"text-stopped/{request.Id:D}"),
                language,
                says => says.TextStopped(areCallsToo));
        }
    }

    /// <summary>Says that it begins again, for a request that took something back.</summary>
    public static void Started(PluginCall call, IncomingText message, Entity request, Language? language)
    {
        if (IsDone(request))
        {
            Send(call, message, Step.StableId($"text-started/{request.Id:D}"), language, says => says.TextStarted);
        }
    }

    /// <summary>Says who we are and how to stop, once a day.</summary>
    /// <returns>False: nothing is recorded.</returns>
    public static bool Help(PluginCall call, IncomingText message, PhoneNumber number, Language? language)
    {
        var hash = AddressHash.Of(number, Keys.Current(call, KeyPurpose.Suppress).Value);
        var day = message.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Send(
            call,
            message,
            Step.StableId($"text-help/{message.Reference.LogicalName}/{hash}/{day}"),
            language,
            says => says.TextHelp);
        return false;
    }

    private static void Send(
        PluginCall call, IncomingText message, Guid id, Language? language, Func<ReplyTexts, string> words)
    {
        if (call.Now - message.ReceivedOn > Longest || message.Answer(id, string.Empty) is null || IsThere(call, message, id)
            || EnvironmentCopy.Is(call))
        {
            return;
        }

        var spoken = language ?? SpokenLanguage.Of(call, Platform.SystemUser(call));
        var says = Texts.Of(spoken);
        var settings = SettingsSource.Of(call);
        var parts = new[] { settings.SenderName.For(spoken), words(says.Replies), settings.SenderContact.For(spoken) };
        var text = string.Join(
            " ", parts.Select(part => LedgerText.Line(part, int.MaxValue)).Where(part => part is not null));
        OwnText.Create(call, message.Answer(id, text)!);
    }

    private static bool IsThere(PluginCall call, IncomingText message, Guid id)
    {
        var key = TextTables.IdColumnOf(call, message.Reference);
        var query = new QueryExpression(message.Reference.LogicalName) { ColumnSet = new ColumnSet(key) };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static bool IsDone(Entity request) =>
        request.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value == (int)RequestStatus.Done;

    // Whoever took it back in between has not been told of this one.
    private static bool WasTold(PluginCall call, Entity request)
    {
        var since = request.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn) - Between;
        return LinkRequests.Of(call, request.GetAttributeValue<string>(OptOutRequest.Token))
            .FirstOrDefault(one => one.Id != request.Id) is { } last
            && LinkRequests.Refuses(last)
            && last.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn) > since;
    }
}
