namespace OptOutPlugin.Handlers;

/// <summary>
/// The same decision about a stored e-mail, after the platform has checked the caller: what was not decided before.
/// </summary>
public sealed class StopUnwantedSend : RefuseUnwantedSend;
