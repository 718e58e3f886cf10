using Microsoft.OData.Edm;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.WebApi.Operations;

namespace OptOutPlugin.LocalDataverse.WebApi.Model;

/// <summary>What the Web API offers, made from the metadata of one moment.</summary>
internal sealed class WebApiModel
{
    private readonly Dictionary<string, TableMetadata> bySet;
    private readonly Dictionary<string, Operation> operations;

    public WebApiModel(MetadataStore metadata, IEnumerable<CustomApiDefinition> apis)
    {
        Metadata = metadata;
        bySet = metadata.Tables.ToDictionary(table => table.EntitySetName, StringComparer.Ordinal);
        Navigations = new Navigations(metadata);
        operations = OperationTable.All.Concat(apis.Select(CustomOperations.From))
            .ToDictionary(one => one.Name, StringComparer.Ordinal);
        Edm = new EdmModelBuilder(this).Build();
    }

    public MetadataStore Metadata { get; }

    public Navigations Navigations { get; }

    public IEdmModel Edm { get; }

    public IEnumerable<Operation> Operations => operations.Values;

    public Operation? Operation(string name) => operations.GetValueOrDefault(name);

    public TableMetadata? TableOfSet(string set) => bySet.GetValueOrDefault(set);

    public TableMetadata Table(IEdmType type) => Metadata.Table(((IEdmSchemaElement)type).Name);
}
