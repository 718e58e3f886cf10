namespace OptOutPlugin.SolutionBuild.Unicode;

/// <summary>
/// The characters of Unicode 15.1 and 16.0 that normalisation and lower case change. .NET takes those two from the ICU
/// of the machine, which may be of Unicode 15.0; so the tables come out the same with any ICU from there on.
/// </summary>
internal static class NewerCharacters
{
    /// <summary>What two characters make, by what they make.</summary>
    public static IReadOnlyDictionary<int, int[]> Composed { get; } = new Dictionary<int, int[]>
    {
        [0x105c9] = [0x105d2, 0x307],
        [0x105e4] = [0x105da, 0x307],
        [0x11383] = [0x11382, 0x113c9],
        [0x11385] = [0x11384, 0x113bb],
        [0x1138e] = [0x1138b, 0x113c2],
        [0x11391] = [0x11390, 0x113c9],
        [0x113c5] = [0x113c2, 0x113c2],
        [0x113c7] = [0x113c2, 0x113b8],
        [0x113c8] = [0x113c2, 0x113c9],
        [0x16121] = [0x1611e, 0x1611e],
        [0x16122] = [0x1611e, 0x16129],
        [0x16123] = [0x1611e, 0x1611f],
        [0x16124] = [0x16129, 0x1611f],
        [0x16125] = [0x1611e, 0x16120],
        [0x16126] = [0x16121, 0x1611f],
        [0x16127] = [0x16122, 0x1611f],
        [0x16128] = [0x16121, 0x16120],
        [0x16d68] = [0x16d67, 0x16d67],
        [0x16d69] = [0x16d63, 0x16d67],
        [0x16d6a] = [0x16d69, 0x16d67],
    };

    /// <summary>Outlined letters and digits, by what they look like.</summary>
    public static IReadOnlyDictionary<int, int> Compatible { get; } = Enumerable.Range(0, 26)
        .Select(i => (From: 0x1ccd6 + i, To: 'A' + i))
        .Concat(Enumerable.Range(0, 10).Select(i => (From: 0x1ccf0 + i, To: '0' + i)))
        .ToDictionary(pair => pair.From, pair => pair.To);

    /// <summary>Marks, by an older mark that is written where they are: above, below, or as a virama.</summary>
    public static IReadOnlyDictionary<int, int> Marks { get; } = new Dictionary<int, int>
    {
        [0x897] = 0x301,
        [0x10d69] = 0x301,
        [0x10d6a] = 0x301,
        [0x10d6b] = 0x301,
        [0x10d6c] = 0x301,
        [0x10d6d] = 0x301,
        [0x113ce] = 0x94d,
        [0x113cf] = 0x94d,
        [0x113d0] = 0x94d,
        [0x1612f] = 0x94d,
        [0x1e5ee] = 0x301,
        [0x1e5ef] = 0x323,
    };

    /// <summary>Capital letters, by their small ones.</summary>
    public static IReadOnlyDictionary<int, int> Lower { get; } = new Dictionary<int, int>
    {
        [0x1c89] = 0x1c8a,
        [0xa7cb] = 0x264,
        [0xa7cc] = 0xa7cd,
        [0xa7da] = 0xa7db,
        [0xa7dc] = 0x19b,
    }.Concat(Enumerable.Range(0, 22).Select(i => KeyValuePair.Create(0x10d50 + i, 0x10d70 + i)))
        .ToDictionary(pair => pair.Key, pair => pair.Value);
}
