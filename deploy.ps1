<#
.SYNOPSIS
Installs OptOutPlugin in a Dataverse environment, upgrades it, checks it, keeps it going, or removes it.

.DESCRIPTION
One script for PowerShell 7 and Windows PowerShell 5.1; it needs no modules. It

  1. builds the solution when no zip is there (this alone needs the .NET 10 SDK), and reads the zips and the settings
     file, so that a mistake on this machine is told before anybody signs in,
  2. asks the address whether it is a Dataverse environment, and signs in: in the browser, with a device code, as an
     application, or with a token that you have; then says who you are, and in which organisation,
  3. looks at everything: whether you may install, whether the environment is new enough and knows the messages, whether
     the people and teams of the settings file are there, and what the environment says when it validates the zips,
  4. installs the solution, or upgrades the version that is there, or imports it again where steps are missing, switched
     off or changed,
  5. gives the settings their values, imports the small optional solutions that the environment allows, and gives
     people their roles; what fails here keeps nothing else from being done, and is listed at the end,
  6. takes the baseline: what people refused before the product was there; and runs the first compliance check,
  7. runs the health check and says what to do next.

Nothing is changed before step 4, and -WhatIf does everything before it. Running the script again does only what is left,
also after it was cut off. Without -Url and -LocalUrl it builds, checks and packs, and says how to import by hand.

It ends with exit code 0; with 1 after a failure, which is one line with the id of the request that failed; with 2 when
all is done but the health check finds something of severity High; with 3 when -NoWait left an import running.

.PARAMETER Url
The address of the environment, such as https://org.crm.dynamics.com. A token goes to hosts of Dataverse only, of the
public and the sovereign clouds, and to this machine.

.PARAMETER LocalUrl
The address of a local Dataverse on this machine, such as http://localhost:5200. Nobody signs in there.

.PARAMETER TenantId
The tenant to sign in to. Left out: the one that the environment names.

.PARAMETER ClientId
The application to sign in as, or, without a secret and a certificate, the application through which you sign in.
Left out: the public client that Microsoft keeps for tools.

.PARAMETER ClientSecret
The secret of the application: a SecureString, or text.

.PARAMETER CertificateThumbprint
The thumbprint of the application's certificate, with its private key in your certificate store or the machine's.

.PARAMETER FederatedTokenFile
A file with a token of the place where a pipeline runs, which the application trusts (workload identity): no secret is
needed. Left out: the variables AZURE_FEDERATED_TOKEN_FILE, AZURE_CLIENT_ID and AZURE_TENANT_ID, where they are set and
no other way to sign in is given.

.PARAMETER AccessToken
A token for the environment, in place of signing in: a SecureString, or text.

.PARAMETER DeviceCode
Signs in with a code that you type on any device, where no browser can be opened.

.PARAMETER Authority
Where to sign in, such as https://login.microsoftonline.us. Left out: the place that the environment names.

.PARAMETER Package
The zip of the solution. Left out: the newest in artifacts/solution, which is built when there is none. The optional
solutions are taken from the folder "optional" beside it.

.PARAMETER Settings
A JSON file with the values of settings, and who gets which role:

  {
    "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Value": "Strip" } ],
    "Roles": [ { "Role": "OptOut Privacy Officer", "Users": [ "olga@contoso.com" ], "Teams": [ "Legal" ] } ],
    "ColumnSecurityProfiles": [ { "Profile": "OptOut Override Officers", "Users": [ "olga@contoso.com" ] } ]
  }

A value is a text, a number or a list; an empty or missing one leaves the setting alone. A user is named by sign-in name,
e-mail address, or application id. Only roles and profiles of the product can be given. A settings file of the Power
Platform CLI can be given as it is; what it says of connections is not read.

.PARAMETER PreferenceCentreUrl
The https address of the public pages (WebResources/PreferenceCentre/README.md), such as https://choices.contoso.com:
links in marketing e-mails lead there.

.PARAMETER PreferenceCentreAppId
The application id under which the public pages sign in. Makes it an application user of the root business unit, where
there is none, and gives it the role OptOut Public Page, which can do nothing else.

.PARAMETER Journeys
Registers the product with Customer Insights - Journeys as a consent provider. Then choose it in a compliance profile
(Settings, Compliance profiles, New profile, With external consent provider), and give the application user of Journeys
the role OptOut Service.

.PARAMETER Unmanaged
Imports the unmanaged solution, to work on it. Only for an environment of your own.

.PARAMETER Schedule
Imports also the small solution with a flow that does every day what is due. In the maker portal, give it a connection
of a user with the role OptOut Service, and switch it on.

.PARAMETER Force
Imports the version that is there again. With -Remove: removes also where the ledger does not verify.

.PARAMETER NoWait
Starts the import of the main solution and ends with exit code 3: run the script again for the rest.

.PARAMETER Remove
Removes the product: says what is lost, verifies the ledger, asks, has you type the name of the organisation, exports
the ledger, the suppressions and everything else that the product keeps (never its keys), its columns of people included,
counts and hashes what it exported, asks once more, and takes out the optional solutions and then the main one. No is the
default. Cut off, it goes on with the same command line.

.PARAMETER ExportFolder
Where -Remove writes what it exports. Left out: a new folder in the current one.

.PARAMETER OrganizationName
With -Remove, the name of the organisation that is meant, in place of typing it. With -Confirm:$false nothing is asked.

.PARAMETER RunDue
Does what must happen regularly, and nothing else: for a scheduler.

.PARAMETER CheckpointKey
With -RunDue, a file outside Dataverse with the key that signs how far the consent ledger has come (ECDSA on P-256, PKCS #8
in PEM); it is made where it is not there. Beside it stand the tree over what was signed, which must be kept with it, and
each signed note. Solution/LEDGER.md says how others check them.

.PARAMETER PollSeconds
How long to wait between two looks at a running import.

.PARAMETER TimeoutMinutes
How long the whole run may wait for imports, removals and a busy environment; 0 looks once. What was begun goes on without
the script; run the script again to wait further.

.PARAMETER PassThru
Gives what was done, what failed and what the health check says as an object besides the words.

.PARAMETER Json
Gives the same as JSON on the standard output, and no words there: for pipelines.

.PARAMETER LogFile
A file to which every line is added, with its time; secrets are masked there too.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com

Signs in through the browser, then installs or upgrades.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -Settings settings.json -WhatIf

Says what would be done, and changes nothing.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -TenantId $tenant -ClientId $app -ClientSecret $env:SECRET

In a pipeline, as an application user with the role System Administrator.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -PreferenceCentreUrl https://choices.contoso.com -PreferenceCentreAppId $id

Installs, and connects the public pages that run under that address and application.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -RunDue -ClientId $app -CertificateThumbprint $thumbprint

Every day, from a scheduler, as an application user with the role OptOut Service.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -RunDue -CheckpointKey D:\optout\ledger.pem -ClientId $app -ClientSecret $secret

The same, and signs a checkpoint of the consent ledger.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -Remove -ExportFolder D:\optout-export

Verifies the ledger, asks, exports what the product knows, asks again, and removes it.

.EXAMPLE
./deploy.ps1 -LocalUrl http://localhost:5200

Installs into a local Dataverse.

.LINK
Solution/README.md
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Install')]
param(
    [Parameter(Position = 0)] [string] $Url,
    [string] $LocalUrl,
    [string] $TenantId,
    [string] $ClientId,
    [object] $ClientSecret,
    [string] $CertificateThumbprint,
    [string] $FederatedTokenFile,
    [object] $AccessToken,
    [switch] $DeviceCode,
    [string] $Authority,
    [Parameter(ParameterSetName = 'Install')] [string] $Package,
    [Parameter(ParameterSetName = 'Install')] [string] $Settings,
    [Parameter(ParameterSetName = 'Install')] [string] $PreferenceCentreUrl,
    [Parameter(ParameterSetName = 'Install')] [string] $PreferenceCentreAppId,
    [Parameter(ParameterSetName = 'Install')] [switch] $Journeys,
    [Parameter(ParameterSetName = 'Install')] [switch] $Unmanaged,
    [Parameter(ParameterSetName = 'Install')] [switch] $Schedule,
    [Parameter(ParameterSetName = 'Install')] [switch] $NoWait,
    [Parameter(ParameterSetName = 'Install')] [Parameter(ParameterSetName = 'Remove')] [switch] $Force,
    [Parameter(ParameterSetName = 'Remove', Mandatory)] [switch] $Remove,
    [Parameter(ParameterSetName = 'Remove')] [string] $ExportFolder,
    [Parameter(ParameterSetName = 'Remove')] [string] $OrganizationName,
    [Parameter(ParameterSetName = 'RunDue', Mandatory)] [switch] $RunDue,
    [Parameter(ParameterSetName = 'RunDue')] [string] $CheckpointKey,
    [ValidateRange(0, 600)] [int] $PollSeconds = 5,
    [ValidateRange(0, 1440)] [int] $TimeoutMinutes = 120,
    [switch] $PassThru,
    [switch] $Json,
    [string] $LogFile
)

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

#region Saying

