using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Domain.Policies;

/// <summary>
/// How the organisation handles a refusal, as everybody may read it: made of the same settings and time limits by which
/// the product decides, so that what is published is what is done.
/// </summary>
internal static class PublishedProcess
{
    private const string FiguresPage = "/figures";

    private static readonly ContactKind[] Kinds = (ContactKind[])Enum.GetValues(typeof(ContactKind));

    // Whom one complains to about a limit, by what its code begins with.
    private static readonly KeyValuePair<string, ProcessLine>[] Authorities =
    [
        new("gdpr", ProcessLine.ComplainInEurope),
        new("uk-gdpr", ProcessLine.ComplainInBritain),
        new("can-spam", ProcessLine.ComplainAboutEmail),
        new("tcpa", ProcessLine.ComplainAboutCalls),
        new("casl", ProcessLine.ComplainInCanada),
        new("ccpa", ProcessLine.ComplainInCalifornia),
    ];

    /// <summary>All sentences, part after part, in the order in which they are read.</summary>
    public static IReadOnlyList<ProcessSentence> Of(ProcessFacts facts) =>
    [
        .. SayingNo(facts), .. TakingEffect(facts.Settings), .. WhatANoStops(facts), .. WhenAYesIsNeeded(facts.Settings),
        .. WhatCounts(facts.Settings), .. WhatIsKept(facts.Settings), .. HowLong(facts), .. WhomToAsk(facts),
    ];

    private static IEnumerable<ProcessSentence> SayingNo(ProcessFacts facts)
    {
        const ProcessPart part = ProcessPart.SayingNo;
        var page = facts.Settings.PreferenceCentreUrl;
        if (page is not null)
        {
            yield return new(part, ProcessLine.Link);
            yield return new(part, ProcessLine.OneClick);
            yield return new(part, ProcessLine.TypedForm) { Words = page };
        }

        if (facts.HearsReplies)
        {
            yield return new(part, page is null ? ProcessLine.ReplyOffered : ProcessLine.ReplyHeard);
        }

        if (facts.HearsTexts)
        {
            yield return new(part, facts.Settings.StopScope switch
            {
                StopScope.TextMessages => ProcessLine.TextEndsTexts,
                StopScope.CallsToo => ProcessLine.TextEndsCallsToo,
            });
        }

        yield return new(part, ProcessLine.InPerson);
        yield return new(part, facts.Settings.MissingFooter switch
        {
            MissingFooter.Refuse => ProcessLine.FooterDemanded,
            MissingFooter.Warn => ProcessLine.FooterWatched,
        });
    }

    private static IEnumerable<ProcessSentence> TakingEffect(Settings settings)
    {
        const ProcessPart part = ProcessPart.TakingEffect;
        yield return new(part, ProcessLine.AtOnce);
        yield return new(part, settings.SendMode switch
        {
            SendMode.Block => ProcessLine.WholeMailHeld,
            SendMode.Strip => ProcessLine.RecipientTakenOff,
        });
        yield return new(part, ProcessLine.WaitingMail);
        yield return new(part, ProcessLine.OtherPrograms);
        yield return new(part, ProcessLine.Lasting);
        if (settings.PreferenceCentreUrl is not null)
        {
            yield return new(part, ProcessLine.TakingBack);
        }
    }

    private static IEnumerable<ProcessSentence> WhatANoStops(ProcessFacts facts)
    {
        const ProcessPart part = ProcessPart.WhatANoStops;
        if (facts.Settings.PreferenceCentreUrl is not null)
        {
            yield return new(part, ProcessLine.Choosing);
        }

        yield return new(part, ProcessLine.Business);
        yield return new(part, ProcessLine.AllEmail);
        yield return facts.Settings.UnclassifiedMail switch
        {
            UnclassifiedMail.MarketingWhenBulk =>
                new(part, ProcessLine.MarketingWhenBulk) { Count = facts.Settings.BulkFrom },
            UnclassifiedMail.Marketing => new(part, ProcessLine.UnclearIsMarketing),
            UnclassifiedMail.Transactional => new(part, ProcessLine.UnclearIsBusiness),
        };
        foreach (var alike in Kinds.GroupBy(kind => OfContact(facts, kind)).OrderBy(alike => alike.Key))
        {
            yield return new(part, alike.Key) { Kinds = [.. alike] };
        }

        yield return new(part, ProcessLine.NotSeen);
        yield return new(part, ProcessLine.Override);
    }

    // What a setting asks for happens only where its step is there.
    private static ProcessLine OfContact(ProcessFacts facts, ContactKind kind) => facts.Settings.ModeOf(kind) switch
    {
        ActivityMode.Block when facts.Guarded.Contains(kind) => ProcessLine.ContactBlocked,
        ActivityMode.Warn when facts.Watched.Contains(kind) => ProcessLine.ContactWatched,
        ActivityMode.Block or ActivityMode.Warn or ActivityMode.Off => ProcessLine.ContactUnseen,
    };

