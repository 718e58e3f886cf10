using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>How far a version of the privacy policy has come, as the choice <c>optout_policystatus</c> has it.</summary>
internal enum PolicyStatus
{
    /// <summary>It is being written.</summary>
    Draft = OptionValue.First,

    /// <summary>People read it; it is never changed.</summary>
    Published = OptionValue.First + 1,

    /// <summary>A later version is in force; it stays as evidence.</summary>
    Replaced = OptionValue.First + 2,
}

/// <summary>A version of what people are told about their data, in one language.</summary>
internal static class PrivacyPolicy
{
    internal const string Table = "optout_privacypolicy";
    internal const string Id = "optout_privacypolicyid";

    /// <summary>Version and language, such as <c>2 de</c>; made by the product.</summary>
    internal const string Name = "optout_name";

    /// <summary>The number of the version, from 1; one number is one version in every language.</summary>
    internal const string Version = "optout_version";

    /// <summary>The language, as a short code.</summary>
    internal const string Language = "optout_language";

    /// <summary>How far it has come, as the choice <c>optout_policystatus</c> has it.</summary>
    internal const string Status = "optout_status";

    /// <summary>From when it is in force, UTC.</summary>
    internal const string EffectiveFrom = "optout_effectivefrom";

    /// <summary>What people read, in Markdown.</summary>
    internal const string Text = "optout_text";

    /// <summary>Where in the text each thing stands that the law wants in it, one a line.</summary>
    internal const string Notice = "optout_notice";

    /// <summary>The SHA-256 of the text in UTF-8, as 64 hexadecimal characters.</summary>
    internal const string WordingHash = "optout_wordinghash";

    /// <summary>For which purposes the change matters: all, none, or codes of topics with commas between them.</summary>
    internal const string MaterialFor = "optout_materialfor";

    /// <summary>What is new against the version before, in one sentence for people outside.</summary>
    internal const string WhatChanged = "optout_whatchanged";

    /// <summary>When it was published, UTC.</summary>
    internal const string PublishedOn = "optout_publishedon";

    /// <summary>The day on which somebody last found that it is still true.</summary>
    internal const string ReviewedOn = "optout_reviewedon";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";

    /// <summary>The columns that say which version it is, without its text.</summary>
    public static string[] Columns { get; } = [.. Proofs.ColumnsOf(Table), Proof, "statecode"];
}
