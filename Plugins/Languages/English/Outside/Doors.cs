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

    public override string ConfirmSubject => "Please confirm that you want our e-mails";

    public override IReadOnlyList<string> ConfirmLines(IReadOnlyList<string> topics) =>
    [
        topics.Count == 0
            ? "Somebody entered this e-mail address on our page and asked for our e-mails."
            : $"Somebody entered this e-mail address on our page and asked for e-mails about: {string.Join(", ", topics)}.",
        "If it was you, open this page and confirm it within 14 days. Until then we send you nothing.",
    ];

    public override string ConfirmIgnore =>
        "If it was not you, do nothing: you will not hear from us. On the same page you can tell us that it was not you.";

    private static string Grouped(int number) => Numbers.Grouped(number, ",");
}
