using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Messages.Asking;
using LocalDataverse.Engine.Messages.Batches;
using LocalDataverse.Engine.Messages.Merging;
using LocalDataverse.Engine.Messages.Qualifying;
using LocalDataverse.Engine.Messages.Reading;
using LocalDataverse.Engine.Messages.Removing;
using LocalDataverse.Engine.Messages.Sending;
using LocalDataverse.Engine.Messages.Sharing;
using LocalDataverse.Engine.Messages.Writing;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Validation;

namespace LocalDataverse.Engine;

/// <summary>The messages of the platform, each given the parts that it needs.</summary>
internal static class PlatformMessages
{
    public static IEnumerable<Message> Of(Platform platform, HostRules rules)
    {
        var (parts, host, queries) = (platform.MessageParts, platform.Host, platform.Queries);
        var (metadata, database, security) = (platform.Metadata, platform.Database, platform.Security);
        var secured = new ColumnSecurity(metadata, security);
        var callers = new QueryCallers(security, host, platform.Languages);
        var shares = new Shares(platform.HostRows, database, metadata, host);
        var rows = new AllRows(host, queries);
        var pointers = new ActivityPointers(metadata, database);
        var held = new HeldByUsers(platform.RoleCopies, platform.Access, security, database, metadata);
        var writer = new RowWriter(
            new RowStamp(host, security, database, metadata),
            new PartyRows(metadata, database),
            pointers,
            new RelatedRows(platform.Requests, metadata),
            platform.RoleCopies,
            database,
            rules,
            platform.Keepers,
            host,
            new RowValidator(metadata, database),
            parts.Keys);
        return
        [
            .. Writing(platform, writer, secured, callers, new DeleteParts(rows, pointers, shares, held)),
            .. Reading(platform, secured, callers),
            .. Sharing(parts, rows, shares, new SharedWith(security, database, metadata)),
            .. Sending(platform, writer),
            new MergeMessage(parts, new MergeCheck(database, metadata), new MergeCascade(rows, metadata, database)),
            new QualifyLeadMessage(parts, new LeadMap(metadata)),
            new ExecuteMultipleMessage(parts),
            new ExecuteTransactionMessage(parts, platform.Transactions),
            new WhoAmIMessage(parts, security, host),
            new RetrieveVersionMessage(parts),
            new UserPrivilegeMessage(parts, security),
            new RemovePrivilegeRoleMessage(parts, platform.PrivilegeRows, security),
            new RemoveMemberListMessage(parts, rows),
        ];
    }

    private static Message[] Writing(
        Platform platform, RowWriter writer, ColumnSecurity secured, QueryCallers callers, DeleteParts delete)
    {
        var (parts, keepers, steps) = (platform.MessageParts, platform.Keepers, platform.Steps);
        var cascade = new DeleteCascade(delete.Rows, parts.Metadata, parts.Requests, parts.Database);
        return
        [
            new CreateMessage(parts, keepers, steps, secured, writer),
            new CreateMultipleMessage(parts, keepers, steps, secured, writer),
            new UpdateMessage(parts, keepers, steps, secured, writer),
            new UpdateMultipleMessage(parts, keepers, steps, secured, writer),
            new UpsertMessage(parts, platform.Transactions),
            new DeleteMessage(parts, delete.Pointers, cascade, keepers, delete.Shares, delete.Held),
            new AssociateMessage(parts, delete.Held),
            new DisassociateMessage(parts, delete.Held),
            new SetStateMessage(parts, keepers, writer),
            new AssignMessage(parts, writer, platform.Queries, callers),
        ];
    }

    private static Message[] Reading(Platform platform, ColumnSecurity secured, QueryCallers callers)
    {
        var (parts, queries, transactions) = (platform.MessageParts, platform.Queries, platform.Transactions);
        var filters = new MessageFilterRows(transactions, parts.Metadata, platform.HostRows);
        var definitions = new DefinitionTables(transactions, parts.Metadata, parts.Database);
        return
        [
            new RetrieveMessage(parts, secured, queries, platform.Languages, filters),
            new RetrieveMultipleMessage(parts, queries, definitions, platform.Watch, secured, callers, filters),
            new RetrieveEntityMessage(parts),
            new RetrieveEntityChangesMessage(parts, transactions, platform.Host, queries, callers, secured),
        ];
    }

    private static Message[] Sharing(MessageParts parts, AllRows rows, Shares shares, SharedWith principals) =>
    [
        new GrantAccessMessage(parts, rows, shares, principals),
        new ModifyAccessMessage(parts, rows, shares, principals),
        new RevokeAccessMessage(parts, rows, shares, principals),
        new RetrievePrincipalAccessMessage(parts, principals),
        new RetrieveSharedPrincipalsAndAccessMessage(parts, shares),
    ];

    private static Message[] Sending(Platform platform, RowWriter writer)
    {
        var parts = platform.MessageParts;
        var templates = new EmailTemplates(parts.Metadata, parts.Requests, parts.Database);
        return
        [
            new SendEmailMessage(parts, new EmailParties(parts.Database, parts.Metadata, platform.Host), writer),
            new SendEmailFromTemplateMessage(parts, templates),
            new SendTemplateMessage(parts, templates),
            new SendFaxMessage(parts, writer),
        ];
    }

    private sealed record DeleteParts(AllRows Rows, ActivityPointers Pointers, Shares Shares, HeldByUsers Held);
}
