namespace OptOutPlugin.Handlers;

/// <summary>
/// The same decision about a template that is sent to a list of rows, after the platform has checked the caller.
/// </summary>
public sealed class StopUnwantedTemplateSend : RefuseUnwantedTemplateSend;
