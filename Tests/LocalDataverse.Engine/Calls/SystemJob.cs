namespace LocalDataverse.Engine.Calls;

public enum SystemJobStatus
{
    Waiting,
    Succeeded,
    Failed,
}

/// <summary>One run of an asynchronous step, or of work on a solution.</summary>
/// <param name="Name">The step's name, or what is done.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Message">Why it failed, or was last put off.</param>
/// <param name="Retries">How often it was tried again.</param>
public sealed record SystemJob(string Name, SystemJobStatus Status, string? Message, int Retries);
