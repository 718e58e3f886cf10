using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind F, numbers: every spelling of a phone number, in every column that holds one, typed beside a call or a fax, and
/// in a request. What a text says is known from how it was made.
/// </summary>
public sealed class SpellingANumberAnyWay
{
    // {d} is the number within its city, {g} the same in groups, {w} in full width.
    private static readonly string[] Spellings =
    [
        "+4930{d}", "+49 30 {d}", "+49 30 {g}", "+49 (30) {g}", "004930{d}", "0049 30 {d}", "00 49 30 {d}",
        "+49 (0)30 {d}", "+49 (0) 30 {d}", "+49 (30) {d}", "(+49) 30 {d}", "+49-30-{d}", "+49.30.{d}", "+49/30/{d}",
        "+49 30/{d}", "＋49 30 {d}", "＋４９３０{w}", "\u200b+49 30 {d}", "+49\u00a030\u00a0{d}", "+49–30–{d}",
        "+49\u201130\u2011{d}", "  +49 30 {d}  ", "tel:+49-30-{d}", "TEL: +49 30 {d}", "Tel. +49 30 {d}",
        "Ann: +49 30 {d}", "+49 30 {d} (office)", "'+49 30 {d}'", "\"+49 30 {d}\"", "+49 30 {d};", "+49 30 {d}, ",
        "+ 49 30 {d}", "+49 30 {d} / +1 202 555 0100", "+49 30 {d}; +1 202 555 0100",
    ];

    private static readonly string[] OfAll = ["Phone", "Sms", "Fax"];

    private static readonly string[] People = ["contact", "lead", "account"];

    private static readonly string[] Activities = ["phonecall", "fax"];

    private static readonly string[] Written = ["typed beside the row", "in the row"];

    private static readonly string[] Hows = ["operation", "request"];

    /// <summary>Every spelling in every column.</summary>
    internal static IReadOnlyList<(string Table, string Column, int Spelling)> Columns { get; } =
    [
        .. from table in People
           from column in PersonTable.Of(table)!.ReachColumns.Select(column => column.Key)
               .Where(column => !column.StartsWith("email", StringComparison.Ordinal))
           from spelling in Enumerable.Range(0, Spellings.Length)
           select (table, column, spelling),
    ];

    /// <summary>Every spelling on an activity, beside the row or in it.</summary>
    internal static IReadOnlyList<(string Activity, string Table, string Place, int Spelling)> Contacts { get; } =
    [
        .. from activity in Activities
           from table in People
           from place in Written
           from spelling in Enumerable.Range(0, Spellings.Length)
           select (activity, table, place, spelling),
    ];

    /// <summary>Every spelling in a request.</summary>
    internal static IReadOnlyList<(string How, int Spelling)> Requests { get; } =
        [.. from how in Hows from spelling in Enumerable.Range(0, Spellings.Length) select (how, spelling)];

    [Fact]
    public void There_are_that_many_cells()
    {
        Assert.Equal(476, Columns.Count);
        Assert.Equal(408, Contacts.Count);
        Assert.Equal(68, Requests.Count);
    }

    [Fact]
    public void Whoever_holds_a_refused_number_refuses_by_it()
    {
        using var sales = new Sales();
        RefuseAll(sales);

        None(Columns.Where(cell => !IsHeld(sales, cell.Table, cell.Column, Text(cell.Spelling)))
            .Select(cell => $"{cell.Table}.{cell.Column}: {Spellings[cell.Spelling]} is free"));
    }

    [Fact]
    public void What_reaches_a_refused_number_is_blocked()
    {
        using var sales = new Sales();
        sales.Set(SettingName.ActivityMode, "Block");
        RefuseAll(sales);

        None(Contacts.Where(cell => !IsBlocked(sales, cell))
            .Select(cell => $"{cell.Activity} to {cell.Table}, {cell.Place}: {Spellings[cell.Spelling]} goes"));
    }

    [Fact]
    public void What_is_refused_is_held_or_it_is_said_that_it_was_not_read()
    {
        using var sales = new Sales();
        var differences = new List<string>();
        foreach (var (how, spelling) in Requests)
        {
            var index = spelling + (how == "request" ? 500 : 0);
            try
            {
                _ = how == "operation"
                    ? (Guid)sales.OptOut(Text(spelling, index))[RecordConsent.RequestId]
                    : HandingIn.ByRow(sales.Rep, RequestKind.OptOut, (OptOutRequest.Address, Text(spelling, index)));
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                differences.Add($"{how} {Spellings[spelling]}: {refused.Detail.Message}");
                continue;
            }

            if (!IsHeld(sales, "contact", "telephone1", $"+4930{Number(index)}"))
            {
                differences.Add($"{how} {Spellings[spelling]} is not held");
            }
        }

        None(differences);
    }

    private static string Number(int index) => (7000000 + index).ToString(CultureInfo.InvariantCulture);

    private static string Text(int spelling, int? index = null)
    {
        var number = Number(index ?? spelling);
        return Spellings[spelling]
            .Replace("{d}", number, StringComparison.Ordinal)
            .Replace("{g}", $"{number[..3]} {number[3..5]} {number[5..]}", StringComparison.Ordinal)
            .Replace("{w}", string.Concat(number.Select(digit => (char)(digit - '0' + '０'))), StringComparison.Ordinal);
    }

    private static void RefuseAll(Sales sales)
    {
        for (var i = 0; i < Spellings.Length; i++)
        {
            sales.OptOut($"+4930{Number(i)}", (RecordConsent.Channels, OfAll));
        }
    }

    private static bool IsHeld(Sales sales, string table, string column, string text)
    {
        var row = sales.Person(table, null, (table == "account" ? "name" : "lastname", "Ann"), (column, text));
        return sales.Refuses(row, column == "fax" ? "donotfax" : "donotphone")
            && (column != "mobilephone" || sales.Refuses(row, "optout_donotsms"));
    }

    private static bool IsBlocked(Sales sales, (string Activity, string Table, string Place, int Spelling) cell)
    {
        var column = cell.Activity == "fax" ? "fax" : "telephone1";
        var inRow = cell.Place == "in the row";
        var person = Quick(
            sales,
            cell.Table,
            (cell.Table == "account" ? "name" : "lastname", "Ann"),
            (column, inRow ? Text(cell.Spelling) : null));
        var activity = new Entity(cell.Activity)
        {
            ["subject"] = "Hello",
            ["directioncode"] = true,
            ["to"] = new EntityCollection([Sales.To(person).Party]),
        };
        if (!inRow)
        {
            activity[cell.Activity == "fax" ? "faxnumber" : "phonenumber"] = Text(cell.Spelling);
        }

        try
        {
            sales.Rep.Create(activity);
            return false;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return refused.Detail.Message.Contains("must not ", StringComparison.Ordinal);
        }
    }

    // As an import brings it that passes every plugin by: nothing but the number says who it is.
    private static EntityReference Quick(Sales sales, string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns.Where(column => column.Value is not null))
        {
            row[column] = value;
        }

        var request = new CreateRequest { Target = row, [Bypass.Plugins] = true, [Bypass.Logic] = "CustomAsync" };
        return new EntityReference(table, ((CreateResponse)sales.Admin.Execute(request)).id);
    }

    private static void None(IEnumerable<string> differences)
    {
        var all = differences.ToList();
        Assert.True(all.Count == 0, $"{all.Count} differ:\n{string.Join('\n', all.Take(80))}");
    }
}
