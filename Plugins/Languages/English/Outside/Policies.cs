using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.English;

internal sealed class Policies : PolicyTexts
{
    public override string IsFinal(string name) =>
        $"Version {name} was published: people read it and said yes to it, so it is never changed, deactivated or deleted. "
        + "Nothing was changed. Make a new draft in the same language instead; it becomes the next version.";

    public override string LanguageNeeded =>
        "A policy needs the language of its text, as a short code. Nothing was saved. Enter en, de, fr, zh or another code "
        + "such as pt-br as Language.";

    public override string TextNeeded =>
        "There is no text that could be published. Nothing was published. Write the policy text, then publish it.";

    public override string MaterialForNeeded =>
        "It is not said for whom this change matters, and whoever it matters for is asked again. Nothing was published. "
        + "Enter \"all\", \"none\" (for a typing error, say) or the codes of topics as Change Matters For.";

    public override string UnknownTopic(string code) =>
        $"There is no topic with the code {code}. Nothing was published. Correct Change Matters For: it takes \"all\", "
        + "\"none\" or codes of topics with commas between them.";

    public override string WhatChangedNeeded =>
        "People who read the version before must be told what is new. Nothing was published. Say it in one sentence in What "
        + "Changed.";

    public override string VersionIsTaken(string name) =>
        $"Version {name} was published already. Nothing was published. Make a new draft in this language; it gets the next "
        + "number.";

    public override string UnknownVersion(string name) =>
        $"No version {name} of the privacy policy was published. Nothing was recorded. Give version and language, such as "
        + "\"2 de\", as optout_GetPolicy names it, or leave PolicyVersion out.";

    public override string TextIsAnother(string name) =>
        $"The text of version {name} is not the one that was published: somebody changed it round the product. It is not "
        + "given out. Restore the text from a backup; the compliance check names the row.";

    protected override string NothingPublished =>
        "Nothing was published. This is what people must be told, and it does not stand in the text:";

    protected override string FillIn =>
        "For each, enter a line in Where It Stands: the word, a colon, and the heading of the text under which it stands, or "
        + "\"not applicable:\" and why.";

    protected override string Why(NoticeFault fault) => fault switch
    {
        NoticeFault.Missing => "nothing says where it stands",
        NoticeFault.NoReason => "\"not applicable\" needs a reason",
        NoticeFault.NoHeading => "the text has no such heading",
        NoticeFault.EmptySection => "nothing stands under that heading",
    };
}
