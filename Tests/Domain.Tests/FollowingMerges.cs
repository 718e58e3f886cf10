using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Tests;

public class FollowingMerges
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PersonId Ana = Person(1);
    private static readonly PersonId Bo = Person(2);
    private static readonly PersonId Cy = Person(3);

    /// <summary>Merges by minute after noon, when the row about Ana was written, and whom its link may name.</summary>
    public static TheoryData<string, object, int, object> Rows => new()
    {
        { "no merge", Merges(), 0, new[] { Ana } },
        { "a merge since", Merges((Ana, Bo, 60)), 0, new[] { Bo } },
        { "a merge of somebody else", Merges((Bo, Cy, 60)), 0, new[] { Ana } },
        { "somebody was merged into Ana", Merges((Bo, Ana, 60)), 0, new[] { Ana } },
        { "a chain", Merges((Bo, Cy, 90), (Ana, Bo, 60)), 0, new[] { Cy } },
        { "a merge within the time of one transaction", Merges((Ana, Bo, 5)), 0, new[] { Ana, Bo } },
        { "a chain within that time", Merges((Ana, Bo, 1), (Bo, Cy, 2)), 0, new[] { Ana, Bo, Cy } },
        { "a merge before", Merges((Ana, Bo, 60)), 90, new[] { Ana, Bo } },
        { "merged and merged back", Merges((Ana, Bo, 60), (Bo, Ana, 90)), 0, new[] { Ana, Bo } },
        { "merged into itself", Merges((Ana, Ana, 60)), 0, new[] { Ana } },
    };

    public static TheoryData<string?> NoMerges => new(
        null,
        string.Empty,
        "contact",
        $"contact {Ana.Id:D} was merged into contact",
        $"contact {Ana.Id:D} was merged into contact {Bo.Id:D} ",
        $"contact {Ana.Id:D} was merged into contact {Bo.Id:D} twice",
        $"contact {Ana.Id:N} was merged into contact {Bo.Id:D}",
        $"contact {Ana.Id:D} was moved into contact {Bo.Id:D}",
        $"contact {Ana.Id.ToString("D").Replace('1', 'A')} was merged into contact {Bo.Id:D}");

    [Theory]
    [Trait("Case", "I5")]
    [MemberData(nameof(Rows))]
    public void A_link_follows_merges_and_nothing_else(string what, object merges, int minute, object holders)
    {
        var found = new LedgerMerges((LedgerMerge[])merges).Holders(Ana, Noon.AddMinutes(minute));

        Assert.True(found.SetEquals((PersonId[])holders), $"{what}: {string.Join(", ", found)}");
    }

    [Fact]
    public void Who_was_merged_into_somebody_came_by_way_of_others_too()
    {
        var merges = new LedgerMerges(Merges((Ana, Bo, 1), (Bo, Cy, 2), (Cy, Cy, 3)));

        Assert.Equal([Ana, Bo, Cy], merges.Into(Cy).OrderBy(person => person.Id));
        Assert.Equal([Ana], merges.Into(Bo));
        Assert.Empty(merges.Into(Ana));
    }

    [Fact]
    public void A_merge_is_read_out_of_its_evidence()
    {
        var merge = new LedgerMerge(Ana, Bo, Noon);

        Assert.Equal($"contact {Ana.Id:D} was merged into contact {Bo.Id:D}", merge.Evidence);
        Assert.Equal(merge, LedgerMerge.Read(merge.Evidence, Noon));
    }

    [Theory]
    [MemberData(nameof(NoMerges))]
    public void Any_other_evidence_tells_no_merge(string? evidence) => Assert.Null(LedgerMerge.Read(evidence, Noon));

    private static PersonId Person(int number) => new("contact", new Guid(number, 0, 0, new byte[8]));

    private static LedgerMerge[] Merges(params (PersonId From, PersonId Into, int Minute)[] merges) =>
        [.. merges.Select(merge => new LedgerMerge(merge.From, merge.Into, Noon.AddMinutes(merge.Minute)))];
}
