namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>What a text says besides the address that it was made of.</summary>
internal enum Says
{
    /// <summary>The address and nothing else.</summary>
    One,

    /// <summary>Another address beside it.</summary>
    Several,

    /// <summary>The address, and something that may be one as well: marketing may be refused for it.</summary>
    Perhaps,
}

/// <summary>
/// One way to write an address, made of the address, so that nothing has to read it to know what it says.
/// </summary>
/// <param name="Name">Where it stands among the others.</param>
/// <param name="Says">What it says besides.</param>
/// <param name="Base">The address, with the name of the mailbox to be put in.</param>
/// <param name="Write">Writes it; of the mailbox's name, and of another address.</param>
internal sealed record Spelling(int Name, Says Says, Func<string, string> Base, Func<string, string, string> Write)
{
    private const string Domain = "d.example";

    /// <summary>Every spelling.</summary>
    public static IReadOnlyList<Spelling> All { get; } = [.. Every().Select((one, i) => one(i))];

    /// <summary>Whether it says a tag of the address: that it is refused says nothing of the others.</summary>
    public bool HasTag => Write("x", "y").Contains('+', StringComparison.Ordinal);

    public override string ToString() => Write("x", "free@e.example").ReplaceLineEndings("\\n");

    private static IEnumerable<Func<int, Spelling>> Every()
    {
        // {a} is the address, {A} the same in capitals, {l} and {L} its local part, {f} an address of somebody else.
        foreach (var text in new[]
        {
            "{a}", "{A}", "'{a}'", "\"{a}\"", "`{a}`", "‘{a}’", "“{a}”", "«{a}»", "„{a}“", "<{a}>", "<<{a}>>",
            "Ann <{a}>", "\"Ann, B.\" <{a}>", "Ann B. <{a}>", "'Ann' <{a}>", "Ann<{a}>", "{a} <{a}>", "'{a}' <{a}>",
            "\"{a}\" <{a}>", "\"'{a}'\" <{a}>", "{a} (Ann)", "(Ann) {a}", "(c){a}", "{l}(c)@d.example",
            "{l}@(c)d.example", "{l}(a)@d.example(b)", "((a) b) {a}", "{a};", "{a},", ";{a}", " , {a} , ", "{a} ;;",
            "{a}.", "mailto:{a}", "MAILTO:{a}", "mailto:{a}?subject=stop", "mailto:{a}?subject=a%20b&body=c",
            "<mailto:{a}>", "SMTP:{a}", "smtp:{a}", "[SMTP:{a}]", "sip:{a}", "E-mail: {a}", "refuser: {a}", "To: {a}",
            "{l}＠d.example", "{l}@ｄ．ｅｘａｍｐｌｅ", "{l}@d。example", "\u200b{a}", "{l}\u200b@d.example",
            "{l}@\u2060d.example", "\ufeff{a}", "{l}\u00ad@d.example", "\u202a{a}\u202c", "  {a}  ",
            "\u00a0{a}\u00a0", "\u3000{a}", "\t{a}\r\n", "{l}+news@d.example", "{L}+News@D.Example",
            "{l}+a+b@d.example", "'{l}+x@d.example';", "mailto:{l}%40d.example", "&lt;{a}&gt;", "{l}&#64;d.example",
            "{l}&commat;d.example", "\"{l}\"@d.example", "【{a}】", "（{a}）", "《{a}》", "＜{a}＞", "，{a}；", "、{a}",
            "邮箱：{a}", "[{a}]", "{a} Ann", "Ann {a}",
        })
        {
            yield return i => Plain(i, Says.One, text);
        }

        foreach (var text in new[]
        {
            "{f} <{a}>", "{a} <{f}>", "{a};{f}", "{a}; {f}", "{a}, {f}", "{f},{a}", "{f}, Ann <{a}>;", "{a} {f}",
            "{f}\n{a}", "{a}\t{f}", "mailto:{a},{f}", "mailto:{f}?cc={a}", "mailto:{f}?bcc={a}&subject=x", "{f} ({a})", "{a} / {f}",
            "{f} | {a}",
        })
        {
            yield return i => Plain(i, Says.Several, text);
        }

        foreach (var text in new[]
        {
            "{a}/{f}", "{f}/{a}", "{a}|{f}", "{f}|{a}", "{a}|x", "{a}; x@", "@; {a}", "{l}%40d.example", "*{a}*",
            "**{a}**", "~{a}~", "_{a}_", "{{a}}", "#{a}", "{a}!", "{a}?", "{a}…", "• {a}", "– {a}", "邮箱{a}", "{a}邮箱",
            "https://e.example/?m={a}", "[{a}](mailto:{a})", "mailto://{a}", "{a}\\", "{a}&f={f}", "={a}",
        })
        {
            yield return i => Plain(i, Says.Perhaps, text);
        }

        foreach (var text in new[]
        {
            "{l}@bücher.example", "{L}@BÜCHER.EXAMPLE", "{l}@xn--bcher-kva.example", "{l}@XN--BCHER-KVA.example",
            "{l}@bu\u0308cher.example", "Ann <{l}@bücher.example>", "mailto:{l}@b%C3%BCcher.example",
            "{l}@ｂücher．example", "'{l}@xn--bcher-kva.example';",
        })
        {
            yield return i => new Spelling(i, Says.One, name => $"{name}@bücher.example", (name, free) =>
                Filled(text, name, string.Empty, free));
        }

        foreach (var text in new[]
        {
            "{l}@gmail.com", "{l}@googlemail.com", "G.{l}", "{l}+tag@gmail.com", "'{L}@GoogleMail.com';",
            "Ann <{l}@gmail.com>",
        })
        {
            yield return i => new Spelling(i, Says.One, name => $"f.o{name}@gmail.com", (name, free) => text == "G.{l}"
                ? $"F.O.{name[..1]}.{name[1..]}+x@googlemail.com"
                : Filled(text, $"fo{name}", string.Empty, free));
        }
    }

    private static Spelling Plain(int i, Says says, string text) => new(
        i, says, name => $"{name}@{Domain}", (name, free) => Filled(text, name, $"{name}@{Domain}", free));

    private static string Filled(string text, string name, string address, string free) => text
        .Replace("{a}", address, StringComparison.Ordinal)
        .Replace("{A}", address.ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{l}", name, StringComparison.Ordinal)
        .Replace("{L}", name.ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{f}", free, StringComparison.Ordinal);
}
