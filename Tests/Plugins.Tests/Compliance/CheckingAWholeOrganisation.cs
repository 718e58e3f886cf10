using System.Diagnostics;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using Xunit.Abstractions;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>
/// An organisation of many people, ten ledger rows for each, and sixty faults of every kind that can stand beside others:
/// exactly these are found, each is mended from its finding, and a second run changes nothing.
/// </summary>
/// <remarks>The variable OPTOUT_SEED says how many people there are; 50,000 take some twenty minutes.</remarks>
public sealed class CheckingAWholeOrganisation(ITestOutputHelper output)
{
    private const int RowsForEach = 10;

    // A call works until its time is up, and this clock stands still: a call of the chain would take all rows, longer than
    // the two minutes that the platform gives it. So it is some 20,000 of them.
    private static readonly TimeSpan EachLook = TimeSpan.FromMilliseconds(1);

    private static readonly (string Rule, int Count)[] Faults =
    [
        ("flag-without-ledger-row", 9), ("refusal-without-suppression", 8), ("twins-disagree", 6),
        ("flag-behind-the-list", 6), ("row-changed-by-others", 6), ("opt-in-travelled", 5), ("opt-in-without-evidence", 5),
        ("refusers-in-list", 4), ("sent-after-refusal", 5), ("step-not-guarding", 2), ("bypass-held", 2),
        ("request-overdue", 1), ("doors-silent", 1), ("audit-off", 1),
    ];

    private static int People => int.Parse(
        Environment.GetEnvironmentVariable("OPTOUT_SEED") is { Length: > 0 } asked ? asked : "1000",
        CultureInfo.InvariantCulture);

    [Fact]
    public void Exactly_the_planted_faults_are_found_and_each_is_mended()
    {
        var people = People;
        using var planted = new Planted(new Sales(admin => Fill(admin, people)));
        var sales = planted.Sales;
        sales.Organization.RunAsynchronousJobs();
        Extend(sales, people * RowsForEach);
        var byHand = Faults.SelectMany(fault => Enumerable.Range(0, fault.Count)
            .Select(_ => planted.Plant(fault.Rule))).Where(act => act is not null).ToList();
        sales.TestPages(passed: false, "no answer");
        sales.Organization.RunAsynchronousJobs();

        var watch = Stopwatch.StartNew();
        Check(planted);
        output.WriteLine($"{people} people, {Count(sales)} ledger rows: checked in {watch.Elapsed.TotalSeconds:0} s.");

        Assert.Equal(Expected(FindingStatus.Open), Found(planted));
        var before = States(planted);
        Check(planted);
        Assert.Equal(before, States(planted));

        foreach (var finding in planted.Stored())
        {
            planted.Mend(finding, caller: sales.Admin);
        }

        byHand.ForEach(act => act!());
        sales.TestPages();
        foreach (var finding in planted.Stored())
        {
            var answer = planted.Retest(finding, "We looked into it and told the sender.");
            Assert.True((bool)answer[RetestFinding.Closed], $"{finding[ComplianceFinding.Name]}: {answer[RetestFinding.Says]}");
        }

        Check(planted);
        Assert.Equal(Expected(FindingStatus.Mended), Found(planted));
    }

    private static void Check(Planted planted)
    {
        planted.Sales.Clock.EachLook = EachLook;
        planted.Check();
        planted.Sales.Clock.EachLook = TimeSpan.Zero;
    }

    private static IEnumerable<(string, FindingStatus, int)> Expected(FindingStatus status) => Faults
        .OrderBy(fault => fault.Rule, StringComparer.Ordinal).Select(fault => (fault.Rule, status, fault.Count));

    private static IEnumerable<(string, FindingStatus, int)> Found(Planted planted) => planted.Findings()
        .GroupBy(one => one).Select(same => (same.Key.Rule, same.Key.Status, same.Count()));

    private static List<string> States(Planted planted) => [.. planted.Stored()
        .Select(row => $"{row.Id} {Planted.Status(row)} {row.GetAttributeValue<string>(ComplianceFinding.Evidence)}").Order()];

