using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Registration;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>
/// A message that a solution brought. Its plugin is the main operation: it runs in stage 30, in the transaction,
/// between the steps that others may have been allowed to register.
/// </summary>
internal sealed class CustomApiMessage(
    MessageParts parts, StepRunner runner, PluginContexts contexts, RegisteredApi api)
    : Message(parts)
{
    public override string RequestName => api.Definition.UniqueName;

    protected override IReadOnlyList<string> Parameters { get; } =
        [.. api.Definition.Parameters.Select(parameter => parameter.Name)];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var happening = new PipelineEvent(RequestName, null) { Input = InputOf(request) };
        happening.SetTag(Optional<object>(request, "tag"));
        Operation? operation = null;
        operation = new Operation
        {
            RequestId = request.RequestId ?? Guid.NewGuid(),
            Events = [happening],
            Authorize = Authorize,
            Main = inside => Main(operation!, happening, inside),
        };
        Pipeline.Run(operation, call);
        return Answer(request, new OrganizationResponse(), ResultsOf(happening.Output));
    }

    protected override Exception Unknown(string parameter) => parameter.StartsWith("Bypass", StringComparison.Ordinal)
        ? base.Unknown(parameter)
        : Faults.InvalidArgument($"Unrecognized request parameter: {parameter} of {RequestName}.");

    private void Authorize(Invocation caller)
    {
        if (api.Definition.ExecutePrivilege is { } privilege)
        {
            Access.Demand(caller, privilege);
        }
    }

    private void Main(Operation operation, PipelineEvent happening, Invocation inside)
    {
        if (api.Main is not { } main)
        {
            return;
        }

        var context = contexts.For(operation, happening, main, inside);
        runner.Run(main, context with { OwningExtension = null }, inside.Transaction);
        foreach (var (name, value) in happening.Output)
        {
            DemandDeclared(name, value);
        }
    }

    private ParameterCollection InputOf(OrganizationRequest request)
    {
        // Also one without a value: the name is wrong all the same.
        var empty = request.Parameters.Keys.Where(name => request[name] is null);
        if (empty.FirstOrDefault(name => !Parameters.Contains(name)) is { } odd)
        {
            throw Unknown(odd);
        }

        var input = new ParameterCollection();
        foreach (var parameter in api.Definition.Parameters)
        {
            var isThere = request.Parameters.TryGetValue(parameter.Name, out object value);
            if (value is null && !parameter.IsOptional)
            {
                throw Faults.InvalidArgument(
                    $"Required field '{parameter.Name}' is missing for RequestName='{RequestName}'");
            }

            if (value is not null && !CustomApiTypes.Fits(parameter.Type, value))
            {
                throw Faults.InvalidArgument(
                    $"The parameter '{parameter.Name}' of {RequestName} is a {value.GetType().Name} and must be a "
                    + $"{CustomApiTypes.NameOf(parameter.Type)}.");
            }

            if (isThere)
            {
                input[parameter.Name] = Copy.Value(value)!;
            }
        }

        return input;
    }

    private void DemandDeclared(string name, object? value)
    {
        var response = api.Definition.Responses.FirstOrDefault(one => one.Name == name)
            ?? throw Faults.InvalidArgument($"{RequestName} has no response property '{name}', which its plugin gave.");
        if (value is not null && !CustomApiTypes.Fits(response.Type, value))
        {
            throw Faults.InvalidArgument(
                $"The response property '{name}' of {RequestName} is a {value.GetType().Name} and must be a "
                + $"{CustomApiTypes.NameOf(response.Type)}.");
        }
    }

    // What a later step may have added is not in the contract and does not travel.
    private ParameterCollection ResultsOf(ParameterCollection output)
    {
        var results = new ParameterCollection();
        foreach (var (name, value) in output)
        {
            if (api.Definition.Responses.Any(response => response.Name == name))
            {
                results[name] = Copy.Value(value)!;
            }
        }

        return results;
    }
}
