<#
.SYNOPSIS
Installs OptOutPlugin in a Dataverse environment, upgrades it, checks it, keeps it going, or removes it.

.DESCRIPTION
One script for PowerShell 7 and Windows PowerShell 5.1; it needs no modules. It

  1. builds the solution when no zip is there (this alone needs the .NET 10 SDK),
  2. signs in: in the browser, with a device code, as an application, or with a token that you have,
  3. looks whether you may install, and whether the environment is new enough,
  4. has the environment validate the solution, and shows what is missing,
  5. installs it, or upgrades the version that is there, in one step, and reads the result of the import,
  6. gives the settings their values, imports the small optional solutions that the environment allows, and gives
     people their roles,
  7. takes the baseline: what people refused before the product was there,
  8. runs the health check and says what to do next.

Each step looks first at what is there: running the script again does only what is left, also after it was cut off.
Without -Url and -LocalUrl it builds, checks and packs, and says how to import by hand.

It ends with exit code 0; with 1 after a failure, which is one sentence with the id of the request that failed; with 2
when all is done but the health check finds something of severity High.

.PARAMETER Url
The address of the environment, such as https://org.crm.dynamics.com.

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

A user is named by sign-in name, e-mail address, or application id. A settings file of the Power Platform CLI can be
given as it is; what it says of connections is not read.

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

.PARAMETER Remove
Removes the product: says what is lost, exports the ledger, the suppressions and everything else that it keeps (never
its keys), asks, takes out the optional solutions and then the main one. -Confirm:$false asks nothing.

.PARAMETER ExportFolder
Where -Remove writes what it exports. Left out: a new folder in the current one.

.PARAMETER RunDue
Does what must happen regularly, and nothing else: for a scheduler.

.PARAMETER CheckpointKey
With -RunDue, a file outside Dataverse with the key that signs how far the consent ledger has come (ECDSA on P-256, PKCS #8
in PEM); it is made where it is not there. Beside it stand the tree over what was signed, which must be kept with it, and
each signed note. Solution/LEDGER.md says how others check them.

.PARAMETER PollSeconds
How long to wait between two looks at a running import.

.PARAMETER TimeoutMinutes
How long to wait for one import or removal; 0 looks once. It goes on without the script; run the script again to wait
further.

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

Exports what the product knows, asks, and removes it.

.EXAMPLE
./deploy.ps1 -LocalUrl http://localhost:5200

Installs into a local Dataverse.

