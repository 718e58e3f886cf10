using System.Text.Json;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Operations;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Operation = LocalDataverse.Web.Model.Operation;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

/// <summary>Objects that requests take and give, of classes that this assembly does not know.</summary>
public sealed class ComplexValues
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    private static readonly Operation Operation = new("StageAndUpgradeAsync");

    private static readonly OperationValue Unknown = new("SolutionParameters", ValueKind.Object, "NoSuchClass");

    private enum Verdict { Failed, Passed }

    [Fact]
    public void Without_a_class_the_values_are_given_by_their_names()
    {
        using var json = JsonDocument.Parse($$"""
            { "@odata.type": "#x", "UploadId": "{{Id}}", "Name": "n", "Count": 3, "Yes": true, "Nothing": null }
            """);

        var named = Assert.IsType<Entity>(SdkObjects.Read(Operation, Unknown, json.RootElement));

        Assert.Equal(["UploadId", "Name", "Count", "Yes", "Nothing"], named.Attributes.Keys);
        Assert.Equal([Id, "n", 3, true, null], named.Attributes.Values);
    }

    [Theory]
    [InlineData("""{ "List": [1] }""")]
    [InlineData("""{ "Object": {} }""")]
    [InlineData("""{ "Number": 1.5 }""")]
    public void A_value_that_has_no_plain_type_is_refused(string text)
    {
        using var json = JsonDocument.Parse(text);

        var fault = Assert.Throws<WebApiFault>(() => SdkObjects.Read(Operation, Unknown, json.RootElement));

        Assert.Equal((400, WebApiCodes.InvalidPayload), (fault.Status, fault.Code));
    }

    [Fact]
    public void A_class_is_filled_by_its_properties()
    {
        var known = new OperationValue("Order", ValueKind.Object, nameof(Money));
        using var json = JsonDocument.Parse("""{ "Value": 1.5 }""");
        using var wrong = JsonDocument.Parse("""{ "Other": 1.5 }""");

        Assert.Equal(new Money(1.5m), SdkObjects.Read(Operation, known, json.RootElement));
        Assert.Equal(400, Assert.Throws<WebApiFault>(
            () => SdkObjects.Read(Operation, known, wrong.RootElement)).Status);
    }

    [Fact]
    public void An_object_is_written_by_its_properties()
    {
        var written = SdkObjects.Write(new
        {
            Status = Verdict.Passed,
            UploadId = Id,
            Results = new object[] { new { Message = "m", Code = 7 } },
            Nothing = (string?)null,
            Choice = new OptionSetValue(3),
        });

        Assert.Equal(
            $"{{\"Status\":\"Passed\",\"UploadId\":\"{Id}\",\"Results\":[{{\"Message\":\"m\",\"Code\":7}}],"
            + "\"Nothing\":null,\"Choice\":3}",
            written!.ToJsonString());
    }
}
