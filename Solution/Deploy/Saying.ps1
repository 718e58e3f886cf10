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
