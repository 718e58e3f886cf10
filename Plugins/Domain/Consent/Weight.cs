namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// How much a choice counts by who made it, in the order of the choice <c>optout_weight</c>. A refusal is lifted only
/// by at least its weight.
/// </summary>
internal enum Weight
{
    /// <summary>Nobody chose: a program that says nothing wrote it, or the product did.</summary>
    System = 0,

    /// <summary>A user of the organisation changed it, and said nothing of the person.</summary>
    Staff = 1,

    /// <summary>A user, or another system, says that the person said so.</summary>
    Reported = 2,

    /// <summary>The person came through a door that proves itself.</summary>
    Person = 3,
}

/// <summary>The weight of what comes through a source, and who may name which.</summary>
internal static class Weights
{
    /// <summary>The sources that only a door of ours can name, since what comes through it proves itself.</summary>
    public static IReadOnlyList<ConsentSource> OfDoors { get; } =
        [
            ConsentSource.Link, ConsentSource.OneClick, ConsentSource.Reply, ConsentSource.WebForm,
            ConsentSource.TextMessage,
        ];

    /// <summary>
    /// The sources that the product alone names: its doors, and what mail systems report. Who reports is not proved, so
    /// such a refusal weighs no more than anybody's report, and that of an address that does not work nothing: nobody
    /// chose it.
    /// </summary>
    public static IReadOnlyList<ConsentSource> OfProduct { get; } =
        [.. OfDoors, ConsentSource.DeliveryReport, ConsentSource.Complaint, ConsentSource.Erasure];

    /// <summary>The sources that anybody may name who hands something in.</summary>
    public static IReadOnlyList<ConsentSource> Claimable { get; } =
    [
        ConsentSource.RecordChanged, ConsentSource.Person, ConsentSource.PhoneCall, ConsentSource.Letter,
        ConsentSource.ExternalForm, ConsentSource.OtherEmail, ConsentSource.Import, ConsentSource.Integration,
    ];

    /// <summary>The weight of a refusal.</summary>
    /// <param name="source">Through what it came.</param>
    /// <param name="byApplication">Whether the caller was a program, not a user at a form.</param>
    /// <param name="ofImports">What an import weighs, by setting.</param>
    public static Weight OfRefusal(ConsentSource source, bool byApplication, Weight ofImports) => source switch
    {
        ConsentSource.Link or ConsentSource.OneClick or ConsentSource.Reply or ConsentSource.WebForm
            or ConsentSource.TextMessage => Weight.Person,
        ConsentSource.Import => ofImports,
        ConsentSource.Person or ConsentSource.PhoneCall or ConsentSource.Letter or ConsentSource.ExternalForm
            or ConsentSource.OtherEmail or ConsentSource.Integration or ConsentSource.Complaint
            or ConsentSource.Erasure => Weight.Reported,
        ConsentSource.RecordChanged => byApplication ? Weight.System : Weight.Staff,
        ConsentSource.Merge or ConsentSource.LeadQualification or ConsentSource.TwinRecord or ConsentSource.SendCheck
            or ConsentSource.System or ConsentSource.DeliveryReport => Weight.System,
    };

    /// <summary>
    /// The weight of a permission. The sender of a reply or a text can be forged, so it permits nothing; of what programs hand in, only that of
    /// a registered door counts as what a person said.
    /// </summary>
    /// <param name="source">Through what it came.</param>
    /// <param name="byApplication">Whether the caller was a program, not a user at a form.</param>
    /// <param name="isDoor">Whether a privacy officer registered the program as a door.</param>
    public static Weight OfPermission(ConsentSource source, bool byApplication, bool isDoor) =>
        !byApplication || source is ConsentSource.Link or ConsentSource.WebForm ? OfPermission(source)
        : isDoor ? Weight.Reported
        : Weight.System;

    private static Weight OfPermission(ConsentSource source) => source switch
    {
        ConsentSource.Link or ConsentSource.WebForm => Weight.Person,
        ConsentSource.Person or ConsentSource.PhoneCall or ConsentSource.Letter or ConsentSource.ExternalForm
            or ConsentSource.OtherEmail => Weight.Reported,
        ConsentSource.RecordChanged => Weight.Staff,
        ConsentSource.OneClick or ConsentSource.Reply or ConsentSource.Import or ConsentSource.Merge
            or ConsentSource.LeadQualification or ConsentSource.TwinRecord or ConsentSource.Integration
            or ConsentSource.SendCheck or ConsentSource.System or ConsentSource.DeliveryReport
            or ConsentSource.Complaint or ConsentSource.TextMessage or ConsentSource.Erasure => Weight.System,
    };

    /// <summary>The heavier of two.</summary>
    public static Weight Heavier(Weight one, Weight other) => one > other ? one : other;
}
