using OptOutPlugin.SolutionBuild;

namespace OptOutPlugin.Solution.Tests;

public sealed class HoldingItAgainstSchemas : IDisposable
{
    private const string NoEntities = "The element 'ImportExportXml' has invalid child element 'Entities'.";

    private readonly string schemas = Directory.CreateTempSubdirectory("optout-schemas-").FullName;

    // A schema that knows the root element and nothing in it.
    public HoldingItAgainstSchemas() => Write("CustomizationsSolution.xsd", """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="ImportExportXml">
            <xs:complexType><xs:sequence><xs:element name="Other" /></xs:sequence></xs:complexType>
          </xs:element>
        </xs:schema>
        """);

    public void Dispose() => Directory.Delete(schemas, recursive: true);

    [Fact]
    public void What_a_schema_says_against_it_is_told()
    {
        Write("known-export-differences.txt", "");

        var message = Assert.Single(SchemaCheck.Messages(Repository.Project.Tree, schemas));
        Assert.StartsWith(NoEntities, message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_says_against_every_real_export_is_not()
    {
        Write("known-export-differences.txt", NoEntities + "\n");

        Assert.Empty(SchemaCheck.Messages(Repository.Project.Tree, schemas));
    }

    [Fact]
    public void The_data_of_a_chart_is_held_against_the_schema_of_its_own()
    {
        Write("known-export-differences.txt", NoEntities + "\n");
        Write("VisualizationDataDescription.xsd", """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:element name="datadefinition">
                <xs:complexType><xs:sequence><xs:element name="other" /></xs:sequence></xs:complexType>
              </xs:element>
            </xs:schema>
            """);

        var messages = SchemaCheck.Messages(Repository.Project.Tree, schemas);
        Assert.Equal(Repository.Project.Tree.Charts.Count(), messages.Count);
        Assert.All(messages, m => Assert.Contains("'fetchcollection'", m, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_schemas_is_said_to_be_one() =>
        Assert.Contains(
            "no customization schemas",
            Assert.Throws<BuildException>(() => SchemaCheck.Messages(Repository.Project.Tree, schemas)).Message,
            StringComparison.Ordinal);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(schemas, file), text);
}
