namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>The field for an address or a phone number.</summary>
/// <param name="Typed">What was typed in.</param>
/// <param name="Problem">The id of the text that says what is wrong with it; null: nothing.</param>
internal sealed record AddressField(string Typed, string? Problem);
