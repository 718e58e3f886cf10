using FakeXrmEasy;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.FakeXrmEasy.Tests;

/// <summary>
/// An organisation of the fake, which runs no steps by itself: the keys that a step makes are there already.
/// </summary>
internal sealed class Faked
{
    public const int Marketing = 727000000;
    public const int Transactional = 727000001;

    private const int To = 2;

    private readonly List<Entity> rows =
    [
        Key(727000000), Key(727000001),
    ];

    private readonly Organisation organisation = new();

    public Faked Has(params Entity[] more)
    {
        rows.AddRange(more);
        return this;
    }

    public IOrganizationService Begin()
    {
        organisation.Initialize(rows);
        return organisation.GetOrganizationService();
    }

    /// <summary>Runs a handler as the platform runs its step.</summary>
    public void Run<T>(
        string message, string table, int stage, Guid id, ParameterCollection input)
        where T : IPlugin, new()
    {
        var call = organisation.GetDefaultPluginContext();
        call.MessageName = message;
        call.PrimaryEntityName = table;
        call.PrimaryEntityId = id;
        call.Stage = stage;
        call.Mode = 0;
        call.InputParameters = input;
        organisation.Run(new T(), call);
    }

    public static Entity Person(string table, string email, params string[] refused)
    {
        var row = new Entity(table, Guid.NewGuid())
        {
            [table == "account" ? "name" : "fullname"] = "Ana",
            ["emailaddress1"] = email,
            ["statecode"] = new OptionSetValue(0),
        };
        foreach (var flag in refused)
        {
            row[flag] = true;
        }

        return row;
    }

    public static Entity Mail(int category) => new("email", Guid.NewGuid())
    {
        ["subject"] = "Spring",
        ["directioncode"] = true,
        ["statecode"] = new OptionSetValue(0),
        ["statuscode"] = new OptionSetValue(1),
        ["optout_category"] = new OptionSetValue(category),
    };

    public static Entity Addressed(Entity mail, Entity person) => new("activityparty", Guid.NewGuid())
    {
        ["activityid"] = mail.ToEntityReference(),
        ["partyid"] = person.ToEntityReference(),
        ["participationtypemask"] = new OptionSetValue(To),
    };

    private sealed class Organisation : XrmFakedContext
    {
        public void Run(IPlugin plugin, XrmFakedPluginExecutionContext call) =>
            plugin.Execute(new Services(GetFakedServiceProvider(call)));
    }

    /// <summary>The platform gives nothing for a service that it does not know; the fake would throw.</summary>
    private sealed class Services(IServiceProvider known) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            try
            {
                return known.GetService(serviceType);
            }
            catch (PullRequestException)
            {
                return null;
            }
        }
    }

    private static Entity Key(int purpose) => new("optout_key", Guid.NewGuid())
    {
        ["optout_purpose"] = new OptionSetValue(purpose),
        ["optout_value"] = new string('a', 64),
        ["createdon"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
