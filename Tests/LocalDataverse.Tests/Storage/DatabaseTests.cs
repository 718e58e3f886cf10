using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "3")]
    public void An_id_in_use_is_a_fault()
    {
        var id = rows.Contact("Abel");
        Assert.Equal(
            ErrorCodes.DuplicateRecord,
            Fault.Of(() => rows.Create(new Entity("contact", id) { ["lastname"] = "Bert" })).Code);
    }

    [Fact, Trait("Fact", "15")]
    public void Updating_a_missing_row_is_a_fault_and_deleting_one_says_so()
    {
        Assert.Contains(
            "Does Not Exist", Fault.Of(() => rows.Update("contact", Guid.NewGuid(), ("lastname", "x"))).Message);
        Assert.False(rows.Database.Delete(rows.Metadata.Table("contact"), Guid.NewGuid()));
    }

    [Fact]
    public void A_rollback_undoes_everything_since_the_beginning()
    {
        var kept = rows.Contact("Kept");
        rows.Database.Begin();
        rows.Contact("Lost");
        rows.Update("contact", kept, ("lastname", "Changed"));
        rows.Database.Rollback();
        Assert.Equal("Kept", rows.Names(Rows.Contacts()));
        rows.Database.Begin();
        rows.Contact("More");
        rows.Database.Commit();
        Assert.Equal("Kept More", rows.Names(Rows.Contacts()));
    }

    [Fact]
    public void Every_write_gives_a_row_a_higher_version()
    {
        var id = rows.Contact("Abel");
        var before = rows.Read("contact", id).GetAttributeValue<long>("versionnumber");
        rows.Update("contact", id, ("firstname", "x"));
        var after = rows.Read("contact", id);
        Assert.True(after.GetAttributeValue<long>("versionnumber") > before);
        Assert.Equal($"{after["versionnumber"]}", after.RowVersion);
    }

    [Fact]
    public void Tables_and_columns_added_later_are_made_and_old_rows_stay()
    {
        var id = rows.Contact("Abel");
        rows.Metadata.AddColumns("contact", [new ColumnMetadata
        {
            LogicalName = "optout_channels",
            Kind = ColumnKind.Choices,
            Options = [new(1, "Email"), new(2, "Phone"), new(12, "Post")],
        }]);
        rows.Metadata.Add(new TableMetadata
        {
            LogicalName = "optout_topic",
            PrimaryId = "optout_topicid",
            PrimaryName = "optout_name",
            Columns = new[]
            {
                new ColumnMetadata { LogicalName = "optout_topicid", Kind = ColumnKind.Id },
                new ColumnMetadata { LogicalName = "optout_name", Kind = ColumnKind.Text, IsIndexed = true },
                new ColumnMetadata { LogicalName = "optout_weight", Kind = ColumnKind.Decimal, Precision = 10 },
            }.ToDictionary(column => column.LogicalName),
        });
        rows.Database.Apply(rows.Metadata);

        rows.Update("contact", id, ("optout_channels", new OptionSetValueCollection([new(12), new(2)])));
        var row = rows.Read("contact", id);
        Assert.Equal("Phone; Post", row.FormattedValues["optout_channels"]);
        Assert.Equal("Abel", row["lastname"]);
        Assert.Equal("Abel", rows.Names("optout_channels", ConditionOperator.ContainValues, 2));
        Assert.Equal("", rows.Names("optout_channels", ConditionOperator.ContainValues, 1));
        var topic = rows.Create("optout_topic", ("optout_name", "News"), ("optout_weight", 0.1234567891m));
        Assert.Equal(0.1234567891m, rows.Read("optout_topic", topic)["optout_weight"]);
    }

    [Fact]
    public void A_file_keeps_its_rows_and_is_opened_again()
    {
        var file = Path.Combine(Path.GetTempPath(), $"dataverse-{Guid.NewGuid():N}.db");
        try
        {
            Guid id;
            long version;
            using (var first = new Rows(file))
            {
                id = first.Contact("Abel", ("emailaddress1", "Å@x.org"));
                version = first.Read("contact", id).GetAttributeValue<long>("versionnumber");
                Assert.Equal("wal", first.Database.Statements.Scalar("PRAGMA journal_mode"));
            }

            using var second = new Rows(file);
            Assert.Equal("Abel", second.Names("emailaddress1", ConditionOperator.Equal, "å@X.org"));
            second.Update("contact", id, ("firstname", "x"));
            Assert.True(second.Read("contact", id).GetAttributeValue<long>("versionnumber") > version);
        }
        finally
        {
            foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(path);
            }
        }
    }

    [Fact, Trait("Fact", "94")]
    public void Two_databases_share_nothing()
    {
        using var others = new Rows();
        rows.Contact("Abel");
        Assert.Equal("", others.Names(Rows.Contacts()));
    }

    [Fact]
    public void Text_is_a_parameter_and_never_part_of_a_statement()
    {
        rows.Contact("'; DROP TABLE contact; --\"");
        Assert.Equal(
            "'; DROP TABLE contact; --\"",
            rows.Names("lastname", ConditionOperator.Equal, "'; drop table contact; --\""));
    }
}
