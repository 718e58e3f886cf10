using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>The ways in which requests are handed in, and by whom.</summary>
internal static class HandingIn
{
    public const string Words = "Called on Monday and asked to be written to again.";

    /// <summary>The parameters that name a row.</summary>
    public static (string Name, object Value)[] Of(EntityReference person) =>
        [(RecordConsent.PersonType, person.LogicalName), (RecordConsent.PersonId, person.Id)];

    /// <summary>Hands in what a person said at a door of ours, such as a link: the row proves itself.</summary>
    public static EntityReference ByDoor(
        this Sales sales,
        RequestKind kind,
        ConsentSource door,
        EntityReference person,
        DateTime? saidOn = null,
        string? topic = null)
    {
        var row = new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Topic] = topic,
            [OptOutRequest.Kind] = new OptionSetValue((int)kind),
            [OptOutRequest.PersonType] = person.LogicalName,
            [OptOutRequest.PersonId] = person.Id.ToString("D"),
            [OptOutRequest.ReceivedVia] = Choices.Of(door),
        };
        if (kind == RequestKind.OptIn)
        {
            row[OptOutRequest.Evidence] = Words;
        }

        if (saidOn is { } said)
        {
            row[OptOutRequest.SaidOn] = said;
        }

        return sales.Create(sales.Signed(row));
    }

    /// <summary>Hands in a request as a plain row.</summary>
    public static Guid ByRow(
        IOrganizationService caller, RequestKind kind, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(OptOutRequest.Table) { [OptOutRequest.Kind] = new OptionSetValue((int)kind) };
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return caller.Create(row);
    }

    public static string Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    /// <summary>A request as it is stored.</summary>
    public static Entity Request(this Sales sales, OrganizationResponse answer) =>
        sales.Request((Guid)answer[RecordConsent.RequestId]);

    public static Entity Request(this Sales sales, Guid id) =>
        sales.Admin.Retrieve(OptOutRequest.Table, id, new ColumnSet(true));

    public static RequestStatus Status(this Entity request) =>
        (RequestStatus)request.GetAttributeValue<OptionSetValue>(OptOutRequest.Status).Value;

    public static LedgerReason? WaitsFor(this Entity request) =>
        (LedgerReason?)request.GetAttributeValue<OptionSetValue>(OptOutRequest.WaitsFor)?.Value;

    /// <summary>A user with one role alone, in the root business unit or in a branch.</summary>
    public static IOrganizationService Lone(this Sales sales, string role, bool inBranch = false)
    {
        var organization = sales.Organization;
        var unit = inBranch ? organization.AddBusinessUnit("Branch") : organization.RootBusinessUnitId;
        return organization.As(organization.AddUser("Lou Lone", unit, role));
    }

    /// <summary>Shares a row with a user, who holds nothing else on it.</summary>
    public static void Share(this Sales sales, EntityReference row, Guid userId, AccessRights rights) =>
        sales.Admin.Execute(new OrganizationRequest("GrantAccess")
        {
            ["Target"] = row,
            ["PrincipalAccess"] = new PrincipalAccess
            {
                Principal = new EntityReference("systemuser", userId),
                AccessMask = rights,
            },
        });

    /// <summary>What the question whether an e-mail may go is answered with.</summary>
    public static Entity Check(
        IOrganizationService caller, string? address, EntityReference? person,
        params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest("optout_CheckConsent");
        if (address is not null)
        {
            request[CheckConsent.Addresses] = new[] { address };
        }

        if (person is not null)
        {
            request[CheckConsent.Persons] = new[] { $"{person.LogicalName}:{person.Id:D}" };
        }

        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return ((EntityCollection)caller.Execute(request)[CheckConsent.Answers]).Entities.Single();
    }

    /// <summary>All that an answer says, as one text.</summary>
    public static string Said(this Entity answer) => string.Join(
        "|", answer.Attributes.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"));
}
