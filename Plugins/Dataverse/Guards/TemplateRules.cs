using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What may be done with the marks of templates: privacy officers set them, and what takes a template's messages out of
/// marketing, or out of a topic that people refuse, is on the ledger.
/// </summary>
internal static class TemplateRules
{
    private const string NoCategory = "no category";

    /// <summary>Lets a write go on, signed.</summary>
    /// <exception cref="InvalidPluginExecutionException">The caller may not make it.</exception>
    public static void Apply(PluginCall call)
    {
        var row = new OfficerRow(call);
        row.DemandOfficer(call.Texts.Records.RuleNeedsOfficer);
        if (call.Context.MessageName is "Create" or "Update")
        {
            Complete(row);
        }

        var template = OfficerRow.Text(row.After ?? row.Before, TemplatePolicy.TemplateId);
        row.Sign(Step.StableId($"templatepolicy/{template}/{call.Context.CorrelationId:D}"));
        if (IsLoosened(row))
        {
            row.Record(
                LedgerEvent.RuleLoosened,
                topic: null,
                Mark(call, row.Before),
                Mark(call, row.After),
                $"the mark of the template {template ?? "that is not named"}");
        }
    }

    // One spelling of an id, so that the mark is found by it.
    private static void Complete(OfficerRow row)
    {
        if (Guid.TryParse(row.Written!.GetAttributeValue<string>(TemplatePolicy.TemplateId), out var id))
        {
            row.Set(TemplatePolicy.TemplateId, id.ToString("D"));
        }
    }

    private static bool IsLoosened(OfficerRow row)
    {
        if (OfficerRow.IsActive(row.After) && CategoryOf(row.After!) == Category.Transactional
            && (row.Begins || CategoryOf(row.Before!) != Category.Transactional))
        {
            return true;
        }

        return OfficerRow.IsActive(row.Before) && (row.Ends
            || row.WasChangedByOthers
            || row.Changes(TemplatePolicy.TemplateId)
            || (CategoryOf(row.Before!) == Category.Marketing && CategoryOf(row.After!) != Category.Marketing)
            || (OfficerRow.Text(row.Before, TemplatePolicy.Topic) is not null && row.Changes(TemplatePolicy.Topic)));
    }

    private static Category? CategoryOf(Entity row) =>
        Choices.CategoryOf(row.GetAttributeValue<OptionSetValue>(TemplatePolicy.Category));

    private static string? Mark(PluginCall call, Entity? row)
    {
        if (!OfficerRow.IsActive(row))
        {
            return null;
        }

        var category = CategoryOf(row!)?.ToString() ?? NoCategory;
        var topic = row!.GetAttributeValue<EntityReference>(TemplatePolicy.Topic);
        return topic is null ? category : $"{category}, {Catalogue.CodeOf(call, topic.Id) ?? topic.Id.ToString("D")}";
    }
}
