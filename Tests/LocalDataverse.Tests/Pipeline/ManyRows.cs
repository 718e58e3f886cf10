using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class ManyRows : OrganizationTest
{
    [Fact]
    [Trait("Fact", "70")]
    public void One_row_and_many_raise_both_messages()
    {
        var seen = new List<string>();
        On("Create", "contact", PreOperation, _ => seen.Add("one"));
        On("CreateMultiple", "contact", PreOperation, run =>
            seen.Add($"many{((EntityCollection)run.Context.InputParameters["Targets"]).Entities.Count}"));

        CreateContact();
        Assert.Equal(["one", "many1"], seen);

        seen.Clear();
        Administrator.Execute(new CreateMultipleRequest { Targets = Contacts(2) });
        Assert.Equal(["one", "one", "many2"], seen);
        Assert.Equal(3, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "70")]
    public void UpdateMultiple_has_the_images_of_every_row()
    {
        var seen = new List<object>();
        var rows = Contacts(2);
        var ids = ((CreateMultipleResponse)Administrator.Execute(new CreateMultipleRequest { Targets = rows })).Ids;
        On(
            new StepDefinition("UpdateMultiple", "contact", PostOperation)
            {
                Images = [new StepImage("Image", ImageKind.Both, ["lastname"], "Targets")],
            },
            run =>
            {
                seen.AddRange(run.Context.PreEntityImagesCollection.Select(images => images["Image"]["lastname"]));
                seen.AddRange(run.Context.PostEntityImagesCollection.Select(images => images["Image"]["lastname"]));
            });

        Administrator.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([.. ids.Select((id, at) => Row("contact", id, ("lastname", $"new{at}")))])
            {
                EntityName = "contact",
            },
        });

        Assert.Equal(["old0", "old1", "new0", "new1"], seen);
    }

    [Fact]
    public void One_bad_row_undoes_the_whole_bulk()
    {
        var rows = Contacts(2);
        rows.Entities[1]["lastname"] = new string('x', 500);

        Fault(() => Administrator.Execute(new CreateMultipleRequest { Targets = rows }));

        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "79")]
    public void A_bulk_has_one_table_and_says_it()
    {
        var mixed = Contacts(1);
        mixed.Entities.Add(new Entity("account"));
        Fault(() => Administrator.Execute(new CreateMultipleRequest { Targets = mixed }));

        var nameless = Contacts(1);
        nameless.EntityName = null;
        Fault(() => Administrator.Execute(new CreateMultipleRequest { Targets = nameless }));
    }

    [Fact]
    [Trait("Fact", "79")]
    public void UpdateMultiple_keeps_the_first_of_two_rows_with_one_id()
    {
        var id = CreateContact();

        Administrator.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection(
                [Row("contact", id, ("lastname", "first")), Row("contact", id, ("lastname", "second"))])
            {
                EntityName = "contact",
            },
        });

        Assert.Equal("first", ReadContact(id)["lastname"]);
    }

    private static EntityCollection Contacts(int count) =>
        new([.. Enumerable.Range(0, count).Select(at => new Entity("contact") { ["lastname"] = $"old{at}" })])
        {
            EntityName = "contact",
        };
}
