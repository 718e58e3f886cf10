using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Dataverse;

/// <summary>More time for a request, as a privacy officer writes it into its row.</summary>
internal static class Extension
{
    private static readonly string[] Written = [OptOutRequest.ExtensionReason, OptOutRequest.NoticedOn];

    /// <summary>Whether a write says nothing else that counts in a request.</summary>
    public static bool IsAllThatIsWritten(Entity target) =>
        Proofs.ColumnsOf(OptOutRequest.Table).All(column => Written.Contains(column) || !target.Contains(column));

    /// <summary>Whether a request as it stands waits under a time limit that was not extended.</summary>
    public static bool IsOpen(Entity before) => DueWarning.Waits(before)
        && before.GetAttributeValue<DateTime?>(OptOutRequest.DueOn) is not null
        && before.GetAttributeValue<DateTime?>(OptOutRequest.NoticedOn) is null;

    /// <summary>Puts the later deadlines into the row that is being written, or says why not.</summary>
    /// <param name="call">The run.</param>
    /// <param name="extended">The deadlines, the strictest first.</param>
    public static ExtensionFault? Apply(PluginCall call, IReadOnlyList<Deadline> extended)
    {
        var before = call.Before!;
        var noticed = Utc(call.Target, OptOutRequest.NoticedOn);
        var fault = ExtensionPolicy.FaultOf(
            call.Target.GetAttributeValue<string>(OptOutRequest.ExtensionReason)
                ?? before.GetAttributeValue<string>(OptOutRequest.ExtensionReason),
            noticed,
            before.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn),
            before.GetAttributeValue<DateTime>(OptOutRequest.DueOn),
            extended,
            call.Now);
        if (fault is null)
        {
            RequestClock.Write(call.Target, extended);
            call.Target[OptOutRequest.NoticedOn] = noticed;
        }

        return fault;
    }

    private static DateTime? Utc(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is not { } given
        ? null
        : given.Kind == DateTimeKind.Local ? given.ToUniversalTime()
        : DateTime.SpecifyKind(given, DateTimeKind.Utc);
}
