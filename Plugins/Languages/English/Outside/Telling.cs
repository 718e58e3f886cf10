namespace OptOutPlugin.Languages.English;

internal sealed class Telling : TellingTexts
{
    public override string MostIsWrong(int most) =>
        $"Nothing was read: Most is the number of changes of one call, from 1 to {Numbers.Plain(most)}. Leave "
        + "it out, or give such a number.";

    public override string PlaceIsAhead =>
        "There is no change of this sequence: the consent ledger ends before it. Give 0 for all, or the last "
        + "sequence that you have. If you had a later one, the environment was restored: compare what you "
        + "have, from the restore on.";

    public override string NotAListener =>
        "Only a program that a privacy officer registered as a listener confirms changes. Ask a privacy "
        + "officer.";

    public override string UnknownListener =>
        "There is no listener like this that gets files. Choose one in the table Listeners.";

    public override string UnknownHandOver =>
        "There is no batch like this. Choose one in the table Batches.";

    public override string ChangesAreUnread(int most) =>
        $"Nothing was refused: Changes is no JSON array of changes, as optout_ReadConsentChanges gives them, or holds more than {Numbers.Plain(most)}. Hand them in page by page.";

    public override string NotFetchedYet =>
        "Nobody has fetched this batch. Fetch its file first, hand it on, and then say that it is done.";

    public override string AnswerIsTooLong(int most) =>
        $"The answer may have {Numbers.Plain(most)} characters. Shorten it.";

    public override string ListenerNeedsOfficer =>
        "Only a privacy officer says who must be told of refusals. Ask a privacy officer.";

    public override string ListenerIsNoProgram =>
        "A listener with an interface is an application user: choose one that is there and active, and that "
        + "no other listener names.";

    public override string ListenerIsIncomplete =>
        "A listener needs a name, a kind, at least one channel, and from 1 to 60 business days. Complete it, "
        + "then save again.";

    public override string HandOverIsOurs =>
        "Only the product writes down which refusals were told to whom. Fetch the next file from the "
        + "listener, and say there that it is done.";

    public override string NotToldYet(string name) =>
        $"{name}: not told yet";

    public override string ToldOn(string name, string when) =>
        $"{name}: told on {when}, has not answered yet";

    public override string Unconfirmed(string name) =>
        $"{name}: told, has not confirmed it yet";

    public override string DoneOn(string name, string? told, string done, string? answer) =>
        $"{name}: {(told is null ? string.Empty : $"told on {told}, ")}done on {done}"
        + $"{(answer is null ? string.Empty : $" ({answer})")}";
}
