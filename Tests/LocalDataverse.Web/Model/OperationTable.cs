using static LocalDataverse.Web.Model.ValueKind;

namespace LocalDataverse.Web.Model;

/// <summary>
/// The operations of the platform that are offered, each a line: the request behind it decides whether it can be done.
/// Names and parameters: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and
/// .../functions, a page for each. The list is frozen: an operation is added when the engine serves its request.
/// </summary>
internal static class OperationTable
{
    private static readonly OperationValue AsyncOperationId = new("AsyncOperationId", ValueKind.Guid);

    private static readonly OperationValue[] Import =
    [
        new("OverwriteUnmanagedCustomizations", ValueKind.Boolean),
        new("PublishWorkflows", ValueKind.Boolean),
        new("CustomizationFile", Bytes, IsOptional: true),
        new("ImportJobId", ValueKind.Guid, IsOptional: true),
        new("ConvertToManaged", ValueKind.Boolean, IsOptional: true),
        new("SkipProductUpdateDependencies", ValueKind.Boolean, IsOptional: true),
        new("HoldingSolution", ValueKind.Boolean, IsOptional: true),
        new("SkipQueueRibbonJob", ValueKind.Boolean, IsOptional: true),
        new("LayerDesiredOrder", ValueKind.Object, "LayerDesiredOrder", IsOptional: true),
        new("AsyncRibbonProcessing", ValueKind.Boolean, IsOptional: true),
        new("ComponentParameters", ValueKind.Rows, IsOptional: true),
        new("IsTemplateMode", ValueKind.Boolean, IsOptional: true),
        new("SolutionParameters", ValueKind.Object, "SolutionParameters", IsOptional: true),
    ];

