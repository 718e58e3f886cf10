#region Solutions

# The solutions of the product that are in the environment, by unique name.
function Get-Installed {
    $filter = "uniquename eq '$Product' or startswith(uniquename,'$($Product)_')"
    $found = @{}
    $select = '$select=uniquename,version,ismanaged&$expand=publisherid($select=uniquename)'
    foreach ($row in Get-Rows "solutions?$select&`$filter=$filter") {
        if ((Get-Value $row.publisherid 'uniquename' '') -eq $Publisher) { $found[$row.uniquename] = $row }
    }

    $Session.HasProduct = $found.ContainsKey($Product)
    $found
}

# Imports and removals run one after another in an environment, and go on when a script that began them is cut off.
function Wait-Others {
    $types = ($SolutionJobs | ForEach-Object { "operationtype eq $_" }) -join ' or '
    $filter = "statecode ne $Completed and ($types)"
    foreach ($row in @(Get-Rows "asyncoperations?`$select=asyncoperationid,name&`$filter=$filter")) {
        $name = Get-Said (Get-Value $row 'name' 'A job')
        if ($IsWhatIf) {
            Write-Line "'$name' is still running in the environment; a run would wait for it."
            continue
        }

        Write-Line "'$name' is still running in the environment: waiting for it."
        $end = Wait-Operation (Get-Needed $row 'asyncoperationid' 'asyncoperations') '' $name
        if ($end.statuscode -ne $Succeeded) { Write-Line "It did not succeed: $(Get-JobReason $end)" }
    }
}

function Get-JobReason($End) {
    $said = Get-Said (Get-Value $End 'friendlymessage' (Get-Value $End 'message' ''))
    if ($said) { $said } else { 'nothing says why' }
}

# How a job ended, or nothing when its row is gone.
function Wait-Operation([string] $Id, [string] $JobId, [string] $Activity) {
    $select = '$select=statecode,statuscode,message,friendlymessage'
    $Session.Running = $Activity
    $isTold = $false
    while ($true) {
        $row = Invoke-Dataverse GET "asyncoperations($Id)?$select" -MayBeMissing
        if ($null -eq $row -or (Get-Needed $row 'statecode' 'asyncoperations') -eq $Completed) { break }
        if ([datetime]::UtcNow -ge $Session.Deadline) {
            $Session.Running = ''
            Stop-Deployment ("'$Activity' still runs after $TimeoutMinutes minutes. It goes on without the script; " +
                "run the script again to wait for it.") -JobId $Id
        }

        $left = [int] [Math]::Ceiling(($Session.Deadline - [datetime]::UtcNow).TotalMinutes)
        if (-not $isTold) { Write-Line "Waiting for '$Activity', for up to $left minutes." }
        $isTold = $true
        $percent = 0
        if ($JobId) {
            $job = Invoke-Dataverse GET "importjobs($JobId)?`$select=progress" -MayBeMissing
            $progress = 0.0
            if ([double]::TryParse([string] (Get-Value $job 'progress' 0), [ref] $progress)) {
                $percent = [int] [Math]::Min(100, [Math]::Max(0, $progress))
            }
        }
        Write-Progress -Activity $Activity -Status "$percent %" -PercentComplete $percent
        Start-Sleep -Seconds $PollSeconds
    }

    $Session.Running = ''
    Write-Progress -Activity $Activity -Completed
    if ($null -eq $row) { return [pscustomobject]@{ statuscode = $Succeeded } }
    [void] (Get-Needed $row 'statuscode' 'asyncoperations')
    $row
}

# An upgrade that was cut off between its two halves: the new version waits beside the old one.
function Complete-Upgrade([string] $Name) {
    if (-not (Test-Consent $Name 'Finish the upgrade that was begun')) { return }
    Write-Line "An upgrade of $Name was begun and not finished: finishing it."
    $started = Invoke-Dataverse POST 'DeleteAndPromoteAsync' @{ UniqueName = $Name }
    $id = Get-Needed $started 'AsyncOperationId' 'DeleteAndPromoteAsync'
    $end = Wait-Operation $id '' "Finishing the upgrade of $Name"
    if ($end.statuscode -ne $Succeeded) {
        Stop-Deployment "The upgrade of $Name could not be finished: $(Get-JobReason $end)" -JobId $id
    }
}

# What is wrong with the steps that a zip declares, as they are in the environment; nothing where all are as declared.
function Get-StepFault($Packed) {
    if ($Packed.Steps.Count -eq 0) { return }
    $there = @{}
    $select = '$select=sdkmessageprocessingstepid,statecode,stage,mode,rank,filteringattributes'
    for ($at = 0; $at -lt $Packed.Steps.Count; $at += 25) {
        $some = @($Packed.Steps)[$at..([Math]::Min($at + 25, $Packed.Steps.Count) - 1)]
        $filter = ($some | ForEach-Object { "sdkmessageprocessingstepid eq $($_.Id)" }) -join ' or '
        foreach ($row in Get-Rows "sdkmessageprocessingsteps?$select&`$filter=$filter") {
            $there[([guid] $row.sdkmessageprocessingstepid).ToString()] = $row
        }
    }

    foreach ($step in $Packed.Steps) {
        $row = $there[([guid] $step.Id).ToString()]
        $kind = if ($null -eq $row) { 'missing' }
        elseif ([int] (Get-Value $row 'statecode' 0) -ne 0) { 'switched off' }
        elseif (-not (Test-Step $step $row)) { 'changed' }
        if ($kind) { [pscustomobject]@{ Kind = $kind; Step = $step } }
    }
}

