using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Handlers;

/// <summary>
/// When two rows become one, whatever either of them refuses is refused, whichever is kept and whatever the user chose
/// to copy.
/// </summary>
public sealed class KeepStricterOnMerge : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var merge = new MergeCall(call);
        Lock(call, merge);

        var master = People.Refused(merge.Table, People.Find(call, merge.Table, merge.Master));
        var refused = People.Refused(merge.Table, People.Find(call, merge.Table, merge.Subordinate))
            .Union(master).ToList();
        var content = merge.Update ?? new Entity(merge.Table.Name, merge.Master);
        content.Attributes.Remove(PersonTable.ConsentSource);
        content.Attributes.Remove(PersonTable.ConsentEvidence);
        foreach (var flag in refused.Where(flag => !master.Contains(flag) || content.Contains(flag.Column)))
        {
            content[flag.Column] = flag.RefusingValue;
        }

        if (content.Attributes.Count > 0)
        {
            merge.Update = content;
        }

        merge.HandOn(refused.Except(master));
        new Carried(ConsentSource.Merge, merge.Evidence).Announce(call, merge.MasterId);
    }

    private static void Lock(PluginCall call, MergeCall merge)
    {
        var master = People.Find(call, merge.Table, merge.Master);
        var subordinate = People.Find(call, merge.Table, merge.Subordinate);
        var channels = People.Refused(merge.Table, master).Union(People.Refused(merge.Table, subordinate))
            .Select(flag => flag.Channel).ToList();
        Suppressions.Lock(call, merge.Addresses(master, subordinate), channels);
    }
}
