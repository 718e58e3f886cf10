using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Dataverse;

/// <summary>The privacy policy as people outside get it.</summary>
internal static class Policies
{
    private static readonly Language[] Languages = (Language[])Enum.GetValues(typeof(Language));

    /// <summary>The name of a version that was published, such as <c>2 de</c>; null for any other text.</summary>
    public static string? Known(PluginCall call, string? name)
    {
        var wanted = Ascii.Lower(name?.Trim() ?? string.Empty);
        if (PolicyEdition.VersionIn(wanted) is null)
        {
            return null;
        }

        if (!Has())
        {
            // It may be younger than what is remembered.
            Catalogue.ForgetPolicies(call);
        }

        return Has() ? wanted : null;

        bool Has() => Catalogue.Policies(call).Editions.Any(one => one.Name == wanted);
    }

    /// <summary>What is in force, for each language that the pages speak, as rows of no table.</summary>
    public static EntityCollection InForce(PluginCall call) => new(Languages
        .Select(language => Row(LanguageCode.Of(language), Catalogue.Policies(call).InForce(LanguageCode.Of(language), call.Now)))
        .Where(row => row is not null).ToList());

    /// <summary>The text of a version.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is not the text that was published.</exception>
    public static string TextOf(PluginCall call, PolicyEdition edition)
    {
        var text = call.System.Retrieve(PrivacyPolicy.Table, edition.Id, new ColumnSet(PrivacyPolicy.Text))
            .GetAttributeValue<string>(PrivacyPolicy.Text) ?? string.Empty;
        return TextHash.Of(text) == edition.Hash
            ? text
            : throw new InvalidPluginExecutionException(call.Texts.Policies.TextIsAnother(edition.Name));
    }

    /// <summary>Those in force, in every language in which they are, that nobody has read for a year.</summary>
    public static IEnumerable<PolicyEdition> NotReviewed(PluginCall call)
    {
        var policies = Catalogue.Policies(call);
        var version = policies.InForce(language: null, call.Now)?.Version;
        return policies.Editions.Where(one => one.Version == version
            && (ReviewedOn(call, one) is { } day && day <= call.Now ? day : one.EffectiveFrom) < call.Now.AddMonths(-PolicyNotReviewed.Months));
    }

    private static DateTime? ReviewedOn(PluginCall call, PolicyEdition edition) =>
        call.System.Retrieve(PrivacyPolicy.Table, edition.Id, new ColumnSet(PrivacyPolicy.ReviewedOn))
            .GetAttributeValue<DateTime?>(PrivacyPolicy.ReviewedOn);

    private static Entity? Row(string language, PolicyEdition? edition) => edition is null ? null : new Entity
    {
        ["language"] = language,
        ["version"] = edition.Name,
        ["hash"] = edition.Hash,
        ["effectivefrom"] = edition.EffectiveFrom,
        ["whatchanged"] = edition.WhatChanged,
    };
}
