using System.Globalization;
using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Forms;

/// <summary>Who looks at a page: roles, privileges and language.</summary>
internal sealed class HostUser(LocalOrganization organization, Guid userId)
{
    private const int English = 1033;

    private readonly Lazy<IReadOnlyList<Entity>> roles = new(() => Roles(organization, userId));
    private readonly Lazy<int> language = new(() => LanguageOf(organization, userId));

    public Guid Id => userId;

    /// <summary>The LCID in which labels are shown.</summary>
    public int Language => language.Value;

    /// <summary>What the lang attribute of a page says of it.</summary>
    public string LanguageTag => TagOf(Language);

    private MetadataStore Metadata => organization.Platform.Metadata;

    private SecurityModel Security => organization.Platform.Security;

    public TableMetadata? TableOf(string name) => Metadata.TryTable(name.ToLowerInvariant());

    /// <summary>Whether the user holds a privilege at least that deep.</summary>
    public bool Holds(string privilege, PrivilegeDepth depth) => Security.DepthOf(userId, privilege) >= depth;

    /// <summary>What the user may do with each secured column of a table.</summary>
    public JsonObject SecuredColumns(TableMetadata table)
    {
        var all = Security.IsUnrestricted(userId);
        var profiles = Security.ProfilesOf(userId).ToList();
        var columns = new JsonObject();
        foreach (var name in table.Columns.Values.Where(one => one.IsSecured).Select(one => one.LogicalName))
        {
            var key = (table.LogicalName, name);
            columns[name] = new JsonObject
            {
                ["canRead"] = all || profiles.Any(one => one.Read.Contains(key)),
                ["canCreate"] = all || profiles.Any(one => one.Create.Contains(key)),
                ["canUpdate"] = all || profiles.Any(one => one.Update.Contains(key)),
            };
        }

        return columns;
    }

    /// <summary>A form names a custom role by its id, and one of the platform's by that of its template.</summary>
    public bool HasRole(Guid id) => roles.Value.Any(role =>
        role.GetAttributeValue<EntityReference>("parentrootroleid")?.Id == id
        || role.GetAttributeValue<Guid?>("roletemplateid") == id);

    /// <summary>What the global context of the client says, as plain values.</summary>
    public JsonObject Context()
    {
        var user = organization.Administrator.Retrieve("systemuser", userId, new ColumnSet("fullname"));
        return new JsonObject
        {
            ["userId"] = $"{{{userId.ToString().ToUpperInvariant()}}}",
            ["userName"] = user.GetAttributeValue<string>("fullname"),
            ["languageId"] = Language,
            ["isRTL"] = CultureOf(Language).TextInfo.IsRightToLeft,
            ["roles"] = new JsonArray([.. roles.Value.Select(role => (JsonNode)new JsonObject
            {
                ["id"] = role.Id.ToString(),
                ["name"] = role.GetAttributeValue<string>("name"),
            })]),
            ["organizationId"] = organization.OrganizationId.ToString(),
            ["organizationName"] = "local",
            ["organizationLanguageId"] = English,
            ["version"] = "9.2.0.0",
        };
    }

    private static string TagOf(int language) => CultureOf(language).Name is { Length: > 0 } name ? name : "en";

    private static CultureInfo CultureOf(int language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static DataCollection<Entity> Roles(LocalOrganization organization, Guid userId)
    {
        var query = new QueryExpression("role")
        {
            ColumnSet = new ColumnSet("name", "roletemplateid", "parentrootroleid"),
        };
        query.AddLink("systemuserroles", "roleid", "roleid")
            .LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        query.AddOrder("name", OrderType.Ascending);
        return organization.Administrator.RetrieveMultiple(query).Entities;
    }

    private static int LanguageOf(LocalOrganization organization, Guid userId)
    {
        const string Table = "usersettings";
        const string Column = "uilanguageid";
        if (organization.Platform.Metadata.TryTable(Table)?.Column(Column) is null)
        {
            return English;
        }

        var query = new QueryByAttribute(Table) { ColumnSet = new ColumnSet(Column) };
        query.AddAttributeValue("systemuserid", userId);
        return organization.Administrator.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<int?>(Column) is { } chosen and > 0
            ? chosen
            : English;
    }
}
