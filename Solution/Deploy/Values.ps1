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
