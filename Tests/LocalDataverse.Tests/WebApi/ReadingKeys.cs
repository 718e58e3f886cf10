using LocalDataverse.Web;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class ReadingKeys : OrganizationTest
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "keys.json");

    [Fact]
    public void A_key_stands_for_a_user_who_is_there_or_is_made()
    {
        File.WriteAllText(file, $$"""
            {
              // comments and a comma at the end do no harm
              "key-of-the-boss": { "user": "Administrator" },
              "key-by-the-id": { "user": "{{Organization.AdministratorId}}" },
              "key-of-a-rep": { "user": "Robin Rep", "roles": ["Salesperson"] },
            }
            """);

        var keys = WebApiKeys.Load(file, Organization);

        Assert.Equal(Organization.AdministratorId, keys["key-of-the-boss"]);
        Assert.Equal(Organization.AdministratorId, keys["key-by-the-id"]);
        var rep = Administrator.Retrieve("systemuser", keys["key-of-a-rep"], new ColumnSet(true));
        Assert.Equal("Robin Rep", rep["fullname"]);
        Organization.As(keys["key-of-a-rep"]).Create(new Entity("contact") { ["lastname"] = "Allowed" });
    }

    [Theory]
    [InlineData("{}", "holds no key")]
    [InlineData("[]", "could not be converted")]
    [InlineData("""{"short":{"user":"Administrator"}}""", "at least 8 characters")]
    [InlineData("""{"with a space":{"user":"Administrator"}}""", "is a space")]
    [InlineData("""{"key-of-nobody":{}}""", "has no user")]
    [InlineData("""{"key-of-nobody":{"user":"Nobody"}}""", "no roles to make one with")]
    [InlineData("""{"key-of-the-boss":{"user":"Administrator","roles":["Basic User"]}}""", "is there already")]
    [InlineData("""{"key-of-the-boss":{"user":"Administrator","role":"x"}}""", "'role'")]
    [InlineData("""{"key-of-the-boss":{"user":"Administrator"},"key-of-the-boss":{"user":"x"}}""", "uplicate")]
    public void A_file_that_does_not_say_what_it_must_is_refused(string text, string sentence)
    {
        File.WriteAllText(file, text);

        var problem = Assert.Throws<InvalidDataException>(() => WebApiKeys.Load(file, Organization));

        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_is_not_there_is_refused_by_its_name()
    {
        File.WriteAllText(file, """{"key-of-a-rep":{"user":"Robin Rep","roles":["No such role"]}}""");

        Assert.Contains("No such role", Fault(() => WebApiKeys.Load(file, Organization)).Message);
    }
}
