using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ReadingInPages : IDisposable
{
    private const int MoreThanAPage = 5_003;

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_ledger_longer_than_a_page_is_verified_to_its_end()
    {
        sales.Contact("first@example.com", ("donotemail", true));
        var first = sales.Ledger().Single();
        var table = sales.Organization.Platform.Metadata.Table(ConsentAudit.Table);
        var key = sales.Admin.Retrieve(
            SecretKey.Table, SecretKey.First(KeyPurpose.Ledger), new ColumnSet(SecretKey.Value));
        for (var i = 1; i < MoreThanAPage; i++)
        {
            var row = new Entity(ConsentAudit.Table);
            row.Attributes.AddRange(first.Attributes);
            ConsentAudit.Sign(row, new Key(key.Id, Domain.Hex.Bytes(key.GetAttributeValue<string>(SecretKey.Value))));
            sales.Organization.Platform.Database.Insert(
                table, row.Id, row.Attributes.ToDictionary(pair => pair.Key, object? (pair) => pair.Value));
        }

        var answer = sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));

        Assert.Null(answer[VerifyLedger.Fault]);
        Assert.Equal(MoreThanAPage, answer[VerifyLedger.Unsealed]);
    }
}
