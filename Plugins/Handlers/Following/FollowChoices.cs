using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a row's flags or addresses changed: a flag that was changed round the product is recorded, or set again;
/// then everything follows that follows a choice.
/// </summary>
public sealed class FollowChoices : FollowingPlugin
{
    private protected override void Follow(PluginCall call)
    {
        var person = PersonOf(call);
        if (call.Context.MessageName == "Update" && !RecordedWrite.Is(call))
        {
            var table = PersonTable.Of(person.Table)!;
            UnrecordedChange.Mend(call, person, table.Flags.Where(flag => call.Target.Contains(flag.Column)).ToList());
        }

        if (call.Context.MessageName != "Update" || ChangeOfPerson.IsToFollow(call))
        {
            ChoiceFollowUp.Of(call, person, Gone(call));
        }

        // What repeats has no row of the ledger, only a count.
        RepeatCount.OfAttempts(call, Repeats.Earlier(call, Attempts.In(FlagWrite.Of(call))));
    }

    private protected override bool HasNothingToDo(PluginCall call) =>
        call.Context.MessageName == "Update" && ChangeOfPerson.IsNothing(call);

    private protected override WorkToDo? ToDoAgain(PluginCall call) =>
        new(WorkKind.FollowChoice, new EntityReference(PersonOf(call).Table, PersonOf(call).Id));

    private static PersonId PersonOf(PluginCall call) => new(
        call.Context.PrimaryEntityName,
        call.Context.MessageName switch
        {
            "Merge" => MergedPeople.MasterOf(call),
            "QualifyLead" => ((EntityReference)call.Context.InputParameters["LeadId"]).Id,
            _ => call.RowId,
        });

    private static PersonId[] Gone(PluginCall call) => call.Context.MessageName == "Merge"
        ? [new PersonId(call.Context.PrimaryEntityName, MergedPeople.SubordinateOf(call))]
        : [];
}
