using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class Images : OrganizationTest
{
    [Fact]
    [Trait("Fact", "61")]
    public void Every_image_of_a_step_has_its_own_columns()
    {
        var seen = new Dictionary<string, string[]>();
        var id = Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor", ["jobtitle"] = "Mate" });
        On(
            new StepDefinition("Update", "contact", PostOperation)
            {
                Images =
                [
                    new StepImage("Name", ImageKind.Pre, ["lastname"], "Target"),
                    new StepImage("Job", ImageKind.Both, ["jobtitle"], "Target"),
                ],
            },
            run =>
            {
                seen["before"] = Shown(run.Context.PreEntityImages);
                seen["after"] = Shown(run.Context.PostEntityImages);
            });

        Administrator.Update(Row("contact", id, ("jobtitle", "Captain")));

        Assert.Equal(["Job: Mate", "Name: Okafor"], seen["before"]);
        Assert.Equal(["Job: Captain"], seen["after"]);
    }

    [Fact]
    public void A_step_that_another_makes_run_finds_all_columns_of_its_image()
    {
        string[]? seen = null;
        var id = Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor", ["jobtitle"] = "Mate" });
        On(
            new StepDefinition("Update", "contact", PreOperation)
            {
                Images = [new StepImage("Name", ImageKind.Pre, ["lastname"], "Target")],
            },
            run => run.Target["department"] = "Deck");
        On(
            new StepDefinition("Update", "contact", PostOperation)
            {
                FilteringColumns = ["department"],
                Images = [new StepImage("Job", ImageKind.Pre, ["jobtitle"], "Target")],
            },
            run => seen = Shown(run.Context.PreEntityImages));

        Administrator.Update(Row("contact", id, ("lastname", "Obi")));

        Assert.Equal(["Job: Mate"], seen!);
    }

    [Theory]
    [InlineData(PreValidation)]
    [InlineData(PreOperation)]
    [InlineData(PostOperation)]
    public void A_pre_image_shows_the_row_as_it_was_stored(int stage)
    {
        string? seen = null;
        var id = CreateContact("Before");
        On(
            new StepDefinition("Update", "contact", stage)
            {
                Images = [new StepImage("Pre", ImageKind.Pre, null, "Target")],
            },
            run => seen = (string)run.Context.PreEntityImages["Pre"]["lastname"]);

        Administrator.Update(Row("contact", id, ("lastname", "After")));

        Assert.Equal("Before", seen);
    }

    [Fact]
    [Trait("Fact", "62")]
    public void A_deleted_row_is_in_the_pre_image()
    {
        string? seen = null;
        var id = CreateContact();
        On(
            new StepDefinition("Delete", "contact", PostOperation)
            {
                Images = [new StepImage("Pre", ImageKind.Pre, ["lastname"], "Target")],
            },
            run => seen = (string)run.Context.PreEntityImages["Pre"]["lastname"]);

        Administrator.Delete("contact", id);

        Assert.Equal("Okafor", seen);
    }

    [Theory]
    [Trait("Fact", "62")]
    [InlineData("Create", ImageKind.Pre, "id", PostOperation)]
    [InlineData("Delete", ImageKind.Post, "Target", PostOperation)]
    [InlineData("Update", ImageKind.Post, "Target", PreOperation)]
    [InlineData("Update", ImageKind.Pre, "id", PreOperation)]
    [InlineData("Retrieve", ImageKind.Pre, "Target", PostOperation)]
    public void What_a_message_has_no_image_of_cannot_be_registered(
        string message, ImageKind kind, string property, int stage) => Fault(() => On(
            new StepDefinition(message, "contact", stage) { Images = [new StepImage("Image", kind, null, property)] },
            _ => { }));

    [Fact]
    [Trait("Fact", "63")]
    public void An_update_of_other_columns_does_not_run_a_filtered_step()
    {
        var count = 0;
        var id = CreateContact();
        On(
            new StepDefinition("Update", "contact", PreOperation) { FilteringColumns = ["jobtitle", "donotemail"] },
            _ => count++);

        Administrator.Update(Row("contact", id, ("lastname", "Other")));
        Assert.Equal(0, count);

        Administrator.Update(Row("contact", id, ("donotemail", true)));
        Assert.Equal(1, count);
    }

    [Fact]
    public void An_asynchronous_step_gets_the_images_of_then()
    {
        var seen = new List<object>();
        var id = CreateContact("First");
        On(
            new StepDefinition("Update", "contact", PostOperation)
            {
                Asynchronous = true,
                Images = [new StepImage("Image", ImageKind.Both, ["lastname"], "Target")],
            },
            run => seen.AddRange(
                [run.Context.PreEntityImages["Image"]["lastname"], run.Context.PostEntityImages["Image"]["lastname"]]));

        Administrator.Update(Row("contact", id, ("lastname", "Second")));
        Administrator.Update(Row("contact", id, ("lastname", "Third")));
        Organization.RunAsynchronousJobs();

        Assert.Equal(["First", "Second", "Second", "Third"], seen);
    }

    [Fact]
    public async Task Two_updates_at_once_can_both_see_the_row_before_either()
    {
        using var bothHaveRead = new Barrier(participantCount: 2);
        var seen = new List<string>();
        var id = CreateContact("First");
        On(
            new StepDefinition("Update", "contact", PreOperation)
            {
                Images = [new StepImage("Pre", ImageKind.Pre, ["lastname"], "Target")],
            },
            run => seen.Add((string)run.Context.PreEntityImages["Pre"]["lastname"]));
        Organization.Platform.Pipeline.BeforeTransaction = _ =>
            Assert.True(bothHaveRead.SignalAndWait(TimeSpan.FromSeconds(20)), "Nobody else has read.");

        await Task.WhenAll(
            Task.Run(() => Administrator.Update(Row("contact", id, ("lastname", "Second")))),
            Task.Run(() => Administrator.Update(Row("contact", id, ("lastname", "Third")))));

        Assert.Equal(["First", "First"], seen);
    }

    [Fact]
    public void A_nested_update_sees_the_row_as_its_transaction_left_it()
    {
        var seen = new List<string>();
        var id = CreateContact("First");
        On(
            new StepDefinition("Update", "contact", PreOperation)
            {
                Images = [new StepImage("Pre", ImageKind.Pre, ["lastname"], "Target")],
            },
            run => seen.Add((string)run.Context.PreEntityImages["Pre"]["lastname"]));
        On("Update", "contact", PostOperation, run =>
        {
            if (run.Context.Depth == 1)
            {
                run.Service.Update(Row("contact", id, ("lastname", "Third")));
            }
        });

        Administrator.Update(Row("contact", id, ("lastname", "Second")));

        Assert.Equal(["First", "Second"], seen);
    }

    private static string[] Shown(EntityImageCollection images) =>
        [.. images.Select(one => $"{one.Key}: {Shown(one.Value)}").Order()];

    private static string Shown(Entity image) => string.Join(
        ",", image.Attributes.Where(pair => pair.Key != "contactid").Select(pair => pair.Value));
}
