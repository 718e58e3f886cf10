using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.TextMessages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A text message that came in and asks to stop becomes an opt-out request of the number that it came from. A clear one is
/// done at once and confirmed by one text; one that is not clear waits for an officer. START takes back what texts from
/// the same number refused, and nobody else's refusal: at once where a registered door wrote the row, since anybody who may
/// write rows could write it; else once an officer says so.
/// </summary>
internal static class HeardText
{
    /// <summary>Reads a row of a table of text messages; doing it twice does no harm.</summary>
    /// <returns>Whether anything was recorded.</returns>
    public static bool Of(PluginCall call, EntityReference row)
    {
        if (IncomingText.Of(call, row) is not { } message)
        {
            return false;
        }

        var reading = TextMessageReader.Read(message.Words, message.From?.Value ?? string.Empty);
        if (message.From is not { } number)
        {
            return reading.Answer is not (TextMessageAnswer.No or TextMessageAnswer.Help)
                && ReportUnreadable(call, message);
        }

        return reading.Answer switch
        {
            TextMessageAnswer.Stop or TextMessageAnswer.StopAll or TextMessageAnswer.Unsure =>
                Refuse(call, message, number, reading),
            TextMessageAnswer.Start => TakeBack(call, message, number, reading),
            TextMessageAnswer.Help => TextAnswer.Help(call, message, number, reading.Language),
            TextMessageAnswer.No => false,
        };
    }

    private static bool Refuse(PluginCall call, IncomingText message, PhoneNumber number, TextMessageReading reading)
    {
        var isAll = reading.Answer == TextMessageAnswer.StopAll
            || SettingsSource.Of(call).StopScope == StopScope.CallsToo;
        var request = Request(call, message, number, reading, Decision.OptOut, "in a text message") with
        {
            Channels = isAll ? ChannelTable.Meant(AddressKind.Phone) : [Channel.Sms],
            IsUnclear = reading.Answer == TextMessageAnswer.Unsure,
        };
        var stored = request.HandIn(call);
        if (!request.IsUnclear)
        {
            TextAnswer.Stopped(call, message, stored, reading.Language, isAll);
        }

        return true;
    }

    private static bool TakeBack(PluginCall call, IncomingText message, PhoneNumber number, TextMessageReading reading)
    {
        if (!LinkRequests.Of(call, FingerprintOf(call, number)).Exists(LinkRequests.Refuses))
        {
            return false;
        }

        var isOfDoor = Doors.Has(call, message.WrittenBy);
        var said = isOfDoor ? "in a text message" : "in a text message that no registered door wrote down";
        var stored = (Request(call, message, number, reading, Decision.EnteredInError, said) with
        {
            Channels = ChannelTable.Meant(AddressKind.Phone),
            IsUnclear = !isOfDoor,
        }).HandIn(call);
        TextAnswer.Started(call, message, stored, reading.Language);
        return true;
    }

    private static string FingerprintOf(PluginCall call, PhoneNumber number) =>
        Link.Fingerprint("text/" + AddressHash.Of(number, Keys.Current(call, KeyPurpose.Suppress).Value));

    private static DoorRequest Request(
        PluginCall call,
        IncomingText message,
        PhoneNumber number,
        TextMessageReading reading,
        Decision decision,
        string said) => new(
        decision,
        ConsentSource.TextMessage,
        new DoorEvidence(said)
        {
            Kept = $"{message.Reference.LogicalName} {message.Reference.Id:D}",
            PressedOn = message.ReceivedOn,
            Language = reading.Language is { } language ? LanguageCode.Of(language) : null,
            Said = message.Words,
        })
        {
            Address = number.Value,
            ReceivedOn = message.ReceivedOn,
            Fingerprint = FingerprintOf(call, number),
            Key = $"text/{message.Reference.LogicalName}/{message.Reference.Id:D}",
        };

    // Nobody can be refused without a number; whoever reads the finding sees whose message it is.
    private static bool ReportUnreadable(PluginCall call, IncomingText message)
    {
        Findings.Report(call, CheckPlace.Finding(
            ComplianceRule.NotFollowed,
            message.Reference,
            "text message",
            "A text message may ask to stop, and the number that it came from cannot be read. Record the refusal by hand."));
        return false;
    }
}
