namespace OptOutPlugin.Domain.Policies;

/// <summary>Something that people must be told about their data.</summary>
/// <param name="Code">The word by which a policy says where it stands; the same in every language.</param>
/// <param name="Citation">Where it is demanded.</param>
internal sealed record NoticeItem(string Code, string Citation)
{
    /// <summary>
    /// All of them, by ISO/IEC 29184:2020 (clauses 5.3.2 to 5.3.16) and Regulation (EU) 2016/679 (Articles 13 and 14).
    /// </summary>
    public static IReadOnlyList<NoticeItem> All { get; } =
    [
        new("controller", "ISO/IEC 29184 5.3.4, GDPR Art. 13(1)(a)"),
        new("data-protection-officer", "GDPR Art. 13(1)(b)"),
        new("purposes", "ISO/IEC 29184 5.3.2, GDPR Art. 13(1)(c)"),
        new("legal-basis", "ISO/IEC 29184 5.3.15, GDPR Art. 13(1)(c)"),
        new("legitimate-interests", "GDPR Art. 13(1)(d)"),
        new("collected", "ISO/IEC 29184 5.3.5, GDPR Art. 14(1)(d)"),
        new("how-collected", "ISO/IEC 29184 5.3.6, 5.3.7"),
        new("source", "GDPR Art. 14(2)(f)"),
        new("use", "ISO/IEC 29184 5.3.8"),
        new("storage", "ISO/IEC 29184 5.3.9"),
        new("recipients", "ISO/IEC 29184 5.3.10, GDPR Art. 13(1)(e)"),
        new("transfers", "GDPR Art. 13(1)(f)"),
        new("retention", "ISO/IEC 29184 5.3.11, GDPR Art. 13(2)(a)"),
        new("rights", "ISO/IEC 29184 5.3.12, GDPR Art. 13(2)(b)"),
        new("withdrawal", "GDPR Art. 13(2)(c)"),
        new("complaint", "ISO/IEC 29184 5.3.13, GDPR Art. 13(2)(d)"),
        new("choices", "ISO/IEC 29184 5.3.14"),
        new("required", "GDPR Art. 13(2)(e)"),
        new("automated-decisions", "GDPR Art. 13(2)(f)"),
        new("risks", "ISO/IEC 29184 5.3.16"),
    ];
}
