using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace LocalDataverse.Web.Forms;

/// <summary>What a command calls in the browser, and the rules that are asked there.</summary>
internal static class RibbonCall
{
    private static readonly string[] Parameters =
        ["CrmParameter", "StringParameter", "BoolParameter", "IntParameter", "DecimalParameter"];

    private static readonly string[] States = ["Create", "Existing", "ReadOnly", "Disabled"];

    /// <summary>An enable rule that the page can ask; null is one that it cannot.</summary>
    public static JsonObject? EnableRule(XElement rule)
    {
        switch (rule.Name.LocalName)
        {
            case "CustomRule":
                var call = Read(rule);
                call["default"] = IsTrue(rule, "Default");
                return call;
            case "FormStateRule" when (string?)rule.Attribute("State") is { } state && States.Contains(state):
                return new JsonObject { ["state"] = state, ["parameters"] = new JsonArray() };
            default:
                return null;
        }
    }

    public static JsonObject Read(XElement element) => new()
    {
        ["function"] = (string?)element.Attribute("FunctionName"),
        ["library"] = FormXml.Library((string?)element.Attribute("Library")),
        ["parameters"] = new JsonArray([.. element.Elements()
            .Select(one => (JsonNode)new JsonObject
            {
                ["kind"] = Parameters.Contains(one.Name.LocalName) ? one.Name.LocalName : "",
                ["value"] = (string?)one.Attribute("Value"),
            })]),
    };

    public static bool IsTrue(XElement rule, string name) => (string?)rule.Attribute(name) is "true" or "1";
}
