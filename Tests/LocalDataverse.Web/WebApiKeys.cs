using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web;

/// <summary>
/// Reads a file of bearer keys: a JSON object whose names are the keys, each with the "user" that it stands for, by
/// full name or id, and the "roles" of a user who is still to be made, with the name of the business "unit" of one who
/// does not belong to the root.
/// </summary>
public static class WebApiKeys
{
    private const int LargestFile = 1024 * 1024;
    private const int ShortestKey = 8;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <returns>For each key the id of its user, who is made if nobody has the name.</returns>
    /// <exception cref="InvalidDataException">The file does not say what it must.</exception>
    public static IReadOnlyDictionary<string, Guid> Load(string path, LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new InvalidDataException($"{path} is larger than {LargestFile} bytes.");
        }

        try
        {
            var entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(path), Strict) ?? [];
            return entries.Count > 0
                ? entries.ToDictionary(entry => Key(path, entry.Key), entry => User(path, entry.Value, organization))
                : throw new InvalidDataException($"{path} holds no key.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    private static string Key(string path, string key) => key.Length >= ShortestKey && !key.Any(char.IsWhiteSpace)
        ? key
        : throw new InvalidDataException(
            $"{path}: a key has at least {ShortestKey} characters, and none of them is a space.");

    private static Guid User(string path, Entry entry, LocalOrganization organization)
    {
        if (string.IsNullOrWhiteSpace(entry.User))
        {
            throw new InvalidDataException($"{path}: a key has no user.");
        }

        var query = new QueryByAttribute("systemuser");
        if (Guid.TryParse(entry.User, out var id))
        {
            query.AddAttributeValue("systemuserid", id);
        }
        else
        {
            query.AddAttributeValue("fullname", entry.User);
        }

        return (organization.Administrator.RetrieveMultiple(query).Entities, entry.Roles) switch
        {
            ([var found, ..], null or []) => found.Id,
            ([_, ..], _) => throw new InvalidDataException(
                $"{path}: {entry.User} is there already, so the roles cannot be chosen."),
            (_, { Length: > 0 } roles) when id == Guid.Empty =>
                organization.AddUser(entry.User, UnitOf(path, entry, organization), roles),
            _ => throw new InvalidDataException(
                $"{path}: there is no user {entry.User}, and no roles to make one with."),
        };
    }

    private static Guid UnitOf(string path, Entry entry, LocalOrganization organization)
    {
        if (entry.Unit is null)
        {
            return organization.RootBusinessUnitId;
        }

        var query = new QueryByAttribute("businessunit");
        query.AddAttributeValue("name", entry.Unit);
        return organization.Administrator.RetrieveMultiple(query).Entities is [var unit, ..]
            ? unit.Id
            : throw new InvalidDataException($"{path}: there is no business unit {entry.Unit}.");
    }

    private sealed record Entry(string? User, string[]? Roles, string? Unit);
}
