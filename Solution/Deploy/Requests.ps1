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