function Test-Step($Step, $Row) {
    $filter = [string] (Get-Value $Row 'filteringattributes' '')
    [string] (Get-Value $Row 'stage' '') -eq $Step.Stage -and [string] (Get-Value $Row 'mode' '') -eq $Step.Mode -and
        [string] (Get-Value $Row 'rank' '') -eq $Step.Rank -and (Get-Sorted $filter) -eq (Get-Sorted $Step.Filter)
}

# Columns between commas, in an order that says nothing.
function Get-Sorted([string] $Columns) {
    $names = @($Columns -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
    [array]::Sort($names)
    $names -join ','
}

function Get-FaultText($Faults) {
    $kinds = foreach ($kind in 'missing', 'switched off', 'changed') {
        $count = @($Faults | Where-Object { $_.Kind -eq $kind }).Count
        if ($count -gt 0) { "$count $kind" }
    }

    "steps $($kinds -join ', ')"
}

# What is to be done with one zip, found out without changing anything: nothing, an import or an upgrade.
function Get-Plan($Packed, [hashtable] $Installed) {
    $there = if ($Installed.ContainsKey($Packed.Name)) { $Installed[$Packed.Name] } else { $null }
    $plan = @{
        Packed = $Packed; Action = 'Install'; Message = 'ImportSolutionAsync'; File = ''; Overwrite = $false
        Promote = $Installed.ContainsKey("$($Packed.Name)_Upgrade")
    }
    if ($plan.Promote) {
        # What waits beside the version that is there takes its place before anything else is done.
        $there = $Installed["$($Packed.Name)_Upgrade"]
    }

    if ($null -ne $there) {
        $version = $null
        if (-not [version]::TryParse([string] (Get-Value $there 'version' ''), [ref] $version)) {
            [void] (Get-Needed $null 'version' 'solutions')
        }

        if ([bool] $there.ismanaged -ne $Packed.IsManaged) {
            $is, $would = if ($there.ismanaged) { 'managed', 'unmanaged' } else { 'unmanaged', 'managed' }
            Stop-Deployment ("$($Packed.Name) is $is there, and cannot be replaced by a zip that is $would. Remove " +
                'it there first.')
        }

        if ($version -gt $Packed.Version) {
            Stop-Deployment ("$($Packed.Name) $version is there, which is newer than $($Packed.Version). There is " +
                'no way back to an older version; restore a backup of the environment, or install the newer zip.')
        }

        $plan.Action = "Upgrade from $version to"
        if ($Packed.IsManaged) { $plan.Message = 'StageAndUpgradeAsync' }
        if ($version -eq $Packed.Version -and $Packed.IsManaged) {
            $faults = @(if (-not $plan.Promote) { Get-StepFault $Packed })
            if ($faults.Count -eq 0 -and -not $Force) {
                $plan.Action = ''
                return $plan
            }

            $plan.Message = 'ImportSolutionAsync'
            $plan.Overwrite = $Force -and @($faults | Where-Object { $_.Kind -eq 'changed' }).Count -gt 0
            $plan.Action = 'Import again'
            if ($faults.Count -gt 0) {
                Write-Line "$($Packed.Name) $version is there, but not whole: $(Get-FaultText $faults). It is to be imported again."
            }
        }
    }

    $plan.File = New-Upload $Packed (Get-MessageIds $Packed)
    $plan
}

# Carries a plan out; answers whether the version of the zip is there now.
function Invoke-Plan($Plan) {
    $packed = $Plan.Packed
    $name = "$($packed.Name) $($packed.Version)"
    if ($Plan.Promote) {
        Complete-Upgrade $packed.Name
        if (-not $IsWhatIf) { $Plan = Get-Plan $packed (Get-Installed) }
    }

    if (-not $Plan.Action) {
        Write-Line "$name is there."
        return $true
    }

    if (-not (Test-Consent (Get-Place) "$($Plan.Action) $name")) { return $false }
    Write-Line "$($Plan.Action) $name."
    $job = [guid]::NewGuid().ToString()
    $overwrite = if ($Plan.Overwrite) { 'true' } else { 'false' }
    $started = Invoke-Dataverse POST $Plan.Message ('{"OverwriteUnmanagedCustomizations":' + $overwrite +
        ',"PublishWorkflows":true,"ImportJobId":"' + $job + '","CustomizationFile":"' + $Plan.File + '"}')
    $id = Get-Needed $started 'AsyncOperationId' $Plan.Message
    if ($NoWait -and $packed.Name -eq $Product) {
        $Session.Running = ''
        Write-Done "The import of $name was begun and goes on. Run the script again for the rest."
        return $null
    }

    $end = Wait-Operation $id $job "$($Plan.Action) $name"
    Assert-Imported $packed $end $job $id
    $now = Get-Installed
    if (-not $now.ContainsKey($packed.Name) -or [version] $now[$packed.Name].version -lt $packed.Version) {
        Stop-Deployment "The environment says that $name is imported, and does not have it. Run the script again." -JobId $id
    }

    $faults = @(Get-StepFault $packed)
    if ($faults.Count -gt 0) {
        Stop-Deployment ("$name is imported, and still has $(Get-FaultText $faults), the first of them " +
            "'$($faults[0].Step.Name)'. Somebody changed them by hand: remove the active layer of these steps in the maker " +
            'portal, or run this with -Force, which takes away whatever was changed by hand on the components of the product.')
    }

    if (-not $packed.IsManaged) { [void] (Invoke-Dataverse POST 'PublishAllXml' @{}) }
    $Report.Done += "$($Plan.Action) $name"
    $true
}

# Has the environment validate a zip, which changes nothing.
function Test-Upload($Plan) {
    $packed = $Plan.Packed
    $answer = Invoke-Dataverse POST 'StageSolution' ('{"CustomizationFile":"' + $Plan.File + '"}')
    $results = Get-Needed $answer 'StageSolutionResults' 'StageSolution'
    $missing = @(foreach ($one in Get-List $results 'MissingDependencies') {
        $what = Get-Value $one 'RequiredComponentSchemaName' 'something without a name'
        $what = Get-Value $one 'RequiredComponentDisplayName' $what
        Get-Said "$what ($(Get-Value $one 'RequiredSolutionName' 'no solution named'))"
    })

    $wrong = @(foreach ($one in Get-List $results 'SolutionValidationResults') {
        $text = Get-Said (Get-Value $one 'Message' 'nothing says what')
        $isWrong = [string] (Get-Value $one 'SolutionValidationResultType' '') -in 'Error', '2'
        if ($isWrong) { $text } else { Write-Caution $text }
    })

    foreach ($one in $missing) { Write-Line "Missing in the environment: $one" }
    if ($missing.Count -gt 0) {
        Stop-Deployment ("$($packed.Name) cannot be imported, because the environment lacks what is listed above. " +
            'Dynamics 365 Sales must be installed, and the main solution before the optional ones.')
    }

    if ($wrong.Count -gt 0 -or [string] (Get-Value $results 'StageSolutionStatus' 'Passed') -notin 'Passed', '1') {
        $said = if ($wrong.Count -gt 0) { $wrong -join ' ' } else { 'it does not say why.' }
        Stop-Deployment "$($packed.Name) cannot be imported, because the environment finds it wrong: $said"
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
            $text = Get-Said "$($result.ParentNode.GetAttribute('LocalizedName')): $($result.GetAttribute('errortext'))"
            $isWrong = $result.GetAttribute('result') -eq 'failure'
            if ($isWrong) { $failures.Add($text) } else { Write-Caution $text }
        }
    }

    if ($End.statuscode -ne $Succeeded -and $failures.Count -eq 0) { $failures.Add((Get-JobReason $End)) }
    if ($failures.Count -eq 0) { return }
    foreach ($failure in $failures) { Write-Line "Failed: $failure" }
    $there = Get-Installed
    $now = if ($there.ContainsKey($Packed.Name)) { "$($Packed.Name) $($there[$Packed.Name].version) is there" }
    else { "$($Packed.Name) is not there" }
    $faults = @(if ($there.ContainsKey($Packed.Name)) { Get-StepFault $Packed })
    if ($faults.Count -gt 0) { $now += ", with $(Get-FaultText $faults)" }
    Stop-Deployment "$($Packed.Name) $($Packed.Version) could not be imported; $now`: $($failures[0])" -JobId $OperationId
}

# Whether steps of another solution may listen to a message of a table here.
function Test-Pair($Step) {
    $filter = "primaryobjecttypecode eq $(ConvertTo-Literal $Step.Table) and iscustomprocessingstepallowed eq true and "
    $filter += if ($Step.Message) { "sdkmessageid/name eq $(ConvertTo-Literal $Step.Message)" }
    else { "sdkmessageid/sdkmessageid eq $($Step.MessageId)" }
    @(Get-Rows "sdkmessagefilters?`$select=sdkmessagefilterid&`$filter=$filter").Count -gt 0
}

# Which optional zips are for this environment.
function Select-Optional($Zips, [hashtable] $Installed) {
    foreach ($packed in $Zips) {
        if ($packed.Steps.Count -eq 0 -and -not $Schedule -and -not $Installed.ContainsKey($packed.Name)) { continue }
        $refused = @($packed.Steps | Where-Object { -not (Test-Pair $_) })
        if ($refused.Count -gt 0) {
            $what = if ($refused[0].Message) { $refused[0].Message } else { 'its message' }
            Write-Line "$($packed.Name) is left out: this environment has no $what on $($refused[0].Table)."
            continue
        }

        $packed
    }
}

#endregion
