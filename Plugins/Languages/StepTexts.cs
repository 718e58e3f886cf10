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

    public abstract string OptionalFails(string name, StepLack lack, string message, string table);

    public abstract string ImportOptional(string message, string table);

    public abstract string OptionalIsThere(string name);

    /// <param name="names">The steps, between semicolons.</param>
    public abstract string CanBeBypassed(string names);
}
