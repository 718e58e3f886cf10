using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Lists;
using OptOutPlugin.Handlers;

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
            [ImportSuppressions.Key] = Key,
            [ImportSuppressions.Count] = Rows.Length,
            [ImportSuppressions.Hash] = Hash,
            [ImportSuppressions.From] = from,
            [ImportSuppressions.Rows] = Rows[from..until],
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
    public Guid RequestId => (Guid)Response[RecordConsent.RequestId];

    public int Done => (int)Response[ImportSuppressions.Done];

    public bool IsFinished => (bool)Response[ImportSuppressions.Finished];

    public int Unread => (int)Response[ImportSuppressions.Unread];

    public string Outcome => (string)Response[RecordConsent.Outcome];

    public int Refusals => (int)Response[ImportSuppressions.Refusals];

    public int New => (int)Response[ImportSuppressions.New];

    /// <summary>What is wrong with which rows.</summary>
    public IEnumerable<(int Row, string Problem, bool IsHeld)> Problems =>
        ((EntityCollection)Response[ImportSuppressions.Problems]).Entities.Select(
            row => ((int)row["row"], (string)row["problem"], (bool)row["held"]));
}
