using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>
/// Which steps a request passes by: in its own operation and in what the platform does beneath it, but not in what
/// plugins ask for (PAD/bypass-custom-business-logic.md). Every step here is a custom one.
/// </summary>
internal sealed record Bypass
{
    /// <summary>The older parameter: true passes by all synchronous steps.</summary>
    public const string Plugins = "BypassCustomPluginExecution";

    /// <summary>CustomSync, CustomAsync, or both with a comma between.</summary>
    public const string Logic = "BypassBusinessLogicExecution";

    /// <summary>The ids of single steps, with commas between.</summary>
    public const string StepIds = "BypassBusinessLogicExecutionStepIds";

    // The default of the organisation's setting BypassBusinessLogicExecutionStepIdsLimit.
    private const int MaximumSteps = 3;
    private const string PluginsPrivilege = "prvBypassCustomPlugins";
    private const string LogicPrivilege = "prvBypassCustomBusinessLogic";

    public bool Synchronous { get; private init; }

    public bool Asynchronous { get; private init; }

    public IReadOnlyList<Guid> Steps { get; private init; } = [];

    /// <summary>The privileges that it takes.</summary>
    public IReadOnlyList<string> Privileges { get; private init; } = [];

    public static bool IsParameter(string name) => name is Plugins or Logic or StepIds;

    /// <summary>What a request asks to be passed by; null is nothing.</summary>
    public static Bypass? Read(OrganizationRequest request)
    {
        var plugins = Given<bool>(request, Plugins);
        var logic = Words(Given<string>(request, Logic));
        var steps = Words(Given<string>(request, StepIds)).ConvertAll(StepId);
        if (logic.Find(word => word is not ("CustomSync" or "CustomAsync")) is { } unknown)
        {
            throw Faults.InvalidArgument(
                $"'{unknown}' is not a value of {Logic}: say CustomSync, CustomAsync or both.");
        }

        if (steps.Count > MaximumSteps)
        {
            throw Faults.InvalidArgument(
                $"{StepIds} names {steps.Count} steps, and {MaximumSteps} are the most that it may name.");
        }

        var privileges = new List<string>();
        if (plugins)
        {
            privileges.Add(PluginsPrivilege);
        }

        if (logic.Count > 0 || steps.Count > 0)
        {
            privileges.Add(LogicPrivilege);
        }

        return privileges.Count == 0 ? null : new Bypass
        {
            Synchronous = plugins || logic.Contains("CustomSync"),
            Asynchronous = logic.Contains("CustomAsync"),
            Steps = steps,
            Privileges = privileges,
        };
    }

    public bool Covers(bool asynchronous, Guid stepId) =>
        (asynchronous ? Asynchronous : Synchronous) || Steps.Contains(stepId);

    private static T? Given<T>(OrganizationRequest request, string name)
    {
        if (!request.Parameters.TryGetValue(name, out object value) || value is null)
        {
            return default;
        }

        return value is T typed
            ? typed
            : throw Faults.InvalidArgument($"The parameter '{name}' of {request.RequestName} is of the wrong type.");
    }

    private static List<string> Words(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Guid StepId(string text) => Guid.TryParse(text, out var id)
        ? id
        : throw Faults.InvalidArgument($"'{text}' in {StepIds} is not the id of a step.");
}
