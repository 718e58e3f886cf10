<#
.SYNOPSIS
Builds, checks and packs the solution, and says how to import it.
.DESCRIPTION
Writes the managed and the unmanaged solution zip into artifacts/solution. Needs the .NET 10 SDK.
.EXAMPLE
./deploy.ps1
#>
[CmdletBinding()]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Write-Error 'The .NET 10 SDK is missing. Install it, then run this script again.'
}

$build = Join-Path $PSScriptRoot 'Solution/Build'
foreach ($command in 'check', 'pack') {
    & dotnet run --project $build --configuration Release -- $command
    if ($LASTEXITCODE -ne 0) {
        Write-Error "'$command' found something wrong; nothing is ready to be imported. What it printed says what to mend."
    }
}

Write-Host 'Import the managed zip in the Power Apps maker portal (Solutions, Import).'
Write-Host 'Leave "Enable Plugin steps and flows included in the solution" on: without it nothing is guarded.'
