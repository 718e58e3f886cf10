using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A control on a form is of the kind that its column's type needs.</summary>
internal sealed class ControlsFitColumns : IRule
{
    private static readonly Dictionary<string, string> Controls = new()
    {
        ["nvarchar"] = "4273edbd-ac1d-40d3-9fb2-095c621b552d",
        ["ntext"] = "e0dece4b-6fc8-4a8f-a065-082708572369",
        ["emailbody"] = "6f3fb987-393b-4d2d-859f-9d0f0349b6ad",
        ["picklist"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["state"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["status"] = "5d68b988-0661-4db2-bc3e-17598ad3be6c",
        ["bit"] = "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
        ["lookup"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["owner"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["datetime"] = "5b773807-9fb2-42db-97c3-7a91eff8adff",
        ["email"] = "ada2203e-b4cd-49be-9ddf-234642b43b52",
        ["partylist"] = "cbfb742c-14e7-4a17-96bb-1a13f7f64aa2",
        ["regarding"] = "f3015350-44a2-4aa0-97b5-00166532b5e9",
        ["int"] = "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
    };

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        from control in file.Root.Descendants("control")
        let column = control.Attr("datafieldname")
        let type = project.Tree.TableOf(file)?.TypeOf(column)
        where type is not null
        let kind = control.Attr("classid").Trim('{', '}').ToLowerInvariant()
        where Controls.GetValueOrDefault(type) != kind
        select $"{file.Path}: the control of {column} does not fit the type {type}.";
}
