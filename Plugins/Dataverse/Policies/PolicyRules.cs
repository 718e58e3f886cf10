using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What may be done with privacy policies: privacy officers write drafts and publish them; what is published says all
/// that people must be told, for which purposes it matters and what is new in it, and is never changed, deactivated or
/// deleted, since people said yes to it. The ledger keeps each with the hash of its text.
/// </summary>
internal static class PolicyRules
{
    private const int LongestLanguage = 10;

    /// <summary>Lets a write go on, completed and signed.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not be made; the sentence says why.</exception>
    public static void Apply(PluginCall call)
    {
        if (ProductWrite.Is(call))
        {
            return;
        }

        var row = new OfficerRow(call);
        row.DemandOfficer(call.Texts.Records.RuleNeedsOfficer);
        if (row.Before is not null && StatusOf(row.Before) != PolicyStatus.Draft)
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Policies.IsFinal(OfficerRow.Text(row.Before, PrivacyPolicy.Name) ?? string.Empty));
        }

        if (call.Context.MessageName is not ("Create" or "Update"))
        {
            return;
        }

        Complete(call, row);
        if (StatusOf(row.After!) != PolicyStatus.Draft)
        {
            Publish(call, row);
        }

        row.Sign(Step.StableId(
            $"privacypolicy/{NameOf(row.After!)}/{OfficerRow.Text(row.After, PrivacyPolicy.WordingHash)}"
            + $"/{call.Context.CorrelationId:D}"));
    }

    /// <summary>Marks as replaced what a later version, in force by now, has replaced in its language.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool MarkReplaced(PluginCall call)
    {
        var policies = Catalogue.Policies(call);
        var replaced = Others(call, Guid.Empty, PolicyStatus.Published).Where(row => policies.Editions.Any(later =>
            later.EffectiveFrom <= call.Now
            && later.Language == row.GetAttributeValue<string>(PrivacyPolicy.Language)
            && later.Version > Version(row)) && Proofs.IsProven(call, row)).ToList();
        foreach (var row in replaced)
        {
            var written = new Entity(PrivacyPolicy.Table, row.Id)
            {
                [PrivacyPolicy.Status] = new OptionSetValue((int)PolicyStatus.Replaced),
            };
            Proofs.Sign(call, written, row);
            ProductWrite.Update(call, written);
        }

        return replaced.Count > 0;
    }

    private static void Complete(PluginCall call, OfficerRow row)
    {
        var language = Ascii.Lower(OfficerRow.Text(row.After, PrivacyPolicy.Language)?.Trim() ?? string.Empty);
        if (!IsLanguage(language))
        {
            throw new InvalidPluginExecutionException(call.Texts.Policies.LanguageNeeded);
        }

        row.Set(PrivacyPolicy.Language, language);
        if (row.Before is null || row.Changes(PrivacyPolicy.Language))
        {
            row.Set(PrivacyPolicy.Version, NextVersion(call, row.After!.Id, language));
        }
        else if (row.Changes(PrivacyPolicy.Version))
        {
            row.Set(PrivacyPolicy.Version, row.Before.GetAttributeValue<int?>(PrivacyPolicy.Version));
        }

        row.Set(PrivacyPolicy.Name, NameOf(row.After!));
        row.Set(PrivacyPolicy.WordingHash, TextHash.Of(row.After!.GetAttributeValue<string>(PrivacyPolicy.Text) ?? string.Empty));
        row.Set(PrivacyPolicy.PublishedOn, null);
        if (!row.After.Contains(PrivacyPolicy.Status))
        {
            row.Set(PrivacyPolicy.Status, new OptionSetValue((int)PolicyStatus.Draft));
        }

        if (OfficerRow.Text(row.After, PrivacyPolicy.Notice) is null)
        {
            row.Set(PrivacyPolicy.Notice, PolicyNotice.Blank);
        }
    }

    // A first text in a language is a translation of the version that people read in others.
    private static int NextVersion(PluginCall call, Guid id, string language)
    {
        var others = Others(call, id).ToList();
        var newest = others.Where(one => StatusOf(one) != PolicyStatus.Draft).Select(Version).DefaultIfEmpty(1).Max();
        var own = others.Where(one => one.GetAttributeValue<string>(PrivacyPolicy.Language) == language)
            .Select(Version).DefaultIfEmpty(0).Max();
        return Math.Max(newest, own + 1);
    }

    private static void Publish(PluginCall call, OfficerRow row)
    {
        var says = call.Texts.Policies;
        var after = row.After!;
        var text = after.GetAttributeValue<string>(PrivacyPolicy.Text);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidPluginExecutionException(says.TextNeeded);
        }

        var others = Others(call, after.Id).Where(one => StatusOf(one) != PolicyStatus.Draft).ToList();
        if (others.Any(one => NameOf(one) == NameOf(after)))
        {
            throw new InvalidPluginExecutionException(says.VersionIsTaken(NameOf(after)));
        }

        if (PolicyNotice.Gaps(after.GetAttributeValue<string>(PrivacyPolicy.Notice), text) is { Count: > 0 } gaps)
        {
            throw new InvalidPluginExecutionException(says.Incomplete(gaps));
        }

        var change = MaterialChange.Read(after.GetAttributeValue<string>(PrivacyPolicy.MaterialFor))
            ?? throw new InvalidPluginExecutionException(says.MaterialForNeeded);
        if (change.Topics.FirstOrDefault(code => Catalogue.WithCode(call, code) is null) is { } unknown)
        {
            throw new InvalidPluginExecutionException(says.UnknownTopic(unknown));
        }

        if (Version(after) > 1 && string.IsNullOrWhiteSpace(after.GetAttributeValue<string>(PrivacyPolicy.WhatChanged)))
        {
            throw new InvalidPluginExecutionException(says.WhatChangedNeeded);
        }

        // Nobody was shown it before it was published.
        if (after.GetAttributeValue<DateTime?>(PrivacyPolicy.EffectiveFrom) is not { } from || from < call.Now)
        {
            row.Set(PrivacyPolicy.EffectiveFrom, call.Now);
        }

        row.Set(PrivacyPolicy.Status, new OptionSetValue((int)PolicyStatus.Published));
        row.Set(PrivacyPolicy.PublishedOn, call.Now);
        row.Set(PrivacyPolicy.ReviewedOn, call.Now.Date);
        Catalogue.ForgetPolicies(call);
        Record(call, after, change);
    }

    private static void Record(PluginCall call, Entity policy, MaterialChange change) => new LedgerEntry(
        LedgerEvent.PolicyPublished, Channel: null, LedgerReason.FlagChanged)
    {
        NewValue = NameOf(policy),
        PolicyVersion = NameOf(policy),
        WordingHash = policy.GetAttributeValue<string>(PrivacyPolicy.WordingHash),
        Evidence = string.Format(
            CultureInfo.InvariantCulture,
            "In force from {0:yyyy-MM-dd'T'HH:mm:ss'Z'}. Matters for: {1}. What changed: {2}",
            policy.GetAttributeValue<DateTime>(PrivacyPolicy.EffectiveFrom),
            change.IsForAll ? MaterialChange.All
                : change.Topics.Count == 0 ? MaterialChange.None
                : string.Join(", ", change.Topics),
            LedgerText.Line(policy.GetAttributeValue<string>(PrivacyPolicy.WhatChanged), 500) ?? "not said"),
    }.Write(call);

    private static IEnumerable<Entity> Others(PluginCall call, Guid id, PolicyStatus? status = null)
    {
        var query = new QueryExpression(PrivacyPolicy.Table) { ColumnSet = new ColumnSet(PrivacyPolicy.Columns) };
        if (status is { } one)
        {
            query.Criteria.AddCondition(PrivacyPolicy.Status, ConditionOperator.Equal, (int)one);
        }

        return Pages.Each(call.System, query).Where(other => other.Id != id);
    }

    private static string NameOf(Entity row) =>
        PolicyEdition.NameOf(Version(row), row.GetAttributeValue<string>(PrivacyPolicy.Language) ?? string.Empty);

    private static int Version(Entity row) => row.GetAttributeValue<int?>(PrivacyPolicy.Version) ?? 1;

    private static PolicyStatus StatusOf(Entity row) => (PolicyStatus)(
        row.GetAttributeValue<OptionSetValue>(PrivacyPolicy.Status)?.Value ?? (int)PolicyStatus.Draft);

    // Such as de, pt-br or zh-hans (RFC 5646).
    private static bool IsLanguage(string code) => code.Length is >= 2 and <= LongestLanguage
        && code.Split('-')[0].Length is 2 or 3
        && code.All(one => one is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
