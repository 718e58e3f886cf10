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
