using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Sending;

/// <summary>What the sending by template has in common: one mail, filled, created and sent beneath it.</summary>
internal sealed class EmailTemplates(MetadataStore metadata, IRequests requests, Database database)
{
    public TableMetadata Table => metadata.Table("template");

    /// <summary>Creates the mail and sends it, each through its own pipeline and in the caller's name.</summary>
    public Guid Send(Guid templateId, Entity email, EntityReference? regarding, Invocation call)
    {
        Fill(templateId, email);
        if (regarding is not null)
        {
            email["regardingobjectid"] = regarding;
        }

        var id = ((CreateResponse)requests.Execute(new CreateRequest { Target = email }, call)).id;
        var send = new OrganizationRequest("SendEmail")
        {
            ["EmailId"] = id,
            ["IssueSend"] = true,
            ["TrackingToken"] = "",
        };
        requests.Execute(send, call);
        return id;
    }

    private void Fill(Guid templateId, Entity email)
    {
        var template = database.Read(Table, templateId)
            ?? throw Faults.RowNotFound(Table.LogicalName, templateId);
        Take(email, "subject", Text(template, "subjectsafehtml", "subject"));
        Take(email, "description", Text(template, "safehtml", "body"));
        email["templateid"] = new EntityReference(Table.LogicalName, templateId);
    }

    private static string? Text(IReadOnlyDictionary<string, object?> template, string safe, string stored)
    {
        var text = (template.GetValueOrDefault(safe) ?? template.GetValueOrDefault(stored)) as string;
        if (text is null)
        {
            return null;
        }

        return text.Contains("{!", StringComparison.Ordinal) || text.Contains("<xsl:", StringComparison.Ordinal)
            ? throw Faults.Unsupported("the slugs of a template")
            : text;
    }

    private static void Take(Entity email, string column, string? text)
    {
        if (text is not null)
        {
            email[column] = text;
        }
    }
}
