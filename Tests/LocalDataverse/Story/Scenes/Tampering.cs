using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>Even an administrator does not get at a row of the ledger.</summary>
internal static class Tampering
{
    /// <summary>Tries it, and says how many attempts were refused.</summary>
    public static int Play(World world, LoadedPerson maria)
    {
        var screen = world.Screen;
        screen.Step("An administrator tries to make it unhappen");
        var row = world.Ledger.Of(maria.Row)[0];
        string[] answers =
        [
            Attempt(() => world.Administrator.Update(
                new Entity(ConsentAudit.Table, row.Id) { [ConsentAudit.NewValue] = "Allow" }), "edits"),
            Attempt(() => world.Administrator.Delete(ConsentAudit.Table, row.Id), "deletes"),
        ];

        foreach (var answer in answers.CountBy(answer => answer))
        {
            screen.Say(answer.Value == 2 ? "Editing the row and deleting it both end in:" : "One attempt ends in:");
            screen.Quote(answer.Key);
        }

        StoryDiffersException.Unless(IsUnchanged(row, world.Ledger.Row(row.Id)), "A refused attempt changed the row.");
        screen.Say("Read again, the row is what it was.");
        return answers.Length;
    }

    private static string Attempt(Action attempt, string verb)
    {
        try
        {
            attempt();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCodes.IsvAborted)
        {
            return fault.Detail.Message;
        }

        throw new StoryDiffersException($"An administrator {verb} a ledger row, and nothing stops it.");
    }

    private static bool IsUnchanged(Entity before, Entity after) =>
        before.Attributes.Count == after.Attributes.Count
        && before.Attributes.All(value => Equals(value.Value, after.Attributes[value.Key]));
}