.LINK
Solution/README.md
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Install')]
param(
    [Parameter(Position = 0)] [uri] $Url,
    [uri] $LocalUrl,
    [string] $TenantId,
    [string] $ClientId,
    [object] $ClientSecret,
    [string] $CertificateThumbprint,
    [object] $AccessToken,
    [switch] $DeviceCode,
    [uri] $Authority,
    [Parameter(ParameterSetName = 'Install')] [string] $Package,
    [Parameter(ParameterSetName = 'Install')] [string] $Settings,
    [Parameter(ParameterSetName = 'Install')] [uri] $PreferenceCentreUrl,
    [Parameter(ParameterSetName = 'Install')] [guid] $PreferenceCentreAppId,
    [Parameter(ParameterSetName = 'Install')] [switch] $Journeys,
    [Parameter(ParameterSetName = 'Install')] [switch] $Unmanaged,
    [Parameter(ParameterSetName = 'Install')] [switch] $Schedule,
    [Parameter(ParameterSetName = 'Remove', Mandatory)] [switch] $Remove,
    [Parameter(ParameterSetName = 'Remove')] [string] $ExportFolder,
    [Parameter(ParameterSetName = 'RunDue', Mandatory)] [switch] $RunDue,
    [Parameter(ParameterSetName = 'RunDue')] [string] $CheckpointKey,
    [ValidateRange(0, 600)] [int] $PollSeconds = 5,
    [ValidateRange(0, 1440)] [int] $TimeoutMinutes = 120
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# What a program's exit code means is looked at here; newer versions of PowerShell 7 would throw before that.
$PSNativeCommandUseErrorActionPreference = $false

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

# What the product keeps and an export takes: everything but the keys, which nobody may read.
$KeptTables = [ordered]@{
    optout_consentaudits = 'rows of the consent ledger'
    optout_suppressions = 'suppressed addresses'
    optout_requests = 'opt-out requests'
    optout_preferences = 'preferences'
    optout_topics = 'topics'
    optout_templatepolicies = 'template policies'
    optout_doors = 'doors'
    optout_listeners = 'listeners'
    optout_handovers = 'batches of refusals'
    optout_findings = 'findings'
    optout_compliancechecks = 'compliance checks'
    optout_checkpoints = 'checkpoints of the ledger'
}

$MostAttempts = 8
$LongestWait = 300
$LargestPart = 64MB

# Numbers of the platform: types of system jobs that work on solutions (import, promotion, removal, upgrade), the state
# "completed", and the status "succeeded".
$SolutionJobs = 203, 207, 208, 211
$Completed = 3
$Succeeded = 30

$Caller = $PSCmdlet
$IsWhatIf = [bool] $WhatIfPreference
$Secrets = [System.Collections.Generic.List[string]]::new()
$Session = @{ Root = $null; Token = ''; Expires = [datetime]::MaxValue; Refresh = ''; Kind = 'None'; Endpoint = '' }

#region Saying

# Nothing that is secret is ever shown, whoever sends it back.
function Hide-Secret([string] $Text) {
    foreach ($secret in $Secrets) { $Text = $Text.Replace($secret, '***') }
    $Text
}

function Write-Line([string] $Text) { Write-Host (Hide-Secret $Text) }

function Write-Detail([string] $Text) { Write-Verbose (Hide-Secret $Text) }

# Ends the run with one sentence, and the id by which support finds the request, or the system job.
function Stop-Deployment([string] $Sentence, [string] $RequestId = '', [string] $JobId = '') {
    if (-not $Sentence.EndsWith('.')) { $Sentence += '.' }
    if ($RequestId) { $Sentence += " Request id: $RequestId." }
    if ($JobId) { $Sentence += " System job: $JobId." }
    $failure = [System.InvalidOperationException]::new((Hide-Secret $Sentence))
    $failure.Data['OptOut'] = $true
    throw $failure
}

# Asks with -Confirm, only says so with -WhatIf.
function Test-Consent([string] $Target, [string] $Action) { $Caller.ShouldProcess($Target, $Action) }

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
    if ($text) { $Secrets.Add($text) }
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

# An object, or nothing when the text is none.
function ConvertFrom-Text([string] $Text) {
    if (-not $Text) { return $null }
    try { ConvertFrom-Json -InputObject $Text } catch { $null }
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
    $made = [System.Net.Http.HttpClient]::new($handler)
    $made.Timeout = [timespan]::FromMinutes(10)
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

# One request and its answer. Status 0 is: no answer came.
function Send-Once([string] $Method, [uri] $Uri, [string] $Body, [string] $ContentType, [hashtable] $Headers) {
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::new($Method), $Uri)
    foreach ($name in $Headers.Keys) {
        [void] $request.Headers.TryAddWithoutValidation($name, [string] $Headers[$name])
    }

    if ($ContentType) {
        $utf8 = [System.Text.UTF8Encoding]::new($false)
        $request.Content = [System.Net.Http.StringContent]::new($Body, $utf8, $ContentType)
    }

    $sending = $Client.SendAsync($request)
    Wait-Task $sending
    if ($sending.Status -ne 'RanToCompletion') {
        $problem = 'It took too long.'
        # The base of an aggregate is the request's own exception, whose cause says what happened.
        if ($sending.Exception) { $problem = $sending.Exception.GetBaseException().GetBaseException().Message }
        return @{ Status = 0; Text = $problem; RequestId = ''; Wait = -1; Challenge = '' }
    }

    $response = $sending.Result
    $reading = $response.Content.ReadAsStringAsync()
    Wait-Task $reading
    $id = Get-Header $response.Headers 'x-ms-service-request-id'
    if (-not $id) { $id = Get-Header $response.Headers 'REQ_ID' }
    if (-not $id) { $id = Get-Header $response.Headers 'x-ms-request-id' }
    $answer = @{ Status = [int] $response.StatusCode; Text = ''; RequestId = $id; Wait = -1; Challenge = '' }
    if ($reading.Status -eq 'RanToCompletion') { $answer.Text = $reading.Result } else { $answer.Status = 0 }
    $after = $response.Headers.RetryAfter
    if ($null -ne $after) {
        if ($null -ne $after.Delta) { $answer.Wait = $after.Delta.TotalSeconds }
        elseif ($null -ne $after.Date) { $answer.Wait = ($after.Date - [DateTimeOffset]::UtcNow).TotalSeconds }
    }

    $answer.Challenge = Get-Header $response.Headers 'WWW-Authenticate'
    $response.Dispose()
    $answer
}

# Sends until it is let in. What was throttled was not done, so it may be sent again; what got no answer may have been
# done, so only what merely reads is.
function Send-Request([string] $Method, [uri] $Uri, [string] $Body, [string] $ContentType, [hashtable] $Headers) {
    for ($attempt = 1; ; $attempt++) {
        $answer = Send-Once $Method $Uri $Body $ContentType $Headers
        Write-Detail "$Method $($Uri.PathAndQuery): $($answer.Status) $($answer.RequestId)"
        $isBusy = $answer.Status -in 429, 503
        $isLost = $Method -eq 'GET' -and $answer.Status -in 0, 502, 504
        if ($attempt -ge $MostAttempts -or -not ($isBusy -or $isLost)) { return $answer }
        $seconds = if ($answer.Wait -ge 0) { $answer.Wait } else { $PollSeconds * [Math]::Pow(2, $attempt - 1) }
        $seconds = [Math]::Min($LongestWait, [Math]::Ceiling($seconds))
        if ($isBusy) { Write-Line "The environment is busy; going on in $seconds seconds." }
        Start-Sleep -Seconds ([int] $seconds)
    }
}

# Asks the environment; the answer as an object, nothing where it is empty. The path is relative to its Web API.
function Invoke-Dataverse([string] $Method, [string] $Path, $Body, [string] $Prefer, [switch] $MayBeMissing) {
    $text = ''
    $type = ''
    if ($null -ne $Body) {
        $text = if ($Body -is [string]) { $Body } else { ConvertTo-Json -InputObject $Body -Depth 10 -Compress }
        $type = 'application/json'
    }

    for ($renewed = $false; ; $renewed = $true) {
        $headers = @{ 'Accept' = 'application/json'; 'OData-Version' = '4.0'; 'OData-MaxVersion' = '4.0' }
        if ($Prefer) { $headers['Prefer'] = $Prefer }
        $token = Get-Token -Renew:$renewed
        if ($token) { $headers['Authorization'] = "Bearer $token" }
        $answer = Send-Request $Method ([uri] ($Session.Root + $Path)) $text $type $headers
        if ($answer.Status -ne 401 -or $renewed -or $Session.Kind -in 'None', 'Given') { break }
    }

    if ($answer.Status -ge 200 -and $answer.Status -lt 300) { return ConvertFrom-Text $answer.Text }
    if ($answer.Status -eq 404 -and $MayBeMissing) { return $null }
    Stop-Request $answer ($Path -split '[?(]')[0]
}

function Stop-Request($Answer, [string] $What) {
    $details = Get-Value (ConvertFrom-Text $Answer.Text) 'error'
    $reason = [string] (Get-Value $details 'message' '')
    $code = [string] (Get-Value $details 'code' '')
    $later = 'Run the script again later: it goes on where it stopped.'
    $sentence = switch ($Answer.Status) {
        0 { "No answer came from $($Session.Root) ($($Answer.Text.TrimEnd('.'))). $later" }
        401 {
            "The environment does not accept the sign-in ($reason). Sign in again, or give a token for this " +
            'environment that has not expired.'
        }
        403 { "You may not do this ($What): $reason" }
        429 { "The environment stays busy and lets nothing more in. $later" }
        503 { "The environment is not available. $later" }
        default { "The environment answers $What with status $($Answer.Status): $reason" }
    }

    if ($code -and $Answer.Status -notin 0, 401) { $sentence += " (code $code)" }
    Stop-Deployment $sentence $Answer.RequestId
}

# All rows, page by page. The pages stay below the two megabytes that Windows PowerShell reads as JSON.
function Get-Rows([string] $Path, [int] $PageSize = 500) {
    while ($Path) {
        $page = Invoke-Dataverse GET $Path -Prefer "odata.maxpagesize=$PageSize"
        $page.value
        $Path = [string] (Get-Value $page '@odata.nextLink' '')
        if ($Path) {
            $at = $Path.IndexOf($ApiPath, [StringComparison]::OrdinalIgnoreCase)
            if ($at -lt 0) { Stop-Deployment "The environment names a next page that is none of its own." }
            $Path = $Path.Substring($at + $ApiPath.Length)
        }
    }
}

#endregion
#region Signing in

function Get-Root([uri] $Address, [bool] $IsLocal) {
    if (-not $Address.IsAbsoluteUri -or $Address.Scheme -notin 'https', 'http') {
        Stop-Deployment "'$Address' is no address of an environment: give one such as https://org.crm.dynamics.com."
    }

    if (($IsLocal -or $Address.Scheme -eq 'http') -and -not $Address.IsLoopback) {
        Stop-Deployment "'$Address' is not on this machine: give its address with https, as -Url."
    }

    $Address.GetLeftPart('Authority') + $ApiPath
}

function Connect-Environment {
    $Session.Root = if ($LocalUrl) { Get-Root $LocalUrl $true } else { Get-Root $Url $false }
    $given = ConvertTo-Plain $AccessToken
    $secret = ConvertTo-Plain $ClientSecret
    if ($given) {
        $Session.Kind = 'Given'
        $Session.Token = $given
        return
    }

    if ($LocalUrl) { return }
    if (($secret -or $CertificateThumbprint) -and -not $ClientId) {
        Stop-Deployment 'A secret or a certificate belongs to an application: say which with -ClientId.'
    }

    $Session.Endpoint = Find-Endpoint
    if ($secret) {
        $Session.Kind = 'Secret'
        $Session.Secret = $secret
    }
    elseif ($CertificateThumbprint) {
        $Session.Kind = 'Certificate'
        $Session.Certificate = Find-Certificate $CertificateThumbprint
    }
    elseif ($DeviceCode) {
        $Session.Kind = 'Person'
        Connect-WithCode
    }
    else {
        $Session.Kind = 'Person'
        Connect-WithBrowser
    }

    if ($Session.Kind -ne 'Person') { Connect-Application }
}

# The place to sign in is what the environment names when it is asked without a token; secrets go to Microsoft's only,
# unless somebody says otherwise.
function Find-Endpoint {
    $tenant = $TenantId
    $place = $Authority
    if (-not $place -or -not $tenant) {
        $answer = Send-Request GET ([uri] ($Session.Root + 'WhoAmI()')) '' '' @{}
        if ($answer.Status -eq 0) { Stop-Request $answer 'WhoAmI' }
        $named = [uri] 'https://login.microsoftonline.com/organizations'
        if ($answer.Challenge -match 'authorization_uri="?(?<uri>https?://[^",\s]+)') { $named = [uri] $Matches['uri'] }
        if (-not $tenant) { $tenant = $named.AbsolutePath.Trim('/').Split('/')[0] }
        if (-not $place) {
            if ($LoginHosts -notcontains $named.Host) {
                Stop-Deployment ("The environment names $($named.Host) as the place to sign in, which is none of " +
                    "Microsoft's. If it is right, give it as -Authority.") $answer.RequestId
            }

            $place = [uri] $named.GetLeftPart('Authority')
        }
    }

    if ($place.Scheme -ne 'https' -and -not $place.IsLoopback) {
        Stop-Deployment "'$place' is no place to sign in: its address must begin with https."
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

    $Secrets.Add($token)
    $Session.Token = $token
    $Session.Refresh = [string] (Get-Value $said 'refresh_token' '')
    if ($Session.Refresh) { $Secrets.Add($Session.Refresh) }
    $seconds = [double] (Get-Value $said 'expires_in' 3600)
    $Session.Expires = [datetime]::UtcNow.AddSeconds([Math]::Max(0, $seconds - 300))
    $null
}

function Stop-SignIn($Refusal) {
    $answer = $Refusal.Answer
    $reason = ([string] (Get-Value $Refusal.Said 'error_description' $Refusal.Error) -split "[`r`n]")[0].TrimEnd('.')
    if (-not $reason) { $reason = if ($answer.Status -eq 0) { $answer.Text } else { "status $($answer.Status)" } }
    $id = [string] (Get-Value $Refusal.Said 'correlation_id' $answer.RequestId)
    Stop-Deployment "Signing in failed: $reason." $id
}

function Connect-Application {
    $form = [ordered]@{ client_id = $ClientId; scope = (Get-Scope); grant_type = 'client_credentials' }
    if ($Session.Kind -eq 'Secret') { $form.client_secret = $Session.Secret }
    else {
        $form.client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
        $form.client_assertion = New-Assertion $Session.Certificate
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
        iss = $ClientId
        sub = $ClientId
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
    $Secrets.Add($assertion)
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
    $Secrets.Add($code)
    Write-Line ("Open $(Get-Value $said 'verification_uri') in any browser and type the code " +
        "$(Get-Value $said 'user_code').")
    $pause = [int] (Get-Value $said 'interval' 5)
    $end = [datetime]::UtcNow.AddSeconds([double] (Get-Value $said 'expires_in' 900))
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
    $Secrets.Add($verifier)
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    try {
        $redirect = "http://localhost:$($listener.LocalEndpoint.Port)"
        $address = $Session.Endpoint + 'authorize?' + (ConvertTo-Form ([ordered]@{
            client_id = (Get-PublicClient); response_type = 'code'; redirect_uri = $redirect; response_mode = 'query'
            scope = (Get-Scope); state = $state; code_challenge = $challenge; code_challenge_method = 'S256'
            prompt = 'select_account'
        }))
        Write-Line "Sign in in your browser. If none opens, open this address: $address"
        Open-Browser $address
        $code = Wait-Code $listener $state
    }
    finally { $listener.Stop() }

    $Secrets.Add($code)
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

function Get-Full([string] $Path) {
    $Caller.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
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
    $file = [System.IO.File]::OpenRead($Path)
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
function Get-MessageIds($Packed) {
    $ids = @{}
    $names = @{}
    foreach ($step in $Packed.Steps) { if ($step.Message) { $names[$step.Message] = $true } }
    foreach ($name in $names.Keys) {
        $found = @(Get-Rows "sdkmessages?`$select=name,sdkmessageid&`$filter=name eq $(ConvertTo-Literal $name)")
        if ($found.Count -gt 0) { $ids[$name] = [string] $found[0].sdkmessageid }
    }

    $ids
}

# The zip that is uploaded: a copy, in which each step has the id of its message. A step whose message the environment
# does not have is left out; the health check says so.
function New-Upload($Packed, [hashtable] $MessageIds) {
    $copy = [System.IO.MemoryStream]::new()
    $bytes = [System.IO.File]::ReadAllBytes($Packed.Path)
    $copy.Write($bytes, 0, $bytes.Length)
    $zip = [System.IO.Compression.ZipArchive]::new($copy, [System.IO.Compression.ZipArchiveMode]::Update, $true)
    try {
        $content = Read-Xml $zip 'customizations.xml' $Packed.Path
        $manifest = Read-Xml $zip 'solution.xml' $Packed.Path
        $named = @($content.SelectNodes('//SdkMessageProcessingSteps/SdkMessageProcessingStep[SdkMessageName]'))
        foreach ($step in $named) {
            $name = $step.SelectSingleNode('SdkMessageName')
            $message = $name.InnerText.Trim()
            if ($MessageIds.ContainsKey($message)) {
                $id = $content.CreateElement('SdkMessageId')
                $id.InnerText = $MessageIds[$message]
                [void] $step.ReplaceChild($id, $name)
                continue
            }

            Write-Warning ("The environment has no message $message`: the step '$($step.GetAttribute('Name'))' is " +
                "left out.")
            $own = $step.GetAttribute('SdkMessageProcessingStepId')
            foreach ($root in @($manifest.SelectNodes('//RootComponents/RootComponent'))) {
                if ($root.GetAttribute('id') -eq $own) { [void] $root.ParentNode.RemoveChild($root) }
            }

            [void] $step.ParentNode.RemoveChild($step)
        }

        if ($named.Count -gt 0) {
            Set-Part $zip 'customizations.xml' $content
            Set-Part $zip 'solution.xml' $manifest
        }
    }
    finally { $zip.Dispose() }

    [Convert]::ToBase64String($copy.ToArray())
}

function Set-Part($Zip, [string] $Name, $Document) {
    $Zip.GetEntry($Name).Delete()
    $stream = $Zip.CreateEntry($Name).Open()
    $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($Document.OuterXml)
    try { $stream.Write($bytes, 0, $bytes.Length) } finally { $stream.Dispose() }
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

    $found
}

# Imports and removals run one after another in an environment, and go on when a script that began them is cut off.
function Wait-Others {
    $types = ($SolutionJobs | ForEach-Object { "operationtype eq $_" }) -join ' or '
    $filter = "statecode ne $Completed and ($types)"
    foreach ($row in Get-Rows "asyncoperations?`$select=asyncoperationid,name&`$filter=$filter") {
        Write-Line "'$($row.name)' is still running in the environment: waiting for it."
        $end = Wait-Operation $row.asyncoperationid '' $row.name
        if ($end.statuscode -ne $Succeeded) {
            Write-Line "It did not succeed: $(Get-Value $end 'friendlymessage' 'nothing says why')"
        }
    }
}

# How a job ended, or nothing when its row is gone.
function Wait-Operation([string] $Id, [string] $JobId, [string] $Activity) {
    $end = [datetime]::UtcNow.AddMinutes($TimeoutMinutes)
    $select = '$select=statecode,statuscode,message,friendlymessage'
    while ($true) {
        $row = Invoke-Dataverse GET "asyncoperations($Id)?$select" -MayBeMissing
        if ($null -eq $row -or $row.statecode -eq $Completed) { break }
        if ([datetime]::UtcNow -ge $end) {
            Stop-Deployment ("'$Activity' still runs after $TimeoutMinutes minutes. It goes on without the script; " +
                "run the script again to wait for it.") -JobId $Id
        }

        $percent = 0
        if ($JobId) {
            $job = Invoke-Dataverse GET "importjobs($JobId)?`$select=progress" -MayBeMissing
            $percent = [Math]::Min(100, [Math]::Max(0, [int] (Get-Value $job 'progress' 0)))
        }
        Write-Progress -Activity $Activity -Status "$percent %" -PercentComplete $percent
        Start-Sleep -Seconds $PollSeconds
    }

    Write-Progress -Activity $Activity -Completed
    if ($null -eq $row) { [pscustomobject]@{ statuscode = $Succeeded } } else { $row }
}

# An upgrade that was cut off between its two halves: the new version waits beside the old one.
function Complete-Upgrade([string] $Name) {
    if (-not (Test-Consent $Name 'Finish the upgrade that was begun')) { return }
    Write-Line "An upgrade of $Name was begun and not finished: finishing it."
    $started = Invoke-Dataverse POST 'DeleteAndPromoteAsync' @{ UniqueName = $Name }
    $end = Wait-Operation $started.AsyncOperationId '' "Finishing the upgrade of $Name"
    if ($end.statuscode -ne $Succeeded) {
        Stop-Deployment ("The upgrade of $Name could not be finished: " +
            "$(Get-Value $end 'friendlymessage' 'nothing says why')") -JobId $started.AsyncOperationId
    }
}

# Brings one solution to the version of its zip; answers whether that version is there now.
function Install-Package($Packed, [hashtable] $Installed) {
    if ($Installed.ContainsKey("$($Packed.Name)_Upgrade")) {
        Complete-Upgrade $Packed.Name
        if (-not $IsWhatIf) { $Installed = Get-Installed }
    }

    $there = if ($Installed.ContainsKey($Packed.Name)) { $Installed[$Packed.Name] } else { $null }
    $action = 'Install'
    $message = 'ImportSolutionAsync'
    if ($null -ne $there) {
        $version = [version] $there.version
        if ($there.ismanaged -ne $Packed.IsManaged) {
            $is, $would = if ($there.ismanaged) { 'managed', 'unmanaged' } else { 'unmanaged', 'managed' }
            Stop-Deployment ("$($Packed.Name) is $is there, and cannot be replaced by a zip that is $would. Remove " +
                'it there first.')
        }

        if ($version -gt $Packed.Version) {
            Stop-Deployment ("$($Packed.Name) $version is there, which is newer than $($Packed.Version). There is " +
                'no way back to an older version; restore a backup of the environment, or install the newer zip.')
        }

        if ($version -eq $Packed.Version -and $Packed.IsManaged) {
            Write-Line "$($Packed.Name) $version is there."
            return $true
        }

        $action = "Upgrade from $version to"
        if ($Packed.IsManaged) { $message = 'StageAndUpgradeAsync' }
    }

    if (-not (Test-Consent $Session.Root.Replace($ApiPath, '') "$action $($Packed.Name) $($Packed.Version)")) {
        return $false
    }

    $file = New-Upload $Packed (Get-MessageIds $Packed)
    Test-Upload $Packed $file
    Write-Line "$action $($Packed.Name) $($Packed.Version)."
    $job = [guid]::NewGuid().ToString()
    $started = Invoke-Dataverse POST $message ('{"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":true,' +
        '"ImportJobId":"' + $job + '","CustomizationFile":"' + $file + '"}')
    $end = Wait-Operation $started.AsyncOperationId $job "$action $($Packed.Name) $($Packed.Version)"
    Assert-Imported $Packed $end $job $started.AsyncOperationId
    $now = Get-Installed
    if (-not $now.ContainsKey($Packed.Name) -or [version] $now[$Packed.Name].version -lt $Packed.Version) {
        Stop-Deployment ("The environment says that $($Packed.Name) $($Packed.Version) is imported, and does not " +
            'have it. Run the script again.') -JobId $started.AsyncOperationId
    }

    if (-not $Packed.IsManaged) { [void] (Invoke-Dataverse POST 'PublishAllXml' @{}) }
    $true
}

# Has the environment validate the zip, which changes nothing.
function Test-Upload($Packed, [string] $File) {
    $results = (Invoke-Dataverse POST 'StageSolution' ('{"CustomizationFile":"' + $File + '"}')).StageSolutionResults
    $missing = @(foreach ($one in Get-List $results 'MissingDependencies') {
        $what = Get-Value $one 'RequiredComponentSchemaName' 'something without a name'
        $what = Get-Value $one 'RequiredComponentDisplayName' $what
        "$what ($(Get-Value $one 'RequiredSolutionName' 'no solution named'))"
    })

    $wrong = @(foreach ($one in Get-List $results 'SolutionValidationResults') {
        $text = [string] (Get-Value $one 'Message' 'nothing says what')
        $isWrong = [string] (Get-Value $one 'SolutionValidationResultType' '') -in 'Error', '2'
        if ($isWrong) { $text } else { Write-Warning (Hide-Secret $text) }
    })

    foreach ($one in $missing) { Write-Line "Missing in the environment: $one" }
    if ($missing.Count -gt 0) {
        Stop-Deployment ("$($Packed.Name) was not imported, because the environment lacks what is listed above. " +
            'Dynamics 365 Sales must be installed, and the main solution before the optional ones.')
    }

    if ($wrong.Count -gt 0 -or [string] (Get-Value $results 'StageSolutionStatus' 'Passed') -notin 'Passed', '1') {
        Stop-Deployment ("$($Packed.Name) was not imported, because the environment finds it wrong: " +
            "$($wrong -join ' ')")
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
            $text = "$($result.ParentNode.GetAttribute('LocalizedName')): $($result.GetAttribute('errortext'))"
            $isWrong = $result.GetAttribute('result') -eq 'failure'
            if ($isWrong) { $failures.Add($text) } else { Write-Warning (Hide-Secret $text) }
        }
    }

    if ($End.statuscode -ne $Succeeded -and $failures.Count -eq 0) {
        $failures.Add([string] (Get-Value $End 'friendlymessage' (Get-Value $End 'message' 'nothing says why')))
    }

    foreach ($failure in $failures) { Write-Line "Failed: $failure" }
    if ($failures.Count -gt 0) {
        Stop-Deployment ("$($Packed.Name) $($Packed.Version) could not be imported, and nothing was changed: " +
            "$($failures[0])") -JobId $OperationId
    }
}

# Whether steps of another solution may listen to a message of a table here.
function Test-Pair($Step) {
    $filter = "primaryobjecttypecode eq $(ConvertTo-Literal $Step.Table) and iscustomprocessingstepallowed eq true and "
    $filter += if ($Step.Message) { "sdkmessageid/name eq $(ConvertTo-Literal $Step.Message)" }
    else { "sdkmessageid/sdkmessageid eq $($Step.MessageId)" }
    @(Get-Rows "sdkmessagefilters?`$select=sdkmessagefilterid&`$filter=$filter").Count -gt 0
}

# The optional solutions lie in the folder "optional" beside the main zip, or, of a release, beside it.
function Install-Optional([string] $MainPath) {
    $beside = [System.IO.Path]::GetDirectoryName($MainPath)
    $folder = Join-Path $beside 'optional'
    $paths = @(
        if (Test-Path -LiteralPath $folder) { [System.IO.Directory]::GetFiles($folder, '*_managed.zip') }
        [System.IO.Directory]::GetFiles($beside, "$($Product)_*_managed.zip") |
            Where-Object { [System.IO.Path]::GetFileName($_) -match "^$($Product)_[A-Za-z]" }
    )
    [array]::Sort($paths)
    $installed = Get-Installed
    foreach ($path in $paths) {
        $packed = Read-Package $path
        if ($packed.Steps.Count -eq 0 -and -not $Schedule -and -not $installed.ContainsKey($packed.Name)) { continue }
        $refused = @($packed.Steps | Where-Object { -not (Test-Pair $_) })
        if ($refused.Count -gt 0) {
            $what = if ($refused[0].Message) { $refused[0].Message } else { 'its message' }
            Write-Line "$($packed.Name) is left out: this environment has no $what on $($refused[0].Table)."
            continue
        }

        [void] (Install-Package $packed $installed)
    }
}

#endregion
#region Settings and roles

function Read-Settings($Packed) {
    $empty = @{ Values = @(); Grants = @() }
    if (-not $Settings) { return $empty }
    $path = Get-Full $Settings
    if (-not (Test-Path -LiteralPath $path)) { Stop-Deployment "There is no settings file $path." }
    $file = ConvertFrom-Text ([System.IO.File]::ReadAllText($path))
    if ($null -eq $file -or $file -is [array] -or $file -is [string]) { Stop-Deployment "$path is no JSON object." }
    foreach ($property in $file.PSObject.Properties) {
        if ($property.Name -notin 'EnvironmentVariables', 'ConnectionReferences', 'Roles', 'ColumnSecurityProfiles') {
            Stop-Deployment ("$path has '$($property.Name)', which means nothing here: EnvironmentVariables, Roles " +
                "and ColumnSecurityProfiles do.")
        }
    }

    $values = @(foreach ($one in Get-List $file 'EnvironmentVariables') {
        $name = [string] (Get-Value $one 'SchemaName' '')
        $known = @($Packed.Settings | Where-Object { $_ -eq $name })
        if ($known.Count -eq 0) {
            Stop-Deployment "'$name' is no setting of this version. Settings are: $($Packed.Settings -join ', ')."
        }
        [pscustomobject]@{ Name = $known[0]; Value = [string] (Get-Value $one 'Value' '') }
    })

    $grants = @(
        foreach ($one in Get-List $file 'Roles') { Read-Grant $one 'Role' 'roles' }
        foreach ($one in Get-List $file 'ColumnSecurityProfiles') { Read-Grant $one 'Profile' 'fieldsecurityprofiles' }
    )
    @{ Values = $values; Grants = $grants }
}

# One line for each person or team that gets something. Everybody must be there before anything is changed.
function Read-Grant($Entry, [string] $Kind, [string] $Set) {
    $name = [string] (Get-Value $Entry $Kind '')
    if (-not $name) { Stop-Deployment "The settings file has an entry without '$Kind'." }
    foreach ($user in Get-List $Entry 'Users') { New-Grant $name $Set 'systemusers' (Find-User ([string] $user)) }
    foreach ($team in Get-List $Entry 'Teams') { New-Grant $name $Set 'teams' (Find-Team ([string] $team)) }
}

function New-Grant([string] $Name, [string] $Set, [string] $Holders, $Holder) {
    [pscustomobject]@{ Name = $Name; Set = $Set; Holders = $Holders; Holder = $Holder }
}

# The address of the public pages goes into every marketing mail: one that leads nowhere is refused before anything else.
function Read-PublicPage {
    if (-not $PreferenceCentreUrl) { return @{ Values = @() } }
    $isOurs = $PreferenceCentreUrl.IsAbsoluteUri -and -not $PreferenceCentreUrl.Query -and
        -not $PreferenceCentreUrl.Fragment -and -not $PreferenceCentreUrl.UserInfo -and
        ($PreferenceCentreUrl.Scheme -eq 'https' -or ($LocalUrl -and $PreferenceCentreUrl.IsLoopback))
    if (-not $isOurs) {
        Stop-Deployment ("$PreferenceCentreUrl is no address for links in e-mails. Give the https address of the " +
            'public pages, without anything behind it.')
    }

    $value = [pscustomobject]@{ Name = $PageSetting; Value = $PreferenceCentreUrl.AbsoluteUri.TrimEnd('/') }
    @{ Values = @($value) }
}

# The application user of the public pages, made where there is none.
function Get-PageGrant {
    if (-not $PreferenceCentreAppId -or $PreferenceCentreAppId -eq [guid]::Empty) { return }
    $select = '$select=systemuserid,fullname,isdisabled,_businessunitid_value'
    $filter = "applicationid eq $PreferenceCentreAppId"
    $found = @(Get-Rows "systemusers?$select&`$filter=$filter")
    if ($found.Count -eq 0) {
        $root = @(Get-Rows 'businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null')
        if (-not (Test-Consent "$PreferenceCentreAppId" 'Make an application user')) { return }
        [void] (Invoke-Dataverse POST 'systemusers' @{
            applicationid = "$PreferenceCentreAppId"
            'businessunitid@odata.bind' = "/businessunits($($root[0].businessunitid))"
        })
        $found = @(Get-Rows "systemusers?$select&`$filter=$filter")
        Write-Line "The application $PreferenceCentreAppId is now an application user."
    }

    $user = $found[0]
    if ([bool] (Get-Value $user 'isdisabled' $false)) {
        Stop-Deployment ("The application user of $PreferenceCentreAppId is disabled, so the public pages could not " +
            'sign in. Enable it, then run this again.')
    }

    $name = [string] (Get-Value $user 'fullname' "$PreferenceCentreAppId")
    $holder = [pscustomobject]@{ Id = $user.systemuserid; Name = $name; Unit = $user._businessunitid_value }
    New-Grant $PageRole 'roles' 'systemusers' $holder
}

function Register-Provider {
    $table = Invoke-Dataverse GET "EntityDefinitions(LogicalName='$ProviderTable')?`$select=EntitySetName" -MayBeMissing
    if ($null -eq $table) {
        Stop-Deployment ("The environment has no table $ProviderTable, so Customer Insights - Journeys is not there, or is " +
            'older than April 2024. The rest is installed; leave -Journeys out.')
    }

    $path = "$($table.EntitySetName)($ProviderId)"
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
    Write-Line "$Product is now a consent provider of Customer Insights - Journeys."
}

function Find-User([string] $Text) {
    $id = [guid]::Empty
    $filter = if ([guid]::TryParse($Text, [ref] $id)) { "applicationid eq $id or systemuserid eq $id" }
    else { "domainname eq $(ConvertTo-Literal $Text) or internalemailaddress eq $(ConvertTo-Literal $Text)" }
    $select = '$select=systemuserid,fullname,_businessunitid_value'
    $found = @(Get-Rows "systemusers?$select&`$filter=isdisabled eq false and ($filter)")
    if ($found.Count -ne 1) {
        Stop-Deployment ("The settings file names the user '$Text', of whom there are $($found.Count) in the " +
            "environment.")
    }
    [pscustomobject]@{ Id = $found[0].systemuserid; Name = $found[0].fullname; Unit = $found[0]._businessunitid_value }
}

function Find-Team([string] $Text) {
    $found = @(Get-Rows "teams?`$select=teamid,name,_businessunitid_value&`$filter=name eq $(ConvertTo-Literal $Text)")
    if ($found.Count -ne 1) {
        Stop-Deployment ("The settings file names the team '$Text', of which there are $($found.Count) in the " +
            "environment.")
    }
    [pscustomobject]@{ Id = $found[0].teamid; Name = $found[0].name; Unit = $found[0]._businessunitid_value }
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

    Write-Line "$($Wanted.Name) is now '$($Wanted.Value)'."
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
    Write-Line "$($Grant.Holder.Name) now has '$($Grant.Name)'."
}

#endregion
#region Running

function Test-Environment([string[]] $Privileges) {
    $me = Invoke-Dataverse GET 'WhoAmI()'
    $version = [version] (Invoke-Dataverse GET 'RetrieveVersion()').Version
    Write-Line "Signed in to $($Session.Root.Replace($ApiPath, '')), version $version."
    if ($version -lt $OldestVersion) {
        Stop-Deployment "The environment has version $version; the product needs $OldestVersion or newer."
    }
    $lacking = @(foreach ($name in $Privileges) {
        $asked = "RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='$name')"
        $held = Invoke-Dataverse GET "systemusers($($me.UserId))/Microsoft.Dynamics.CRM.$asked"
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
        $rows += [int] (Get-Value $slice 'Processed' 0)
        $place = Get-Value $slice 'Place' 'the end'
        Write-Progress -Activity 'Taking the baseline' -Status "$rows people who refused something, at $place"
    } until ($slice.Finished)

    Write-Progress -Activity 'Taking the baseline' -Completed
    $what = if ($rows -gt 0) { ": $rows people had refused something" } else { '' }
    Write-Line "The baseline is taken$what."
}

# Shows the health check; answers how many points of severity High fail.
function Show-Health {
    $health = Invoke-Dataverse POST 'optout_CheckHealth' @{}
    $bad = 0
    Write-Line ''
    Write-Line 'Health check:'
    foreach ($point in Get-List $health 'Points') {
        $isOk = [bool] (Get-Value $point 'ok' $false)
        $severity = [string] (Get-Value $point 'severity' '')
        $mark = if ($isOk) { 'ok' } else { $severity }
        Write-Line ('  {0,-7} {1}: {2}' -f $mark, (Get-Value $point 'point'), (Get-Value $point 'text'))
        if (-not $isOk) {
            if (Get-Value $point 'fix' '') { Write-Line "          $(Get-Value $point 'fix')" }
            if ($severity -eq 'High') { $bad++ }
        }
    }

    $bad
}

function Invoke-Install {
    $zip = Find-Zip
    $packed = Read-Package $zip
    if ($packed.Name -ne $Product) { Stop-Deployment "$zip holds the solution '$($packed.Name)', not $Product." }
    if ($packed.IsManaged -eq [bool] $Unmanaged) {
        $is = if ($Unmanaged) { 'managed: leave -Unmanaged out' } else { 'unmanaged: say -Unmanaged if you mean it' }
        Stop-Deployment "$zip is $is."
    }

    $privileges = @('prvImportCustomization', 'prvCreatePluginAssembly', 'prvCreateSdkMessageProcessingStep')
    if ($Unmanaged) { $privileges += 'prvPublishCustomization' }
    Test-Environment $privileges
    $wanted = Read-Settings $packed
    $page = Read-PublicPage
    Wait-Others
    $isThere = Install-Package $packed (Get-Installed)
    if (-not $isThere -and -not $IsWhatIf) {
        Write-Line "$Product was not installed, so nothing else is done."
        return 0
    }

    foreach ($value in @($wanted.Values) + @($page.Values)) { Set-Value $value }
    if ($packed.IsManaged) { Install-Optional $zip }
    foreach ($grant in @($wanted.Grants) + @(Get-PageGrant)) { Grant-Access $grant }
    if ($Journeys) { Register-Provider }
    Start-Baseline
    if (-not $isThere) { return 0 }
    $bad = Show-Health
    Write-Line ''
    if ($bad -gt 0) {
        Write-Line "Installed, but $bad point(s) of the health check are of severity High: see above what to do."
    }
    else { Write-Line 'Done.' }

    Write-Line 'What to do next:'
    if ($wanted.Grants.Count -eq 0) {
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
    if ($bad -gt 0) { 2 } else { 0 }
}

function Export-Table([string] $Set, [string] $Folder) {
    $path = Join-Path $Folder "$Set.jsonl"
    $writer = [System.IO.StreamWriter]::new($path, $false, [System.Text.UTF8Encoding]::new($false))
    $count = 0
    try {
        Get-Rows $Set 200 | ForEach-Object {
            $_.PSObject.Properties.Remove('@odata.etag')
            $writer.Write((ConvertTo-Json -InputObject $_ -Depth 5 -Compress) + "`n")
            $count++
        }
    }
    finally { $writer.Dispose() }
    $count
}

function Export-Kept {
    $now = [datetime]::UtcNow.ToString('yyyyMMdd-HHmmss')
    $folder = Get-Full $(if ($ExportFolder) { $ExportFolder } else { "optout-export-$now" })
    if ((Test-Path -LiteralPath $folder) -and [System.IO.Directory]::GetFileSystemEntries($folder).Length -gt 0) {
        Stop-Deployment "The folder $folder is not empty: name another, so that no earlier export is written over."
    }

    [void] [System.IO.Directory]::CreateDirectory($folder)
    Write-Line "Exporting to $folder."
    foreach ($set in $KeptTables.Keys) { Write-Line "  $(Export-Table $set $folder) $($KeptTables[$set])" }
}

function Uninstall-Package([string] $Name) {
    Write-Line "Removing $Name."
    $started = Invoke-Dataverse POST 'UninstallSolutionAsync' @{ SolutionUniqueName = $Name }
    $end = Wait-Operation $started.AsyncOperationId '' "Removing $Name"
    if ($end.statuscode -ne $Succeeded) {
        $why = Get-Value $end 'friendlymessage' (Get-Value $end 'message' 'nothing says why')
        Stop-Deployment "$Name could not be removed: $why" -JobId $started.AsyncOperationId
    }
}

function Invoke-Removal {
    Test-Environment @('prvImportCustomization', 'prvDeleteSolution')
    Wait-Others
    $installed = Get-Installed
    if ($installed.Count -eq 0) {
        Write-Line "$Product is not there: nothing is removed."
        return 0
    }

    if ($installed.ContainsKey("$($Product)_Upgrade")) {
        Complete-Upgrade $Product
        if (-not $IsWhatIf) { $installed = Get-Installed }
    }

    foreach ($row in $installed.Values) {
        if (-not $row.ismanaged) {
            Stop-Deployment ("$($row.uniquename) is unmanaged: removing it would leave its components. Delete them " +
                "in the maker portal.")
        }
    }

    # The optional solutions need the main one, so they go before it.
    $names = @($installed.Keys | Where-Object { $_ -ne $Product })
    [array]::Sort($names)
    if ($installed.ContainsKey($Product)) { $names += $Product }
    Write-Line ('Removing the product takes with it for good: the consent ledger and its keys, the suppressed ' +
        'addresses, preferences, topics,')
    Write-Line ('requests and findings, its columns on contacts, leads, accounts and e-mails, and its settings. No ' +
        'e-mail is held back any more.')
    Write-Line ('The do-not-contact flags of Dynamics 365 itself stay as they are. What is exported proves and ' +
        'documents; it cannot be imported')
    Write-Line 'again as a ledger, and the hashes of suppressed addresses are of no use without the key.'
    $isMain = $installed.ContainsKey($Product)
    if ($isMain -and (Test-Consent $Session.Root.Replace($ApiPath, '') 'Export what the product keeps')) {
        Export-Kept
    }

    if (-not (Test-Consent $Session.Root.Replace($ApiPath, '') "Remove $($names -join ', ')")) { return 0 }
    if (-not (Confirm-Removal $names)) {
        Write-Line 'Nothing was removed.'
        return 0
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

# Asked always, but for -Confirm:$false and for who has been asked by -Confirm already.
function Confirm-Removal([string[]] $Names) {
    if ($Caller.MyInvocation.BoundParameters.ContainsKey('Confirm')) { return $true }
    try { $Caller.ShouldContinue("Remove $($Names -join ', ') with all its data?", 'Remove') }
    catch [System.Management.Automation.RuntimeException] {
        Stop-Deployment 'Nobody can be asked whether to remove it. If you mean it, say -Confirm:$false.'
    }
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

function Invoke-Due {
    $api = 'optout_RunDue'
    if (-not (Test-Consent $Session.Root.Replace($ApiPath, '') 'Do what is due')) { return 0 }
    do {
        $slice = Invoke-Dataverse POST $api @{} -MayBeMissing
        if ($null -eq $slice) {
            Stop-Deployment ("The environment does not offer $api`: the product is not installed there, or in a " +
                'version that does not know it. Install or upgrade it first.')
        }

        Write-Line ([string] (Get-Value $slice 'Did' ''))
    } until ($slice.Finished)

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

$Client = $null
try {
    if ($Url -and $LocalUrl) { Stop-Deployment 'Give -Url or -LocalUrl, not both.' }
    if (-not $Url -and -not $LocalUrl) {
        if ($PSCmdlet.ParameterSetName -ne 'Install' -or $Settings) {
            Stop-Deployment 'Say where: -Url https://org.crm.dynamics.com, or -LocalUrl for a local Dataverse.'
        }
        $code = Invoke-BuildOnly
    }
    else {
        $Client = New-Client
        Connect-Environment
        $code = if ($Remove) { Invoke-Removal } elseif ($RunDue) { Invoke-Due } else { Invoke-Install }
    }
}
catch {
    $failure = $_.Exception
    while ($null -ne $failure.InnerException -and -not $failure.Data.Contains('OptOut')) {
        $failure = $failure.InnerException
    }

    $sentence = $failure.Message
    if (-not $failure.Data.Contains('OptOut')) {
        $sentence = "Something unexpected happened at line $($_.InvocationInfo.ScriptLineNumber): $sentence"
    }
    $Host.UI.WriteErrorLine((Hide-Secret $sentence))
    $code = 1
}
finally {
    if ($null -ne $Client) { $Client.Dispose() }
}

exit $code
