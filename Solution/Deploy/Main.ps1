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
