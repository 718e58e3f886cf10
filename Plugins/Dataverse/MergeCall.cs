using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>A merge of two rows of people, as the steps before and after it look at it.</summary>
internal sealed class MergeCall(PluginCall call)
{
    private const string Variable = "optout_merge";
    private const string Content = "UpdateContent";

    public PersonTable Table { get; } = PersonTable.Of(call.Context.PrimaryEntityName)!;

    public Guid Master { get; } = ((EntityReference)call.Context.InputParameters["Target"]).Id;

    public Guid Subordinate { get; } = (Guid)call.Context.InputParameters["SubordinateId"];

    public PersonId MasterId => new(Table.Name, Master);

    /// <summary>What happened, for the ledger.</summary>
    public string Evidence => $"{Table.Name} {Subordinate:D} was merged into {Table.Name} {Master:D}";

    /// <summary>What the caller wants copied onto the master; null when nothing.</summary>
    public Entity? Update
    {
        get => call.Context.InputParameters.TryGetValue(Content, out var value) ? value as Entity : null;
        set => call.Context.InputParameters[Content] = value;
    }

    /// <summary>The addresses of both rows, which are one person's from now on.</summary>
    public IReadOnlyList<HeldAddress> Addresses(Entity? master, Entity? subordinate) =>
        new[] { master, subordinate }.Where(row => row is not null)
            .SelectMany(row => PersonAddresses.Of(call, Table, row!))
            .GroupBy(address => new { address.Kind, address.Hash })
            .Select(same => same.First()).ToList();

    /// <summary>Hands on which flags the merge sets on the master.</summary>
    public void HandOn(IEnumerable<Flag> flags) =>
        call.Context.SharedVariables[Variable] = string.Join(",", flags.Select(flag => flag.Column));

    /// <summary>The flags that were handed on.</summary>
    public List<Flag> HandedOn()
    {
        var columns = call.Context.SharedVariables.TryGetValue(Variable, out var value) && value is string packed
            ? packed.Split(',')
            : [];
        return Table.Flags.Where(flag => columns.Contains(flag.Column)).ToList();
    }
}
