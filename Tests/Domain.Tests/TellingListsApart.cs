using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Domain.Tests;

/// <summary>The hash of a list's rows, and the place at which the work on it goes on.</summary>
public class TellingListsApart
{
    [Fact]
    public void The_hash_is_what_anybody_can_work_out()
    {
        var first = SHA256.HashData([.. new byte[32], .. Encoding.UTF8.GetBytes("änne@example.com")]);
        var second = SHA256.HashData([.. first, .. Encoding.UTF8.GetBytes("")]);

        Assert.Equal(Convert.ToHexStringLower(second), Of("änne@example.com", ""));
        Assert.Equal(new string('0', 64), Of());
    }

    [Fact]
    public void One_row_more_less_changed_or_moved_makes_another()
    {
        string[] all = [Of(), Of("a"), Of("b"), Of("a", "b"), Of("b", "a"), Of("ab"), Of("a", "", "b"), Of("a", "b", "")];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, one => Assert.True(ListDigest.Is(one)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000G")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000A")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_hash_is_none(string text) => Assert.False(ListDigest.Is(text));

    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        var place = new ListPlace(ListPhase.GoingBack, Of("a")) { After = Guid.NewGuid(), TakenBack = int.MaxValue, Kept = 7 };

        Assert.Equal(place, ListPlace.Read(place.ToString()));
        Assert.Equal(ListPlace.Begin, ListPlace.Read(ListPlace.Begin.ToString()));
        Assert.InRange(new ListPlace(ListPhase.GoingBack, Of("a"))
        {
            After = Guid.NewGuid(),
            TakenBack = int.MaxValue,
            Kept = int.MaxValue,
        }.ToString().Length, 1, 150);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TakenIn|0||0|0")]
    [InlineData("Elsewhere|0000000000000000000000000000000000000000000000000000000000000000||0|0")]
    [InlineData("TakenIn|0000000000000000000000000000000000000000000000000000000000000000||-1|0")]
    [InlineData("TakenIn|0000000000000000000000000000000000000000000000000000000000000000||0")]
    public void What_is_no_place_is_none(string? text) => Assert.Null(ListPlace.Read(text));

    private static string Of(params string[] rows) => rows.Aggregate(ListDigest.OfNone, ListDigest.After);
}
