using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace LocalDataverse.Web.Queries;

/// <summary>An address, parsed by the model. What it says wrongly is refused as the platform refuses it.</summary>
internal sealed class RequestPath
{
    private static readonly string[] Known =
    [
        "$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken", "fetchXml", "tag", "$id",
    ];

    private static readonly string[] Refused =
    [
        "$skip", "$search", "$compute", "$apply", "$format", "$index", "$schemaversion", "$deltatoken", "partitionId",
        "savedQuery", "userQuery",
    ];

    private readonly ODataUriParser parser;

    public RequestPath(IEdmModel model, WebApiRequest request)
    {
        Options = Read(request.Url);
        parser = new ODataUriParser(model, request.Root, request.Url) { Resolver = References.Resolver(model) };
        Segments = [.. Parsed(parser.ParsePath)];
        DemandKnown();
    }

    public IReadOnlyList<ODataPathSegment> Segments { get; }

    /// <summary>The query options, decoded.</summary>
    public IReadOnlyDictionary<string, string> Options { get; }

    public string? Tag => Options.GetValueOrDefault("tag");

    /// <summary>The value that plugins find in their shared variables.</summary>
    public static string? TagOf(Uri url) => Read(url).GetValueOrDefault("tag");

    public SelectExpandClause? SelectExpand() => Parsed(parser.ParseSelectAndExpand);

    /// <summary>What $select and $expand ask for.</summary>
    public QueryShape Shape(QueryReader reader, TableMetadata table) =>
        reader.Shape(table, SelectExpand(), Options.GetValueOrDefault("$expand"));

    public FilterClause? Filter() => Parsed(parser.ParseFilter);

    public OrderByClause? OrderBy() => Parsed(parser.ParseOrderBy);

    public long? Top() => Parsed(parser.ParseTop);

    public bool Count() => Parsed(parser.ParseCount) == true;

    public Aliases Aliases => new(parser.ParameterAliasNodes);

    private static T Parsed<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (ODataUnrecognizedPathException problem)
        {
            throw KnownOperations.Refusal(problem.CurrentSegment)
                ?? new WebApiFault(404, WebApiCodes.ResourceNotFound, problem.Message, problem);
        }
        catch (Exception problem) when (problem is ODataException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw WebApiFault.BadRequest(problem.Message, problem);
        }
    }

    private static Dictionary<string, string> Read(Uri url)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decoded(equals < 0 ? part : part[..equals]);
            if (!options.TryAdd(name, equals < 0 ? "" : Decoded(part[(equals + 1)..])))
            {
                throw WebApiFault.BadRequest($"Query option '{name}' was specified more than once, but it must be "
                    + "specified at most once.");
            }
        }

        return options;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private void DemandKnown()
    {
        foreach (var name in Options.Keys)
        {
            if (Refused.Contains(name))
            {
                throw WebApiFault.Unsupported($"the query option {name}");
            }

            if (!Known.Contains(name) && !name.StartsWith('@'))
            {
                throw WebApiFault.BadRequest($"The query parameter {name} is not supported");
            }
        }
    }
}
