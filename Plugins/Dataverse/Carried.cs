using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A refusal that the product takes over onto another row. The write of that row, and no other within it, records it as
/// such and takes it no further.
/// </summary>
/// <param name="Source">Why it is taken over.</param>
/// <param name="Origin">Where it comes from, in words.</param>
internal sealed record Carried(ConsentSource Source, string Origin)
{
    private const string Variable = "optout_carried";
    private const char Field = '\t';

    /// <summary>What the row that is being written takes over; null for every other write.</summary>
    public static Carried? Of(PluginCall call)
    {
        for (var context = call.Context.ParentContext; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(Variable, out var value) && value is string packed)
            {
                var fields = packed.Split(Field);
                var isThis = fields[2] == call.Context.PrimaryEntityName
                    && fields[3] == call.Context.PrimaryEntityId.ToString("D");
                return isThis
                    ? new Carried((ConsentSource)Enum.Parse(typeof(ConsentSource), fields[0]), fields[1])
                    : null;
            }
        }

        return null;
    }

    /// <summary>Says of a row what its next write within this operation takes over.</summary>
    public void Announce(PluginCall call, PersonId row) =>
        call.Context.SharedVariables[Variable] =
            string.Join(Field.ToString(), Source.ToString(), Origin, row.Table, row.Id.ToString("D"));

    /// <summary>Sets flags of a row to their refusing values, in the name of the platform.</summary>
    public void Write(PluginCall call, PersonId row, IEnumerable<Flag> flags)
    {
        var written = new Entity(row.Table, row.Id);
        foreach (var flag in flags)
        {
            written[flag.Column] = flag.RefusingValue;
        }

        Announce(call, row);
        call.System.Update(written);
        call.Context.SharedVariables.Remove(Variable);
    }
}
