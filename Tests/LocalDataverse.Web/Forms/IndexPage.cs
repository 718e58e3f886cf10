using System.ServiceModel;
using System.Text;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Forms;

/// <summary>Where a visit begins: the tables with main forms, and some rows of each to open.</summary>
internal sealed class IndexPage(LocalOrganization organization, FormStore forms, HostUser user)
{
    private const int Shown = 5;

    public WebApiResponse Answer()
    {
        var body = new StringBuilder("<p>The forms of the imported solutions, with the newest rows of each table.</p>");
        foreach (var table in forms.Tables.Select(user.TableOf).OfType<TableMetadata>())
        {
            Add(body, table);
        }

        return Page.Of("Tables with forms", body.ToString());
    }

    private void Add(StringBuilder body, TableMetadata table)
    {
        var seen = forms.MainFor(table.LogicalName, user);
        if (seen.Count == 0)
        {
            return;
        }

        var address = $"/main.aspx?pagetype=entityrecord&etn={Uri.EscapeDataString(table.LogicalName)}";
        body.Append("<section><h2>").Append(Page.Encode(table.CollectionName)).Append("</h2>");
        foreach (var form in seen)
        {
            body.Append("<p>").Append(Link($"{address}&formid={form.Id}", $"New row on the form {form.Name}"))
                .Append("</p>");
        }

        body.Append("<ul>");
        foreach (var row in Rows(table))
        {
            var name = table.PrimaryName is { } column ? row.GetAttributeValue<string>(column) : null;
            body.Append("<li>").Append(Link($"{address}&id={row.Id}", name is { Length: > 0 } ? name : $"{row.Id}"))
                .Append("</li>");
        }

        body.Append("</ul></section>");
    }

    private DataCollection<Entity> Rows(TableMetadata table)
    {
        var query = new QueryExpression(table.LogicalName)
        {
            TopCount = Shown,
            ColumnSet = table.PrimaryName is { } name ? new ColumnSet(name) : new ColumnSet(false),
        };
        query.AddOrder("createdon", OrderType.Descending);
        try
        {
            return organization.As(user.Id).RetrieveMultiple(query).Entities;
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode is ErrorCodes.PrivilegeDenied or ErrorCodes.AccessDenied)
        {
            return new EntityCollection().Entities;
        }
    }

    private static string Link(string address, string text) =>
        $"<a href=\"{Page.Encode(address)}\">{Page.Encode(text)}</a>";
}
