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
        return Read(path).ToDictionary(entry => entry.Key, entry => User(path, entry.Value, organization));
    }

    /// <summary>Looks whether the file can be read, before there is an organisation whose users it names.</summary>
    /// <exception cref="InvalidDataException">It does not say what it must.</exception>
    public static void Check(string path) => Read(path);

    private static Dictionary<string, Entry> Read(string path)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new InvalidDataException($"{path} is larger than {LargestFile} bytes.");
        }

        try
        {
            var entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(path), Strict) ?? [];
            foreach (var (key, entry) in entries)
            {
                Demand(path, key, entry);
            }

            return entries.Count > 0 ? entries : throw new InvalidDataException($"{path} holds no key.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    private static void Demand(string path, string key, Entry? entry)
    {
        if (key.Length < ShortestKey || key.Any(char.IsWhiteSpace))
        {
            throw new InvalidDataException(
                $"{path}: a key has at least {ShortestKey} characters, and none of them is a space.");
        }

        if (string.IsNullOrWhiteSpace(entry?.User))
        {
            throw new InvalidDataException($"{path}: a key has no user.");
        }
    }

    private static Guid User(string path, Entry entry, LocalOrganization organization)
    {
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
                organization.AddUser(entry.User!, UnitOf(path, entry, organization), roles),
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
