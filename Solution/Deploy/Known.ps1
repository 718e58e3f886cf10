#region Known

# Written by `dotnet run --project Solution/Build -- generate`, from what the product itself knows.
$KnownSettings = @{
    'optout_ActivityMode' = @{ Kind = 'Word'; Words = 'Warn', 'Block', 'Off' }
    'optout_BouncesNeeded' = @{ Kind = 'Number'; Least = 1; Most = 20 }
    'optout_BulkFrom' = @{ Kind = 'Number'; Least = 1; Most = 1000 }
    'optout_ConfirmationSender' = @{ Kind = 'Mailbox'; None = $true }
    'optout_DefaultCountry' = @{ Kind = 'CallingCode'; None = $true }
    'optout_EarlierRefusals' = @{ Kind = 'Word'; Words = 'Reported', 'Staff', 'System' }
    'optout_ErasureNeedsTwo' = @{ Kind = 'Word'; Words = 'No', 'Yes' }
    'optout_ExistingCustomers' = @{ Kind = 'Word'; Words = 'NeedOptIn', 'NeedNone' }
    'optout_FaxAndTextMode' = @{ Kind = 'Word'; Words = 'Warn', 'Block', 'Off' }
    'optout_LooseningMode' = @{ Kind = 'Word'; Words = 'Correct', 'Refuse' }
    'optout_MarketingNeedsOptIn' = @{ Kind = 'Word'; Words = 'Topics', 'Countries', 'Always' }
    'optout_MissingFooter' = @{ Kind = 'Word'; Words = 'Warn', 'Refuse' }
    'optout_OptInCountries' = @{ Kind = 'Countries'; Most = 100; None = $true }
    'optout_PostalAddress' = @{ Kind = 'Text'; Most = 300; Lines = 6 }
    'optout_PreferenceCentreUrl' = @{ Kind = 'Page'; None = $true }
    'optout_PublishedMetrics' = @{ Kind = 'Word'; Words = 'None', 'LastYear' }
    'optout_ReaskLockMonths' = @{ Kind = 'Number'; Least = 0; Most = 120 }
    'optout_SendMode' = @{ Kind = 'Word'; Words = 'Block', 'Strip' }
    'optout_SenderContact' = @{ Kind = 'Text'; Most = 300; Lines = 6 }
    'optout_SenderName' = @{ Kind = 'Text'; Most = 300; Lines = 6 }
    'optout_SmsTables' = @{ Kind = 'Tables'; Most = 10; None = $true }
    'optout_StopScope' = @{ Kind = 'Word'; Words = 'TextMessages', 'CallsToo' }
    'optout_Training' = @{ Kind = 'Word'; Words = 'Off', 'Warn', 'Require' }
    'optout_TrainingForMarketing' = @{ Kind = 'Word'; Words = 'No', 'Yes' }
    'optout_UnclassifiedMail' = @{ Kind = 'Word'; Words = 'MarketingWhenBulk', 'Marketing', 'Transactional' }
}
$KnownRoles = 'OptOut Auditor', 'OptOut Listener', 'OptOut Privacy Officer', 'OptOut Public Page',
        'OptOut Sales User', 'OptOut Service'
$KnownProfiles = 'OptOut Key Custodians', 'OptOut Override Officers', 'OptOut Override Readers'
$KnownSolutions = 'OptOutPlugin_CreateAndSendNewEmail_email', 'OptOutPlugin_Create_appointment',
        'OptOutPlugin_Create_fax', 'OptOutPlugin_Create_letter', 'OptOutPlugin_Create_phonecall',
        'OptOutPlugin_Schedule', 'OptOutPlugin_Send_template'

# What an export takes, by the name of the rows in the Web API.
$KeptTables = [ordered]@{
    optout_checkpoints = 'checkpoints'
    optout_compliancechecks = 'compliance checks'
    optout_consentaudits = 'consent audits'
    optout_courses = 'courses'
    optout_doors = 'doors'
    optout_findings = 'findings'
    optout_handovers = 'batches'
    optout_holidays = 'calendar days'
    optout_listeners = 'listeners'
    optout_optins = 'opt-in rights'
    optout_preferences = 'preferences'
    optout_privacypolicies = 'privacy policies'
    optout_regimes = 'time limits'
    optout_requests = 'opt-out requests'
    optout_suppressions = 'suppressions'
    optout_templatepolicies = 'template policies'
    optout_topics = 'topics'
    optout_trainingrecords = 'training records'
    optout_works = 'work items'
}
$PersonColumns = [ordered]@{
    accounts = 'optout_consentchannels', 'optout_consentevidence', 'optout_consentsource', 'optout_derived',
        'optout_donotsms'
    contacts = 'optout_consentchannels', 'optout_consentevidence', 'optout_consentsource', 'optout_derived',
        'optout_donotsms'
    emails = '_optout_topicid_value', 'optout_category', 'optout_overrideground', 'optout_overridereason'
    leads = 'optout_consentchannels', 'optout_consentevidence', 'optout_consentsource', 'optout_derived',
        'optout_donotsms'
}

#endregion
