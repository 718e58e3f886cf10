namespace OptOutPlugin.Handlers;

/// <summary>
/// The same decision about an e-mail that the same request creates and sends, after the platform has checked the
/// caller.
/// </summary>
public sealed class StopUnwantedNewMail : RefuseUnwantedNewMail;
