using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse;

/// <summary>Where a step finds what an earlier one handed on.</summary>
internal enum HandedOnIn
{
    /// <summary>In the variables of its own stages, from the second one on.</summary>
    ThisRun,

    /// <summary>
    /// There, or with the operation itself: of Create and Update the platform keeps the variables of the first stage
    /// with a parent that is the same operation.
    /// </summary>
    ThisOperation,

    /// <summary>There, or with the nearest operation around this one that has it.</summary>
    ThisRequest,

    /// <summary>With the nearest operation around this one that has it, and not here.</summary>
    WhatIsAround,
}

/// <summary>What is handed on where it is enough to know that it was.</summary>
internal sealed class Mark
{
    private Mark()
    {
    }

    /// <summary>The one mark.</summary>
    public static Mark Made { get; } = new();

    /// <summary>A hand-over of it.</summary>
    /// <param name="variable">The shared variable.</param>
    /// <param name="isIn">Where the later step finds it.</param>
    public static HandOver<Mark> In(string variable, HandedOnIn isIn) => new(variable, isIn, (_, _) => { }, _ => Made);

    /// <summary>The same, where it only saves work: it is left out while no key could prove it.</summary>
    public static HandOver<Mark> WhereProvable(string variable, HandedOnIn isIn) =>
        new(variable, isIn, (_, _) => { }, _ => Made) { CanBeLeftOut = true };
}

/// <summary>
/// One kind of thing that one step of ours hands on to a later one of the same request. It carries a proof over the
/// request, what it is about and all that it says: every plugin can set a variable, and what is handed on decides of a
/// send, or becomes a signed row of the ledger. Whatever somebody else put there counts for nothing.
/// </summary>
/// <typeparam name="T">What is handed on.</typeparam>
/// <param name="variable">The shared variable.</param>
/// <param name="isIn">Where the later step finds it.</param>
/// <param name="write">Writes it.</param>
/// <param name="read">Reads what was written.</param>
internal sealed class HandOver<T>(
    string variable, HandedOnIn isIn, Action<FieldWriter, T> write, Func<FieldReader, T> read)
    where T : class
{
    private const int ProofLength = 64;

    /// <summary>
    /// Whether it is left out where no key could prove it yet: it then only saves work. Otherwise a key is made.
    /// </summary>
    public bool CanBeLeftOut { get; init; }

    /// <summary>Hands something on, in place of what was handed on before.</summary>
    /// <param name="call">The run.</param>
    /// <param name="value">What is handed on.</param>
    /// <param name="about">What both steps know, and what ties it to nothing else than that.</param>
    public void Say(PluginCall call, T value, params string?[] about)
    {
        var keys = CanBeLeftOut ? Keys.Known(call, KeyPurpose.Suppress) : Keys.All(call, KeyPurpose.Suppress);
        if (keys.Count > 0)
        {
            var text = Text(value);
            call.Context.SharedVariables[variable] = ProofOf(call, keys[0], text, about) + text;
        }
    }

    /// <summary>Hands something on while something is done; what was handed on before stands again after it.</summary>
    public void During(PluginCall call, T value, string?[] about, Action act)
    {
        var variables = call.Context.SharedVariables;
        var earlier = variables.TryGetValue(variable, out var said) ? said : null;
        Say(call, value, about);
        try
        {
            act();
        }
        finally
        {
            if (earlier is null)
            {
                variables.Remove(variable);
            }
            else
            {
                variables[variable] = earlier;
            }
        }
    }

    /// <summary>What the product handed on; null for nothing, and for what somebody else set.</summary>
    /// <param name="call">The run.</param>
    /// <param name="about">What it must be about; asked only where something was handed on.</param>
    public T? Read(PluginCall call, Func<string?[]> about) => Proven(call, Said(call.Context), about);

    /// <summary>The same where it is about nothing but the request.</summary>
    public T? Read(PluginCall call) => Read(call, () => []);

    /// <summary>
    /// What the product handed on, about nothing but the request, here or with the nearest operation around that has
    /// it.
    /// </summary>
    public T? Nearest(PluginCall call) => Proven(call, Nearest(call.Context), () => []);

    /// <summary>It as one text.</summary>
    public string Text(T value)
    {
        var fields = new FieldWriter();
        write(fields, value);
        return fields.ToString();
    }

    private T? Proven(PluginCall call, object? found, Func<string?[]> about)
    {
        if (found is not string { Length: >= ProofLength } said)
        {
            return null;
        }

        var text = said.Substring(ProofLength);
        return Keys.Known(call, KeyPurpose.Suppress) is { Count: > 0 } keys
            && Proof.AreSame(said.Substring(0, ProofLength), ProofOf(call, keys[0], text, about()))
                ? read(new FieldReader(text))
                : null;
    }

    private object? Said(IPluginExecutionContext context) => isIn switch
    {
        HandedOnIn.ThisRun => In(context),
        HandedOnIn.ThisOperation => In(context) ?? (IsSameOperation(context) ? In(context.ParentContext) : null),
        HandedOnIn.ThisRequest => Nearest(context),
        HandedOnIn.WhatIsAround => Nearest(context.ParentContext),
    };

    private object? In(IPluginExecutionContext context) =>
        context.SharedVariables.TryGetValue(variable, out var said) ? said : null;

    private object? Nearest(IPluginExecutionContext? context)
    {
        while (context is not null && !context.SharedVariables.Contains(variable))
        {
            context = context.ParentContext;
        }

        return context is null ? null : In(context);
    }

    private static bool IsSameOperation(IPluginExecutionContext context) =>
        context.ParentContext is { } outer
        && outer.MessageName == context.MessageName
        && outer.PrimaryEntityName == context.PrimaryEntityName
        && (outer.PrimaryEntityId == context.PrimaryEntityId || context.MessageName == "Create");

    private string ProofOf(PluginCall call, Key key, string text, string?[] about) => Proof.Of(
        key.Value, "handed on", [call.Context.CorrelationId.ToString("D"), variable, text, .. about]);
}

/// <summary>What ties something that is handed on to one row.</summary>
internal static class HandedOnAbout
{
    /// <summary>The row of this operation, as the step before its writing and the one after it know it.</summary>
    public static string?[] Row(PluginCall call) =>
        [call.Context.MessageName == "Update" ? call.Context.PrimaryEntityId.ToString("D") : null];
}
