using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>After the story: a few commands to try things oneself, as the same sales rep.</summary>
internal sealed class Prompt(World world)
{
    private static readonly IReadOnlyList<string[]> Commands =
    [
        ["find TEXT", "people whose name or address holds the text"],
        ["ledger TEXT", "what the ledger says of them"],
        ["refuse ADDRESS", "set \"Do not allow Bulk Emails\" on everybody with this address"],
        ["mail ADDRESS", "send a rep's own e-mail to one address"],
        ["mail ADDRESS ADDRESS ...", "send a campaign mail to several"],
        ["verify", "seal what waits, and verify the chain"],
        ["quit", "end"],
    ];

    private readonly AddressBook book = new(world.Rep);

    public void Run(TextReader input)
    {
        world.Screen.Blank();
        Help();
        while (true)
        {
            world.Screen.Ask("> ");
            world.Screen.Fit();
            var words = input.ReadLine()?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is null or ["quit" or "exit"])
            {
                return;
            }

            try
            {
                Obey(words);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                world.Screen.Complain(fault.Message);
            }
        }
    }

    private void Obey(string[] words)
    {
        switch (words)
        {
            case []: break;
            case ["find", .. { Length: > 0 } text]: Find(string.Join(' ', text)); break;
            case ["ledger", .. { Length: > 0 } text]: ShowLedger(string.Join(' ', text)); break;
            case ["refuse", var address]: Refuse(address); break;
            case ["mail", .. { Length: > 0 } addresses]: Mail(addresses); break;
            case ["verify"]: Verify(); break;
            default: Help(); break;
        }
    }

    private void Help() => world.Screen.Table(["Command", ""], Commands);

    private void Find(string text)
    {
        var found = book.Find(text);
        if (found.Count > 0)
        {
            world.Screen.Table(
                ["", "Address", "Bulk e-mail", "Name"],
                found.Select(p => (string[])[p.Row.LogicalName, p.Address, p.BulkMail, p.Name]));
        }

        world.Screen.Remark(Shown.Count(found.Count, "row") + (found.Count < AddressBook.Most ? "" : " or more"));
    }

    private void ShowLedger(string text)
    {
        foreach (var person in book.Find(text))
        {
            var rows = world.Ledger.Of(person.Row);
            world.Screen.Say($"{person.Name} ({person.Row.LogicalName}): {Shown.Count(rows.Count, "row")}");
            if (rows.Count > 0)
            {
                Ledger.Show(world.Screen, rows);
            }
        }
    }

    private void Refuse(string address)
    {
        var people = book.WithAddress(address);
        foreach (var person in people)
        {
            world.Rep.Update(new Entity(person.Row.LogicalName, person.Row.Id) { ["donotbulkemail"] = true });
        }

        world.Screen.Say($"Set on {Shown.Count(people.Count, "row")}.");
    }

    private void Mail(string[] addresses)
    {
        var recipients = addresses.Select(To).ToList();
        var campaign = recipients.Count == 1 ? null : world.NewCampaign("By hand");
        var mail = world.Mailbox.Write("By hand", recipients, regarding: campaign);
        if (world.Mailbox.Send(mail) is Outcome.Refused refused)
        {
            world.Screen.Quote(refused.Sentence);
        }

        world.Screen.Say($"The e-mail is {world.Mailbox.StatusOf(mail)}.");
    }

    private Recipient To(string address) => book.WithAddress(address) is [var person, ..]
        ? new(person.Name, address, person.Row)
        : new("typed in", address, null);

    private void Verify()
    {
        world.CatchUp();
        var verdict = world.Ledger.VerifyChain();
        world.Screen.Say($"{Shown.Count(verdict.Sealed, "row")} sealed: {verdict.Fault ?? "the chain holds"}.");
    }
}
