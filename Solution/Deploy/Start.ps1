Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# What a program's exit code means is looked at here; newer versions of PowerShell 7 would throw before that.
$PSNativeCommandUseErrorActionPreference = $false
if ($Json) { $ProgressPreference = 'SilentlyContinue' }

$Product = 'OptOutPlugin'
$PageRole = 'OptOut Public Page'

# The consent provider of Customer Insights - Journeys, and its numbers (MicrosoftDocs/customer-insights,
# ci-docs/journeys/developer/extend-consent.md): the provider decides about messages, for e-mail as for the rest.
$ProviderTable = 'msdynmkt_consentprovider'
$ProviderId = '5b0a2b5e-6f0e-4c0c-9a51-0f1f5a3d7c21'
$ByProvider = 238550001
$NoOverride = 238550000
$PageSetting = 'optout_PreferenceCentreUrl'
$Publisher = 'optout'
$ApiPath = '/api/data/v9.2/'
$OldestVersion = [version] '9.2'

# Microsoft's public client for tools that sign in to Dataverse, which its own samples use.
$PublicClient = '51f81489-12ee-4a9e-aaae-a2591f45987d'
$LoginHosts = @(
    'login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn', 'login.windows.net'
)

# The hosts of Dataverse in the public cloud and in those of governments and China: nobody else is shown a token.
$DataverseHosts = '\A[a-z0-9-]+(\.api)?\.crm\d{0,2}\.(dynamics\.com|microsoftdynamics\.us|appsplatform\.us|dynamics\.cn)\z'

$MostAttempts = 8
$LongestWait = 300
$LargestPart = 64MB

# Seconds until a request is given up: one that only asks whether somebody is there, one that reads, one that uploads.
$FirstPatience = 30
$Patience = 120
$LongPatience = 600

# How long a first contact may be put off, in seconds: who is busy that long is not the environment that was meant.
$FirstWait = 120

# Numbers of the platform: types of system jobs that work on solutions (import, promotion, removal, upgrade), the state
# "completed", and the status "succeeded".
$SolutionJobs = 203, 207, 208, 211
$Completed = 3
$Succeeded = 30

$Caller = $PSCmdlet
$Given = $PSBoundParameters
$IsWhatIf = [bool] $WhatIfPreference
$Secrets = [System.Collections.Generic.List[string]]::new()
$Session = @{
    Root = ''; Token = ''; Expires = [datetime]::MaxValue; Refresh = ''; Kind = 'None'; Endpoint = ''; Me = $null
    Secret = ''; File = ''; Certificate = $null; Organization = ''; OrganizationId = ''; LedgerRows = 0; HasProduct = $false
    Running = ''; Log = ''
    Deadline = [datetime]::UtcNow.AddMinutes($TimeoutMinutes)
}

# What -PassThru and -Json give.
$Report = [ordered]@{
    Environment = ''; Organization = ''; User = ''; WhatIf = $IsWhatIf; Planned = @(); Done = @(); Warnings = @()
    Failures = @(); Solutions = @(); Health = @(); Error = ''; ExitCode = 0
}
