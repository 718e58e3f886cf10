using OptOutPlugin.Vectors;

namespace OptOutPlugin.Domain.Tests;

/// <summary>Tests/Vectors/run holds the same lines against the assembly for the .NET Framework.</summary>
public class HoldingTheVectors
{
    [Fact]
    [Trait("Pace", "Slow")]
    public void Every_line_comes_out_as_it_must()
    {
        var vectors = Vector.Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "vectors.tsv"))).ToList();

        Assert.NotEmpty(vectors);
        Assert.All(vectors, vector => Assert.Null(vector.Fault()));
    }

    [Theory]
    [InlineData("normal\tA\tA", "line 1: normal of A gives a, not A.")]
    [InlineData("# a note\n\nnormal\ta\\u{301}\t\\0", "line 3: normal of a\\u{0301} gives \\u{00e1}, not \\0.")]
    [InlineData("phonetic\ta\ta", "line 1: nothing is known of phonetic.")]
    [InlineData("normal\ta", "line 1: nothing is known of a line of 2 parts.")]
    public void A_line_that_does_not_is_named(string file, string fault) =>
        Assert.Equal(fault, Assert.Single(Vector.Read(file.Split('\n'))).Fault());
}
