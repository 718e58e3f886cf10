namespace OptOutPlugin.Languages.English;

internal sealed class Doors : DoorTexts
{
    public override string TooManyRecipients(int atMost) =>
        $"Links are made for 1 to {Grouped(atMost)} recipients a call. Nothing was made; call again with fewer.";

    public override string NoUrl =>
        "The address of the public pages is not set, so no link leads anywhere. Set optout_PreferenceCentreUrl, then "
        + "call again.";

    public override string UnknownWord(string parameter, string words) =>
        $"{parameter} must be one of: {words}. Nothing was changed; call again with one of them.";

    public override string UnknownCheck(string known) =>
        $"Check must be: {known}. Nothing was recorded; call again with it.";

    public override string NoBurst =>
        "This is no finding of refusals in a burst, or its refusals are gone. Nothing was changed; call again with the id of "
        + "such a finding.";

    public override string ConfirmSubject => "Please confirm that you want our e-mails";

    public override string ConfirmAsked(IReadOnlyList<string> topics) =>
        topics.Count == 0
            ? "Somebody entered this e-mail address on our page and asked for our e-mails."
            : $"Somebody entered this e-mail address on our page and asked for e-mails about: {string.Join(", ", topics)}.";

    public override string ConfirmHow =>
        "If it was you, open this page and confirm it within 14 days. Until then we send you nothing.";

    public override string ConfirmIgnore =>
        "If it was not you, do nothing: you will not hear from us. On the same page you can tell us that it was not you.";

    public override string NeverTested => "Nobody has tested yet whether the links in e-mails lead to the public pages.";

    public override string StartThePages =>
        "Start the public pages with their public address set, and see that they may sign in: they test themselves every "
        + "hour and report it here.";

    public override string TestFailed(DateTime on, string found) =>
        $"On {Time(on)} a link did not lead where it must: {found}";

    public override string MendThePages =>
        "People who say no may meet an error. See that no proxy, login page or redirect stands before the public pages, "
        + "and that they can reach this environment.";

    public override string TestedLongAgo(DateTime on) => $"The public pages were last tested on {Time(on)}.";

    public override string TestPassed(DateTime on) =>
        $"On {Time(on)} every kind of link led to the public pages, and one-click was answered.";

    public override string JourneysAbsent =>
        "There is no table msdynmkt_contactpointconsent4: nothing is exchanged with Customer Insights - "
        + "Journeys.";

    public override string JourneysChanged(string names) =>
        $"Customer Insights - Journeys keeps its consents otherwise than is known here; missing: {names}. "
        + "Nothing is exchanged with it.";

    public override string MendJourneys =>
        "Until a version of the product knows the new shape, hand refusals over as lists, both ways.";

    public override string JourneysNeverSeen =>
        "The consents of Customer Insights - Journeys were never looked at: who refused there may not be "
        + "known here.";

    public override string JourneysSeenLongAgo(DateTime on) =>
        $"The consents of Customer Insights - Journeys were last looked at on {Time(on)}: who refused "
        + "there since may not be known here.";

    public override string JourneysSeen(DateTime on) =>
        $"The consents of Customer Insights - Journeys were looked at on {Time(on)}, and refusals are "
        + "exchanged both ways.";

    public override string TopicsLeftOut(int topics) =>
        $"Refusals of {topics} topic(s) of Customer Insights - Journeys are left out, since no topic here "
        + "is the same.";

    public override string NameTopics =>
        "Make for each a topic whose code is the id or the name of that topic; its refusals are then "
        + "taken over.";

    private static string Grouped(int number) => Numbers.Grouped(number, ",");
}
