using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>What a corrective action would change, read from what stands now; nothing is written.</summary>
internal static class MendPreview
{
    private const int MostNamed = 20;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(
        PluginCall call, CorrectiveAction action, EntityReference about, Entity finding, FindingTexts says) => action switch
        {
            CorrectiveAction.SetFlags => Flags(call, about, says),
            CorrectiveAction.FollowList => [says.WillFollowList(about.LogicalName)],
            CorrectiveAction.SuppressAgain => [says.WillSuppress],
            CorrectiveAction.EndPermission => [says.WillEndPermission],
            CorrectiveAction.WriteAnew => [says.WillWriteAnew],
            CorrectiveAction.WithdrawMail => UnwantedSend.ProgressOf(call, about.Id) == MailProgress.Waiting
                ? [says.WillWithdraw, says.WillAsk]
                : [says.HasLeft, says.WillAsk],
            CorrectiveAction.TakeOffList => Members(call, about, says),
            CorrectiveAction.EnableStep => [says.WillEnable],
            CorrectiveAction.TakePrivileges => [says.WillTakePrivileges],
            CorrectiveAction.Seal => [says.WillSeal],
            CorrectiveAction.AskSomebody => [says.WillAsk],
        };

    private static IEnumerable<string> Flags(PluginCall call, EntityReference about, FindingTexts says)
    {
        if (PersonTable.Of(about.LogicalName) is not { } table
            || PersonRow.Find(call, new PersonId(about.LogicalName, about.Id)) is not { } row)
        {
            yield return says.IsGone;
            yield break;
        }

        var differing = UnrecordedChange.Among(call, table, [row]).SelectMany(one => one.Value).ToList();
        foreach (var flag in differing)
        {
            yield return row.Refused.Contains(flag.Channel)
                ? says.WillRecord(flag.Channel)
                : says.WillSet(flag.Channel);
        }
    }

    private static IEnumerable<string> Members(PluginCall call, EntityReference about, FindingTexts says)
    {
        var members = ListCheck.RefusingMembers(call, about.Id).Take(MostNamed + 1).ToList();
        yield return members.Count > MostNamed ? says.WillTakeOffMany(MostNamed) : says.WillTakeOff(members.Count);
    }
}
