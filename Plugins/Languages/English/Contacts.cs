using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.English;

internal sealed class Contacts : ContactTexts
{
    public override string NotNamed(string table) =>
        $"Nothing was created: {table} has the steps that guard text messages, and the setting {SettingName.SmsTables} "
        + "does not name it. Name it there, which is heard within a minute, or delete the solution that brought the "
        + "steps.";

    public override string MustNotBeReached(int people, ContactKind kind) =>
        $"Nothing was created: {Many(people)} must not {Verb(kind)}.";

    public override string NotChecked(ContactKind kind) =>
        $"Nothing was created: not everybody whom this {Name(kind)} would reach could be checked.";

    public override string Person(string name, Channel channel) =>
        $"{name}: {ChannelTexts.Refused(Language.English, channel)}.";

    public override string TakeOff(ContactKind kind) =>
        $"Take them off the {Name(kind)} and save it again. "
        + "Who has changed their mind since must say so first: record that on the person's record, then save.";

    private static string Many(int people) => Counts.Many(Counted.People, people);

    private static string Name(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "phone call",
        ContactKind.Letter => "letter",
        ContactKind.Fax => "fax",
        ContactKind.Appointment => "appointment",
        ContactKind.TextMessage => "text message",
    };

    private static string Verb(ContactKind kind) =>
        kind == ContactKind.PhoneCall ? "be called"
        : kind == ContactKind.Appointment ? "be invited"
        : $"get this {Name(kind)}";
}
