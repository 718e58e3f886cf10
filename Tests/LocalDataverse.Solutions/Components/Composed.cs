using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Security;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Components;

/// <param name="Definition">What it waits for, with all layers laid over each other.</param>
/// <param name="Type">The class that runs.</param>
/// <param name="Solution">Which solution's step it is.</param>
internal sealed record ComposedStep(StepDefinition Definition, ImportedType Type, string Solution);

internal sealed record ComposedRole(
    Guid Id, string Name, IReadOnlyList<(string Name, PrivilegeDepth Depth)> Privileges);

internal sealed record ComposedProfile(string Name, string? Description, SecurityProfile Profile);
