using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>What the platform does with one kind of request.</summary>
internal abstract class Message(MessageParts parts)
{
    /// <summary>As the SDK's request class says it; the pipeline's message may be named otherwise.</summary>
    public abstract string RequestName { get; }

    protected IRequests Requests { get; } = parts.Requests;

    protected EventPipeline Pipeline { get; } = parts.Pipeline;

    protected AccessCheck Access { get; } = parts.Access;

    protected MetadataStore Metadata { get; } = parts.Metadata;

    protected Database Database { get; } = parts.Database;

    protected Keys Keys { get; } = parts.Keys;

    /// <summary>The parameters understood here; any other is refused by name.</summary>
    protected abstract IReadOnlyList<string> Parameters { get; }

    public OrganizationResponse Execute(OrganizationRequest request, Invocation call)
    {
        foreach (var parameter in request.Parameters)
        {
            if (!Parameters.Contains(parameter.Key) && !IsHarmless(parameter.Key, parameter.Value)
                && !(HasSteps && Bypass.IsParameter(parameter.Key)))
            {
                throw Unknown(parameter.Key);
            }
        }

        return Handle(request, PassingBy(request, call));
    }

    /// <summary>Whether steps can run for it; only then can they be passed by.</summary>
    protected virtual bool HasSteps => true;

    /// <summary>The fault for a parameter that is not understood.</summary>
    protected virtual Exception Unknown(string parameter) => Faults.Unsupported($"{RequestName}.{parameter}");

    protected abstract OrganizationResponse Handle(OrganizationRequest request, Invocation call);

    protected static T Required<T>(OrganizationRequest request, string name)
    {
        if (!request.Parameters.TryGetValue(name, out object value) || value is null)
        {
            throw Faults.MissingField(name);
        }

        return value is T typed
            ? typed
            : throw Faults.InvalidArgument($"The parameter '{name}' of {request.RequestName} is of the wrong type.");
    }

    protected static T? Optional<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out object value) && value is T typed ? typed : default;

    protected static OrganizationResponse Answer(
        OrganizationRequest request, OrganizationResponse response, ParameterCollection? results = null)
    {
        response.ResponseName = request.RequestName;
        response.Results.AddRange(results ?? []);
        return response;
    }

    /// <summary>Runs one message of the ordinary kind: an event about at most one row.</summary>
    protected void Run(OrganizationRequest request, Invocation call, PipelineEvent happening, Step step) =>
        Run(request, call, [happening], step);

    protected void Run(
        OrganizationRequest request, Invocation call, IReadOnlyList<PipelineEvent> happenings, Step step)
    {
        foreach (var happening in happenings)
        {
            happening.SetTag(Optional<object>(request, "tag"));
        }

        Pipeline.Run(
            new Operation
            {
                RequestId = request.RequestId ?? Guid.NewGuid(),
                Events = happenings,
                Authorize = step.Authorize,
                Main = step.Main,
                Passes = step.Passes ?? (operation => [operation]),
            },
            call);
    }

    private Invocation PassingBy(OrganizationRequest request, Invocation call)
    {
        if (!HasSteps || Bypass.Read(request) is not { } bypass)
        {
            return call;
        }

        foreach (var privilege in bypass.Privileges)
        {
            Access.Demand(call, privilege);
        }

        return call with { Bypass = bypass };
    }

    // No duplicate detection rules exist here, and the default concurrency is the only one.
    private static bool IsHarmless(string name, object? value) => name switch
    {
        "tag" or "SuppressDuplicateDetection" or "SuppressCallbackRegistrationExpanderJob" => true,
        "ConcurrencyBehavior" => value is null or ConcurrencyBehavior.Default or ConcurrencyBehavior.AlwaysOverwrite,
        _ => value is null,
    };

    /// <summary>The parts of an operation that differ from message to message.</summary>
    protected sealed record Step(
        Action<Invocation> Authorize,
        Action<Invocation> Main,
        Func<Operation, IReadOnlyList<Operation>>? Passes = null);
}
