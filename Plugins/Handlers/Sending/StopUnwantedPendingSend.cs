namespace OptOutPlugin.Handlers;

/// <summary>
/// The same decision about a status that is written, after the platform has checked the caller.
/// </summary>
public sealed class StopUnwantedPendingSend : RefuseUnwantedPendingSend;
