using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using Microsoft.OData.Edm;

namespace LocalDataverse.Web.Model;

/// <summary>What the Web API offers, made from the metadata of one moment.</summary>
internal sealed class WebApiModel
{
    private readonly Dictionary<string, Operation> operations;
    private readonly Lazy<IEdmModel> shown;

    public WebApiModel(MetadataStore metadata, IEnumerable<CustomApiDefinition> apis)
    {
        Metadata = metadata;
        Navigations = new Navigations(metadata);
        operations = OperationTable.All.Concat(apis.Select(CustomOperations.From))
            .ToDictionary(one => one.Name, StringComparer.Ordinal);
        Edm = new EdmModelBuilder(this, operations.Values).Build();
        shown = new(() => operations.Values.Any(one => one.IsPrivate)
            ? new EdmModelBuilder(this, operations.Values.Where(one => !one.IsPrivate)).Build()
            : Edm);
    }

    public MetadataStore Metadata { get; }

    public Navigations Navigations { get; }

    /// <summary>What requests are parsed by.</summary>
    public IEdmModel Edm { get; }

    /// <summary>The same without private messages, which can be called all the same.</summary>
    public IEdmModel Shown => shown.Value;

    public Operation? Operation(string name) => operations.GetValueOrDefault(name);

    public TableMetadata Table(IEdmType type) => Metadata.Table(((IEdmSchemaElement)type).Name);
}
