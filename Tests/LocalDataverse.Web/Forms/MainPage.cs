using System.Text;
using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Web.Protocol;

namespace LocalDataverse.Web.Forms;

/// <summary>
/// What main.aspx shows, by the parameters of https://learn.microsoft.com/power-apps/developer/model-driven-apps/
/// open-forms-views-dialogs-reports-url.
/// </summary>
internal sealed class MainPage(LocalOrganization organization, HostUser user)
{
    private const int LongestData = 8_000;

    private readonly FormStore forms = new(organization);

    public WebApiResponse Answer(IReadOnlyDictionary<string, string> query)
    {
        return query.GetValueOrDefault("pagetype") switch
        {
            null when query.Count == 0 => new IndexPage(organization, forms, user).Answer(),
            "entityrecord" => Row(query),
            "webresource" => WebResource(query),
            null => Page.Refusal(400, "Not understood", "The address names no pagetype."),
            var other => Page.Refusal(
                501, "Not supported", $"This host does not support pagetype={other}: it shows forms."),
        };
    }

    private WebApiResponse Row(IReadOnlyDictionary<string, string> query)
    {
        if (query.GetValueOrDefault("etn") is not { } name || user.TableOf(name) is not { } table)
        {
            return Page.Refusal(404, "Not found", $"There is no table {query.GetValueOrDefault("etn")}.");
        }

        if (!TryId(query, "id", out var id) || !TryId(query, "formid", out var formId))
        {
            return Page.Refusal(400, "Not understood", "id and formid are GUIDs.");
        }

        var all = forms.MainFor(table.LogicalName, user);
        if (formId is { } wanted && all.All(form => form.Id != wanted))
        {
            return forms.Main(table.LogicalName).Any(form => form.Id == wanted)
                ? Page.Refusal(403, "Not for you", $"Your roles do not let you see the form {wanted}.")
                : Page.Refusal(404, "Not found", $"The table {table.LogicalName} has no main form {wanted}.");
        }

        return all.FirstOrDefault(form => formId is null || form.Id == formId) is { } form
            ? Page.OfScript(form.Name, user.LanguageTag, "main.js", Definition(table, id, form, all))
            : Page.Refusal(404, "Not found", $"No main form of the table {table.LogicalName} is for you.");
    }

    private JsonObject Definition(TableMetadata table, Guid? id, Form form, IReadOnlyList<Form> all)
    {
        var reader = new FormXml(user.Language);
        var quick = new JsonObject();
        foreach (var one in FormXml.QuickForms(form.Xml).Distinct())
        {
            quick[one.ToString()] = forms.QuickView(one) is { } found ? reader.Read(found) : null;
        }

        return new JsonObject
        {
            ["table"] = table.LogicalName,
            ["id"] = id?.ToString(),
            ["language"] = user.Language,
            ["form"] = reader.Read(form),
            ["forms"] = new JsonArray([.. all.Select(one => (JsonNode)new JsonObject
            {
                ["id"] = one.Id.ToString(),
                ["name"] = one.Name,
            })]),
            ["quickForms"] = quick,
            ["ribbon"] = Ribbon.Read(organization, table.LogicalName, user),
            ["secured"] = user.SecuredColumns(table),
            ["mayCreate"] = user.Holds(Privileges.Of(AccessRight.Create, table), PrivilegeDepth.Basic),
            ["mayWrite"] = user.Holds(Privileges.Of(AccessRight.Write, table), PrivilegeDepth.Basic),
        };
    }

    private WebApiResponse WebResource(IReadOnlyDictionary<string, string> query)
    {
        var name = query.GetValueOrDefault("webresourceName") ?? query.GetValueOrDefault("webresourcename") ?? "";
        var data = query.GetValueOrDefault("data") ?? "";
        if (Encoding.UTF8.GetByteCount(data) > LongestData)
        {
            return Page.Refusal(400, "Not understood", $"data is longer than {LongestData} bytes.");
        }

        return new WebResourceFiles(organization).Has(name)
            ? Page.OfScript(name, user.LanguageTag, "webresource.js", new JsonObject
            {
                ["name"] = name,
                ["data"] = data,
            })
            : Page.Refusal(404, "Not found", $"There is no web resource {name}.");
    }

    private static bool TryId(IReadOnlyDictionary<string, string> query, string name, out Guid? id)
    {
        id = null;
        if (query.GetValueOrDefault(name) is not { Length: > 0 } text)
        {
            return true;
        }

        var isId = Guid.TryParse(text, out var read);
        id = read;
        return isId;
    }
}
