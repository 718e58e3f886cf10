using System.Globalization;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi.Conformance;

/// <summary>A request, and the answer that the documentation promises.</summary>
internal sealed class Exchange
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public List<(string Name, string Value)> Headers { get; } = [];

    public string? Body { get; set; }

    public int Status { get; set; }

    public List<(string Name, string Value)> AnswerHeaders { get; } = [];

    public string? AnswerBody { get; set; }
}

/// <summary>
/// One behaviour that a page of the documentation states. The files are read line by line: ### begins a case, "source:"
/// names its page, "&gt;" begins a request and "&lt;" the answer to it; each has headers and then perhaps a body.
/// </summary>
internal sealed record Case(string File, string Name, string Source, IReadOnlyList<Exchange> Exchanges)
{
    public static IReadOnlyList<Case> ReadAll()
    {
        var assembly = typeof(Case).Assembly;
        var cases = new List<Case>();
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".http", StringComparison.Ordinal))
            .Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            cases.AddRange(Read(resource.Split('.')[^2], reader.ReadToEnd().ReplaceLineEndings("\n")));
        }

        return cases;
    }

    private static IEnumerable<Case> Read(string file, string text) => text.Split("\n### ").Skip(1)
        .Select(block => Read(file, block.TrimEnd('\n').Split('\n')));

    private static Case Read(string file, string[] lines)
    {
        var exchanges = new List<Exchange>();
        var source = "";
        var (isAnswer, inBody) = (false, false);
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("source: ", StringComparison.Ordinal))
            {
                source = line["source: ".Length..];
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                var words = line[2..].Split(' ', 2);
                exchanges.Add(new Exchange { Method = words[0], Path = words[1] });
                (isAnswer, inBody) = (false, false);
            }
            else if (line.StartsWith("< ", StringComparison.Ordinal))
            {
                exchanges[^1].Status = int.Parse(line[2..], CultureInfo.InvariantCulture);
                (isAnswer, inBody) = (true, false);
            }
            else if (inBody || (line.Length > 0 && line[0] is '{' or '[' or '-' or '"'))
            {
                inBody = true;
                Add(exchanges[^1], isAnswer, line);
            }
            else if (line.Length > 0)
            {
                var parts = line.Split(": ", 2);
                (isAnswer ? exchanges[^1].AnswerHeaders : exchanges[^1].Headers).Add((parts[0], parts[1]));
            }
        }

        return new Case(file, lines[0], source, exchanges);
    }

    private static void Add(Exchange exchange, bool isAnswer, string line)
    {
        if (isAnswer)
        {
            exchange.AnswerBody = exchange.AnswerBody is null ? line : $"{exchange.AnswerBody}\n{line}";
        }
        else
        {
            exchange.Body = exchange.Body is null ? line : $"{exchange.Body}\n{line}";
        }
    }
}
