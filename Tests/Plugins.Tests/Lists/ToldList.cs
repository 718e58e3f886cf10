using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Plugins.Tests.Lists;

/// <summary>A list as somebody hands it in.</summary>
/// <param name="Key">The key of all calls about it.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ToldList(string Key, params string[] Rows)
{
    /// <summary>The hash that is announced; the right one.</summary>
    public string Hash { get; init; } = Rows.Aggregate(ListDigest.OfNone, ListDigest.After);

    /// <summary>What else is said of the whole list.</summary>
    public (string Name, object Value)[] More { get; init; } = [];

    /// <summary>Hands in some of its rows.</summary>
    public ListAnswer Send(IOrganizationService caller, int from, int until)
    {
        var request = new OrganizationRequest("optout_ImportSuppressions")
        {
            [ListInput.Key] = Key,
            [ListInput.Count] = Rows.Length,
            [ListInput.Hash] = Hash,
            [ListInput.From] = from,
            [ListInput.Rows] = Rows[from..until],
        };
        foreach (var (name, value) in More)
        {
            request[name] = value;
        }

        return new ListAnswer(caller.Execute(request));
    }

    /// <summary>Hands in all of its rows.</summary>
    public ListAnswer Send(IOrganizationService caller) => Send(caller, 0, Rows.Length);
}

/// <summary>What is answered about a list.</summary>
internal sealed record ListAnswer(OrganizationResponse Response)
{
    public Guid RequestId => (Guid)Response[ListInput.RequestId];

    public int Done => (int)Response[ListInput.Done];

    public bool IsFinished => (bool)Response[ListInput.Finished];

    public int Unread => (int)Response[ListInput.Unread];

    public string Outcome => (string)Response[ListInput.Outcome];

    public int Refusals => (int)Response[ListInput.Refusals];

    public int New => (int)Response[ListInput.New];

    /// <summary>What is wrong with which rows.</summary>
    public IEnumerable<(int Row, string Problem, bool IsHeld)> Problems =>
        ((EntityCollection)Response[ListInput.Problems]).Entities.Select(
            row => ((int)row["row"], (string)row["problem"], (bool)row["held"]));
}