# Whoever sends a secret back may have written it for an address, a form, JSON, XML, in base64, in hexadecimal.
function Add-Secret([string] $Secret) {
    if (-not $Secret -or $Secrets.Contains($Secret)) { return }
    $Secrets.Add($Secret)
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($Secret)
    if ($bytes.Length -lt 6) { return }
    $forms = @(
        [uri]::EscapeDataString($Secret)
        [System.Net.WebUtility]::UrlEncode($Secret)
        [System.Net.WebUtility]::HtmlEncode($Secret)
        (ConvertTo-Json -InputObject $Secret -Compress).Trim('"')
        $Secret.Replace('\', '\\').Replace('"', '\"').Replace('/', '\/')
        [regex]::Replace($Secret.Replace('\', '\\'), '["''<>&+`]', { '\u{0:x4}' -f [int] [char] $args[0].Value })
        [BitConverter]::ToString($bytes).Replace('-', '')
        # Within a longer text in base64 it begins at one of three places, and its ends mix with what is beside it.
        foreach ($before in 0, 1, 2) {
            $text = [Convert]::ToBase64String([byte[]] (@(0) * $before + $bytes))
            $start = (0, 2, 3)[$before]
            $end = (0, 3, 2)[($before + $bytes.Length) % 3]
            $text = $text.Substring($start, $text.Length - $start - $end)
            $text
            $text.Replace('+', '-').Replace('/', '_')
        }
    )
    foreach ($form in $forms) { if (-not $Secrets.Contains($form)) { $Secrets.Add($form) } }
}

# Nothing that is secret is ever shown, whoever sends it back; nor what would move the cursor of a terminal.
function Hide-Secret([string] $Text) {
    foreach ($secret in $Secrets) {
        $Text = [regex]::Replace($Text, [regex]::Escape($secret), '***', 'IgnoreCase, CultureInvariant')
    }

    [regex]::Replace($Text, '[\p{Cc}\p{Cf}]+', ' ')
}

function Write-Log([string] $Text) {
    if (-not $Session.Log) { return }
    $line = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ') + ' ' + $Text + [Environment]::NewLine
    try { [System.IO.File]::AppendAllText($Session.Log, $line) }
    catch {
        $path = $Session.Log
        $Session.Log = ''
        Stop-Deployment "The log file $path cannot be written: $(Get-Cause $_). Name another with -LogFile."
    }
}

function Write-Line([string] $Text) {
    $shown = Hide-Secret $Text
    Write-Log $shown
    if (-not $Json) { Write-Host $shown }
}

function Write-Caution([string] $Text) {
    $shown = Hide-Secret $Text
    Write-Log "warning: $shown"
    $Report.Warnings += $shown
    if (-not $Json) { Write-Warning $shown }
}

function Write-Detail([string] $Text) { Write-Verbose (Hide-Secret $Text) }

function Write-Done([string] $Text) {
    $Report.Done += Hide-Secret $Text
    Write-Line $Text
}

# The words of somebody else: on one line, and no longer than one reads.
function Get-Said($Text) {
    $said = [regex]::Replace([string] $Text, '[\s\p{Cc}]+', ' ').Trim()
    if ($said.Length -gt 400) { $said = $said.Substring(0, 400) + '...' }
    $said
}

# Ends the run, or one part of it, with a sentence, and the id by which support finds the request, or the system job.
function Stop-Deployment([string] $Sentence, [string] $RequestId = '', [string] $JobId = '') {
    $Sentence = $Sentence.TrimEnd()
    if (-not $Sentence.EndsWith('.')) { $Sentence += '.' }
    if ($RequestId -match '\A[\w.:-]{1,100}\z') { $Sentence += " Request id: $RequestId." }
    if ($JobId) { $Sentence += " System job: $JobId." }
    $failure = [System.InvalidOperationException]::new((Hide-Secret $Sentence))
    $failure.Data['OptOut'] = $true
    throw $failure
}

# The sentence of whatever was thrown.
function Get-Sentence($Thrown) {
    $failure = $Thrown.Exception
    while ($null -ne $failure.InnerException -and -not $failure.Data.Contains('OptOut')) {
        $failure = $failure.InnerException
    }

    if ($failure.Data.Contains('OptOut')) { return $failure.Message }
    $at = $Thrown.InvocationInfo.ScriptLineNumber
    Hide-Secret "Something unexpected happened at line $at of the script: $(Get-Said $failure.Message)"
}

function Get-Cause($Thrown) { (Get-Said $Thrown.Exception.GetBaseException().Message).TrimEnd('.') }

# What failed while other things can still be done: told at once, and again at the end.
function Add-Failure($Thrown) {
    $sentence = Get-Sentence $Thrown
    $Report.Failures += $sentence
    Write-Line "Failed: $sentence"
}

# Asks with -Confirm, only says so with -WhatIf.
function Test-Consent([string] $Target, [string] $Action) {
    if ($IsWhatIf) {
        $Report.Planned += Hide-Secret "$Action`: $Target"
        if ($Json) { return $false }
    }

    $Caller.ShouldProcess($Target, $Action)
}

# Says first why and how long, in whole seconds.
function Wait-Announced([string] $Why, [int] $Seconds) {
    Write-Line "$Why; going on in $Seconds seconds."
    Start-Sleep -Seconds $Seconds
}

#endregion

#region Values

function Get-Value($Object, [string] $Name, $Default = $null) {
    if ($null -eq $Object) { return $Default }
    $property = $Object.PSObject.Properties[$Name]
    if ($null -eq $property -or $null -eq $property.Value) { $Default } else { $property.Value }
}

# A list of a settings file: nothing, one value or several.
function Get-List($Object, [string] $Name) { @(Get-Value $Object $Name @()) | Where-Object { $null -ne $_ } }

function ConvertTo-Plain($Secret) {
    if ($null -eq $Secret) { return '' }
    $text = [string] $Secret
    if ($Secret -is [securestring]) { $text = [System.Net.NetworkCredential]::new('', $Secret).Password }
    Add-Secret $text
    $text
}

function ConvertTo-Literal([string] $Text) { "'" + [uri]::EscapeDataString($Text.Replace("'", "''")) + "'" }

function ConvertTo-UrlText([byte[]] $Bytes) {
    [Convert]::ToBase64String($Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')
}

function ConvertTo-Form([System.Collections.IDictionary] $Values) {
    $pairs = $Values.Keys | ForEach-Object {
        [uri]::EscapeDataString($_) + '=' + [uri]::EscapeDataString([string] $Values[$_])
    }
    $pairs -join '&'
}

# An object, or nothing when the text is none. A list of one object would come out as that object.
function ConvertFrom-Text([string] $Text) {
    if (-not $Text -or -not $Text.TrimStart().StartsWith('{')) { return $null }
    try { ConvertFrom-Json -InputObject $Text } catch { $null }
}

function Get-Full([string] $Path) {
    try { $Caller.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path) }
    catch { Stop-Deployment "'$Path' is no path on this machine: $(Get-Cause $_)" }
}

function Get-FileText([string] $Path) {
    try { [System.IO.File]::ReadAllText($Path) } catch { Stop-Deployment "$Path cannot be read: $(Get-Cause $_)" }
}

# An address, or nothing when the text is none.
function ConvertTo-Address([string] $Text) {
    $address = $null
    if ([uri]::TryCreate($Text, [System.UriKind]::Absolute, [ref] $address)) { $address } else { $null }
}

function New-RandomText {
    $bytes = [byte[]]::new(32)
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    try { $random.GetBytes($bytes) } finally { $random.Dispose() }
    ConvertTo-UrlText $bytes
}

#endregion

#region Requests

function New-Client {
    if ($PSVersionTable.PSVersion.Major -lt 6) {
        $protocols = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12
        [System.Net.ServicePointManager]::SecurityProtocol = $protocols
    }

    Add-Type -AssemblyName System.Net.Http
    Add-Type -AssemblyName System.IO.Compression
    $handler = [System.Net.Http.HttpClientHandler]::new()
    $handler.AllowAutoRedirect = $false
    $handler.UseCookies = $false
    $made = [System.Net.Http.HttpClient]::new($handler)
    $made.MaxResponseContentBufferSize = 256MB

    # Each request has a patience of its own.
    $made.Timeout = [System.Threading.Timeout]::InfiniteTimeSpan
    $made
}

# Waits in short pieces, so that Ctrl+C is heard.
function Wait-Task($Task) {
    $tasks = [System.Threading.Tasks.Task[]] @(, $Task)
    while ([System.Threading.Tasks.Task]::WaitAny($tasks, 200) -lt 0) { }
}

function Get-Header($Headers, [string] $Name) {
    $values = $null
    if ($Headers.TryGetValues($Name, [ref] $values)) { return $values -join ', ' }
    ''
}

# Why no answer came: in words, and whether it is worth asking again.
function Get-Silence($Failure, [string] $HostName) {
    $last = 'nothing says why'
    for ($one = $Failure; $null -ne $one; $one = $one.InnerException) {
        $last = (Get-Said $one.Message).TrimEnd('.')
        $kind = ''
        if ($one -is [System.Net.Sockets.SocketException]) { $kind = [string] $one.SocketErrorCode }
        elseif ($one -is [System.Net.WebException]) { $kind = [string] $one.Status }
        elseif ($one -is [System.Security.Authentication.AuthenticationException]) { $kind = 'TrustFailure' }
        if ($kind -in 'HostNotFound', 'NoData', 'TryAgain', 'NoRecovery', 'NameResolutionFailure') {
            return "no machine is known by the name $HostName"
        }

        if ($kind -in 'ConnectionRefused', 'ConnectFailure') { return "$HostName refuses the connection" }
        if ($kind -in 'TrustFailure', 'SecureChannelFailure') { return "$HostName makes no connection that can be trusted" }
    }

    $last
}

# One request and its answer. Status 0 is: no answer came.
function Send-Once(
    [string] $Method, [uri] $Uri, [string] $Body, [string] $ContentType, [hashtable] $Headers, [int] $Seconds) {
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::new($Method), $Uri)
    foreach ($name in $Headers.Keys) {
        [void] $request.Headers.TryAddWithoutValidation($name, [string] $Headers[$name])
    }

    if ($ContentType) {
        $utf8 = [System.Text.UTF8Encoding]::new($false)
        $request.Content = [System.Net.Http.StringContent]::new($Body, $utf8, $ContentType)
    }

    $none = @{ Status = 0; Text = ''; RequestId = ''; Wait = -1; Challenge = ''; Location = ''; Type = '' }
    $end = [System.Threading.CancellationTokenSource]::new([timespan]::FromSeconds($Seconds))
    try {
        $sending = $Client.SendAsync($request, $end.Token)
        Wait-Task $sending
    }
    finally { $end.Dispose() }
    if ($sending.Status -ne 'RanToCompletion') {
        $none.Text = "nothing came within $Seconds seconds"
        if ($sending.Exception) { $none.Text = Get-Silence $sending.Exception $Uri.Host }
        return $none
    }

    $response = $sending.Result
    $reading = $response.Content.ReadAsStringAsync()
    Wait-Task $reading
    if ($reading.Status -ne 'RanToCompletion') {
        $none.Text = 'the answer cannot be read'
        $response.Dispose()
        return $none
    }

    $id = Get-Header $response.Headers 'x-ms-service-request-id'
    if (-not $id) { $id = Get-Header $response.Headers 'REQ_ID' }
    if (-not $id) { $id = Get-Header $response.Headers 'x-ms-request-id' }
    $answer = @{
        Status = [int] $response.StatusCode; Text = $reading.Result; RequestId = $id; Wait = -1
        Challenge = Get-Header $response.Headers 'WWW-Authenticate'; Location = ''
        Type = [string] $response.Content.Headers.ContentType
    }
    $after = $response.Headers.RetryAfter
    if ($null -ne $after) {
        if ($null -ne $after.Delta) { $answer.Wait = $after.Delta.TotalSeconds }
        elseif ($null -ne $after.Date) { $answer.Wait = ($after.Date - [DateTimeOffset]::UtcNow).TotalSeconds }
    }

    if ($null -ne $response.Headers.Location) { $answer.Location = $response.Headers.Location.OriginalString }
    $response.Dispose()
    $answer
}

# Sends until it is let in. What was throttled was not done, so it may be sent again; what got no answer may have been
# done, so only what merely reads is. The first contact is not repeated for silence: a wrong address is told at once.
function Send-Request(
    [string] $Method, [uri] $Uri, [string] $Body, [string] $ContentType, [hashtable] $Headers, [switch] $First) {
    $patience = if ($First) { $FirstPatience } elseif ($Method -eq 'GET') { $Patience } else { $LongPatience }
    $end = $Session.Deadline
    $soon = [datetime]::UtcNow.AddSeconds($FirstWait)
    if ($First -and $end -gt $soon) { $end = $soon }
    for ($attempt = 1; ; $attempt++) {
        $answer = Send-Once $Method $Uri $Body $ContentType $Headers $patience
        Write-Detail "$Method $($Uri.PathAndQuery): $($answer.Status) $($answer.RequestId)"
        $isBusy = $answer.Status -in 429, 503
        if ($First -and $isBusy) { $isBusy = $null -ne (ConvertFrom-Text $answer.Text) }
        $isLost = -not $First -and $Method -eq 'GET' -and $answer.Status -in 0, 502, 504
        if ($attempt -ge $MostAttempts -or -not ($isBusy -or $isLost)) { return $answer }
        $seconds = if ($answer.Wait -ge 0) { $answer.Wait } else { $PollSeconds * [Math]::Pow(2, $attempt - 1) }
        $seconds = [int] [Math]::Min($LongestWait, [Math]::Ceiling($seconds))
        if ([datetime]::UtcNow.AddSeconds($seconds) -gt $end) { return $answer }
        $why = if ($isBusy) { 'The environment is busy' }
        elseif ($answer.Status -eq 0) { "No answer came ($($answer.Text))" }
        else { "Something before the environment answered with status $($answer.Status)" }
        Wait-Announced $why $seconds
    }
}

function Get-Headers([string] $Prefer, [switch] $Renew) {
    $headers = @{ 'Accept' = 'application/json'; 'OData-Version' = '4.0'; 'OData-MaxVersion' = '4.0' }
    if ($Prefer) { $headers['Prefer'] = $Prefer }
    $token = Get-Token -Renew:$Renew
    if ($token) { $headers['Authorization'] = "Bearer $token" }
    $headers
}

# Asks the environment; the answer as an object, nothing where it is empty. The path is relative to its Web API. What is
# optional may be refused.
function Invoke-Dataverse(
    [string] $Method, [string] $Path, $Body, [string] $Prefer, [switch] $MayBeMissing, [switch] $Optional) {
    $text = ''
    $type = ''
    if ($null -ne $Body) {
        $text = if ($Body -is [string]) { $Body } else { ConvertTo-Json -InputObject $Body -Depth 10 -Compress }
        $type = 'application/json'
    }

    for ($renewed = $false; ; $renewed = $true) {
        $headers = Get-Headers $Prefer -Renew:$renewed
        $answer = Send-Request $Method ([uri] ($Session.Root + $Path)) $text $type $headers
        if ($answer.Status -ne 401 -or $renewed -or $Session.Kind -in 'None', 'Given') { break }
    }

    $what = ($Path -split '[?(]')[0]
    if ($answer.Status -ge 200 -and $answer.Status -lt 300) {
        if (-not $answer.Text.Trim()) { return $null }
        $said = ConvertFrom-Text $answer.Text
        if ($null -ne $said) { return $said }
        Stop-Deployment ("The environment answers $what with $(Get-Kind $answer) in place of what Dataverse says, so it is " +
            'not known what was done. Run the script again: it looks at what is there, and goes on.') $answer.RequestId
    }

    if ($answer.Status -eq 404 -and $MayBeMissing) { return $null }
    if ($Optional -and $answer.Status -in 400, 403, 404, 405, 501) { return $null }
    Stop-Request $answer $what
}

function Get-Kind($Answer) {
    $start = $Answer.Text.TrimStart()
    if ($start.StartsWith('<')) { 'a page' }
    elseif ($null -ne (ConvertFrom-Text $Answer.Text)) { 'other JSON' }
    elseif ($start.StartsWith('{') -or $start.StartsWith('[')) { 'JSON that is broken or cut off' }
    elseif (-not $start) { 'nothing' }
    else { 'a text' }
}

# A value without which nothing can go on.
function Get-Needed($Object, [string] $Name, [string] $What) {
    $value = Get-Value $Object $Name
    if ($null -eq $value) {
        Stop-Deployment ("The environment answers $What without $Name, as Dataverse never does: something stands between. " +
            'Run the script again; if it stays so, look what answers at this address.')
    }

    $value
}

function Stop-Request($Answer, [string] $What) {
    $details = Get-Value (ConvertFrom-Text $Answer.Text) 'error'
    $reason = Get-Said (Get-Value $details 'message' "it says nothing more, but sends $(Get-Kind $Answer)")
    $code = Get-Said (Get-Value $details 'code' '')
    $later = 'Run the script again later: it goes on where it stopped.'
    $sentence = switch ($Answer.Status) {
        0 { "No answer came from $(Get-Place) ($($Answer.Text.TrimEnd('.'))). $later" }
        401 {
            "The environment does not accept the sign-in ($($reason.TrimEnd('.'))). Sign in again, or give a token for " +
            'this environment that has not expired.'
        }
        403 { "You may not do this ($What): $reason" }
        429 { "The environment stays busy and lets nothing more in. $later" }
        503 { "The environment is not available. $later" }
        { $_ -ge 300 -and $_ -lt 400 } {
            "The environment sends $What elsewhere, to '$(Get-Said $Answer.Location)', as Dataverse never does. Look what " +
            'stands between, such as a proxy that wants a sign-in.'
        }
        default { "The environment answers $What with status $($Answer.Status): $reason" }
    }

    if ($code -and $Answer.Status -notin 0, 401) { $sentence = $sentence.TrimEnd('.') + " (code $code)." }
    Stop-Deployment $sentence $Answer.RequestId
}

# All rows, page by page. The pages stay below the two megabytes that Windows PowerShell reads as JSON.
function Get-Rows([string] $Path, [int] $PageSize = 500) {
    $what = ($Path -split '[?(]')[0]
    $seen = @{}
    while ($Path) {
        $page = Invoke-Dataverse GET $Path -Prefer "odata.maxpagesize=$PageSize"
        $rows = if ($null -ne $page) { $page.PSObject.Properties['value'] }
        if ($null -eq $rows -or $rows.Value -isnot [array]) { [void] (Get-Needed $null 'value' $what) }
        $rows.Value
        $Path = [string] (Get-Value $page '@odata.nextLink' '')
        if ($Path) {
            $at = $Path.IndexOf($ApiPath, [StringComparison]::OrdinalIgnoreCase)
            if ($at -lt 0) { Stop-Deployment "The environment names a next page of $what that is none of its own." }
            $Path = $Path.Substring($at + $ApiPath.Length)
            if ($seen.ContainsKey($Path)) { Stop-Deployment "The environment names the same next page of $what again and again." }
            $seen[$Path] = $true
        }
    }
}

#endregion
#region First contact

function Get-Place { $Session.Root.Replace($ApiPath, '') }

function Get-Root([string] $Text, [bool] $IsLocal) {
    $address = ConvertTo-Address $Text
    if ($null -eq $address -or $address.Scheme -notin 'https', 'http' -or $address.UserInfo) {
        Stop-Deployment "'$Text' is no address of an environment: give one such as https://org.crm.dynamics.com."
    }

    if (($IsLocal -or $address.Scheme -eq 'http') -and -not $address.IsLoopback) {
        Stop-Deployment "'$Text' is not on this machine: give its address with https, as -Url."
    }

    if (-not $address.IsLoopback -and $address.IdnHost.ToLowerInvariant() -notmatch $DataverseHosts) {
        Stop-Deployment ("$($address.Host) is no host of Dataverse, and nobody else is shown a token: give the address " +
            'that the Power Platform admin center shows for the environment, such as https://org.crm.dynamics.com.')
    }

    $address.GetLeftPart('Authority') + $ApiPath
}

# Asks who answers at the address, before anybody signs in: one that is wrong is told at once, and never asked again.
function Test-FirstContact {
    $place = Get-Place
    Write-Line "Asking $place whether it is a Dataverse environment, for up to $FirstPatience seconds."
    $answer = Send-Request GET ([uri] ($Session.Root + 'WhoAmI()')) '' '' (Get-Headers) -First
    $said = ConvertFrom-Text $answer.Text
    $advice = 'Look whether the address is right.'
    $status = $answer.Status
    if ($status -eq 0) { Stop-Deployment "No answer came from $place ($($answer.Text)). $advice" }
    if ($status -ge 300 -and $status -lt 400) {
        Stop-Deployment ("$place sends its callers on to '$(Get-Said $answer.Location)', as no environment does. $advice") `
            $answer.RequestId
    }

    if ($status -eq 200) {
        $id = [guid]::Empty
        $isPerson = $null -ne $said -and [guid]::TryParse([string] (Get-Value $said 'UserId' ''), [ref] $id)
        if (-not $isPerson) {
            Stop-Deployment "$place answers with $(Get-Kind $answer), not as Dataverse does. $advice" $answer.RequestId
        }

        return $answer
    }

    $isDataverse = $null -ne (Get-Value $said 'error')
    if ($status -eq 401) {
        if ($Session.Kind -eq 'Given') { Stop-Request $answer 'WhoAmI' }
        if ($LocalUrl) { Stop-Deployment "$place wants to know who you are: give a key as -AccessToken." $answer.RequestId }
        return $answer
    }

    if ($status -in 429, 503 -and $isDataverse) { Stop-Request $answer 'WhoAmI' }
    if ($isDataverse -and $status -ne 404) { Stop-Request $answer 'WhoAmI' }
    Stop-Deployment ("No Web API of Dataverse is at $place`: it answers with status $status and $(Get-Kind $answer). " +
        $advice) $answer.RequestId
}

# Who is signed in, and where: an error here is seen before anything is done in the wrong place.
function Show-Who {
    $me = Invoke-Dataverse GET 'WhoAmI()'
    $Session.Me = [string] (Get-Needed $me 'UserId' 'WhoAmI')
    $organization = [string] (Get-Needed $me 'OrganizationId' 'WhoAmI')
    $user = Invoke-Dataverse GET "systemusers($($Session.Me))?`$select=fullname,domainname" -Optional
    $Session.OrganizationId = $organization
    $row = Invoke-Dataverse GET "organizations($organization)?`$select=name" -Optional
    $name = Get-Said (Get-Value $user 'fullname' $Session.Me)
    $login = Get-Said (Get-Value $user 'domainname' '')
    $Session.Organization = Get-Said (Get-Value $row 'name' $organization)
    if ($login) { $name += " ($login)" }
    $Report.Environment = Get-Place
    $Report.Organization = $Session.Organization
    $Report.User = $name
    Write-Line "Signed in to $(Get-Place) as $name; the organisation is '$($Session.Organization)'."
}

#endregion

#region Signing in

# Whether somebody sits here who could sign in, or answer.
function Test-Somebody {
    foreach ($name in 'CI', 'TF_BUILD', 'GITHUB_ACTIONS') {
        $value = [Environment]::GetEnvironmentVariable($name)
        if ($value -and $value -ne 'false') { return $false }
    }

    if (-not [Environment]::UserInteractive) { return $false }
    if ($Host.Name -ne 'ConsoleHost') { return $true }
    foreach ($one in [Environment]::GetCommandLineArgs()) { if ($one -match '^-noni') { return $false } }
    -not [Console]::IsInputRedirected
}

# What is given and empty is a variable that was never set: to do as if it were not there would sign in as somebody else.
function Test-Parameters {
    foreach ($name in $Given.Keys) {
        $value = $Given[$name]
        if ($value -is [System.Management.Automation.SwitchParameter] -or $value -is [valuetype]) { continue }
        $isEmpty = $null -eq $value -or ($value -is [securestring] -and $value.Length -eq 0) -or
            ($value -isnot [securestring] -and -not ([string] $value).Trim())
        if ($isEmpty) {
            Stop-Deployment ("-$name is given and empty: a variable or a secret that should fill it is not set. Set it, or " +
                "leave -$name out.")
        }
    }

    if ($Url -and $LocalUrl) { Stop-Deployment 'Give -Url or -LocalUrl, not both.' }
    $ways = @(foreach ($name in 'AccessToken', 'ClientSecret', 'CertificateThumbprint', 'FederatedTokenFile', 'DeviceCode') {
        if ($Given.ContainsKey($name) -and $Given[$name] -isnot [System.Management.Automation.SwitchParameter]) { "-$name" }
        elseif ($Given.ContainsKey($name) -and $Given[$name]) { "-$name" }
    })
    if ($ways.Count -gt 1) { Stop-Deployment "Sign in one way, not by $($ways -join ' and '): give one of them." }
    if ($LocalUrl -and $ways.Count -eq 1 -and $ways[0] -ne '-AccessToken') {
        Stop-Deployment "Nobody signs in to a local Dataverse with $($ways[0]): leave it out, or give a key as -AccessToken."
    }

    $isApplication = $ways.Count -eq 1 -and $ways[0] -in '-ClientSecret', '-CertificateThumbprint', '-FederatedTokenFile'
    if ($isApplication -and -not $ClientId) {
        Stop-Deployment "$($ways[0]) belongs to an application: say which with -ClientId."
    }

    $id = [guid]::Empty
    if ($ClientId -and -not [guid]::TryParse($ClientId, [ref] $id)) {
        Stop-Deployment "What is given as -ClientId is no id of an application: give the one that its registration shows."
    }

    if ($TenantId -and $TenantId -notmatch '\A[A-Za-z0-9][A-Za-z0-9.-]{0,252}\z') {
        Stop-Deployment "What is given as -TenantId is neither the id of a tenant nor one of its domains."
    }

    if ($Authority) {
        $place = ConvertTo-Address $Authority
        if ($null -eq $place -or $place.UserInfo -or ($place.Scheme -ne 'https' -and -not $place.IsLoopback)) {
            Stop-Deployment "'$Authority' is no place to sign in: its address must begin with https."
        }
    }
}

function Connect-Environment {
    $token = ConvertTo-Plain $AccessToken
    if ($token) {
        # What is no text of one line would be no header.
        if ($token -notmatch '\A[\x21-\x7e]+\z') {
            Stop-Deployment 'What is given as -AccessToken is no token: it has spaces, line ends or other characters in it.'
        }

        $Session.Kind = 'Given'
        $Session.Token = $token
    }

    # Read before anybody is asked over the network: a mistake here is one on this machine.
    $secret = ConvertTo-Plain $ClientSecret
    $file = Get-FederatedFile
    if ($CertificateThumbprint) { $Session.Certificate = Find-Certificate $CertificateThumbprint }
    if ($file) { $Session.File = $file; [void] (Read-Federated) }
    $isPerson = -not ($token -or $LocalUrl -or $secret -or $file -or $CertificateThumbprint)
    if ($isPerson -and -not $DeviceCode -and -not (Test-Somebody)) {
        Stop-Deployment ('Nobody is here to sign in in a browser. In a pipeline, give -ClientId with -ClientSecret, ' +
            '-CertificateThumbprint or -FederatedTokenFile; or use -DeviceCode, and type the code elsewhere.')
    }

    $answer = Test-FirstContact
    if ($token -or $LocalUrl) { return }
    $Session.Endpoint = Find-Endpoint $answer
    if ($isPerson) {
        $Session.Kind = 'Person'
        if ($DeviceCode) { Connect-WithCode } else { Connect-WithBrowser }
        return
    }

    $Session.Kind = if ($secret) { 'Secret' } elseif ($file) { 'Federated' } else { 'Certificate' }
    $Session.Secret = $secret
    Write-Line "Signing in as the application $(Get-Application)."
    Connect-Application
}

function Get-Application { if ($ClientId) { $ClientId } else { $env:AZURE_CLIENT_ID } }

# Workload identity: the file is named, or the place where a pipeline runs names it, and nobody chose another way.
function Get-FederatedFile {
    if ($FederatedTokenFile) { return Get-Full $FederatedTokenFile }
    foreach ($name in 'AccessToken', 'ClientSecret', 'CertificateThumbprint', 'DeviceCode', 'LocalUrl') {
        if ($Given.ContainsKey($name)) { return '' }
    }

    if ($env:AZURE_FEDERATED_TOKEN_FILE -and (Get-Application)) { return Get-Full $env:AZURE_FEDERATED_TOKEN_FILE }
    ''
}

# Read anew for each token: whoever wrote it replaces it before it ends.
function Read-Federated {
    if (-not (Test-Path -LiteralPath $Session.File)) {
        Stop-Deployment "There is no file $($Session.File) with a token of the place where this runs."
    }

    $text = (Get-FileText $Session.File).Trim()
    if ($text -notmatch '\A[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\z') {
        Stop-Deployment "$($Session.File) holds no token (three parts with points between them)."
    }

    Add-Secret $text
    $text
}

# The place to sign in is what the environment names when it is asked without a token; secrets go to Microsoft's only,
# unless somebody says otherwise.
function Find-Endpoint($Answer) {
    $tenant = $TenantId
    if (-not $tenant -and $Session.File) { $tenant = [string] $env:AZURE_TENANT_ID }
    $place = if ($Authority) { ConvertTo-Address $Authority } else { $null }
    if (-not $place -or -not $tenant) {
        $named = $null
        if ($Answer.Challenge -match 'authorization_uri="?(?<uri>https?://[^",\s]+)') { $named = ConvertTo-Address $Matches['uri'] }
        if ($null -eq $named) {
            Stop-Deployment ("$(Get-Place) does not say where to sign in, as Dataverse does (status $($Answer.Status)). Look " +
                'whether the address is right; if it is, give -Authority and -TenantId.') $Answer.RequestId
        }

        if (-not $tenant) { $tenant = $named.AbsolutePath.Trim('/').Split('/')[0] }
        if (-not $place) {
            if ($LoginHosts -notcontains $named.Host -or $named.Scheme -ne 'https') {
                Stop-Deployment ("The environment names $($named.Host) as the place to sign in, which is none of " +
                    "Microsoft's. If it is right, give it as -Authority.") $Answer.RequestId
            }

            $place = [uri] $named.GetLeftPart('Authority')
        }
    }

    $place.GetLeftPart('Authority') + '/' + [uri]::EscapeDataString($tenant) + '/oauth2/v2.0/'
}

function Get-Scope {
    $root = [uri] $Session.Root
    $scope = $root.GetLeftPart('Authority') + '/.default'
    if ($Session.Kind -eq 'Person') { $scope += ' offline_access' }
    $scope
}

function Send-Form([string] $Path, [System.Collections.IDictionary] $Form) {
    Send-Request POST ([uri] ($Session.Endpoint + $Path)) (ConvertTo-Form $Form) 'application/x-www-form-urlencoded' @{}
}

# Asks for a token; answers what the place to sign in says when it gives none.
function Request-Token([System.Collections.IDictionary] $Form) {
    $answer = Send-Form 'token' $Form
    $said = ConvertFrom-Text $answer.Text
    $token = [string] (Get-Value $said 'access_token' '')
    if ($answer.Status -ne 200 -or -not $token) {
        return @{ Error = [string] (Get-Value $said 'error' ''); Answer = $answer; Said = $said }
    }

    Add-Secret $token
    if ($token -notmatch '\A[\x21-\x7e]+\z') { return @{ Error = 'it gave no token that can be used'; Answer = $answer; Said = $null } }
    $Session.Token = $token
    $Session.Refresh = [string] (Get-Value $said 'refresh_token' '')
    Add-Secret $Session.Refresh
    $seconds = Get-Seconds $said 'expires_in' 3600
    $Session.Expires = [datetime]::UtcNow.AddSeconds([Math]::Max(0, $seconds - 300))
    $null
}

# What is no number of seconds is as if nothing were said.
function Get-Seconds($Said, [string] $Name, [double] $Otherwise) {
    $seconds = 0.0
    $invariant = [System.Globalization.CultureInfo]::InvariantCulture
    $text = [string] (Get-Value $Said $Name '')
    $isOne = [double]::TryParse($text, [System.Globalization.NumberStyles]::Integer, $invariant, [ref] $seconds)
    if ($isOne -and $seconds -ge 0 -and $seconds -le 86400) { $seconds } else { $Otherwise }
}

function Stop-SignIn($Refusal) {
    $answer = $Refusal.Answer
    $lines = [string] (Get-Value $Refusal.Said 'error_description' $Refusal.Error) -split "[`r`n]"
    $reason = (Get-Said $lines[0]).TrimEnd('.')
    if (-not $reason) {
        $reason = if ($answer.Status -eq 0) { "no answer came from $(([uri] $Session.Endpoint).Host), $($answer.Text)" }
        else { "$(([uri] $Session.Endpoint).Host) answers with status $($answer.Status) and $(Get-Kind $answer)" }
    }
    $id = [string] (Get-Value $Refusal.Said 'correlation_id' $answer.RequestId)
    Stop-Deployment "Signing in failed: $reason." $id
}

function Connect-Application {
    $form = [ordered]@{ client_id = (Get-Application); scope = (Get-Scope); grant_type = 'client_credentials' }
    if ($Session.Kind -eq 'Secret') { $form.client_secret = $Session.Secret }
    else {
        $form.client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
        $form.client_assertion = if ($Session.Kind -eq 'Federated') { Read-Federated } else { New-Assertion $Session.Certificate }
    }

    $refusal = Request-Token $form
    if ($refusal) { Stop-SignIn $refusal }
}

function Find-Certificate([string] $Thumbprint) {
    foreach ($name in 'CurrentUser', 'LocalMachine') {
        $location = [System.Security.Cryptography.X509Certificates.StoreLocation] $name
        $store = [System.Security.Cryptography.X509Certificates.X509Store]::new('My', $location)
        try {
            $store.Open('OpenExistingOnly')
            foreach ($found in $store.Certificates) {
                if ($found.Thumbprint -eq ($Thumbprint -replace '[^0-9A-Fa-f]', '') -and $found.HasPrivateKey) {
                    return $found
                }
            }
        }
        catch { Write-Detail "The certificate store of $location cannot be opened." }
        finally { $store.Dispose() }
    }

    Stop-Deployment ("No certificate with the thumbprint $Thumbprint and its private key is in your certificate " +
        "store or the machine's.")
}

# What proves that the application holds the certificate's key: a signed token that lives for ten minutes.
function New-Assertion($Certificate) {
    $now = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
    $header = [ordered]@{ alg = 'RS256'; typ = 'JWT'; x5t = (ConvertTo-UrlText $Certificate.GetCertHash()) }
    $claims = [ordered]@{
        aud = $Session.Endpoint + 'token'
        iss = (Get-Application)
        sub = (Get-Application)
        jti = [guid]::NewGuid().ToString()
        nbf = $now - 60
        exp = $now + 600
    }
    $utf8 = [System.Text.Encoding]::UTF8
    $parts = foreach ($part in $header, $claims) {
        ConvertTo-UrlText $utf8.GetBytes((ConvertTo-Json -InputObject $part -Compress))
    }
    $signed = $parts -join '.'
    $key = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPrivateKey($Certificate)
    if ($null -eq $key) { Stop-Deployment 'The certificate has no RSA key: sign in with another.' }
    $sha256 = [System.Security.Cryptography.HashAlgorithmName]::SHA256
    $pkcs1 = [System.Security.Cryptography.RSASignaturePadding]::Pkcs1
    $signature = $key.SignData($utf8.GetBytes($signed), $sha256, $pkcs1)
    $assertion = "$signed.$(ConvertTo-UrlText $signature)"
    Add-Secret $assertion
    $assertion
}

function Get-PublicClient { if ($ClientId) { $ClientId } else { $PublicClient } }

function Connect-WithCode {
    $answer = Send-Form 'devicecode' @{ client_id = (Get-PublicClient); scope = (Get-Scope) }
    $said = ConvertFrom-Text $answer.Text
    $code = [string] (Get-Value $said 'device_code' '')
    if ($answer.Status -ne 200 -or -not $code) {
        Stop-SignIn @{ Error = [string] (Get-Value $said 'error' ''); Answer = $answer; Said = $said }
    }
    Add-Secret $code
    $lifetime = Get-Seconds $said 'expires_in' 900
    Write-Line ("Open $(Get-Said (Get-Value $said 'verification_uri')) in any browser and type the code " +
        "$(Get-Said (Get-Value $said 'user_code')).")
    Write-Line "Waiting for that, for up to $lifetime seconds."
    $pause = [int] (Get-Seconds $said 'interval' 5)
    $end = [datetime]::UtcNow.AddSeconds($lifetime)
    while ([datetime]::UtcNow -lt $end) {
        Start-Sleep -Seconds $pause
        $refusal = Request-Token ([ordered]@{
            client_id = (Get-PublicClient); device_code = $code
            grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
        })
        if (-not $refusal) { return }
        if ($refusal.Error -eq 'slow_down') { $pause += 5 }
        elseif ($refusal.Error -ne 'authorization_pending') { Stop-SignIn $refusal }
    }

    Stop-Deployment 'Nobody typed the code in time. Run the script again.'
}

# The code comes back to this machine only, and is worth nothing without the verifier that stays here (RFC 7636, 8252).
function Connect-WithBrowser {
    $verifier = New-RandomText
    $state = New-RandomText
    $sha = [System.Security.Cryptography.SHA256]::Create()
    $challenge = ConvertTo-UrlText $sha.ComputeHash([System.Text.Encoding]::ASCII.GetBytes($verifier))
    $sha.Dispose()
    Add-Secret $verifier
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    try {
        $redirect = "http://localhost:$($listener.LocalEndpoint.Port)"
        $address = $Session.Endpoint + 'authorize?' + (ConvertTo-Form ([ordered]@{
            client_id = (Get-PublicClient); response_type = 'code'; redirect_uri = $redirect; response_mode = 'query'
            scope = (Get-Scope); state = $state; code_challenge = $challenge; code_challenge_method = 'S256'
            prompt = 'select_account'
        }))
        Write-Line "Sign in in your browser, within five minutes. If none opens, open this address: $address"
        Open-Browser $address
        $code = Wait-Code $listener $state
    }
    finally { $listener.Stop() }

    Add-Secret $code
    $refusal = Request-Token ([ordered]@{
        client_id = (Get-PublicClient); grant_type = 'authorization_code'; code = $code; redirect_uri = $redirect
        code_verifier = $verifier; scope = (Get-Scope)
    })

    if ($refusal) { Stop-SignIn $refusal }
}

# BROWSER=none, as other tools know it, opens none.
function Open-Browser([string] $Address) {
    if ($env:BROWSER -eq 'none') { return }
    try {
        $start = [System.Diagnostics.ProcessStartInfo]::new($Address)
        $start.UseShellExecute = $true
        [void] [System.Diagnostics.Process]::Start($start)
    }
    catch { Write-Detail 'No browser could be opened.' }
}

function Wait-Code($Listener, [string] $State) {
    $end = [datetime]::UtcNow.AddMinutes(5)
    while ([datetime]::UtcNow -lt $end) {
        if (-not $Listener.Pending()) {
            Start-Sleep -Milliseconds 100
            continue
        }

        $visitor = $Listener.AcceptTcpClient()
        try {
            $visitor.ReceiveTimeout = 5000
            $stream = $visitor.GetStream()
            $buffer = [byte[]]::new(16384)
            $count = $stream.Read($buffer, 0, $buffer.Length)
            $line = [System.Text.Encoding]::ASCII.GetString($buffer, 0, $count).Split("`n")[0]
            $asked = @{}
            if ($line -match '^GET /\?(?<query>\S+) HTTP') {
                foreach ($pair in $Matches['query'].Split('&')) {
                    $name, $value = $pair.Split('=', 2)
                    if ($null -ne $value) { $asked[$name] = [uri]::UnescapeDataString($value.Replace('+', ' ')) }
                }
            }

            $isOurs = $asked.ContainsKey('state') -and $asked['state'] -ceq $State
            $status, $page = '404 Not Found', 'This is not what the script waits for.'
            if ($isOurs) { $status, $page = '200 OK', 'You may close this window and go back to the script.' }
            $length = "Content-Length: $($page.Length)"
            $head = "HTTP/1.1 $status", 'Content-Type: text/plain', $length, 'Connection: close'
            $text = ($head -join "`r`n") + "`r`n`r`n" + $page
            $bytes = [System.Text.Encoding]::ASCII.GetBytes($text)
            $stream.Write($bytes, 0, $bytes.Length)
        }
        catch { continue }
        finally { $visitor.Close() }

        if (-not $isOurs) { continue }
        if ($asked.ContainsKey('code')) { return $asked['code'] }
        $reason = if ($asked.ContainsKey('error_description')) { $asked['error_description'] } else { $asked['error'] }
        Stop-Deployment "Signing in failed: $(([string] $reason -split "[`r`n]")[0].TrimEnd('.'))."
    }

    Stop-Deployment 'Nobody signed in within five minutes. Run the script again, or use -DeviceCode.'
}

# The token for the next request. Imports outlast tokens: one that ends is replaced.
function Get-Token([switch] $Renew) {
    if ($Session.Kind -in 'None', 'Given') { return $Session.Token }
    if ($Renew -or [datetime]::UtcNow -ge $Session.Expires) {
        if ($Session.Kind -ne 'Person') { Connect-Application }
        elseif (-not $Session.Refresh) {
            Stop-Deployment 'The sign-in has ended. Run the script again: it goes on where it stopped.'
        }
        else {
            $refusal = Request-Token ([ordered]@{
                client_id = (Get-PublicClient); grant_type = 'refresh_token'; refresh_token = $Session.Refresh
                scope = (Get-Scope)
            })
            if ($refusal) { Stop-SignIn $refusal }
        }
    }

    $Session.Token
}

#endregion

#region Packages

function Invoke-Build {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        Stop-Deployment ('There is no zip to install, and the .NET 10 SDK, which builds one, is missing. Install ' +
            'it, or give a zip as -Package.')
    }

    $build = Join-Path $PSScriptRoot 'Solution/Build'
    foreach ($command in 'check', 'pack') {
        & dotnet run --project $build --configuration Release -- $command | ForEach-Object { Write-Line ([string] $_) }
        if ($LASTEXITCODE -ne 0) {
            Stop-Deployment ("'$command' found something wrong; nothing is ready to be installed. What it printed " +
                "says what to mend.")
        }
    }
}

function Find-Zip {
    if ($Package) {
        $path = Get-Full $Package
        if (-not (Test-Path -LiteralPath $path)) { Stop-Deployment "There is no file $path." }
        return $path
    }

    # Of a release, the zips lie beside the script; of a clone, where the build writes them.
    $folder = Join-Path $PSScriptRoot 'artifacts/solution'
    $zips = @(Get-Zips $PSScriptRoot) + @(Get-Zips $folder)
    if ($zips.Count -eq 0) {
        Write-Line 'No zip is there yet: building it.'
        Invoke-Build
        $zips = @(Get-Zips $folder)
    }

    if ($zips.Count -eq 0) { Stop-Deployment "The build wrote no zip to $folder." }
    $newest = $zips[0]
    foreach ($zip in $zips) { if ($zip.Version -gt $newest.Version) { $newest = $zip } }
    $newest.Path
}

# A release has a list of what its zips are: one that was changed or cut off on its way is not imported.
function Test-Sum([string] $Path) {
    $list = Join-Path ([System.IO.Path]::GetDirectoryName($Path)) 'SHA256SUMS'
    if (-not (Test-Path -LiteralPath $list)) { return }
    $name = [System.IO.Path]::GetFileName($Path)
    $sums = @(foreach ($line in (Get-FileText $list) -split "`n") {
        $isOne = $line -match '\A(?<sum>[0-9a-fA-F]{64}) [ *](\S*/)?(?<name>\S+)\s*\z'
        if ($isOne -and $Matches['name'] -eq $name) { $Matches['sum'] }
    })
    if ($sums.Count -ne 1) {
        Stop-Deployment "$list has no sum of $name, so it is none of this release: fetch the release again."
    }

    if ((Get-FileHash256 $Path) -ne $sums[0]) {
        Stop-Deployment "$name is not the file whose sum $list has: it was changed or cut off. Fetch the release again."
    }
}

function Get-FileHash256([string] $Path) {
    try {
        $file = [System.IO.File]::OpenRead($Path)
        $sha = [System.Security.Cryptography.SHA256]::Create()
        try { [BitConverter]::ToString($sha.ComputeHash($file)).Replace('-', '').ToLowerInvariant() }
        finally {
            $sha.Dispose()
            $file.Dispose()
        }
    }
    catch { Stop-Deployment "$Path cannot be read: $(Get-Cause $_)" }
}

# The zips of a folder, of the kind that is asked for, with the versions in their names.
function Get-Zips([string] $Folder) {
    if (-not (Test-Path -LiteralPath $Folder)) { return }
    $pattern = "^$($Product)_(?<version>\d+_\d+_\d+_\d+)$(if ($Unmanaged) { '' } else { '_managed' })\.zip$"
    foreach ($path in [System.IO.Directory]::GetFiles($Folder)) {
        if ([System.IO.Path]::GetFileName($path) -match $pattern) {
            [pscustomobject]@{ Path = $path; Version = [version] $Matches['version'].Replace('_', '.') }
        }
    }
}

function Read-Xml($Zip, [string] $Name, [string] $Path) {
    $entry = $Zip.GetEntry($Name)
    if ($null -eq $entry) { Stop-Deployment "$Path is no solution: it has no $Name." }
    if ($entry.Length -gt $LargestPart) { Stop-Deployment "$Path is no solution: its $Name is too large." }
    $rules = [System.Xml.XmlReaderSettings]::new()
    $rules.DtdProcessing = [System.Xml.DtdProcessing]::Prohibit
    $rules.XmlResolver = $null
    $rules.CloseInput = $true
    $reader = [System.Xml.XmlReader]::Create($entry.Open(), $rules)
    try {
        $document = [System.Xml.XmlDocument]::new()
        $document.PreserveWhitespace = $true
        $document.XmlResolver = $null
        $document.Load($reader)
    }
    catch [System.Xml.XmlException] { Stop-Deployment "$Path is no solution: its $Name cannot be read." }
    finally { $reader.Dispose() }
    $document
}

function Get-Text($Node, [string] $Path) {
    $found = $Node.SelectSingleNode($Path)
    if ($null -eq $found) { '' } else { $found.InnerText.Trim() }
}

# What a zip says of itself, and the messages that its steps listen to.
function Read-Package([string] $Path) {
    Test-Sum $Path
    try { $file = [System.IO.File]::OpenRead($Path) } catch { Stop-Deployment "$Path cannot be read: $(Get-Cause $_)" }
    try { $zip = [System.IO.Compression.ZipArchive]::new($file, [System.IO.Compression.ZipArchiveMode]::Read) }
    catch {
        $file.Dispose()
        Stop-Deployment "$Path is no zip that can be read."
    }

    try {
        $manifest = (Read-Xml $zip 'solution.xml' $Path).SelectSingleNode('/ImportExportXml/SolutionManifest')
        $content = Read-Xml $zip 'customizations.xml' $Path
        $settings = @(foreach ($entry in $zip.Entries) {
            if ($entry.FullName -match '^environmentvariabledefinitions/(?<name>[^/]+)/[^/]+\.xml$') {
                $Matches['name']
            }
        })
    }
    finally { $zip.Dispose() }

    $version = $null
    if ($null -eq $manifest -or -not [version]::TryParse((Get-Text $manifest 'Version'), [ref] $version)) {
        Stop-Deployment "$Path is no solution: its solution.xml has no version."
    }

    $steps = @(foreach ($step in $content.SelectNodes('//SdkMessageProcessingSteps/SdkMessageProcessingStep')) {
        [pscustomobject]@{
            Id = $step.GetAttribute('SdkMessageProcessingStepId').Trim('{', '}')
            Name = $step.GetAttribute('Name')
            Stage = Get-Text $step 'Stage'
            Mode = Get-Text $step 'Mode'
            Rank = Get-Text $step 'Rank'
            Filter = Get-Text $step 'FilteringAttributes'
            Message = Get-Text $step 'SdkMessageName'
            MessageId = (Get-Text $step 'SdkMessageId').Trim('{', '}')
            Table = Get-Text $step 'PrimaryEntity'
        }
    })

    [pscustomobject]@{
        Path = $Path
        Name = Get-Text $manifest 'UniqueName'
        Version = $version
        IsManaged = (Get-Text $manifest 'Managed') -eq '1'
        Steps = $steps
        Settings = $settings
    }
}

# The ids of the messages that steps only name: the same everywhere, but published nowhere, so the environment is asked.
# An empty answer is no reason to leave a guard out.
function Get-MessageIds($Packed) {
    $ids = @{}
    $names = @{}
    foreach ($step in $Packed.Steps) { if ($step.Message) { $names[$step.Message] = $true } }
    foreach ($name in $names.Keys) {
        $found = @(Get-Rows "sdkmessages?`$select=name,sdkmessageid&`$filter=name eq $(ConvertTo-Literal $name)")
        $id = [guid]::Empty
        if ($found.Count -gt 0 -and -not [guid]::TryParse([string] (Get-Value $found[0] 'sdkmessageid' ''), [ref] $id)) {
            [void] (Get-Needed $null 'sdkmessageid' 'sdkmessages')
        }

        if ($found.Count -eq 0) {
            Stop-Deployment ("The environment names no message $name, to which steps of $($Packed.Name) listen, and without " +
                'them not everything would be guarded. Look whether you may read messages, and whether the environment has ' +
                'Dynamics 365 Sales.')
        }

        $ids[$name] = "$id"
    }

    $ids
}

# The zip that is uploaded: a copy, in which each step has the id of its message.
function New-Upload($Packed, [hashtable] $MessageIds) {
    $copy = [System.IO.MemoryStream]::new()
    $bytes = [System.IO.File]::ReadAllBytes($Packed.Path)
    $copy.Write($bytes, 0, $bytes.Length)
    if ($MessageIds.Count -gt 0) {
        $zip = [System.IO.Compression.ZipArchive]::new($copy, [System.IO.Compression.ZipArchiveMode]::Update, $true)
        try {
            $content = Read-Xml $zip 'customizations.xml' $Packed.Path
            $steps = '//SdkMessageProcessingSteps/SdkMessageProcessingStep[SdkMessageName]'
            foreach ($step in @($content.SelectNodes($steps))) {
                $name = $step.SelectSingleNode('SdkMessageName')
                $id = $content.CreateElement('SdkMessageId')
                $id.InnerText = $MessageIds[$name.InnerText.Trim()]
                [void] $step.ReplaceChild($id, $name)
            }

            Set-Part $zip 'customizations.xml' $content
        }
        finally { $zip.Dispose() }
    }

    [Convert]::ToBase64String($copy.ToArray())
}

function Set-Part($Zip, [string] $Name, $Document) {
    $Zip.GetEntry($Name).Delete()
    $stream = $Zip.CreateEntry($Name).Open()
    $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($Document.OuterXml)
    try { $stream.Write($bytes, 0, $bytes.Length) } finally { $stream.Dispose() }
}

# What the product ships beside the main zip, in the folder "optional" or, of a release, beside it. What somebody else put
# there is not imported.
function Read-Optional([string] $MainPath) {
    $beside = [System.IO.Path]::GetDirectoryName($MainPath)
    $folder = Join-Path $beside 'optional'
    $paths = @(
        if (Test-Path -LiteralPath $folder) { [System.IO.Directory]::GetFiles($folder, '*_managed.zip') }
        [System.IO.Directory]::GetFiles($beside, "$($Product)_*_managed.zip") |
            Where-Object { [System.IO.Path]::GetFileName($_) -match "^$($Product)_[A-Za-z]" }
    )
    [array]::Sort($paths)
    foreach ($path in $paths) {
        $packed = Read-Package $path
        # The table of text messages is the environment's own, and so the end of such a solution's name.
        if ($packed.Name -notin $KnownSolutions -and $packed.Name -notmatch "\A$($Product)_Create_[a-z0-9_]+\z") {
            Stop-Deployment "$path holds the solution '$(Get-Said $packed.Name)', which is none of the product's: take it away."
        }

        if (-not $packed.IsManaged) { Stop-Deployment "$path holds an unmanaged solution: take it away." }
        $packed
    }
}

#endregion

#region Solutions

# The solutions of the product that are in the environment, by unique name.
function Get-Installed {
    $filter = "uniquename eq '$Product' or startswith(uniquename,'$($Product)_')"
    $found = @{}
    $select = '$select=uniquename,version,ismanaged&$expand=publisherid($select=uniquename)'
    foreach ($row in Get-Rows "solutions?$select&`$filter=$filter") {
        if ((Get-Value $row.publisherid 'uniquename' '') -eq $Publisher) { $found[$row.uniquename] = $row }
    }

    $Session.HasProduct = $found.ContainsKey($Product)
    $found
}

# Imports and removals run one after another in an environment, and go on when a script that began them is cut off.
function Wait-Others {
    $types = ($SolutionJobs | ForEach-Object { "operationtype eq $_" }) -join ' or '
    $filter = "statecode ne $Completed and ($types)"
    foreach ($row in @(Get-Rows "asyncoperations?`$select=asyncoperationid,name&`$filter=$filter")) {
        $name = Get-Said (Get-Value $row 'name' 'A job')
        if ($IsWhatIf) {
            Write-Line "'$name' is still running in the environment; a run would wait for it."
            continue
        }

        Write-Line "'$name' is still running in the environment: waiting for it."
        $end = Wait-Operation (Get-Needed $row 'asyncoperationid' 'asyncoperations') '' $name
        if ($end.statuscode -ne $Succeeded) { Write-Line "It did not succeed: $(Get-JobReason $end)" }
    }
}

function Get-JobReason($End) {
    $said = Get-Said (Get-Value $End 'friendlymessage' (Get-Value $End 'message' ''))
    if ($said) { $said } else { 'nothing says why' }
}

# How a job ended, or nothing when its row is gone.
function Wait-Operation([string] $Id, [string] $JobId, [string] $Activity) {
    $select = '$select=statecode,statuscode,message,friendlymessage'
    $Session.Running = $Activity
    $isTold = $false
    while ($true) {
        $row = Invoke-Dataverse GET "asyncoperations($Id)?$select" -MayBeMissing
        if ($null -eq $row -or (Get-Needed $row 'statecode' 'asyncoperations') -eq $Completed) { break }
        if ([datetime]::UtcNow -ge $Session.Deadline) {
            $Session.Running = ''
            Stop-Deployment ("'$Activity' still runs after $TimeoutMinutes minutes. It goes on without the script; " +
                "run the script again to wait for it.") -JobId $Id
        }

        $left = [int] [Math]::Ceiling(($Session.Deadline - [datetime]::UtcNow).TotalMinutes)
        if (-not $isTold) { Write-Line "Waiting for '$Activity', for up to $left minutes." }
        $isTold = $true
        $percent = 0
        if ($JobId) {
            $job = Invoke-Dataverse GET "importjobs($JobId)?`$select=progress" -MayBeMissing
            $progress = 0.0
            if ([double]::TryParse([string] (Get-Value $job 'progress' 0), [ref] $progress)) {
                $percent = [int] [Math]::Min(100, [Math]::Max(0, $progress))
            }
        }
        Write-Progress -Activity $Activity -Status "$percent %" -PercentComplete $percent
        Start-Sleep -Seconds $PollSeconds
    }

    $Session.Running = ''
    Write-Progress -Activity $Activity -Completed
    if ($null -eq $row) { return [pscustomobject]@{ statuscode = $Succeeded } }
    [void] (Get-Needed $row 'statuscode' 'asyncoperations')
    $row
}

# An upgrade that was cut off between its two halves: the new version waits beside the old one.
function Complete-Upgrade([string] $Name) {
    if (-not (Test-Consent $Name 'Finish the upgrade that was begun')) { return }
    Write-Line "An upgrade of $Name was begun and not finished: finishing it."
    $started = Invoke-Dataverse POST 'DeleteAndPromoteAsync' @{ UniqueName = $Name }
    $id = Get-Needed $started 'AsyncOperationId' 'DeleteAndPromoteAsync'
    $end = Wait-Operation $id '' "Finishing the upgrade of $Name"
    if ($end.statuscode -ne $Succeeded) {
        Stop-Deployment "The upgrade of $Name could not be finished: $(Get-JobReason $end)" -JobId $id
    }
}

# What is wrong with the steps that a zip declares, as they are in the environment; nothing where all are as declared.
function Get-StepFault($Packed) {
    if ($Packed.Steps.Count -eq 0) { return }
    $there = @{}
    $select = '$select=sdkmessageprocessingstepid,statecode,stage,mode,rank,filteringattributes'
    for ($at = 0; $at -lt $Packed.Steps.Count; $at += 25) {
        $some = @($Packed.Steps)[$at..([Math]::Min($at + 25, $Packed.Steps.Count) - 1)]
        $filter = ($some | ForEach-Object { "sdkmessageprocessingstepid eq $($_.Id)" }) -join ' or '
        foreach ($row in Get-Rows "sdkmessageprocessingsteps?$select&`$filter=$filter") {
            $there[([guid] $row.sdkmessageprocessingstepid).ToString()] = $row
        }
    }

    foreach ($step in $Packed.Steps) {
        $row = $there[([guid] $step.Id).ToString()]
        $kind = if ($null -eq $row) { 'missing' }
        elseif ([int] (Get-Value $row 'statecode' 0) -ne 0) { 'switched off' }
        elseif (-not (Test-Step $step $row)) { 'changed' }
        if ($kind) { [pscustomobject]@{ Kind = $kind; Step = $step } }
    }
}

function Test-Step($Step, $Row) {
    $filter = [string] (Get-Value $Row 'filteringattributes' '')
    [string] (Get-Value $Row 'stage' '') -eq $Step.Stage -and [string] (Get-Value $Row 'mode' '') -eq $Step.Mode -and
        [string] (Get-Value $Row 'rank' '') -eq $Step.Rank -and (Get-Sorted $filter) -eq (Get-Sorted $Step.Filter)
}

# Columns between commas, in an order that says nothing.
function Get-Sorted([string] $Columns) {
    $names = @($Columns -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
    [array]::Sort($names)
    $names -join ','
}

function Get-FaultText($Faults) {
    $kinds = foreach ($kind in 'missing', 'switched off', 'changed') {
        $count = @($Faults | Where-Object { $_.Kind -eq $kind }).Count
        if ($count -gt 0) { "$count $kind" }
    }

    "steps $($kinds -join ', ')"
}

# What is to be done with one zip, found out without changing anything: nothing, an import or an upgrade.
function Get-Plan($Packed, [hashtable] $Installed) {
    $there = if ($Installed.ContainsKey($Packed.Name)) { $Installed[$Packed.Name] } else { $null }
    $plan = @{
        Packed = $Packed; Action = 'Install'; Message = 'ImportSolutionAsync'; File = ''; Overwrite = $false
        Promote = $Installed.ContainsKey("$($Packed.Name)_Upgrade")
    }
    if ($plan.Promote) {
        # What waits beside the version that is there takes its place before anything else is done.
        $there = $Installed["$($Packed.Name)_Upgrade"]
    }

    if ($null -ne $there) {
        $version = $null
        if (-not [version]::TryParse([string] (Get-Value $there 'version' ''), [ref] $version)) {
            [void] (Get-Needed $null 'version' 'solutions')
        }

        if ([bool] $there.ismanaged -ne $Packed.IsManaged) {
            $is, $would = if ($there.ismanaged) { 'managed', 'unmanaged' } else { 'unmanaged', 'managed' }
            Stop-Deployment ("$($Packed.Name) is $is there, and cannot be replaced by a zip that is $would. Remove " +
                'it there first.')
        }

        if ($version -gt $Packed.Version) {
            Stop-Deployment ("$($Packed.Name) $version is there, which is newer than $($Packed.Version). There is " +
                'no way back to an older version; restore a backup of the environment, or install the newer zip.')
        }

        $plan.Action = "Upgrade from $version to"
        if ($Packed.IsManaged) { $plan.Message = 'StageAndUpgradeAsync' }
        if ($version -eq $Packed.Version -and $Packed.IsManaged) {
            $faults = @(if (-not $plan.Promote) { Get-StepFault $Packed })
            if ($faults.Count -eq 0 -and -not $Force) {
                $plan.Action = ''
                return $plan
            }

            $plan.Message = 'ImportSolutionAsync'
            $plan.Overwrite = $Force -and @($faults | Where-Object { $_.Kind -eq 'changed' }).Count -gt 0
            $plan.Action = 'Import again'
            if ($faults.Count -gt 0) {
                Write-Line "$($Packed.Name) $version is there, but not whole: $(Get-FaultText $faults). It is to be imported again."
            }
        }
    }

    $plan.File = New-Upload $Packed (Get-MessageIds $Packed)
    $plan
}

# Carries a plan out; answers whether the version of the zip is there now.
function Invoke-Plan($Plan) {
    $packed = $Plan.Packed
    $name = "$($packed.Name) $($packed.Version)"
    if ($Plan.Promote) {
        Complete-Upgrade $packed.Name
        if (-not $IsWhatIf) { $Plan = Get-Plan $packed (Get-Installed) }
    }

    if (-not $Plan.Action) {
        Write-Line "$name is there."
        return $true
    }

    if (-not (Test-Consent (Get-Place) "$($Plan.Action) $name")) { return $false }
    Write-Line "$($Plan.Action) $name."
    $job = [guid]::NewGuid().ToString()
    $overwrite = if ($Plan.Overwrite) { 'true' } else { 'false' }
    $started = Invoke-Dataverse POST $Plan.Message ('{"OverwriteUnmanagedCustomizations":' + $overwrite +
        ',"PublishWorkflows":true,"ImportJobId":"' + $job + '","CustomizationFile":"' + $Plan.File + '"}')
    $id = Get-Needed $started 'AsyncOperationId' $Plan.Message
    if ($NoWait -and $packed.Name -eq $Product) {
        $Session.Running = ''
        Write-Done "The import of $name was begun and goes on. Run the script again for the rest."
        return $null
    }

    $end = Wait-Operation $id $job "$($Plan.Action) $name"
    Assert-Imported $packed $end $job $id
    $now = Get-Installed
    if (-not $now.ContainsKey($packed.Name) -or [version] $now[$packed.Name].version -lt $packed.Version) {
        Stop-Deployment "The environment says that $name is imported, and does not have it. Run the script again." -JobId $id
    }

    $faults = @(Get-StepFault $packed)
    if ($faults.Count -gt 0) {
        Stop-Deployment ("$name is imported, and still has $(Get-FaultText $faults), the first of them " +
            "'$($faults[0].Step.Name)'. Somebody changed them by hand: remove the active layer of these steps in the maker " +
            'portal, or run this with -Force, which takes away whatever was changed by hand on the components of the product.')
    }

    if (-not $packed.IsManaged) { [void] (Invoke-Dataverse POST 'PublishAllXml' @{}) }
    $Report.Done += "$($Plan.Action) $name"
    $true
}

# Has the environment validate a zip, which changes nothing.
function Test-Upload($Plan) {
    $packed = $Plan.Packed
    $answer = Invoke-Dataverse POST 'StageSolution' ('{"CustomizationFile":"' + $Plan.File + '"}')
    $results = Get-Needed $answer 'StageSolutionResults' 'StageSolution'
    $missing = @(foreach ($one in Get-List $results 'MissingDependencies') {
        $what = Get-Value $one 'RequiredComponentSchemaName' 'something without a name'
        $what = Get-Value $one 'RequiredComponentDisplayName' $what
        Get-Said "$what ($(Get-Value $one 'RequiredSolutionName' 'no solution named'))"
    })

    $wrong = @(foreach ($one in Get-List $results 'SolutionValidationResults') {
        $text = Get-Said (Get-Value $one 'Message' 'nothing says what')
        $isWrong = [string] (Get-Value $one 'SolutionValidationResultType' '') -in 'Error', '2'
        if ($isWrong) { $text } else { Write-Caution $text }
    })

    foreach ($one in $missing) { Write-Line "Missing in the environment: $one" }
    if ($missing.Count -gt 0) {
        Stop-Deployment ("$($packed.Name) cannot be imported, because the environment lacks what is listed above. " +
            'Dynamics 365 Sales must be installed, and the main solution before the optional ones.')
    }

    if ($wrong.Count -gt 0 -or [string] (Get-Value $results 'StageSolutionStatus' 'Passed') -notin 'Passed', '1') {
        $said = if ($wrong.Count -gt 0) { $wrong -join ' ' } else { 'it does not say why.' }
        Stop-Deployment "$($packed.Name) cannot be imported, because the environment finds it wrong: $said"
    }
}

# The result of an import stands in its job: a component can fail in an import that says it succeeded.
function Assert-Imported($Packed, $End, [string] $JobId, [string] $OperationId) {
    $failures = [System.Collections.Generic.List[string]]::new()
    $row = Invoke-Dataverse GET "importjobs($JobId)?`$select=data,progress" -MayBeMissing
    $data = [string] (Get-Value $row 'data' '')
    if ($data) {
        $document = [System.Xml.XmlDocument]::new()
        $document.XmlResolver = $null
        try { $document.LoadXml($data) } catch { Write-Detail 'The result of the import is no XML.' }
        foreach ($result in $document.SelectNodes('//result[@result="failure" or @result="warning"]')) {
            $text = Get-Said "$($result.ParentNode.GetAttribute('LocalizedName')): $($result.GetAttribute('errortext'))"
            $isWrong = $result.GetAttribute('result') -eq 'failure'
            if ($isWrong) { $failures.Add($text) } else { Write-Caution $text }
        }
    }

    if ($End.statuscode -ne $Succeeded -and $failures.Count -eq 0) { $failures.Add((Get-JobReason $End)) }
    if ($failures.Count -eq 0) { return }
    foreach ($failure in $failures) { Write-Line "Failed: $failure" }
    $there = Get-Installed
    $now = if ($there.ContainsKey($Packed.Name)) { "$($Packed.Name) $($there[$Packed.Name].version) is there" }
    else { "$($Packed.Name) is not there" }
    $faults = @(if ($there.ContainsKey($Packed.Name)) { Get-StepFault $Packed })
    if ($faults.Count -gt 0) { $now += ", with $(Get-FaultText $faults)" }
    Stop-Deployment "$($Packed.Name) $($Packed.Version) could not be imported; $now`: $($failures[0])" -JobId $OperationId
}

# Whether steps of another solution may listen to a message of a table here.
function Test-Pair($Step) {
    $filter = "primaryobjecttypecode eq $(ConvertTo-Literal $Step.Table) and iscustomprocessingstepallowed eq true and "
    $filter += if ($Step.Message) { "sdkmessageid/name eq $(ConvertTo-Literal $Step.Message)" }
    else { "sdkmessageid/sdkmessageid eq $($Step.MessageId)" }
    @(Get-Rows "sdkmessagefilters?`$select=sdkmessagefilterid&`$filter=$filter").Count -gt 0
}

# Which optional zips are for this environment.
function Select-Optional($Zips, [hashtable] $Installed) {
    foreach ($packed in $Zips) {
        if ($packed.Steps.Count -eq 0 -and -not $Schedule -and -not $Installed.ContainsKey($packed.Name)) { continue }
        $refused = @($packed.Steps | Where-Object { -not (Test-Pair $_) })
        if ($refused.Count -gt 0) {
            $what = if ($refused[0].Message) { $refused[0].Message } else { 'its message' }
            Write-Line "$($packed.Name) is left out: this environment has no $what on $($refused[0].Table)."
            continue
        }

        $packed
    }
}

#endregion

#region The settings file

# What a settings file says, read before anybody signs in. Each fault is a sentence; all are told at once.
function Read-Settings($Packed) {
    $wanted = @{ Values = @(); Grants = @(); Faults = @() }
    if (-not $Settings) { return $wanted }
    $path = Get-Full $Settings
    if (-not (Test-Path -LiteralPath $path)) { Stop-Deployment "There is no settings file $path." }
    $file = ConvertFrom-Text (Get-FileText $path)
    if ($null -eq $file) { Stop-Deployment "$path is no JSON object. Look for a missing comma, bracket or quotation mark." }
    $faults = [System.Collections.Generic.List[string]]::new()
    Test-Keys $file 'The settings file' @('EnvironmentVariables', 'ConnectionReferences', 'Roles', 'ColumnSecurityProfiles') $faults
    $wanted.Values = @(Read-Values $file $Packed $faults)
    $wanted.Grants = @(
        Read-Grants $file 'Roles' 'Role' 'roles' $KnownRoles $faults
        Read-Grants $file 'ColumnSecurityProfiles' 'Profile' 'fieldsecurityprofiles' $KnownProfiles $faults
    )
    foreach ($one in Get-Entries $file 'ConnectionReferences' $faults) {
        Test-Keys $one 'An entry of ConnectionReferences' @('LogicalName', 'ConnectionId', 'ConnectorId') $faults
    }

    $wanted.Faults = @($faults)
    $wanted
}

# A misspelt key would be as if nothing were said.
function Test-Keys($Object, [string] $What, [string[]] $Known, $Faults) {
    foreach ($property in $Object.PSObject.Properties) {
        if ($property.Name -notin $Known) {
            $Faults.Add("$What has '$(Get-Said $property.Name)', which means nothing here: $($Known -join ', ') do.")
        }
    }
}

function Get-Entries($File, [string] $Name, $Faults) {
    $property = $File.PSObject.Properties[$Name]
    if ($null -eq $property -or $null -eq $property.Value) { return }
    foreach ($one in @($property.Value)) {
        if ($null -eq $one -or $one -is [string] -or $one -is [valuetype] -or $one -is [array]) {
            $Faults.Add("The settings file has something in $Name that is no object: each entry stands in braces.")
        }
        else { $one }
    }
}

function Read-Values($File, $Packed, $Faults) {
    $named = @{}
    foreach ($one in Get-Entries $File 'EnvironmentVariables' $Faults) {
        Test-Keys $one 'An entry of EnvironmentVariables' @('SchemaName', 'Value') $Faults
        $given = Get-Value $one 'SchemaName' ''
        $name = @($Packed.Settings | Where-Object { $_ -eq [string] $given })
        if ($name.Count -eq 0) {
            $Faults.Add("'$(Get-Said $given)' is no setting of this version. Settings are: $($Packed.Settings -join ', ').")
            continue
        }

        $text = ConvertTo-Setting (Get-Value $one 'Value')
        if ($null -eq $text) {
            $Faults.Add("The value of $($name[0]) is neither a text nor a number nor a list of them.")
            continue
        }

        if ($named.ContainsKey($name[0])) { $Faults.Add("$($name[0]) stands in the settings file more than once.") }
        $named[$name[0]] = $true
        $fault = Get-SettingFault $name[0] $text
        if ($fault) { $Faults.Add($fault) }
        elseif ($text) { [pscustomobject]@{ Name = $name[0]; Value = $text } }
    }
}

# A value as the text that is stored: empty says nothing, null is what cannot be one.
function ConvertTo-Setting($Value) {
    if ($null -eq $Value) { return '' }
    $parts = foreach ($one in @($Value)) {
        if ($one -is [string]) { $one }
        elseif ($one -is [int] -or $one -is [long] -or $one -is [double] -or $one -is [decimal]) {
            ([System.IFormattable] $one).ToString('', [System.Globalization.CultureInfo]::InvariantCulture)
        }
        else { return $null }
    }

    (@($parts) -join ',').Trim()
}

# Why the product would not understand a value; nothing where it would.
function Get-SettingFault([string] $Name, [string] $Text) {
    $known = $KnownSettings[$Name]
    $value = $Text.Trim()
    if ($null -eq $known -or -not $value) { return }
    if ($known.ContainsKey('None') -and $value -eq 'none') { return }
    $is = "$Name is '$(Get-Said $value)'"
    switch ($known.Kind) {
        'Word' { if ($value -notin $known.Words) { "$is. It may be $($known.Words -join ', ')." } }
        'Number' {
            $number = 0
            $isOne = $value -match '\A[0-9]{1,9}\z' -and [int]::TryParse($value, [ref] $number)
            if (-not $isOne -or $number -lt $known.Least -or $number -gt $known.Most) {
                "$is. It is a whole number from $($known.Least) to $($known.Most)."
            }
        }
        'CallingCode' { if ($value -notmatch '\A\+?[1-9][0-9]{0,2}\z') { "$is. It is a calling code such as +49." } }
        'Page' {
            $secure = '\Ahttps://[A-Za-z0-9][A-Za-z0-9._~/:%-]*\z'
            $local = '\Ahttp://(localhost|127\.0\.0\.1|\[::1\])([/:][A-Za-z0-9._~/:%-]*)?\z'
            if ($value.Length -gt 200 -or ($value -notmatch $secure -and $value -notmatch $local)) {
                "$is. It is the https address of a page, with nothing behind it."
            }
        }
        'Mailbox' {
            if ($value -notmatch '\A[^@<>,;:]+@[^\s@<>(),;]+\z') { "$is. It is one e-mail address." }
        }
        'Countries' {
            $names = @($value -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
            if ($names.Count -gt $known.Most -or @($names | Where-Object { $_.Length -gt 60 -or $_ -notmatch '\p{L}' }).Count -gt 0) {
                "$is. It is up to $($known.Most) names or codes of countries, with commas between them."
            }
        }
        'Tables' {
            $names = @($value -split ',(?![^(]*\))' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
            if ($names.Count -gt $known.Most -or @($names | Where-Object { -not (Test-TextTable $_) }).Count -gt 0) {
                "$is. It is up to $($known.Most) tables, with commas between them, each as a logical name or as " +
                'table(direction=incoming/outgoing, from, to, text).'
            }
        }
        'Text' {
            $parts = [System.Collections.Generic.List[string]]::new()
            $parts.Add('')
            foreach ($written in $value -split "[`n`r|]") {
                $line = $written.Trim()
                if ($line -match '\A(en|de|fr|zh):(?<rest>.*)\z') {
                    $parts.Add('')
                    $line = $Matches['rest'].Trim()
                }

                if ($line) { $parts[$parts.Count - 1] = ($parts[$parts.Count - 1] + "`n" + $line).TrimStart("`n") }
            }

            $long = @($parts | Where-Object { $_.Length -gt $known.Most -or ($_ -split "`n").Count -gt $known.Lines })
            if ($long.Count -gt 0) {
                "$Name is too long: the text of a language has up to $($known.Most) characters, in up to $($known.Lines) lines."
            }
        }
    }
}

# A table of text messages by its name, or with its columns.
function Test-TextTable([string] $Entry) {
    $name = '[A-Za-z][A-Za-z0-9_]{0,63}'
    if ($Entry -match "\A$name\z") { return $true }
    $value = '[^()/,]{1,50}'
    $pattern = "\A$name\s*\(\s*(?<a>$name)\s*=(?<in>$value)(/(?<out>$value))?,\s*(?<b>$name)\s*,\s*(?<c>$name)\s*,\s*(?<d>$name)\s*\)\z"
    if ($Entry -notmatch $pattern) { return $false }
    $found = $Matches
    $columns = @{}
    foreach ($column in 'a', 'b', 'c', 'd') { $columns[$found[$column]] = $true }
    $in = $found['in'].Trim()
    $isOut = $found.ContainsKey('out')
    $columns.Count -eq 4 -and $in -and (-not $isOut -or ($found['out'].Trim() -and $found['out'].Trim() -ne $in))
}

# One line for each person or team that is to get something. Only what the product brings can be given.
function Read-Grants($File, [string] $List, [string] $Kind, [string] $Set, [string[]] $Known, $Faults) {
    foreach ($entry in Get-Entries $File $List $Faults) {
        Test-Keys $entry "An entry of $List" @($Kind, 'Users', 'Teams') $Faults
        $name = Get-Value $entry $Kind ''
        if ($name -isnot [string] -or -not $name) {
            $Faults.Add("The settings file has an entry without '$Kind'.")
            continue
        }

        if ($name -notin $Known) {
            $Faults.Add("'$(Get-Said $name)' is no $($Kind.ToLowerInvariant()) of the product, which are: $($Known -join ', ').")
            continue
        }

        if (-not $entry.PSObject.Properties['Users'] -and -not $entry.PSObject.Properties['Teams']) {
            $Faults.Add("The settings file gives '$name' to nobody: name 'Users' or 'Teams'.")
        }

        foreach ($kindOfHolder in 'Users', 'Teams') {
            $holders = if ($kindOfHolder -eq 'Users') { 'systemusers' } else { 'teams' }
            foreach ($one in Get-List $entry $kindOfHolder) {
                if ($one -isnot [string] -or -not $one.Trim()) { $Faults.Add("'$name' has something in $kindOfHolder that is no name.") }
                else { [pscustomobject]@{ Name = $name; Set = $Set; Holders = $holders; Text = $one.Trim(); Holder = $null } }
            }
        }
    }
}

# The address of the public pages goes into every marketing mail: one that leads nowhere is refused before anything else.
function Read-PublicPage {
    $id = [guid]::Empty
    if ($PreferenceCentreAppId -and (-not [guid]::TryParse($PreferenceCentreAppId, [ref] $id) -or $id -eq [guid]::Empty)) {
        Stop-Deployment "'$PreferenceCentreAppId' is no id of an application: give the one that its registration shows."
    }

    if (-not $PreferenceCentreUrl) { return @() }
    $address = ConvertTo-Address $PreferenceCentreUrl
    $isOurs = $null -ne $address -and -not $address.Query -and -not $address.Fragment -and -not $address.UserInfo -and
        ($address.Scheme -eq 'https' -or ($LocalUrl -and $address.IsLoopback))
    $value = if ($isOurs) { $address.AbsoluteUri.TrimEnd('/') } else { '' }
    if (-not $isOurs -or (Get-SettingFault $PageSetting $value)) {
        Stop-Deployment ("$PreferenceCentreUrl is no address for links in e-mails. Give the https address of the " +
            'public pages, without anything behind it.')
    }

    @([pscustomobject]@{ Name = $PageSetting; Value = $value })
}

#endregion

#region Settings and roles in the environment

# Finds everybody whom the settings file names; each whom it does not find is a fault.
function Find-Holders($Grants, $Faults) {
    $found = @{}
    foreach ($grant in $Grants) {
        $key = "$($grant.Holders)/$($grant.Text)"
        if (-not $found.ContainsKey($key)) {
            $found[$key] = if ($grant.Holders -eq 'teams') { Find-Team $grant.Text $Faults }
            else { Find-User $grant.Text $Faults }
        }

        $grant.Holder = $found[$key]
    }
}

# The application user of the public pages, as it is there; nothing where there is none yet.
function Find-PageUser {
    if (-not $PreferenceCentreAppId) { return }
    $select = '$select=systemuserid,fullname,isdisabled,_businessunitid_value'
    $found = @(Get-Rows "systemusers?$select&`$filter=applicationid eq $PreferenceCentreAppId")
    if ($found.Count -eq 0) { return }
    if ([bool] (Get-Value $found[0] 'isdisabled' $false)) {
        Stop-Deployment ("The application user of $PreferenceCentreAppId is disabled, so the public pages could not " +
            'sign in. Enable it, then run this again.')
    }

    $found[0]
}

# Made where there is none.
function Get-PageGrant {
    if (-not $PreferenceCentreAppId) { return }
    $user = Find-PageUser
    if ($null -eq $user) {
        $root = @(Get-Rows 'businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null')
        if (-not (Test-Consent "$PreferenceCentreAppId" 'Make an application user')) { return }
        if ($root.Count -ne 1) { [void] (Get-Needed $null 'one root' 'businessunits') }
        [void] (Invoke-Dataverse POST 'systemusers' @{
            applicationid = "$PreferenceCentreAppId"
            'businessunitid@odata.bind' = "/businessunits($($root[0].businessunitid))"
        })
        $user = Find-PageUser
        if ($null -eq $user) { Stop-Deployment "The application user of $PreferenceCentreAppId was made, and is not there." }
        Write-Done "The application $PreferenceCentreAppId is now an application user."
    }

    $name = Get-Said (Get-Value $user 'fullname' "$PreferenceCentreAppId")
    $holder = [pscustomobject]@{ Id = $user.systemuserid; Name = $name; Unit = $user._businessunitid_value }
    [pscustomobject]@{ Name = $PageRole; Set = 'roles'; Holders = 'systemusers'; Text = $PreferenceCentreAppId; Holder = $holder }
}

function Find-Provider {
    $table = Invoke-Dataverse GET "EntityDefinitions(LogicalName='$ProviderTable')?`$select=EntitySetName" -MayBeMissing
    if ($null -eq $table) {
        Stop-Deployment ("The environment has no table $ProviderTable, so Customer Insights - Journeys is not there, or is " +
            'older than April 2024. Leave -Journeys out.')
    }

    Get-Needed $table 'EntitySetName' 'EntityDefinitions'
}

function Register-Provider {
    $path = "$(Find-Provider)($ProviderId)"
    if ($null -ne (Invoke-Dataverse GET "$path`?`$select=$($ProviderTable)id" -MayBeMissing)) {
        Write-Line "$Product is a consent provider of Customer Insights - Journeys."
        return
    }

    if (-not (Test-Consent $Product 'Register as a consent provider of Customer Insights - Journeys')) { return }
    [void] (Invoke-Dataverse PATCH $path @{
        msdynmkt_name = $Product
        msdynmkt_consentcheckurltemplate = 'optout_GetConsent'
        msdynmkt_consentresolutionmessageoptions = $ByProvider
        msdynmkt_consentresolutiontrackingoptions = $ByProvider
        msdynmkt_email_consentresolutionmessageoverride = $NoOverride
        msdynmkt_email_consentresolutiontrackingoverride = $NoOverride
        msdynmkt_oneclickunsubscribesupported = $true
    })
    Write-Done "$Product is now a consent provider of Customer Insights - Journeys."
}

function Find-User([string] $Text, $Faults) {
    $id = [guid]::Empty
    $filter = if ([guid]::TryParse($Text, [ref] $id)) { "applicationid eq $id or systemuserid eq $id" }
    else { "domainname eq $(ConvertTo-Literal $Text) or internalemailaddress eq $(ConvertTo-Literal $Text)" }
    $select = '$select=systemuserid,fullname,_businessunitid_value'
    $found = @(Get-Rows "systemusers?$select&`$filter=isdisabled eq false and ($filter)")
    if ($found.Count -ne 1) {
        $Faults.Add("The settings file names the user '$Text', of whom there are $($found.Count) in the environment.")
        return
    }

    $name = Get-Said (Get-Value $found[0] 'fullname' $Text)
    [pscustomobject]@{ Id = $found[0].systemuserid; Name = $name; Unit = $found[0]._businessunitid_value }
}

function Find-Team([string] $Text, $Faults) {
    $found = @(Get-Rows "teams?`$select=teamid,name,_businessunitid_value&`$filter=name eq $(ConvertTo-Literal $Text)")
    if ($found.Count -ne 1) {
        $Faults.Add("The settings file names the team '$Text', of which there are $($found.Count) in the environment.")
        return
    }

    [pscustomobject]@{ Id = $found[0].teamid; Name = $Text; Unit = $found[0]._businessunitid_value }
}

function Set-Value($Wanted) {
    $filter = "schemaname eq $(ConvertTo-Literal $Wanted.Name)"
    $ids = @(Get-Rows "environmentvariabledefinitions?`$select=environmentvariabledefinitionid&`$filter=$filter" |
        ForEach-Object { $_.environmentvariabledefinitionid })
    $values = @(foreach ($id in $ids) {
        $filter = "_environmentvariabledefinitionid_value eq $id"
        Get-Rows "environmentvariablevalues?`$select=environmentvariablevalueid,value&`$filter=$filter"
    })

    if ($values.Count -gt 0 -and [string] (Get-Value $values[0] 'value' '') -ceq $Wanted.Value) {
        Write-Line "$($Wanted.Name) is '$($Wanted.Value)'."
        return
    }

    if (-not (Test-Consent $Wanted.Name "Set to '$($Wanted.Value)'")) { return }
    if ($values.Count -gt 0) {
        $path = "environmentvariablevalues($($values[0].environmentvariablevalueid))"
        [void] (Invoke-Dataverse PATCH $path @{ value = $Wanted.Value })
    }
    else {
        if ($ids.Count -eq 0) { Stop-Deployment "The environment has no setting $($Wanted.Name)." }
        [void] (Invoke-Dataverse POST 'environmentvariablevalues' @{
            schemaname = $Wanted.Name
            value = $Wanted.Value
            'EnvironmentVariableDefinitionId@odata.bind' = "/environmentvariabledefinitions($($ids[0]))"
        })
    }

    Write-Done "$($Wanted.Name) is now '$($Wanted.Value)'."
}

function Grant-Access($Grant) {
    $kind, $key = if ($Grant.Set -eq 'roles') { 'role', 'roleid' } else { 'profile', 'fieldsecurityprofileid' }
    $holder = if ($Grant.Holders -eq 'teams') { 'team' } else { 'systemuser' }
    $relationship = "$holder$($kind)s_association"
    $unit = if ($kind -eq 'role') { " and _businessunitid_value eq $($Grant.Holder.Unit)" } else { '' }
    $found = @(Get-Rows "$($Grant.Set)?`$select=$key&`$filter=name eq $(ConvertTo-Literal $Grant.Name)$unit")
    if ($found.Count -eq 0 -and -not $IsWhatIf) { Stop-Deployment "The environment has no $kind '$($Grant.Name)'." }
    $path = "$($Grant.Holders)($($Grant.Holder.Id))/$relationship"
    $held = @(Get-Rows "$path`?`$select=$key")
    if ($found.Count -gt 0 -and @($held | Where-Object { $_.$key -eq $found[0].$key }).Count -gt 0) {
        Write-Line "$($Grant.Holder.Name) has '$($Grant.Name)'."
        return
    }

    if (-not (Test-Consent $Grant.Holder.Name "Give the $kind '$($Grant.Name)'")) { return }
    [void] (Invoke-Dataverse POST "$path/`$ref" @{ '@odata.id' = "$($Session.Root)$($Grant.Set)($($found[0].$key))" })
    Write-Done "$($Grant.Holder.Name) now has '$($Grant.Name)'."
}

#endregion

#region Installing

function Test-Version {
    $said = Invoke-Dataverse GET 'RetrieveVersion()'
    $version = $null
    $text = [string] (Get-Needed $said 'Version' 'RetrieveVersion')
    if (-not [version]::TryParse($text, [ref] $version)) {
        Stop-Deployment "The environment says that its version is '$(Get-Said $text)', which is none."
    }

    Write-Line "It has version $version."
    if ($version -lt $OldestVersion) {
        Stop-Deployment "The environment has version $version; the product needs $OldestVersion or newer."
    }
}

function Test-Privileges([string[]] $Privileges) {
    $lacking = @(foreach ($name in $Privileges) {
        $asked = "RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='$name')"
        $held = Invoke-Dataverse GET "systemusers($($Session.Me))/Microsoft.Dynamics.CRM.$asked"
        if (@(Get-List $held 'RolePrivileges').Count -eq 0) { $name }
    })

    if ($lacking.Count -gt 0) {
        Stop-Deployment ("You may not do this: you lack $($lacking -join ', '). Sign in as somebody with the " +
            "role System Administrator or System Customizer.")
    }
}

# Each call takes some rows in a transaction of its own: a run that is cut off goes on where it stopped.
function Start-Baseline {
    if (-not (Test-Consent $Product 'Take the baseline: what people refused before the product was there')) { return }
    $rows = 0
    do {
        $slice = Invoke-Dataverse POST 'optout_Baseline' @{}
        $isFinished = Get-Needed $slice 'Finished' 'optout_Baseline'
        $rows += [int] (Get-Value $slice 'Processed' 0)
        $place = Get-Said (Get-Value $slice 'Place' 'the end')
        Write-Progress -Activity 'Taking the baseline' -Status "$rows people who refused something, at $place"
    } until ($isFinished)

    Write-Progress -Activity 'Taking the baseline' -Completed
    $what = if ($rows -gt 0) { ": $rows people had refused something" } else { '' }
    Write-Done "The baseline is taken$what."
}

# The package runs it too: what it finds becomes rows, and fails nothing here. Later ones are part of the regular work.
function Start-FirstCheck {
    $filter = '$select=optout_compliancecheckid&$top=1&$filter=optout_finishedon ne null'
    if (@(Get-Rows "optout_compliancechecks?$filter").Count -gt 0) { return }
    if (-not (Test-Consent $Product 'Run the first compliance check')) { return }
    $body = @{}
    do {
        $slice = Invoke-Dataverse POST 'optout_RunComplianceCheck' $body
        $isFinished = Get-Needed $slice 'Finished' 'optout_RunComplianceCheck'
        $body = @{ CheckId = Get-Value $slice 'CheckId'; Cursor = Get-Value $slice 'Cursor' }
    } until ($isFinished)

    Write-Done "The first compliance check is finished; findings: $(Get-Value $slice 'Findings' 0)."
}

# Shows the health check; answers how many points of severity High fail.
function Show-Health {
    $health = Invoke-Dataverse POST 'optout_CheckHealth' @{}
    if ($null -eq $health -or $null -eq $health.PSObject.Properties['Points']) {
        [void] (Get-Needed $null 'Points' 'optout_CheckHealth')
    }

    $bad = 0
    Write-Line ''
    Write-Line 'Health check:'
    foreach ($point in Get-List $health 'Points') {
        $isOk = [bool] (Get-Value $point 'ok' $false)
        $severity = Get-Said (Get-Value $point 'severity' '')
        $mark = if ($isOk) { 'ok' } else { $severity }
        $name = Get-Said (Get-Value $point 'point')
        $text = ([string] (Get-Value $point 'text')).Trim()
        $Report.Health += [pscustomobject]@{ Point = $name; Ok = $isOk; Severity = $severity; Text = Hide-Secret $text }
        Write-Line ('  {0,-7} {1}: {2}' -f $mark, $name, $text)
        if (-not $isOk) {
            if (Get-Value $point 'fix' '') { Write-Line "          $(Get-Value $point 'fix')" }
            if ($severity -eq 'High') { $bad++ }
        }
    }

    $bad
}

# Everything that can be known on this machine.
function Read-Local {
    $zip = Find-Zip
    $packed = Read-Package $zip
    if ($packed.Name -ne $Product) { Stop-Deployment "$zip holds the solution '$(Get-Said $packed.Name)', not $Product." }
    if ($packed.IsManaged -eq [bool] $Unmanaged) {
        $is = if ($Unmanaged) { 'managed: leave -Unmanaged out' } else { 'unmanaged: say -Unmanaged if you mean it' }
        Stop-Deployment "$zip is $is."
    }

    $wanted = Read-Settings $packed
    $faults = [System.Collections.Generic.List[string]]::new()
    foreach ($fault in $wanted.Faults) { $faults.Add($fault) }
    $page = @()
    $optional = @()
    try { $page = @(Read-PublicPage) } catch { $faults.Add((Get-Sentence $_)) }
    try { if ($packed.IsManaged) { $optional = @(Read-Optional $zip) } } catch { $faults.Add((Get-Sentence $_)) }
    Stop-AtFaults $faults
    @{ Packed = $packed; Optional = $optional; Values = @($wanted.Values) + $page; Grants = @($wanted.Grants) }
}

# All that is wrong is told at once: one fault is the sentence, several are a list before it.
function Stop-AtFaults($Faults) {
    if ($Faults.Count -eq 0) { return }
    if ($Faults.Count -eq 1) { Stop-Deployment $Faults[0] }
    foreach ($fault in $Faults) {
        $Report.Failures += Hide-Secret $fault
        Write-Line "  - $fault"
    }

    Stop-Deployment "Nothing was changed, because $($Faults.Count) things are wrong; they are listed above."
}

# Everything that can be known of the environment without changing it.
function Read-Remote($Local) {
    Test-Version
    $privileges = @('prvImportCustomization', 'prvCreatePluginAssembly', 'prvCreateSdkMessageProcessingStep')
    if ($Unmanaged) { $privileges += 'prvPublishCustomization' }
    Test-Privileges $privileges
    Wait-Others
    $installed = Get-Installed
    $look = @{ Plan = $null; Optional = @(); Installed = $installed }
    $faults = [System.Collections.Generic.List[string]]::new()
    try {
        $look.Plan = Get-Plan $Local.Packed $installed
        if ($look.Plan.Action -and -not $look.Plan.Promote) { Test-Upload $look.Plan }
    }
    catch { $faults.Add((Get-Sentence $_)) }
    Find-Holders $Local.Grants $faults
    try { [void] (Find-PageUser) } catch { $faults.Add((Get-Sentence $_)) }
    if ($Journeys) { try { [void] (Find-Provider) } catch { $faults.Add((Get-Sentence $_)) } }
    Stop-AtFaults $faults
    $look.Optional = @(Select-Optional $Local.Optional $installed)
    $look
}

# One optional solution; what it needs of the main one is there by now.
function Install-Optional($Packed, [bool] $IsMainThere) {
    $plan = Get-Plan $Packed (Get-Installed)
    if ($plan.Action -and $IsMainThere -and -not $plan.Promote) { Test-Upload $plan }
    [void] (Invoke-Plan $plan)
}

function Write-Next($Local, [int] $Bad) {
    Write-Line ''
    if ($Report.Failures.Count -gt 0) {
        Write-Line "$Product is installed, but not all was done:"
        foreach ($failure in $Report.Failures) { Write-Line "  - $failure" }
        Write-Line 'Mend that, then run the script again: it does what is left.'
    }
    elseif ($Bad -gt 0) {
        Write-Line "Installed, but $Bad point(s) of the health check are of severity High: see above what to do."
    }
    else { Write-Line 'Done.' }

    Write-Line 'What to do next:'
    if ($Local.Grants.Count -eq 0) {
        Write-Line ('  - Give people their roles: OptOut Privacy Officer, OptOut Auditor, OptOut Sales User; ' +
            'Solution/README.md says who needs which.')
    }
    Write-Line ('  - Open the app Consent Centre, and decide on which of your own forms people see consent: ' +
        'WebResources/README.md, "On your own forms".')
    if ($Schedule) {
        Write-Line '  - In the maker portal, give the flow of OptOutPlugin_Schedule a connection, and switch it on.'
    }
    else {
        Write-Line ('  - Have a scheduler run this script with -RunDue every day, as an application user with the ' +
            'role OptOut Service; or run it once with -Schedule, which brings a flow that does.')
    }

    Write-Line '  - Run it again at any time: it changes nothing that is as it should be, and shows the health check.'
}

# What was there before goes on guarding, or does not: that is shown whatever failed, after the failure itself.
function Stop-WithHealth($Thrown) {
    $sentence = Get-Sentence $Thrown
    if ($Session.HasProduct -and -not $IsWhatIf) {
        Write-Line "Failed: $sentence"
        try { [void] (Show-Health) } catch { Write-Line "The health check could not be made: $(Get-Sentence $_)" }
    }

    Stop-Deployment $sentence
}

function Invoke-Install($Local) {
    try {
        $look = Read-Remote $Local
        $isThere = Invoke-Plan $look.Plan
    }
    catch { Stop-WithHealth $_ }

    if ($null -eq $isThere) { return 3 }
    if (-not $isThere -and -not $IsWhatIf) {
        Write-Line "$Product was not installed, so nothing else is done."
        return 0
    }

    foreach ($value in $Local.Values) { try { Set-Value $value } catch { Add-Failure $_ } }
    foreach ($packed in $look.Optional) { try { Install-Optional $packed $isThere } catch { Add-Failure $_ } }
    foreach ($grant in $Local.Grants) { try { Grant-Access $grant } catch { Add-Failure $_ } }
    try { foreach ($grant in @(Get-PageGrant)) { Grant-Access $grant } } catch { Add-Failure $_ }
    if ($Journeys) { try { Register-Provider } catch { Add-Failure $_ } }
    try { Start-Baseline } catch { Add-Failure $_ }
    if (-not $isThere) { return 0 }
    try { Start-FirstCheck } catch { Add-Failure $_ }
    $bad = 0
    if (-not $IsWhatIf) { try { $bad = Show-Health } catch { Add-Failure $_ } }
    $Report.Solutions = @((Get-Installed).Values | ForEach-Object { [pscustomobject]@{ Name = $_.uniquename; Version = $_.version } })
    Write-Next $Local $bad
    if ($Report.Failures.Count -eq 1) { Stop-Deployment $Report.Failures[0] }
    if ($Report.Failures.Count -gt 1) {
        Stop-Deployment "$Product is installed, but $($Report.Failures.Count) things could not be done; they are listed above."
    }

    if ($bad -gt 0) { 2 } else { 0 }
}

#endregion

#region Removing

# Row by row to a file of its own, which has its name only when it is whole.
function Export-Table([string] $Path, [string] $Query) {
    $count = 0
    $writer = [System.IO.StreamWriter]::new("$Path.part", $false, [System.Text.UTF8Encoding]::new($false))
    try {
        Get-Rows $Query 200 | ForEach-Object {
            $_.PSObject.Properties.Remove('@odata.etag')
            $writer.Write((ConvertTo-Json -InputObject $_ -Depth 5 -Compress) + "`n")
            $count++
        }
    }
    finally { $writer.Dispose() }
    if (Test-Path -LiteralPath $Path) { [System.IO.File]::Delete($Path) }
    [System.IO.File]::Move("$Path.part", $Path)
    $count
}

# What was exported before into a folder, by the list that this script keeps there; nothing where it is no export of this
# organisation.
function Read-Export([string] $Folder) {
    $path = Join-Path $Folder 'export.json'
    if (-not (Test-Path -LiteralPath $path)) { return $null }
    $kept = ConvertFrom-Text (Get-FileText $path)
    if ([string] (Get-Value $kept 'OrganizationId' '') -ne $Session.OrganizationId) { return $null }
    $kept
}

function Save-Export([string] $Folder, $Export) {
    $path = Join-Path $Folder 'export.json'
    [System.IO.File]::WriteAllText($path, (ConvertTo-Json -InputObject $Export -Depth 5) + "`n")
}

# Whether each file of an export is still what it was when it was written.
function Test-Export([string] $Folder, $Export) {
    if (-not [bool] (Get-Value $Export 'Finished' $false)) { return $false }
    foreach ($one in Get-List $Export 'Files') {
        $path = Join-Path $Folder ([System.IO.Path]::GetFileName([string] (Get-Value $one 'Name' '')))
        if (-not (Test-Path -LiteralPath $path)) { return $false }
        if ((Get-FileHash256 $path) -ne (Get-Value $one 'Sha256' '')) { return $false }
    }

    $true
}

# Where to export to. A folder with something else in it is not written to; one with an export of this organisation that
# broke off is: the same command line goes on.
function Get-ExportFolder {
    $now = [datetime]::UtcNow.ToString('yyyyMMdd-HHmmss')
    $folder = Get-Full $(if ($ExportFolder) { $ExportFolder } else { "optout-export-$now" })
    for ($next = 2; ; $next++) {
        if (-not (Test-Path -LiteralPath $folder)) { return $folder }
        try { $isEmpty = [System.IO.Directory]::GetFileSystemEntries($folder).Length -eq 0 }
        catch { Stop-Deployment "$folder is no folder that can be written to: name another with -ExportFolder." }
        $kept = if ($isEmpty) { $null } else { Read-Export $folder }
        if ($isEmpty -or ($null -ne $kept -and -not (Get-Value $kept 'Finished' $false))) { return $folder }
        if ($null -eq $kept) {
            Stop-Deployment "The folder $folder is not empty: name another, so that no earlier export is written over."
        }

        # A whole one that has every row of the ledger is as good as one of today.
        if ((Test-Export $folder $kept) -and (Get-Value $kept 'LedgerRows' -1) -eq $Session.LedgerRows) { return $folder }
        $folder = (Get-Full $ExportFolder) + "-$next"
    }
}

# Calls until the whole ledger was looked at, and says what is wrong with it.
function Test-Ledger {
    $body = @{}
    do {
        $slice = Invoke-Dataverse POST 'optout_VerifyLedger' $body -Optional
        if ($null -eq $slice) { return 'The ledger cannot be verified here: the product does not answer.' }
        $isFinished = Get-Needed $slice 'Finished' 'optout_VerifyLedger'
        $body = @{ Cursor = [string] (Get-Value $slice 'Cursor' '') }
    } until ($isFinished)

    $Session.LedgerRows = [int] (Get-Value $slice 'Sealed' 0) + [int] (Get-Value $slice 'Unsealed' 0)
    if (-not (Get-Needed $slice 'Verified' 'optout_VerifyLedger')) {
        return "The ledger does not verify: $(Get-Said (Get-Value $slice 'Fault' 'nothing says why'))"
    }

    Write-Line "The ledger verifies: $($Session.LedgerRows) rows."
}

function Export-Kept([string] $Folder, [string] $LedgerFault) {
    $kept = Read-Export $Folder
    if ($null -ne $kept -and (Test-Export $Folder $kept)) {
        Write-Line "What was exported to $Folder is whole: its sums are right, and it has every row of the ledger."
        return
    }

    Write-Line "Exporting to $Folder."
    $export = [ordered]@{
        OrganizationId = $Session.OrganizationId; Organization = $Session.Organization; Environment = Get-Place
        Begun = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ'); Finished = $false; LedgerRows = $Session.LedgerRows
        LedgerFault = $LedgerFault; Files = @()
    }
    $rows = 0
    try {
        [void] [System.IO.Directory]::CreateDirectory($Folder)
        Save-Export $Folder $export
        foreach ($set in @($KeptTables.Keys) + @($PersonColumns.Keys)) {
            $what = "the product's columns of $set"
            $query = $set
            if ($PersonColumns.Contains($set)) {
                $columns = @($PersonColumns[$set])
                $some = ($columns | ForEach-Object { "$_ ne null" }) -join ' or '
                $query = "$set`?`$select=$($columns -join ',')&`$filter=$some"
            }
            else { $what = $KeptTables[$set] }
            $path = Join-Path $Folder "$set.jsonl"
            $count = Export-Table $path $query
            $sum = Get-FileHash256 $path
            $export.Files += @([ordered]@{ Name = "$set.jsonl"; Rows = $count; Sha256 = $sum })
            Save-Export $Folder $export
            Write-Line "  $count rows of $what, SHA-256 $sum"
            $rows += $count
            if ($set -eq 'optout_consentaudits' -and $count -lt $Session.LedgerRows) {
                Stop-Deployment ("Of the ledger's $($Session.LedgerRows) rows only $count could be exported, so nothing was " +
                    'removed. Sign in as somebody who reads all of them, and run the script again.')
            }
        }
    }
    catch [System.IO.IOException] { Stop-Deployment "The export cannot be written: $(Get-Cause $_). Nothing was removed." }
    catch [System.UnauthorizedAccessException] {
        Stop-Deployment "The export cannot be written: $(Get-Cause $_). Nothing was removed."
    }

    $export.Finished = $true
    Save-Export $Folder $export
    Write-Done "$rows rows are exported to $Folder; export.json there has their counts and sums."
}

function Uninstall-Package([string] $Name) {
    Write-Line "Removing $Name."
    $started = Invoke-Dataverse POST 'UninstallSolutionAsync' @{ SolutionUniqueName = $Name }
    $id = Get-Needed $started 'AsyncOperationId' 'UninstallSolutionAsync'
    $end = Wait-Operation $id '' "Removing $Name"
    if ($end.statuscode -ne $Succeeded) {
        Stop-Deployment "$Name could not be removed: $(Get-JobReason $end)" -JobId $id
    }

    $Report.Done += "Removed $Name"
}

function Invoke-Removal {
    Test-Version
    Test-Privileges @('prvImportCustomization', 'prvDeleteSolution')
    Wait-Others
    $installed = Get-Installed
    if ($installed.Count -eq 0) {
        Write-Line "$Product is not there: nothing is removed."
        return 0
    }

    foreach ($row in $installed.Values) {
        if (-not $row.ismanaged) {
            Stop-Deployment ("$($row.uniquename) is unmanaged: removing it would leave its components. Delete them " +
                "in the maker portal.")
        }
    }

    # The optional solutions need the main one, and an upgrade that waits stands on it, so they go before it.
    $names = @($installed.Keys | Where-Object { $_ -ne $Product })
    [array]::Sort($names)
    $isMain = $installed.ContainsKey($Product)
    if ($isMain) { $names += $Product }
    Write-Line ('Removing the product takes with it for good: the consent ledger and its keys, the suppressed ' +
        'addresses, preferences, topics,')
    Write-Line ('requests and findings, its columns on contacts, leads, accounts and e-mails, and its settings. No ' +
        'e-mail is held back any more.')
    Write-Line ('The do-not-contact flags of Dynamics 365 itself stay as they are. What is exported proves and ' +
        'documents; it cannot be imported')
    Write-Line 'again as a ledger, and the hashes of suppressed addresses are of no use without the key.'
    if ($IsWhatIf) {
        if ($isMain) {
            [void] (Test-Consent (Get-Place) 'Verify the ledger')
            [void] (Test-Consent (Get-Place) 'Export what the product keeps')
        }

        [void] (Test-Consent (Get-Place) "Remove $($names -join ', ')")
        return 0
    }

    $fault = if ($isMain) { Test-Ledger } else { '' }
    if ($fault -and -not $Force) {
        Stop-Deployment ("$($fault.TrimEnd('.')). Nothing was exported, and nothing was removed: find out why first, since a " +
            'ledger that is gone can be looked at no more. To remove it all the same, say -Force.')
    }

    if ($fault) { Write-Caution $fault }
    $what = "$($names -join ', ') with all its data from the organisation '$($Session.Organization)' at $(Get-Place)"
    $folder = ''
    $first = "Remove $what`?"
    if ($isMain) {
        $folder = Get-ExportFolder
        $first = "Export what the product keeps to $folder, and then remove $what`?"
    }

    if (-not (Test-Answer $first) -or -not (Test-OrganizationName)) {
        Write-Line 'Nothing was exported, and nothing was removed.'
        return 0
    }

    if ($isMain) {
        Export-Kept $folder $fault
        if (-not (Test-Answer "It is exported. Remove $what now?")) {
            Write-Line 'It was exported; nothing was removed.'
            return 0
        }
    }

    foreach ($name in $names) { Uninstall-Package $name }
    $left = @((Get-Installed).Keys)
    if ($left.Count -gt 0) {
        Stop-Deployment ("The environment says that all is removed, and still has $($left -join ', '). Run the " +
            "script again.")
    }
    Write-Line 'The product is removed.'
    0
}

# No is what Enter means. An earlier "Yes to All" counts for nothing here; only who says -Confirm:$false is not asked.
function Test-Answer([string] $Question) {
    if ($Given.ContainsKey('Confirm') -and -not $Given['Confirm']) { return $true }
    Stop-WithoutSomebody
    $choices = [System.Management.Automation.Host.ChoiceDescription[]] @(
        [System.Management.Automation.Host.ChoiceDescription]::new('&Yes')
        [System.Management.Automation.Host.ChoiceDescription]::new('&No')
    )
    try { $Host.UI.PromptForChoice('Remove', (Hide-Secret $Question), $choices, 1) -eq 0 }
    catch { Stop-Unasked }
}

function Test-OrganizationName {
    $typed = $OrganizationName
    if (-not $typed) {
        Stop-WithoutSomebody
        Write-Line 'Type the name of the organisation whose consent ledger is to go:'
        try { $typed = [string] $Host.UI.ReadLine() } catch { Stop-Unasked }
    }

    if ($typed.Trim() -eq $Session.Organization) { return $true }
    if ($OrganizationName) {
        Stop-Deployment ("You are in the organisation '$($Session.Organization)', not in '$OrganizationName': nothing was " +
            'exported, and nothing was removed.')
    }

    Write-Line "That is not the name of the organisation, which stands in the line 'Signed in to'."
    $false
}

function Stop-WithoutSomebody { if ($Json) { Stop-Unasked } }

function Stop-Unasked {
    Stop-Deployment ('Nobody can be asked whether to remove it. If you mean it, say -Confirm:$false, and name the ' +
        "organisation with -OrganizationName.")
}

#endregion

#region Checkpoints of the ledger

function Join-Bytes {
    $all = [System.Collections.Generic.List[byte]]::new()
    foreach ($part in $args) { $all.AddRange([byte[]] $part) }
    , $all.ToArray()
}

function Get-Hash([byte[]] $Bytes) {
    $sha = [System.Security.Cryptography.SHA256]::Create()
    try { , $sha.ComputeHash($Bytes) } finally { $sha.Dispose() }
}

# The key and what stands beside it: .NET of PowerShell 7 knows keys by themselves, Windows PowerShell through Windows.
function Open-LogKey([string] $Path) {
    $isOld = $PSVersionTable.PSVersion.Major -lt 6
    $blob = $null
    if (Test-Path -LiteralPath $Path) {
        $text = [System.IO.File]::ReadAllText($Path)
        $lines = @($text -split "`n" | ForEach-Object { $_.Trim() } | Where-Object { $_ -and $_ -notlike '-----*' })
        try { $blob = [Convert]::FromBase64String($lines -join '') } catch { $blob = $null }
        if ($text -notlike '*BEGIN PRIVATE KEY*' -or $null -eq $blob) {
            Stop-Deployment "$Path holds no private key (PKCS #8 in PEM)."
        }
    }

    if ($isOld) {
        $format = [System.Security.Cryptography.CngKeyBlobFormat]::Pkcs8PrivateBlob
        if ($null -eq $blob) {
            $wanted = [System.Security.Cryptography.CngKeyCreationParameters]::new()
            $wanted.ExportPolicy = [System.Security.Cryptography.CngExportPolicies]::AllowPlaintextExport
            $algorithm = [System.Security.Cryptography.CngAlgorithm]::ECDsaP256
            $cng = [System.Security.Cryptography.CngKey]::Create($algorithm, [NullString]::Value, $wanted)
            Save-LogKey $Path $cng.Export($format)
        }
        else { $cng = [System.Security.Cryptography.CngKey]::Import($blob, $format) }
        $point = $cng.Export([System.Security.Cryptography.CngKeyBlobFormat]::EccPublicBlob)
        $head = [Convert]::FromBase64String('MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE')
        $signer = [System.Security.Cryptography.ECDsaCng]::new($cng)
        return @{ Signer = $signer; Public = (Join-Bytes $head ([byte[]] $point[8..71])) }
    }

    $signer = [System.Security.Cryptography.ECDsa]::Create()
    if ($null -eq $blob) {
        $signer.KeySize = 256
        Save-LogKey $Path $signer.ExportPkcs8PrivateKey()
    }
    else {
        $read = 0
        $signer.ImportPkcs8PrivateKey($blob, [ref] $read)
    }
    if ($signer.KeySize -ne 256) { Stop-Deployment "$Path holds a key on another curve than P-256." }
    @{ Signer = $signer; Public = $signer.ExportSubjectPublicKeyInfo() }
}

function Save-LogKey([string] $Path, [byte[]] $Blob) {
    $text = "-----BEGIN PRIVATE KEY-----`n$([Convert]::ToBase64String($Blob))`n-----END PRIVATE KEY-----`n"
    [void] [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Path))
    [System.IO.File]::WriteAllText($Path, $text)
    Write-Line "A key was made: $Path. Keep it, and what stands beside it, where no administrator of Dataverse reads it."
}

# Two numbers side by side become a sequence of two integers, each without zeros before it and with one where it would
# look negative.
function ConvertTo-Der([byte[]] $Numbers) {
    $body = [byte[]] @()
    foreach ($from in 0, 32) {
        $at = $from
        while ($at -lt $from + 31 -and $Numbers[$at] -eq 0) { $at++ }
        $number = [byte[]] $Numbers[$at..($from + 31)]
        if ($number[0] -ge 128) { $number = Join-Bytes ([byte[]] @(0)) $number }
        $body = Join-Bytes $body ([byte[]] @(2, $number.Length)) $number
    }

    , (Join-Bytes ([byte[]] @(48, $body.Length)) $body)
}

function Read-LogTree([string] $Path) {
    if (-not (Test-Path -LiteralPath $Path)) {
        return @{ Organization = ''; Size = 0; Parts = [System.Collections.Generic.List[object]]::new() }
    }

    $kept = ConvertFrom-Text ([System.IO.File]::ReadAllText($Path))
    $parts = [System.Collections.Generic.List[object]]::new()
    $size = 0
    foreach ($part in Get-List $kept 'parts') {
        $parts.Add(@{ Size = [int] $part.size; Root = [Convert]::FromBase64String([string] $part.root) })
        $size += [int] $part.size
    }

    if ($null -eq $kept -or $size -ne (Get-Value $kept 'size' -1)) {
        Stop-Deployment "$Path cannot be read. Restore it: to begin anew could contradict what was signed."
    }
    @{ Organization = [string] $kept.organization; Size = $size; Parts = $parts }
}

function Save-LogTree([string] $Path, $Tree) {
    $parts = @($Tree.Parts | ForEach-Object { @{ size = $_.Size; root = [Convert]::ToBase64String($_.Root) } })
    $kept = @{ organization = $Tree.Organization; size = $Tree.Size; parts = $parts }
    [System.IO.File]::WriteAllText("$Path.new", (ConvertTo-Json -InputObject $kept -Depth 5 -Compress))
    if (Test-Path -LiteralPath $Path) { [System.IO.File]::Replace("$Path.new", $Path, "$Path.old") }
    else { [System.IO.File]::Move("$Path.new", $Path) }
}

# A tree is its whole subtrees, the largest first (RFC 6962): two of one size become one.
function Add-Leaf($Tree, [byte[]] $Leaf) {
    $grown = @{ Size = 1; Root = $Leaf }
    while ($Tree.Parts.Count -gt 0 -and $Tree.Parts[$Tree.Parts.Count - 1].Size -eq $grown.Size) {
        $left = $Tree.Parts[$Tree.Parts.Count - 1]
        $Tree.Parts.RemoveAt($Tree.Parts.Count - 1)
        $grown = @{
            Size = 2 * $grown.Size
            Root = Get-Hash (Join-Bytes ([byte[]] @(1)) $left.Root $grown.Root)
        }
    }

    $Tree.Parts.Add($grown)
    $Tree.Size++
}

function Get-LogRoot($Tree) {
    $root = $Tree.Parts[$Tree.Parts.Count - 1].Root
    for ($at = $Tree.Parts.Count - 2; $at -ge 0; $at--) {
        $root = Get-Hash (Join-Bytes ([byte[]] @(1)) $Tree.Parts[$at].Root $root)
    }
    , $root
}

function Send-Checkpoint([bool] $Passed, [string] $Detail, [string] $Note) {
    $check = @{ Check = 'checkpoint'; Passed = $Passed; Detail = $Detail }
    if ($Note) { $check['Note'] = $Note }
    [void] (Invoke-Dataverse POST 'optout_RecordExternalCheck' $check)
}

function Read-Leaves($Tree) {
    do {
        $page = Invoke-Dataverse POST 'optout_ReadLeaves' @{ From = $Tree.Size + 1 }
        $organization = [string] $page.OrganizationId
        if ($Tree.Organization -and $Tree.Organization -ne $organization) {
            Stop-Deployment 'This key has signed the ledger of another organisation. Give each a key of its own.'
        }

        $Tree.Organization = $organization
        if ($page.Size -lt $Tree.Size) {
            $lack = "The ledger has $($page.Size) rows, and $($Tree.Size) were signed before: it was cut off, or restored."
            Send-Checkpoint $false $lack ''
            Stop-Deployment $lack
        }

        $bytes = [Convert]::FromBase64String([string] (Get-Value $page 'Leaves' ''))
        for ($at = 0; $at -lt $bytes.Length; $at += 32) { Add-Leaf $Tree ([byte[]] $bytes[$at..($at + 31)]) }
    } until ($bytes.Length -eq 0 -or $Tree.Size -ge $page.Size)
}

# First the tree is kept, then its root is signed: what was signed is never forgotten.
function Write-Checkpoint {
    $path = Get-Full $CheckpointKey
    $key = Open-LogKey $path
    $tree = Read-LogTree "$path.tree"
    Read-Leaves $tree
    if ($tree.Size -eq 0) { return }
    Save-LogTree "$path.tree" $tree
    $origin = "optout-ledger/$($tree.Organization)"
    $body = "$origin`n$($tree.Size)`n$([Convert]::ToBase64String((Get-LogRoot $tree)))`n"
    $id = [byte[]] (Get-Hash $key.Public)[0..3]
    $sha256 = [System.Security.Cryptography.HashAlgorithmName]::SHA256
    $signature = ConvertTo-Der $key.Signer.SignData([System.Text.Encoding]::UTF8.GetBytes($body), $sha256)
    $note = "$body`n$([char] 0x2014) $origin $([Convert]::ToBase64String((Join-Bytes $id $signature)))`n"
    $known = "$origin+$([BitConverter]::ToString($id).Replace('-', '').ToLowerInvariant())+" +
        [Convert]::ToBase64String((Join-Bytes ([byte[]] @(2)) $key.Public))
    [System.IO.File]::WriteAllText("$path.$($tree.Size).note", $note, [System.Text.UTF8Encoding]::new($false))
    [System.IO.File]::WriteAllText("$path.known", "$known`n")
    Send-Checkpoint $true "signed by $known" $note
    Write-Line "A checkpoint over $($tree.Size) rows of the ledger was signed: $path.$($tree.Size).note"
}

#endregion

#region Main

function Invoke-Due {
    $api = 'optout_RunDue'
    if (-not (Test-Consent (Get-Place) 'Do what is due')) { return 0 }
    do {
        $slice = Invoke-Dataverse POST $api @{} -MayBeMissing
        if ($null -eq $slice) {
            Stop-Deployment ("The environment does not offer $api`: the product is not installed there, or in a " +
                'version that does not know it. Install or upgrade it first.')
        }

        $isFinished = Get-Needed $slice 'Finished' $api
        Write-Done ([string] (Get-Value $slice 'Did' ''))
    } until ($isFinished)

    if ($CheckpointKey) { Write-Checkpoint }
    Write-Line 'All that was due is done.'
    0
}

function Invoke-BuildOnly {
    Invoke-Build
    Write-Line ('To install it: ./deploy.ps1 -Url https://org.crm.dynamics.com. By hand: import the managed zip in ' +
        'the Power Apps maker portal (Solutions, Import).')
    Write-Line 'Leave "Enable Plugin steps and flows included in the solution" on: without it nothing is guarded.'
    0
}

function Invoke-All {
    Test-Parameters
    if ($LogFile) { $Session.Log = Get-Full $LogFile }
    Write-Log "$Product, $($Caller.ParameterSetName)"
    if (-not $Url -and -not $LocalUrl) {
        if ($Caller.ParameterSetName -ne 'Install' -or $Settings) {
            Stop-Deployment 'Say where: -Url https://org.crm.dynamics.com, or -LocalUrl for a local Dataverse.'
        }

        return Invoke-BuildOnly
    }

    $Session.Root = if ($LocalUrl) { Get-Root $LocalUrl $true } else { Get-Root $Url $false }
    $local = if ($Caller.ParameterSetName -eq 'Install') { Read-Local } else { $null }
    Connect-Environment
    Show-Who
    if ($Remove) { Invoke-Removal } elseif ($RunDue) { Invoke-Due } else { Invoke-Install $local }
}

$Client = New-Client
$code = 1
try { $code = Invoke-All }
catch {
    $Session.Running = ''
    $Report.Error = Get-Sentence $_
    Write-Log "error: $($Report.Error)"
    $Host.UI.WriteErrorLine($Report.Error)
}
finally {
    $Client.Dispose()

    # Ctrl+C ends the script and not what it began.
    if ($Session.Running) {
        $Host.UI.WriteErrorLine("'$($Session.Running)' goes on in the environment: run the script again to wait for it.")
    }
}

$Report.ExitCode = $code
if ($Json) { ConvertTo-Json -InputObject $Report -Depth 5 } elseif ($PassThru) { [pscustomobject] $Report }
exit $code

#endregion
