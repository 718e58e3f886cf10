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