    public static IReadOnlyList<Operation> All { get; } =
    [
        Function("WhoAmI", [], new("BusinessUnitId", ValueKind.Guid), new("UserId", ValueKind.Guid),
            new("OrganizationId", ValueKind.Guid)),
        Function("RetrieveVersion", [], new OperationValue("Version", Text)),
        new("RetrieveUserPrivilegeByPrivilegeName")
        {
            IsFunction = true,
            Binding = Binding.Row,
            Table = "systemuser",
            BoundParameter = "UserId",
            IsBoundById = true,
            Parameters = [new("PrivilegeName", Text)],
            Answer = Answer.Parts,
            Results = [new("RolePrivileges", Objects, "RolePrivilege")],
        },
        new("SendEmail")
        {
            Binding = Binding.Row,
            Table = "email",
            BoundParameter = "EmailId",
            IsBoundById = true,
            Parameters = [new("IssueSend", ValueKind.Boolean), new("TrackingToken", Text, IsOptional: true)],
            Answer = Answer.Parts,
            Results = [new("Subject", Text)],
        },
        new("SendFax")
        {
            Binding = Binding.Row,
            Table = "fax",
            BoundParameter = "FaxId",
            IsBoundById = true,
            Parameters = [new("IssueSend", ValueKind.Boolean)],
        },
        new("SendTemplate")
        {
            Parameters =
            [
                new("TemplateId", ValueKind.Guid), new("Sender", Reference), new("RecipientType", Text),
                new("RecipientIds", Guids), new("RegardingType", Text, IsOptional: true),
                new("RegardingId", ValueKind.Guid, IsOptional: true),
                new("DeliveryPriorityCode", Choice, IsOptional: true),
            ],
        },
        Action("SendEmailFromTemplate",
            [
                new("TemplateId", ValueKind.Guid), new("RegardingType", Text), new("RegardingId", ValueKind.Guid),
                new("Target", Row, "email"),
            ],
            new OperationValue("Id", ValueKind.Guid)),
        new("GrantAccess")
        {
            Parameters = [new("Target", Reference), new("PrincipalAccess", Share, "PrincipalAccess")],
        },
        new("ModifyAccess")
        {
            Parameters = [new("Target", Reference), new("PrincipalAccess", Share, "PrincipalAccess")],
        },
        new("RevokeAccess") { Parameters = [new("Target", Reference), new("Revokee", Reference)] },
        new("RetrievePrincipalAccess")
        {
            IsFunction = true,
            Binding = Binding.Row,
            Table = "systemuser",
            AlsoOn = ["team"],
            BoundParameter = "Principal",
            Parameters = [new("Target", Reference)],
            Answer = Answer.Parts,
            Results = [new("AccessRights", Text)],
        },
        Function("RetrieveSharedPrincipalsAndAccess", [new("Target", Reference)],
            new OperationValue("PrincipalAccesses", Objects, "PrincipalAccess")),
        new("Merge")
        {
            Parameters =
            [
                new("Target", Reference),
                new("Subordinate", Reference) { RequestName = "SubordinateId", IsIdOnly = true },
                new("UpdateContent", Row, IsOptional: true),
                new("PerformParentingChecks", ValueKind.Boolean),
            ],
        },
        new("QualifyLead")
        {
            Binding = Binding.Row,
            Table = "lead",
            BoundParameter = "LeadId",
            Parameters =
            [
                new("CreateAccount", ValueKind.Boolean), new("CreateContact", ValueKind.Boolean),
                new("CreateOpportunity", ValueKind.Boolean),
                new("OpportunityCurrencyId", Reference, "transactioncurrency", IsOptional: true),
                new("OpportunityCustomerId", Reference, IsOptional: true),
                new("SourceCampaignId", Reference, "campaign", IsOptional: true),
                new("Status", Choice),
            ],
            Answer = Answer.Value,
            Results = [new("CreatedEntities", ValueKind.Rows)],
        },
        Bulk("CreateMultiple") with { Answer = Answer.Parts, Results = [new("Ids", Guids)] },
        Bulk("UpdateMultiple"),
        Bulk("UpsertMultiple"),
        new("ImportSolution") { Parameters = Import },
        Action("ImportSolutionAsync", Import, new OperationValue("ImportJobKey", Text), AsyncOperationId),
        Action("StageAndUpgrade", Import, new OperationValue("SolutionId", ValueKind.Guid)),
        Action("StageAndUpgradeAsync", Import, new OperationValue("ImportJobKey", Text), AsyncOperationId),
        Action("StageSolution", [new("CustomizationFile", Bytes)],
            new OperationValue("StageSolutionResults", ValueKind.Object, "StageSolutionResults")),
        Action("DeleteAndPromote", [new("UniqueName", Text)], new OperationValue("SolutionId", ValueKind.Guid)),
        Action("DeleteAndPromoteAsync", [new("UniqueName", Text)], AsyncOperationId),
        Function("RetrieveDependenciesForUninstall", [new("SolutionUniqueName", Text)]) with
        {
            Answer = Answer.Value,
            Results = [new("EntityCollection", ValueKind.Rows)],
        },
        new("RemoveActiveCustomizations")
        {
            Parameters = [new("SolutionComponentName", Text), new("ComponentId", ValueKind.Guid)],
        },
        Action("UninstallSolutionAsync", [new("SolutionUniqueName", Text)], AsyncOperationId),
        new("PublishAllXml"),
        new("PublishXml") { Parameters = [new("ParameterXml", Text)] },
    ];

    private static Operation Function(
        string name, OperationValue[] parameters, params OperationValue[] results) => new(name)
        {
            IsFunction = true,
            Parameters = parameters,
            Answer = Answer.Parts,
            Results = results,
        };

    private static Operation Action(
        string name, OperationValue[] parameters, params OperationValue[] results) => new(name)
        {
            Parameters = parameters,
            Answer = Answer.Parts,
            Results = results,
        };

    private static Operation Bulk(string name) => new(name)
    {
        Binding = Binding.Rows,
        Parameters = [new("Targets", ValueKind.Rows)],
    };
}
