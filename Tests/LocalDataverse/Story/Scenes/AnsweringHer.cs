using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>She writes to the rep, and the rep answers: refusing advertising never stops a conversation.</summary>
internal static class AnsweringHer
{
    public static void Play(World world, LoadedPerson maria)
    {
        var screen = world.Screen;
        screen.Step($"{maria.Person.Name} writes, and gets her answer");
        var incoming = Receive(world, maria);
        var answer = world.Mailbox.Write(
            "Re: My order", [Recipients.Of(maria)], answers: new EntityReference(Email.Table, incoming));

        var before = world.Ledger.Of(maria.Row).Count;

        var outcome = world.Mailbox.Send(answer);
        world.CatchUp();

        screen.Say($"From {maria.Person.Address}: \"My order\".");
        screen.Say($"{world.RepUser.Name} answers. The e-mail is {world.Mailbox.StatusOf(answer)}.");
        StoryDiffersException.Unless(
            outcome is Outcome.Sent && world.Mailbox.StatusOf(answer) == "Pending Send",
            $"An answer to somebody who refused bulk mail did not go out: {outcome}");
        var kept = world.Ledger.Of(maria.Row).Skip(before).ToList();
        screen.Say($"The ledger notes: {string.Join(", ", kept.Select(row => row.Label(ConsentAudit.Event)))}.");
        StoryDiffersException.Unless(
            kept.Count == 1, $"The answer left {kept.Count} ledger rows instead of the one that says why it may go.");
    }

    // As server-side synchronisation does it: the mail is created, then completed as received.
    private static Guid Receive(World world, LoadedPerson maria)
    {
        var id = world.Administrator.Create(new Entity(Email.Table)
        {
            ["subject"] = "My order",
            [Email.IsOutgoing] = false,
            ["from"] = new EntityCollection([Recipients.Of(maria).Party()]),
            ["to"] = new EntityCollection([new Recipient("", null, world.RepUser).Party()]),
        });
        world.Administrator.Update(new Entity(Email.Table, id)
        {
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(4),
        });
        return id;
    }
}
