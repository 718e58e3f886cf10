using System.Collections.Frozen;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>The platform's controls for the types of columns, by the ids that forms name them by.</summary>
internal static class FormControls
{
    private static readonly FrozenDictionary<string, string> Classes = new Dictionary<string, string>
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
    }.ToFrozenDictionary();

    /// <summary>The id of the control for a column of a type, as Entity.xml names it.</summary>
    public static string ClassOf(string type) => Classes.GetValueOrDefault(type)
        ?? throw new BuildException($"No form of ours shows a column of the type {type} yet: name its control.");

    /// <summary>Whether a control is the one for a column of a type.</summary>
    public static bool Fit(string type, string classId) =>
        string.Equals(Classes.GetValueOrDefault(type), classId.Trim('{', '}'), StringComparison.OrdinalIgnoreCase);
}
