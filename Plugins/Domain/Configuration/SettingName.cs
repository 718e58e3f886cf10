namespace OptOutPlugin.Domain.Configuration;

/// <summary>The settings' names, here and in Dataverse: never changed, customers' values hang on them.</summary>
internal static class SettingName
{
    internal const string SendMode = "optout_SendMode";
    internal const string UnclassifiedMail = "optout_UnclassifiedMail";
    internal const string LooseningMode = "optout_LooseningMode";
    internal const string ActivityMode = "optout_ActivityMode";
    internal const string FaxAndTextMode = "optout_FaxAndTextMode";
    internal const string SmsTables = "optout_SmsTables";
    internal const string StopScope = "optout_StopScope";
    internal const string DefaultCountry = "optout_DefaultCountry";
    internal const string ReaskLockMonths = "optout_ReaskLockMonths";
    internal const string BulkFrom = "optout_BulkFrom";
    internal const string MarketingNeedsOptIn = "optout_MarketingNeedsOptIn";
    internal const string OptInCountries = "optout_OptInCountries";
    internal const string ExistingCustomers = "optout_ExistingCustomers";
    internal const string EarlierRefusals = "optout_EarlierRefusals";
    internal const string PreferenceCentreUrl = "optout_PreferenceCentreUrl";
    internal const string SenderName = "optout_SenderName";
    internal const string PostalAddress = "optout_PostalAddress";
    internal const string SenderContact = "optout_SenderContact";
    internal const string ConfirmationSender = "optout_ConfirmationSender";
    internal const string BouncesNeeded = "optout_BouncesNeeded";
    internal const string MissingFooter = "optout_MissingFooter";
    internal const string PublishedMetrics = "optout_PublishedMetrics";
    internal const string ErasureNeedsTwo = "optout_ErasureNeedsTwo";
    internal const string Training = "optout_Training";
    internal const string TrainingForMarketing = "optout_TrainingForMarketing";
}