    private static int Count(Sales sales)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Sequence) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Head);
        return sales.Admin.RetrieveMultiple(query).Entities.Single().GetAttributeValue<int>(Checkpoint.Sequence);
    }

    // Half of them refuse something, as it was before the product came.
    private static void Fill(IOrganizationService admin, int people)
    {
        var flags = new[] { "donotbulkemail", "donotemail", "donotphone", "donotpostalmail" };
        foreach (var batch in Enumerable.Range(0, people).GroupBy(number => (number % 3, number / 3000)))
        {
            var table = new[] { "contact", "lead", "account" }[batch.Key.Item1];
            admin.Execute(new OrganizationRequest("CreateMultiple")
            {
                ["Targets"] = new EntityCollection([.. batch.Select(number =>
                {
                    var row = new Entity(table)
                    {
                        [table == "account" ? "name" : "lastname"] = $"Person {number}",
                        ["emailaddress1"] = $"seed{number}@example.net",
                        ["telephone1"] = $"+1 555 {1000000 + number}",
                    };
                    if (number % 2 == 0)
                    {
                        row[flags[number / 2 % flags.Length]] = true;
                    }

                    return row;
                })])
                {
                    EntityName = table,
                },
            });
        }
    }

    // E-mails that went as transactional, as an organisation has them by the hundred thousand: signed, and in the chain.
    private static void Extend(Sales sales, int until)
    {
        var people = Dataverse.Pages.Each(sales.Admin, new QueryExpression("contact")).Select(row => row.Id).ToList();
        var database = sales.Organization.Platform.Database;
        var table = sales.Organization.Platform.Metadata.Table(ConsentAudit.Table);
        var key = LedgerKey(sales);
        var head = sales.Admin.Retrieve(
            Checkpoint.Table, Checkpoint.Head, new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash));
        var place = head.GetAttributeValue<int>(Checkpoint.Sequence);
        var hash = head.GetAttributeValue<string>(Checkpoint.Hash);
        var template = sales.Admin.RetrieveMultiple(new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(true),
            TopCount = 1,
        }).Entities.Single();
        database.Begin();
        while (place < until)
        {
            var row = Row(template, people[place % people.Count]);
            ConsentAudit.Sign(row, key);
            place++;
            row[ConsentAudit.Sequence] = place;
            row[ConsentAudit.PreviousHash] = hash;
            hash = LedgerChain.Hash(row.GetAttributeValue<string>(ConsentAudit.Signature), place, hash);
            row[ConsentAudit.Hash] = hash;
            database.Insert(
                table, row.Id, row.Attributes.Where(one => one.Key != ConsentAudit.Id).ToDictionary(one => one.Key, one => (object?)one.Value));
        }

        database.Update(
            sales.Organization.Platform.Metadata.Table(Checkpoint.Table),
            Checkpoint.Head,
            new Dictionary<string, object?> { [Checkpoint.Sequence] = place, [Checkpoint.Hash] = hash });
        database.Commit();
    }

    private static Entity Row(Entity template, Guid person)
    {
        var row = new Entity(ConsentAudit.Table);
        foreach (var (column, value) in template.Attributes.Where(one => !ConsentAudit.SealColumns.Contains(one.Key)
            && one.Key is not (ConsentAudit.Id or ConsentAudit.WaitingFor or ConsentAudit.LeadId or ConsentAudit.AccountId)))
        {
            row[column] = value;
        }

        row[ConsentAudit.Event] = Choices.Of(LedgerEvent.LetThroughAsTransactional);
        row[ConsentAudit.Channel] = Choices.Of(Domain.Consent.Channel.MarketingEmail);
        row[ConsentAudit.NewValue] = "answers";
        row[ConsentAudit.PersonType] = "contact";
        row[ConsentAudit.PersonId] = person.ToString("D");
        row[ConsentAudit.ContactId] = new EntityReference("contact", person);
        row[ConsentAudit.AddressHash] = null;
        return row;
    }

    private static Key LedgerKey(Sales sales)
    {
        var row = sales.Admin.Retrieve(
            SecretKey.Table, SecretKey.First(KeyPurpose.Ledger), new ColumnSet(SecretKey.Value));
        return new Key(row.Id, Domain.Hex.Bytes(row.GetAttributeValue<string>(SecretKey.Value)));
    }
}
