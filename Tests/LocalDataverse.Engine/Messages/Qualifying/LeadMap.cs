using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Qualifying;

/// <summary>
/// What a lead hands down to the rows made of it. The do-not-contact columns are not among it: that a map carries
/// them is not documented, and customers edit the maps.
/// </summary>
internal sealed class LeadMap(MetadataStore metadata)
{
    private static readonly string[] Address =
    [
        "address1_line1", "address1_line2", "address1_line3", "address1_city", "address1_stateorprovince",
        "address1_postalcode", "address1_country",
    ];

    private static readonly string[] Reach =
    [
        "emailaddress1", "emailaddress2", "emailaddress3", "telephone1", "telephone2", "telephone3", "fax",
        "websiteurl", "description", "transactioncurrencyid",
    ];

    private static readonly string[] Name =
        ["salutation", "firstname", "middlename", "lastname", "jobtitle", "mobilephone"];

    private static readonly string[] Sale = ["campaignid", "description", "transactioncurrencyid"];

    public Entity Account(Guid id, IReadOnlyDictionary<string, object?> lead)
    {
        var row = Made("account", id, lead, [.. Address, .. Reach, "revenue"]);
        Set(row, "name", lead.GetValueOrDefault("companyname") ?? lead.GetValueOrDefault("fullname"));
        return row;
    }

    public Entity Contact(Guid id, IReadOnlyDictionary<string, object?> lead, EntityReference? account)
    {
        var row = Made("contact", id, lead, [.. Name, .. Address, .. Reach]);
        Set(row, "parentcustomerid", account);
        return row;
    }

    public Entity Opportunity(
        Guid id, IReadOnlyDictionary<string, object?> lead, EntityReference? account, EntityReference? contact)
    {
        var row = Made("opportunity", id, lead, Sale);
        Set(row, "name", lead.GetValueOrDefault("subject") ?? lead.GetValueOrDefault("fullname"));
        Set(row, "parentaccountid", account);
        Set(row, "parentcontactid", contact);
        Set(row, "customerid", account ?? contact);
        return row;
    }

    /// <summary>Sets a column, unless there is nothing to set or the table has no such column.</summary>
    public void Set(Entity row, string column, object? value)
    {
        if (value is not null && metadata.Table(row.LogicalName).Column(column) is not null)
        {
            row[column] = Copy.Value(value)!;
        }
    }

    private Entity Made(string table, Guid id, IReadOnlyDictionary<string, object?> lead, string[] columns)
    {
        var row = new Entity(table) { ["originatingleadid"] = new EntityReference("lead", id) };
        foreach (var column in columns)
        {
            Set(row, column, lead.GetValueOrDefault(column));
        }

        return row;
    }
}
