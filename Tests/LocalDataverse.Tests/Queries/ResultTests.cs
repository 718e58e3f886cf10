using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class ResultTests : IDisposable
{
    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "16")]
    public void A_missing_row_is_a_fault()
    {
        var id = Guid.NewGuid();
        Assert.Equal(
            (ErrorCodes.ObjectDoesNotExist, $"contact With Id = {id} Does Not Exist"),
            Fault.Of(() => rows.Read("contact", id, "lastname")));
    }

    [Fact, Trait("Fact", "17")]
    public void A_missing_column_set_is_a_fault() => Assert.Equal(
        "Required field 'ColumnSet' is missing",
        Fault.Of(() => rows.Engine.Retrieve(
            rows.Metadata.Table("contact"), Guid.NewGuid(), null, LabelLanguage.Any)).Message);

    [Fact, Trait("Fact", "18")]
    public void Only_the_columns_asked_for_and_the_primary_key_return()
    {
        var id = rows.Contact("Abel", ("firstname", "Eva"));
        var row = rows.Read("contact", id, "lastname");
        Assert.Equal(["contactid", "lastname"], row.Attributes.Keys.Order());
        Assert.Equal((id, id), (row.Id, row["contactid"]));
    }

    [Fact, Trait("Fact", "19")]
    public void An_unknown_column_is_a_fault() =>
        Assert.Equal(
            ErrorCodes.NoAttribute, Fault.Of(() => rows.Read("contact", rows.Contact("Abel"), "nothing")).Code);

    [Fact, Trait("Fact", "13")]
    public void A_column_set_to_null_is_absent_from_every_answer()
    {
        var id = rows.Contact("Abel", ("firstname", "Eva"));
        rows.Update("contact", id, ("firstname", null));
        Assert.False(rows.Read("contact", id).Contains("firstname"));
        var all = new QueryExpression("contact") { ColumnSet = new ColumnSet(true) };
        Assert.False(rows.Run(all).Entities[0].Contains("firstname"));
    }

    [Fact, Trait("Fact", "14")]
    public void An_update_of_one_column_leaves_the_others()
    {
        var id = rows.Contact("Abel", ("firstname", "Eva"));
        rows.Update("contact", id, ("firstname", "Ann"));
        Assert.Equal(("Ann", "Abel"), (rows.Read("contact", id)["firstname"], rows.Read("contact", id)["lastname"]));
    }

    [Fact, Trait("Fact", "7")]
    public void What_was_retrieved_is_a_copy()
    {
        var id = rows.Contact("Abel", ("creditlimit", new Money(5)));
        rows.Read("contact", id).GetAttributeValue<Money>("creditlimit").Value = 7;
        Assert.Equal(5, rows.Read("contact", id).GetAttributeValue<Money>("creditlimit").Value);
    }

    [Fact, Trait("Fact", "21")]
    public void Labels_names_and_amounts_are_formatted()
    {
        var company = rows.Create("account", ("name", "Contoso"), ("numberofemployees", 12000));
        var id = rows.Contact(
            "Abel",
            ("donotsendmm", true),
            ("preferredcontactmethodcode", new OptionSetValue(2)),
            ("creditlimit", new Money(1234.5m)),
            ("birthdate", new DateTime(1980, 2, 29, 0, 0, 0, DateTimeKind.Utc)),
            ("overriddencreatedon", new DateTime(2026, 1, 2, 15, 4, 5, DateTimeKind.Utc)),
            ("parentcustomerid", new EntityReference("account", company)));
        var labels = rows.Read("contact", id).FormattedValues;
        Assert.Equal("Do Not Send", labels["donotsendmm"]);
        Assert.Equal("Allow", labels["donotemail"]);
        Assert.Equal("Email", labels["preferredcontactmethodcode"]);
        Assert.Equal("Active", labels["statecode"]);
        Assert.Equal("$1,234.50", labels["creditlimit"]);
        Assert.Equal("2/29/1980", labels["birthdate"]);
        Assert.Equal("1/2/2026 3:04 PM", labels["overriddencreatedon"]);
        Assert.Equal("Contoso", labels["parentcustomerid"]);
        Assert.Equal("12,000", rows.Read("account", company).FormattedValues["numberofemployees"]);
        Assert.DoesNotContain("lastname", labels.Keys);
    }

    [Fact, Trait("Fact", "23")]
    public void A_date_without_time_has_no_time_and_is_UTC()
    {
        var id = rows.Contact("Abel", ("birthdate", new DateTime(1980, 2, 29, 17, 30, 0, DateTimeKind.Unspecified)));
        var date = rows.Read("contact", id).GetAttributeValue<DateTime>("birthdate");
        Assert.Equal((new DateTime(1980, 2, 29), DateTimeKind.Utc), (date, date.Kind));
    }

    [Fact, Trait("Fact", "88")]
    public void Party_lists_are_put_together_from_activity_parties()
    {
        var person = rows.Contact("Abel", ("emailaddress1", "a@x.org"));
        rows.Write("contact", person, "fullname", "Eva Abel");
        var email = rows.Create("email", ("subject", "Hello"));
        Party(email, 2, ("partyid", new EntityReference("contact", person)));
        Party(email, 2, ("addressused", "b@x.org"));
        Party(email, 3, ("addressused", "c@x.org"));

        var row = rows.Read("email", email, "to", "cc", "bcc");
        var to = row.GetAttributeValue<EntityCollection>("to");
        Assert.Equal(("activityparty", 2), (to.EntityName, to.Entities.Count));
        Assert.Equal("Eva Abel", to[0].GetAttributeValue<EntityReference>("partyid").Name);
        Assert.Equal("c@x.org", row.GetAttributeValue<EntityCollection>("cc")[0]["addressused"]);
        Assert.Empty(row.GetAttributeValue<EntityCollection>("bcc").Entities);
        Assert.Equal(
            2, ((EntityCollection)rows.Database.Read(rows.Metadata.Table("email"), email)!["to"]!).Entities.Count);

        rows.Database.Delete(rows.Metadata.Table("contact"), person);
        Assert.Equal(
            true, rows.Read("email", email, "to").GetAttributeValue<EntityCollection>("to")[0]["ispartydeleted"]);
        rows.Database.Delete(rows.Metadata.Table("email"), email);
        Assert.Empty(rows.Run(new QueryExpression("activityparty")).Entities);
    }

    private void Party(Guid email, int mask, (string Name, object Value) who) =>
        rows.Database.Insert(rows.Metadata.Table("activityparty"), Guid.NewGuid(), new Dictionary<string, object?>
        {
            ["activityid"] = new EntityReference("email", email),
            ["participationtypemask"] = new OptionSetValue(mask),
            [who.Name] = who.Value,
        });
}
