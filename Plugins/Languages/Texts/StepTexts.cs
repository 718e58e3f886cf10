using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Languages;

/// <summary>What a health check says of the steps, and what to do about it.</summary>
internal abstract class StepTexts
{
    public abstract string Repair { get; }

    public abstract string NoneCanBeBypassed { get; }

    public abstract string StopBypass { get; }

    public abstract string AllAreThere(int steps);

    public abstract string Fails(string name, StepLack lack, bool guardsSending);

    /// <param name="failed">How many steps fail, more than one.</param>
    /// <param name="all">Of how many.</param>
    /// <param name="names">The first of them, between semicolons.</param>
    /// <param name="guardsSending">Whether one of them guards sending.</param>
    public abstract string SeveralFail(int failed, int all, string names, bool guardsSending);

    public abstract string OptionalFails(string name, StepLack lack, string message, string table);

    public abstract string ImportOptional(string message, string table);

    public abstract string OptionalIsThere(string name);

    /// <param name="names">The steps, between semicolons.</param>
    public abstract string CanBeBypassed(string names);
}
