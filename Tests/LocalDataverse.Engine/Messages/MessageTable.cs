using LocalDataverse.Engine.Pipeline;

namespace LocalDataverse.Engine.Messages;

/// <summary>All requests that are served, by the name that the request class gives them.</summary>
internal sealed class MessageTable
{
    private readonly Platform platform;
    private readonly Dictionary<string, Message> messages;

    public MessageTable(Platform platform)
    {
        this.platform = platform;
        Message[] all =
        [
            new CreateMessage(platform),
            new CreateMultipleMessage(platform),
            new RetrieveMessage(platform),
            new RetrieveMultipleMessage(platform),
            new RetrieveEntityChangesMessage(platform),
            new UpdateMessage(platform),
            new UpdateMultipleMessage(platform),
            new UpsertMessage(platform),
            new DeleteMessage(platform),
            new AssociateMessage(platform),
            new DisassociateMessage(platform),
            new SetStateMessage(platform),
            new AssignMessage(platform),
            new GrantAccessMessage(platform),
            new ModifyAccessMessage(platform),
            new RevokeAccessMessage(platform),
            new RetrievePrincipalAccessMessage(platform),
            new RetrieveSharedPrincipalsAndAccessMessage(platform),
            new MergeMessage(platform),
            new QualifyLeadMessage(platform),
            new SendEmailMessage(platform),
            new SendEmailFromTemplateMessage(platform),
            new SendTemplateMessage(platform),
            new SendFaxMessage(platform),
            new ExecuteMultipleMessage(platform),
            new ExecuteTransactionMessage(platform),
            new WhoAmIMessage(platform),
            new RetrieveVersionMessage(platform),
            new UserPrivilegeMessage(platform),
            .. platform.Additions.SelectMany(one => one.Messages),
        ];
        messages = all.ToDictionary(message => message.RequestName, StringComparer.Ordinal);
    }

    public bool Has(string name) => messages.ContainsKey(name);

    public Message Find(string? requestName) => messages.GetValueOrDefault(requestName ?? "")
        ?? (platform.Apis.Find(requestName) is { } api ? new CustomApiMessage(platform, api) : null)
        ?? throw Faults.Unsupported($"request {requestName}");
}
