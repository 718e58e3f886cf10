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
