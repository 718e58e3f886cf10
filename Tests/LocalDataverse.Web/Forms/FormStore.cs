using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Forms;

/// <summary>A form of the organisation.</summary>
internal sealed record Form(Guid Id, string Name, string Table, int Type, XElement Xml)
{
    public const int Main = 2;

    public const int QuickView = 6;

    private XElement? Conditions => Xml.Element("DisplayConditions");

    /// <summary>Where it stands among the forms that a user may see.</summary>
    public int Order => int.TryParse(
        (string?)Conditions?.Attribute("Order"), CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;

    /// <summary>Whether it is shown to those whose roles no form is for.</summary>
    public bool IsFallback => (string?)Conditions?.Attribute("FallbackForm") is "true";

    /// <summary>Whether its conditions let the user see it.</summary>
    public bool IsFor(HostUser user) => Conditions is null || Conditions.Element("Everyone") is not null
        || Conditions.Elements("Role").Any(role =>
            Guid.TryParse((string?)role.Attribute("Id"), out var id) && user.HasRole(id));
}

/// <summary>
/// The active forms of the organisation and which of a table's main forms a user sees: those whose conditions fit the
/// user's roles, in their order, else the fallback forms. Source: https://learn.microsoft.com/power-apps/maker/
/// model-driven-apps/control-access-forms and .../assign-form-order.
/// </summary>
internal sealed class FormStore(LocalOrganization organization)
{
    public IReadOnlyList<string> Tables => [.. All(Form.Main, null).Select(form => form.Table)
        .Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<Form> Main(string table) =>
        [.. All(Form.Main, table).OrderBy(form => form.Order).ThenBy(form => form.Name, StringComparer.Ordinal)];

    public IReadOnlyList<Form> MainFor(string table, HostUser user)
    {
        var all = Main(table);
        var fitting = all.Where(form => form.IsFor(user)).ToList();
        return fitting.Count > 0 ? fitting : [.. all.Where(form => form.IsFallback)];
    }

    public Form? QuickView(Guid id) => All(Form.QuickView, null).FirstOrDefault(form => form.Id == id);

    private IEnumerable<Form> All(int type, string? table)
    {
        var query = new QueryByAttribute("systemform")
        {
            ColumnSet = new ColumnSet("name", "objecttypecode", "type", "formxml"),
        };
        query.AddAttributeValue("type", type);
        query.AddAttributeValue("formactivationstate", 1);
        if (table is not null)
        {
            query.AddAttributeValue("objecttypecode", table);
        }

        return organization.Administrator.RetrieveMultiple(query).Entities
            .Where(row => row.GetAttributeValue<string>("formxml") is not null)
            .Select(row => new Form(
                row.Id,
                row.GetAttributeValue<string>("name") ?? "",
                row.GetAttributeValue<string>("objecttypecode"),
                row.GetAttributeValue<OptionSetValue>("type").Value,
                FormXml.Parse(row.GetAttributeValue<string>("formxml"))));
    }
}
