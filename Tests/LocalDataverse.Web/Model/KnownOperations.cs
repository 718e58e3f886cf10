using LocalDataverse.Web.Protocol;

namespace LocalDataverse.Web.Model;

/// <summary>
/// Functions and actions that the platform documents and this host does not have: they are refused by name instead of
/// as unknown. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and
/// .../functions list them.
/// </summary>
internal static class KnownOperations
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "AddAppComponents", "AddChannelAccessProfilePrivileges", "AddItemCampaign", "AddItemCampaignActivity",
        "AddListMembersList", "AddMembersTeam", "AddMemberList", "AddPrincipalToQueue", "AddPrivilegesRole",
        "AddProductToKit", "AddRecurrence", "AddSolutionComponent", "AddSubstituteProduct", "AddToQueue",
        "AddUserToRecordTeam", "ApplyRecordCreationAndUpdateRule", "ApplyRoutingRule", "Assign", "AssociateEntities",
        "AutoMapEntity", "BackgroundSendEmail", "Book", "BulkDelete", "BulkDetectDuplicates",
        "CalculateActualValueOpportunity", "CalculatePrice", "CalculateTotalTimeIncident", "CanBeReferenced",
        "CanBeReferencing", "CanManyToMany", "CheckIncoming", "CheckPromote", "CloneAsPatch", "CloneAsSolution",
        "CloneContract", "CloneProduct", "CloseIncident", "CloseQuote", "CommitAnnotationBlocksUpload",
        "CommitAttachmentBlocksUpload", "CommitFileBlocksUpload", "CompoundUpdateDuplicateDetectionRule",
        "ConvertOwnerTeamToAccessTeam", "ConvertProductToKit", "ConvertQuoteToSalesOrder",
        "ConvertSalesOrderToInvoice", "CopyCampaign", "CopyCampaignResponse", "CopyDynamicListToStatic",
        "CopyMembersList", "CopySystemForm", "CreateActivitiesList", "CreateCustomerRelationships", "CreateException",
        "CreateInstance", "CreateKnowledgeArticleTranslation", "CreateKnowledgeArticleVersion",
        "CreatePolymorphicLookupAttribute", "CreateWorkflowFromTemplate", "DeleteAuditData", "DeleteFile",
        "DeleteMultiple", "DeleteOpenInstances", "DeleteOptionSet", "DeleteOptionValue", "DeleteRecordChangeHistory",
        "DeliverImmediatePromoteEmail", "DeliverIncomingEmail", "DeliverPromoteEmail", "DeprovisionLanguage",
        "DisassociateEntities", "DistributeCampaignActivity", "DownloadBlock", "DownloadReportDefinition",
        "DownloadSolutionExportData", "ExecuteByIdSavedQuery", "ExecuteByIdUserQuery", "ExecuteWorkflow",
        "ExpandCalendar", "ExportFieldTranslation", "ExportMappingsImportMap", "ExportSolution",
        "ExportSolutionAsync", "ExportTranslation", "FindParentResourceGroup", "FormatAddress", "FulfillSalesOrder",
        "FullTextSearchKnowledgeArticle", "GenerateInvoiceFromOpportunity", "GenerateQuoteFromOpportunity",
        "GenerateSalesOrderFromOpportunity", "GetAllTimeZonesWithDisplayName", "GetAutoNumberSeed",
        "GetClientMetadata", "GetDecryptionKey", "GetDefaultPriceLevel", "GetDistinctValuesImportFile",
        "GetFileSasUrl", "GetHeaderColumnsImportFile", "GetInvoiceProductsFromOpportunity", "GetJobStatus",
        "GetNextAutoNumberValue", "GetPreferredSolution", "GetQuantityDecimal", "GetQuoteProductsFromOpportunity",
        "GetReportHistoryLimit", "GetSalesOrderProductsFromOpportunity", "GetTimeZoneCodeByLocalizedName",
        "GetTrackingTokenEmail", "GetValidManyToMany", "GetValidReferencedEntities", "GetValidReferencingEntities",
        "GrantAccess", "ImmediateBook", "ImportFieldTranslation", "ImportMappingsImportMap", "ImportRecordsImport",
        "ImportTranslation", "IncrementKnowledgeArticleViewCount", "InitializeAnnotationBlocksDownload",
        "InitializeAnnotationBlocksUpload", "InitializeAttachmentBlocksDownload", "InitializeAttachmentBlocksUpload",
        "InitializeFileBlocksDownload", "InitializeFileBlocksUpload", "InitializeFrom",
        "InitializeModernFlowFromAsyncWorkflow", "InsertOptionValue", "InsertStatusValue", "InstallSampleData",
        "InstantiateFilters", "InstantiateTemplate", "IsComponentCustomizable", "IsDataEncryptionActive",
        "IsValidStateTransition", "LockInvoicePricing", "LockSalesOrderPricing", "LoseOpportunity", "ModifyAccess",
        "OrderOption", "ParseImport", "PickFromQueue", "ProcessInboundEmail", "PropagateByExpression",
        "ProvisionLanguage", "ProvisionLanguageAsync", "PublishDuplicateRule", "PublishTheme",
        "QueryExpressionToFetchXml", "QueryMultipleSchedules", "QuerySchedule", "QualifyMemberList",
        "ReactivateEntityKey", "ReassignObjectsOwner", "ReassignObjectsSystemUser", "Recalculate", "ReleaseToQueue",
        "RemoveAppComponents", "RemoveFromQueue", "RemoveItemCampaign", "RemoveItemCampaignActivity",
        "RemoveMemberList", "RemoveMembersTeam", "RemoveParent", "RemovePrivilegeRole", "RemoveProductFromKit",
        "RemoveRelated", "RemoveSolutionComponent", "RemoveSubstituteProduct", "RemoveUserFromRecordTeam",
        "RenewContract", "RenewEntitlement", "ReplacePrivilegesRole", "Reschedule", "ResetUserFilters",
        "RetrieveAadUserPrivileges", "RetrieveAadUserRoles", "RetrieveAbsoluteAndSiteCollectionUrl",
        "RetrieveActivePath", "RetrieveAllChildUsersSystemUser", "RetrieveAllEntities",
        "RetrieveAnalyticsStoreDetails", "RetrieveAppComponents", "RetrieveApplicationRibbon",
        "RetrieveAttributeChangeHistory", "RetrieveAuditDetails", "RetrieveAuditPartitionList",
        "RetrieveAvailableLanguages", "RetrieveBusinessHierarchyBusinessUnit", "RetrieveByGroupResource",
        "RetrieveByResourceResourceGroup", "RetrieveByResourcesService", "RetrieveByTopIncidentProductKbArticle",
        "RetrieveByTopIncidentSubjectKbArticle", "RetrieveChannelAccessProfilePrivileges",
        "RetrieveCurrentOrganization", "RetrieveDataEncryptionKey", "RetrieveDependenciesForDelete",
        "RetrieveDependentComponents", "RetrieveDeploymentLicenseType",
        "RetrieveDeprovisionedLanguages", "RetrieveDuplicates", "RetrieveEntity", "RetrieveEntityChanges",
        "RetrieveEntityRibbon", "RetrieveEnvironmentVariableSecretValue", "RetrieveEnvironmentVariableValue",
        "RetrieveExchangeAppointments", "RetrieveExchangeRate", "RetrieveFeatureControlSetting",
        "RetrieveFilteredForms", "RetrieveFormattedImportJobResults", "RetrieveFormXml",
        "RetrieveInstalledLanguagePacks", "RetrieveInstalledLanguagePackVersion", "RetrieveLicenseInfo",
        "RetrieveLocLabels", "RetrieveMailboxTrackingFolders", "RetrieveManagedProperty", "RetrieveMembersTeam",
        "RetrieveMetadataChanges", "RetrieveMissingComponents", "RetrieveMissingDependencies",
        "RetrieveOrganizationInfo", "RetrieveOrganizationResources", "RetrieveParentGroupsResourceGroup",
        "RetrieveParsedDataImportFile", "RetrievePersonalWall", "RetrievePrincipalAccess",
        "RetrievePrincipalAccessInfo", "RetrievePrincipalAttributePrivileges",
        "RetrievePrincipalSyncAttributeMappings", "RetrievePrivilegeSet", "RetrieveProcessInstances",
        "RetrieveProductProperties", "RetrieveProvisionedLanguagePackVersion", "RetrieveProvisionedLanguages",
        "RetrieveRecordChangeHistory", "RetrieveRecordWall", "RetrieveRequiredComponents",
        "RetrieveRolePrivilegesRole", "RetrieveSharedPrincipalsAndAccess", "RetrieveSubGroupsResourceGroup",
        "RetrieveTeamPrivileges", "RetrieveTimestamp", "RetrieveTotalRecordCount", "RetrieveUnpublished",
        "RetrieveUnpublishedMultiple", "RetrieveUserLicenseInfo", "RetrieveUserPrivilegeByPrivilegeId",
        "RetrieveUserPrivilegeByPrivilegeName", "RetrieveUserPrivileges", "RetrieveUserQueues",
        "RetrieveUserSetOfPrivilegesByIds", "RetrieveUserSetOfPrivilegesByNames",
        "RetrieveUsersPrivilegesThroughTeams", "RevertProduct", "ReviseQuote", "RevokeAccess", "Rollup", "RouteTo",
        "SaveAppSetting", "SaveSettingValue", "SearchByBodyKbArticle", "SearchByKeywordsKbArticle",
        "SearchByTitleKbArticle", "SendBulkMail", "SetAutoNumberSeed", "SetBusinessEquipment",
        "SetBusinessSystemUser", "SetDataEncryptionKey", "SetFeatureStatus", "SetLocLabels", "SetParentBusinessUnit",
        "SetParentSystemUser", "SetParentTeam", "SetPreferredSolution", "SetProcess", "SetRelated",
        "SetReportRelated", "SetState", "SyncBulkOperation", "TransformImport", "TriggerServiceEndpointCheck",
        "UninstallSampleData", "UnlockInvoicePricing", "UnlockSalesOrderPricing", "UnpublishDuplicateRule",
        "UpdateFeatureConfig", "UpdateOptionValue", "UpdateProductProperties", "UpdateRibbonClientMetadata",
        "UpdateSolutionComponent", "UpdateStateValue", "UploadBlock", "UtcTimeFromLocalTime", "LocalTimeFromUtcTime",
        "ValidateApp", "ValidateRecurrenceRule", "ValidateSavedQuery", "VerifyProcessStateData", "WinOpportunity",
        "WinQuote",
    };

    /// <summary>Why a segment of an address is no resource, where there is more to say than that.</summary>
    public static WebApiFault? Refusal(string? segment)
    {
        var name = (segment ?? "").Split('(')[0];
        const string Prefix = EdmNames.Namespace + ".";
        var isQualified = name.StartsWith(Prefix, StringComparison.Ordinal);
        var plain = isQualified ? name[Prefix.Length..] : name;
        if (!isQualified && OperationTable.All.Any(one => one.Binding != Binding.None && one.Name == plain))
        {
            // The name of a bound operation must be the full one.
            return new WebApiFault(400, "", "Request message has unresolved parameters");
        }

        return Names.Contains(plain) ? WebApiFault.Unsupported(plain) : null;
    }
}
