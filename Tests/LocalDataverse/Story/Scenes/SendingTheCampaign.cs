namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>A campaign mail to a mixed list is refused as a whole; the same mail to the willing goes out.</summary>
internal static class SendingTheCampaign
{
    private const string Subject = "Spring news";

    public static void Play(World world, Cast cast)
    {
        var screen = world.Screen;
        var campaign = world.NewCampaign(Subject);
        var willing = cast.Willing.Select(Recipients.Of).ToList();
        var unwilling = Unwilling(cast);
        Recipient[] to = [unwilling[0], .. willing];

        screen.Step("A campaign mail goes to a mixed list");
        Recipients.Show(screen, [.. to.Select(r => ("To", r)), .. unwilling.Skip(1).Select(r => ("Cc", r))]);
        var before = world.Ledger.Count;
        var mixed = world.Mailbox.Write(Subject, to, unwilling[1..], campaign);
        Refuse(world, mixed, unwilling.Count);
        var kept = world.Ledger.Count - before;
        world.CatchUp();
        screen.Say(
            $"The e-mail is still {world.Mailbox.StatusOf(mixed)}. "
            + $"{Shown.Count(kept, "row")} of evidence outlived the refusal in the ledger.");
        StoryDiffersException.Unless(
            kept == unwilling.Count,
            $"{unwilling.Count} recipients refused the mail, and the ledger kept {kept} rows about it.");

        screen.Step("The same mail goes to the willing only");
        Recipients.Show(screen, [.. willing.Select(r => ("To", r))]);
        var clean = world.Mailbox.Write(Subject, willing, regarding: campaign);
        var outcome = world.Mailbox.Send(clean);
        screen.Say($"The e-mail is {world.Mailbox.StatusOf(clean)}.");
        world.CatchUp();
        StoryDiffersException.Unless(
            outcome is Outcome.Sent && world.Mailbox.StatusOf(clean) == "Pending Send",
            $"A campaign mail to people who refuse nothing did not go out: {outcome}");
    }

    private static List<Recipient> Unwilling(Cast cast)
    {
        List<Recipient> all = [Recipients.Of(cast.Maria)];
        all.AddRange(new[] { cast.Twin, cast.Unwilling }.OfType<People.LoadedPerson>().Select(Recipients.Of));
        all.Add(Recipients.Typed(cast.Maria));
        return all;
    }

    private static void Refuse(World world, Guid mail, int unwilling)
    {
        var outcome = world.Mailbox.Send(mail);
        StoryDiffersException.Unless(
            outcome is Outcome.Refused { Code: ErrorCodes.IsvAborted },
            $"A campaign mail with {unwilling} recipients who refused it was not refused by the plugin: {outcome}");

        world.Screen.Say($"{world.RepUser.Name} is told:");
        world.Screen.Quote(((Outcome.Refused)outcome).Sentence);
        var thrown = world.Organization.Traces.Last(trace => trace.Exception is not null);
        world.Screen.Remark($"said by {thrown.TypeName}");
        StoryDiffersException.Unless(
            world.Mailbox.StatusOf(mail) == "Draft",
            $"The refused mail is {world.Mailbox.StatusOf(mail)}.");
    }
}
