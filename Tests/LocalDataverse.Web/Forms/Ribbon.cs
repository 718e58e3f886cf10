using System.Text.Json.Nodes;
using System.Xml.Linq;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Web.Forms;

/// <summary>
/// The commands that solutions add to the forms of a table, out of RibbonDiffXml (learn.microsoft.com/power-apps/
/// developer/model-driven-apps/customize-commands-ribbon). The platform keeps them in tables of its own, which this
/// host has not: it keeps the XML. Rules and actions that it lacks are named, and their commands are not shown.
/// </summary>
internal sealed class Ribbon
{
    private readonly FormXml labels;
    private readonly HostUser user;
    private readonly string table;
    private readonly List<XElement> diffs;
    private readonly JsonArray commands = [];
    private readonly JsonArray refused = [];

    private Ribbon(IEnumerable<XElement> diffs, string table, HostUser user)
    {
        (this.table, this.user, this.diffs) = (table, user, [.. diffs]);
        labels = new FormXml(user.Language);
    }

    /// <summary>The commands of a table's main forms for one user, and the names of what is not supported.</summary>
    public static JsonObject Read(LocalOrganization organization, string table, HostUser user)
    {
        var ribbon = new Ribbon(organization.Platform.RibbonsOf(table), table, user);
        ribbon.AddAll();
        return new JsonObject { ["commands"] = ribbon.commands, ["refused"] = ribbon.refused };
    }

    private void AddAll()
    {
        foreach (var hidden in All("CustomActions", "HideCustomAction"))
        {
            Refuse($"HideCustomAction {(string?)hidden.Attribute("Location")}");
        }

        var prefix = $"Mscrm.Form.{table}.";
        var ours = All("CustomActions", "CustomAction").Where(one =>
            ((string?)one.Attribute("Location"))?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true);
        foreach (var element in ours.OrderBy(Sequence)
            .SelectMany(one => one.Element("CommandUIDefinition")?.Elements() ?? []))
        {
            if (element.Name.LocalName != "Button")
            {
                Refuse($"ribbon element {element.Name.LocalName} {(string?)element.Attribute("Id")}");
            }
            else
            {
                AddButton(element);
            }
        }
    }

    private void AddButton(XElement button)
    {
        var id = (string?)button.Attribute("Id") ?? "";
        if (Named("CommandDefinitions", "CommandDefinition", (string?)button.Attribute("Command")) is not { } command)
        {
            Refuse($"the command {(string?)button.Attribute("Command")} of {id}, which no solution brings");
            return;
        }

        if (!IsDisplayed(command, id)
            || EnableRules(command, id) is not { } rules
            || Actions(command, id) is not { } acts)
        {
            return;
        }

        commands.Add((JsonNode)new JsonObject
        {
            ["id"] = id,
            ["label"] = Text((string?)button.Attribute("LabelText")),
            ["title"] = Text((string?)button.Attribute("ToolTipDescription")),
            ["image"] = FormXml.Library((string?)button.Attribute("ModernImage")),
            ["rules"] = rules,
            ["actions"] = acts,
        });
    }

    private bool IsDisplayed(XElement command, string button)
    {
        foreach (var use in command.Element("DisplayRules")?.Elements("DisplayRule") ?? [])
        {
            var rules = Rule("DisplayRules", "DisplayRule", use)?.Elements().ToList();
            if (rules is null)
            {
                return Not($"display rule {(string?)use.Attribute("Id")} of {button}, which no solution brings");
            }

            if (rules.Find(one => one.Name.LocalName != "EntityPrivilegeRule") is { } other)
            {
                return Not($"display rule {other.Name.LocalName} of {button}");
            }

            if (!rules.TrueForAll(Holds))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(XElement rule)
    {
        var name = (string?)rule.Attribute("EntityName") ?? table;
        var known = user.TableOf(name);
        var holds = known is not null
            && Enum.TryParse<AccessRight>((string?)rule.Attribute("PrivilegeType"), out var right)
            && Enum.TryParse<PrivilegeDepth>((string?)rule.Attribute("PrivilegeDepth"), out var depth)
            && user.Holds(Privileges.Of(right, known), depth);
        return holds != RibbonCall.IsTrue(rule, "InvertResult");
    }

    private JsonArray? EnableRules(XElement command, string button)
    {
        var read = new JsonArray();
        foreach (var use in command.Element("EnableRules")?.Elements("EnableRule") ?? [])
        {
            if (Rule("EnableRules", "EnableRule", use) is not { } rule)
            {
                Refuse($"enable rule {(string?)use.Attribute("Id")} of {button}, which no solution brings");
                return null;
            }

            foreach (var one in rule.Elements())
            {
                if (RibbonCall.EnableRule(one) is not { } known)
                {
                    Refuse($"enable rule {one.Name.LocalName} of {button}");
                    return null;
                }

                known["invert"] = RibbonCall.IsTrue(one, "InvertResult");
                read.Add((JsonNode)known);
            }
        }

        return read;
    }

    private JsonArray? Actions(XElement command, string button)
    {
        var read = new JsonArray();
        foreach (var one in command.Element("Actions")?.Elements() ?? [])
        {
            if (one.Name.LocalName != "JavaScriptFunction")
            {
                Refuse($"ribbon action {one.Name.LocalName} of {button}");
                return null;
            }

            read.Add((JsonNode)RibbonCall.Read(one));
        }

        return read;
    }

    private string Text(string? text)
    {
        const string Prefix = "$LocLabels:";
        return text?.StartsWith(Prefix, StringComparison.Ordinal) == true
            ? labels.Label(Named("LocLabels", "LocLabel", text[Prefix.Length..])?.Element("Titles"))
            : text ?? "";
    }

    private bool Not(string what)
    {
        Refuse(what);
        return false;
    }

    private void Refuse(string what) => refused.Add(JsonValue.Create(what));

    private XElement? Rule(string list, string name, XElement use) => diffs
        .SelectMany(one => one.Element("RuleDefinitions")?.Element(list)?.Elements(name) ?? [])
        .LastOrDefault(one => (string?)one.Attribute("Id") == (string?)use.Attribute("Id"));

    private XElement? Named(string list, string name, string? id) =>
        All(list, name).LastOrDefault(one => (string?)one.Attribute("Id") == id);

    private IEnumerable<XElement> All(string list, string name) =>
        diffs.SelectMany(one => one.Element(list)?.Elements(name) ?? []);

    private static int Sequence(XElement action) =>
        int.TryParse((string?)action.Attribute("Sequence"), out var sequence) ? sequence : int.MaxValue;
}
