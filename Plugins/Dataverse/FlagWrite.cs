using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the step before a write of flags found, for the step after it: the truth of before, read under the lock, and
/// what was put into the write.
/// </summary>
internal sealed class FlagWrite
{
    private const string Variable = "optout_flags";
    private const char Line = '\n';
    private const char Field = '\t';

    /// <summary>The stored values before the write, by column.</summary>
    public Dictionary<string, bool?> Before { get; } = [];

    /// <summary>The loosenings that were set back, by column, and why.</summary>
    public Dictionary<string, Loosening> Corrected { get; } = [];

    /// <summary>The columns that were set because an address is suppressed.</summary>
    public HashSet<string> Suppressed { get; } = [];

    /// <summary>What was handed on in this very write; null when nothing was.</summary>
    public static FlagWrite? Of(PluginCall call)
    {
        if (!call.Context.SharedVariables.TryGetValue(Variable, out var value) || value is not string packed)
        {
            return null;
        }

        var write = new FlagWrite();
        foreach (var fields in packed.Split([Line], StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(Field)))
        {
            switch (fields[0])
            {
                case nameof(Before):
                    write.Before[fields[1]] = fields[2].Length == 0 ? null : bool.Parse(fields[2]);
                    break;
                case nameof(Corrected):
                    write.Corrected[fields[1]] = (Loosening)Enum.Parse(typeof(Loosening), fields[2]);
                    break;
                default:
                    write.Suppressed.Add(fields[1]);
                    break;
            }
        }

        return write;
    }

    /// <summary>Hands it on.</summary>
    public void HandOn(PluginCall call)
    {
        var lines = Before.Select(one => Packed(nameof(Before), one.Key, one.Value?.ToString()))
            .Concat(Corrected.Select(one => Packed(nameof(Corrected), one.Key, one.Value.ToString())))
            .Concat(Suppressed.Select(one => Packed(nameof(Suppressed), one)));
        call.Context.SharedVariables[Variable] = string.Join(Line.ToString(), lines);
    }

    private static string Packed(params string?[] fields) => string.Join(Field.ToString(), fields);
}
