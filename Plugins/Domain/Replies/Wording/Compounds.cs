namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>Words that people write as two, or with a hyphen.</summary>
internal static class Compounds
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["e mail"] = "email",
        ["e mails"] = "emails",
        ["e mailing"] = "emailing",
        ["e mailings"] = "mailings",
        ["un subscribe"] = "unsubscribe",
        ["un subscribed"] = "unsubscribed",
        ["opt out"] = "optout",
        ["opt outs"] = "optout",
        ["opting out"] = "optingout",
        ["opted out"] = "optedout",
        ["news letter"] = "newsletter",
        ["news letters"] = "newsletters",
        ["do not"] = "dont",
        ["do nt"] = "dont",
        ["don t"] = "dont",
        ["dont t"] = "dont",
        ["dan t"] = "dont",
        ["does not"] = "doesnt",
        ["did not"] = "didnt",
        ["can not"] = "cannot",
        ["will not"] = "wont",
        ["no longer"] = "nolonger",
        ["any more"] = "anymore",
        ["any longer"] = "anymore",
        ["ab melden"] = "abmelden",
        ["ab bestellen"] = "abbestellen",
        ["nie wieder"] = "niewieder",
        ["nie mehr"] = "niewieder",
        ["nicht mehr"] = "nichtmehr",
        ["nicht langer"] = "nichtmehr",
        ["nicht weiter"] = "nichtmehr",
    };

    /// <summary>What two words make; null where they make none.</summary>
    public static string? Joined(string first, string second) =>
        first.Length + second.Length < 20 && Known.TryGetValue(first + " " + second, out var joined) ? joined : null;
}
