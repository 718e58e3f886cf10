using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>How a listener is told, as the choice <c>optout_listenerkind</c> has it.</summary>
internal enum ListenerKind
{
    /// <summary>A program that hears the event, or reads the changes, and confirms them.</summary>
    Program = OptionValue.First,

    /// <summary>Somebody who gets a file of refusals.</summary>
    File = OptionValue.First + 1,
}

/// <summary>A system or a sender that must be told who refused what.</summary>
internal static class Listener
{
    internal const string Table = "optout_listener";
    internal const string Id = "optout_listenerid";
    internal const string Name = "optout_name";

    /// <summary>How it is told, as the choice <c>optout_listenerkind</c> has it.</summary>
    internal const string Kind = "optout_kind";

    /// <summary>The application user as whom a program signs in; empty for a file.</summary>
    internal const string User = "optout_userid";

    /// <summary>Names of <see cref="Domain.Consent.Channel"/>, with commas between them.</summary>
    internal const string Channels = "optout_channels";

    /// <summary>How many business days it has, from 1 to 60; empty for 10.</summary>
    internal const string ActsWithin = "optout_actswithin";

    internal const string Description = "optout_description";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
