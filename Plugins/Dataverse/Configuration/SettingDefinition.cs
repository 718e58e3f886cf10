namespace OptOutPlugin.Dataverse;

/// <summary>The kind of an environment variable. The numbers are Dataverse's.</summary>
internal enum SettingType
{
    Text = 100000000,
    Number = 100000001,
    YesNo = 100000002,
}

/// <summary>A setting: what the environment variable, the README table and the person who sets it read.</summary>
/// <param name="SchemaName">The environment variable's name, never changed.</param>
/// <param name="DisplayName">What the maker portal shows.</param>
/// <param name="Description">What it does for people.</param>
/// <param name="Type">What kind of value it takes.</param>
/// <param name="Values">What it may say, in words.</param>
/// <param name="Default">What it says when nobody set it: never empty, or whoever imports it would be asked to type it.</param>
internal sealed record SettingDefinition(
    string SchemaName, string DisplayName, string Description, SettingType Type, string Values, string Default);