    private static IEnumerable<ProcessSentence> WhenAYesIsNeeded(Settings settings)
    {
        const ProcessPart part = ProcessPart.WhenAYesIsNeeded;
        yield return settings.MarketingNeedsOptIn switch
        {
            OptInNeed.Topics => new(part, ProcessLine.YesByTopic),
            OptInNeed.Countries when settings.OptInCountries.Count == 0 => new(part, ProcessLine.YesByCountry),
            OptInNeed.Countries => new(part, ProcessLine.YesByListedCountry) { Names = settings.OptInCountries },
            OptInNeed.Always => new(part, ProcessLine.YesAlways),
        };

        // A topic that needs an opt-in needs it of customers too.
        if (settings.MarketingNeedsOptIn != OptInNeed.Topics)
        {
            yield return new(part, settings.ExistingCustomers switch
            {
                ExistingCustomers.NeedOptIn => ProcessLine.CustomersToo,
                ExistingCustomers.NeedNone => ProcessLine.CustomersNot,
            });
        }

        if (settings.PreferenceCentreUrl is not null)
        {
            yield return new(
                part,
                settings.ConfirmationSender is null ? ProcessLine.SignUpUnconfirmed : ProcessLine.SignUpConfirmed);
        }

        yield return settings.ReaskLockMonths == 0
            ? new(part, ProcessLine.NotAskedAgain)
            : new(part, ProcessLine.NotAskedFor) { Count = settings.ReaskLockMonths };
        yield return new(part, ProcessLine.YesStays);
    }

    private static IEnumerable<ProcessSentence> WhatCounts(Settings settings)
    {
        const ProcessPart part = ProcessPart.WhatCounts;
        yield return new(part, ProcessLine.Order);
        yield return new(part, ProcessLine.Weight);
        yield return new(part, settings.LooseningMode switch
        {
            LooseningMode.Correct => ProcessLine.LooseningCorrected,
            LooseningMode.Refuse => ProcessLine.LooseningRefused,
        });
        yield return new(part, settings.EarlierRefusals switch
        {
            EarlierRefusals.Reported => ProcessLine.EarlierReported,
            EarlierRefusals.Staff => ProcessLine.EarlierStaff,
            EarlierRefusals.System => ProcessLine.EarlierSystem,
        });
        yield return new(part, ProcessLine.Bounces) { Count = settings.BouncesNeeded };
    }

    private static IEnumerable<ProcessSentence> WhatIsKept(Settings settings)
    {
        const ProcessPart part = ProcessPart.WhatIsKept;
        yield return new(part, ProcessLine.KeptHash);
        yield return new(part, ProcessLine.KeptLedger);
        yield return new(part, ProcessLine.KeptRequests);
        if (settings.PreferenceCentreUrl is not null)
        {
            yield return new(part, ProcessLine.KeptEvidence);
        }

        yield return new(part, settings.ErasureNeedsTwo switch
        {
            ErasureNeedsTwo.No => ProcessLine.ErasedByOne,
            ErasureNeedsTwo.Yes => ProcessLine.ErasedByTwo,
        });
    }

    private static IEnumerable<ProcessSentence> HowLong(ProcessFacts facts)
    {
        const ProcessPart part = ProcessPart.HowLong;
        if (facts.Limits.Count > 0)
        {
            yield return new(part, ProcessLine.OuterLimits);
        }

        foreach (var rule in InOrder(facts.Limits))
        {
            yield return new(part, ProcessLine.Limit) { Rule = rule };
        }

        if (facts.Settings is { PublishedMetrics: PublishedMetrics.LastYear, PreferenceCentreUrl: { } page })
        {
            yield return new(part, ProcessLine.Figures) { Words = page + FiguresPage };
        }
    }

    // Rows come in no order.
    private static IEnumerable<ClockRule> InOrder(IEnumerable<ClockRule> limits) => limits
        .OrderBy(rule => rule.Type).ThenBy(rule => rule.Limit.Unit).ThenBy(rule => rule.Limit.Amount)
        .ThenBy(rule => rule.Code, StringComparer.Ordinal);

    private static IEnumerable<ProcessSentence> WhomToAsk(ProcessFacts facts)
    {
        const ProcessPart part = ProcessPart.WhomToAsk;
        var settings = facts.Settings;
        var sender = Line(settings.SenderName.For(facts.Language), settings.PostalAddress.For(facts.Language));
        var contact = Line(settings.SenderContact.For(facts.Language));
        if (sender.Length > 0)
        {
            yield return new(part, ProcessLine.Sender) { Words = sender };
        }

        if (contact.Length > 0)
        {
            yield return new(part, ProcessLine.Contact) { Words = contact };
        }

        if (sender.Length + contact.Length == 0)
        {
            yield return new(part, ProcessLine.AskTheWriter);
        }

        foreach (var authority in Authorities)
        {
            if (facts.Limits.Any(rule => rule.Code.StartsWith(authority.Key, StringComparison.Ordinal)))
            {
                yield return new(part, authority.Value);
            }
        }
    }

    private static string Line(params string?[] texts) =>
        string.Join(", ", texts.Where(text => text is not null).SelectMany(text => text!.Split('\n')));
}
