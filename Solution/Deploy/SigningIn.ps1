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
