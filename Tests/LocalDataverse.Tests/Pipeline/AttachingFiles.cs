using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class AttachingFiles : OrganizationTest
{
    private const string Table = "activitymimeattachment";

    [Fact]
    public void The_platform_says_how_large_a_file_is_and_counts_its_versions()
    {
        var file = Attach(Administrator.Create(new Entity("email") { ["subject"] = "Hello" }));
        var before = Administrator.Retrieve(Table, file, new ColumnSet("filesize", "versionnumber"));

        Administrator.Update(new Entity(Table, file) { ["body"] = Convert.ToBase64String("Newer"u8.ToArray()) });

        var after = Administrator.Retrieve(Table, file, new ColumnSet("filesize", "versionnumber"));
        Assert.Equal((3, 5), (before["filesize"], after["filesize"]));
        Assert.True((long)after["versionnumber"] > (long)before["versionnumber"]);
    }

    [Fact]
    public void They_go_with_their_message()
    {
        var mail = Administrator.Create(new Entity("email") { ["subject"] = "Hello" });
        Attach(mail);

        Administrator.Delete("email", mail);

        Assert.Empty(Administrator.RetrieveMultiple(new QueryExpression(Table)).Entities);
    }

    private Guid Attach(Guid mail) => Administrator.Create(new Entity(Table)
    {
        ["objectid"] = new EntityReference("email", mail),
        ["objecttypecode"] = "email",
        ["body"] = Convert.ToBase64String("Old"u8.ToArray()),
    });
}
