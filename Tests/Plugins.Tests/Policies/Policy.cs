using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Plugins.Tests.Policies;

/// <summary>A privacy officer who writes and publishes privacy policies.</summary>
internal sealed class Policy(Sales sales)
{
    private IOrganizationService? officer;

    /// <summary>The officer.</summary>
    public IOrganizationService Officer => officer ??= sales.Officer();

    /// <summary>A text in which everything stands that people must be told.</summary>
    public static string Text { get; } =
        "# Privacy\n\n" + string.Join("\n\n", NoticeItem.All.Select(item => $"## About {item.Code}\n\nThis is about it."));

    /// <summary>Where everything stands in it.</summary>
    public static string Notice { get; } =
        string.Join("\n", NoticeItem.All.Select(item => $"{item.Code}: About {item.Code}"));

    /// <summary>A draft that can be published as it is.</summary>
    public EntityReference Draft(string language, string? materialFor = "none", string? whatChanged = "Shorter sentences.") =>
        new(PrivacyPolicy.Table, Officer.Create(Row(language, materialFor, whatChanged)));

    /// <summary>Publishes a draft.</summary>
    public void Publish(EntityReference draft) => Sales.Update(
        Officer, draft, (PrivacyPolicy.Status, new OptionSetValue((int)PolicyStatus.Published)));

    /// <summary>Writes and publishes a version.</summary>
    public EntityReference Publish(string language, string materialFor, string? whatChanged = "Shorter sentences.")
    {
        var draft = Draft(language, materialFor, whatChanged);
        Publish(draft);
        return draft;
    }

    /// <summary>What is stored.</summary>
    public Entity Stored(EntityReference policy) => sales.Admin.Retrieve(policy.LogicalName, policy.Id, new ColumnSet(true));

    /// <summary>What web sites get.</summary>
    public OrganizationResponse Get(string? language = null, int? version = null, IOrganizationService? caller = null)
    {
        var request = new OrganizationRequest("optout_GetPolicy");
        if (language is not null)
        {
            request["Language"] = language;
        }

        if (version is { } number)
        {
            request["Version"] = number;
        }

        return (caller ?? sales.Rep).Execute(request);
    }

    /// <summary>A row of a draft that can be published as it is.</summary>
    public static Entity Row(string language, string? materialFor = "none", string? whatChanged = "Shorter sentences.") =>
        new(PrivacyPolicy.Table)
        {
            [PrivacyPolicy.Language] = language,
            [PrivacyPolicy.Text] = Text,
            [PrivacyPolicy.Notice] = Notice,
            [PrivacyPolicy.MaterialFor] = materialFor,
            [PrivacyPolicy.WhatChanged] = whatChanged,
        };
}
