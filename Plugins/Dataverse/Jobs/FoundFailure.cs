namespace OptOutPlugin.Dataverse;

/// <summary>Work that is not done to its end; of what failed there is a finding already.</summary>
internal sealed class FoundFailure(Exception cause) : Exception(cause.Message, cause);
