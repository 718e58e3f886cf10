#region Settings and roles in the environment

# Finds everybody whom the settings file names; each whom it does not find is a fault.
function Find-Holders($Grants, $Faults) {
    $found = @{}
    foreach ($grant in $Grants) {
        $key = "$($grant.Holders)/$($grant.Text)"
        if (-not $found.ContainsKey($key)) {
            $found[$key] = if ($grant.Holders -eq 'teams') { Find-Team $grant.Text $Faults }
            else { Find-User $grant.Text $Faults }
        }

        $grant.Holder = $found[$key]
    }
}

# The application user of the public pages, as it is there; nothing where there is none yet.
function Find-PageUser {
    if (-not $PreferenceCentreAppId) { return }
    $select = '$select=systemuserid,fullname,isdisabled,_businessunitid_value'
    $found = @(Get-Rows "systemusers?$select&`$filter=applicationid eq $PreferenceCentreAppId")
    if ($found.Count -eq 0) { return }
    if ([bool] (Get-Value $found[0] 'isdisabled' $false)) {
        Stop-Deployment ("The application user of $PreferenceCentreAppId is disabled, so the public pages could not " +
            'sign in. Enable it, then run this again.')
    }

    $found[0]
}

# Made where there is none.
function Get-PageGrant {
    if (-not $PreferenceCentreAppId) { return }
    $user = Find-PageUser
    if ($null -eq $user) {
        $root = @(Get-Rows 'businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null')
        if (-not (Test-Consent "$PreferenceCentreAppId" 'Make an application user')) { return }
        if ($root.Count -ne 1) { [void] (Get-Needed $null 'one root' 'businessunits') }
        [void] (Invoke-Dataverse POST 'systemusers' @{
            applicationid = "$PreferenceCentreAppId"
            'businessunitid@odata.bind' = "/businessunits($($root[0].businessunitid))"
        })
        $user = Find-PageUser
        if ($null -eq $user) { Stop-Deployment "The application user of $PreferenceCentreAppId was made, and is not there." }
        Write-Done "The application $PreferenceCentreAppId is now an application user."
    }

    $name = Get-Said (Get-Value $user 'fullname' "$PreferenceCentreAppId")
    $holder = [pscustomobject]@{ Id = $user.systemuserid; Name = $name; Unit = $user._businessunitid_value }
    [pscustomobject]@{ Name = $PageRole; Set = 'roles'; Holders = 'systemusers'; Text = $PreferenceCentreAppId; Holder = $holder }
}

function Find-Provider {
    $table = Invoke-Dataverse GET "EntityDefinitions(LogicalName='$ProviderTable')?`$select=EntitySetName" -MayBeMissing
    if ($null -eq $table) {
        Stop-Deployment ("The environment has no table $ProviderTable, so Customer Insights - Journeys is not there, or is " +
            'older than April 2024. Leave -Journeys out.')
    }

    Get-Needed $table 'EntitySetName' 'EntityDefinitions'
}

function Register-Provider {
    $path = "$(Find-Provider)($ProviderId)"
    if ($null -ne (Invoke-Dataverse GET "$path`?`$select=$($ProviderTable)id" -MayBeMissing)) {
        Write-Line "$Product is a consent provider of Customer Insights - Journeys."
        return
    }

    if (-not (Test-Consent $Product 'Register as a consent provider of Customer Insights - Journeys')) { return }
    [void] (Invoke-Dataverse PATCH $path @{
        msdynmkt_name = $Product
        msdynmkt_consentcheckurltemplate = 'optout_GetConsent'
        msdynmkt_consentresolutionmessageoptions = $ByProvider
        msdynmkt_consentresolutiontrackingoptions = $ByProvider
        msdynmkt_email_consentresolutionmessageoverride = $NoOverride
        msdynmkt_email_consentresolutiontrackingoverride = $NoOverride
        msdynmkt_oneclickunsubscribesupported = $true
    })
    Write-Done "$Product is now a consent provider of Customer Insights - Journeys."
}

function Find-User([string] $Text, $Faults) {
    $id = [guid]::Empty
    $filter = if ([guid]::TryParse($Text, [ref] $id)) { "applicationid eq $id or systemuserid eq $id" }
    else { "domainname eq $(ConvertTo-Literal $Text) or internalemailaddress eq $(ConvertTo-Literal $Text)" }
    $select = '$select=systemuserid,fullname,_businessunitid_value'
    $found = @(Get-Rows "systemusers?$select&`$filter=isdisabled eq false and ($filter)")
    if ($found.Count -ne 1) {
        $Faults.Add("The settings file names the user '$Text', of whom there are $($found.Count) in the environment.")
        return
    }

    $name = Get-Said (Get-Value $found[0] 'fullname' $Text)
    [pscustomobject]@{ Id = $found[0].systemuserid; Name = $name; Unit = $found[0]._businessunitid_value }
}

function Find-Team([string] $Text, $Faults) {
    $found = @(Get-Rows "teams?`$select=teamid,name,_businessunitid_value&`$filter=name eq $(ConvertTo-Literal $Text)")
    if ($found.Count -ne 1) {
        $Faults.Add("The settings file names the team '$Text', of which there are $($found.Count) in the environment.")
        return
    }

    [pscustomobject]@{ Id = $found[0].teamid; Name = $Text; Unit = $found[0]._businessunitid_value }
}

function Set-Value($Wanted) {
    $filter = "schemaname eq $(ConvertTo-Literal $Wanted.Name)"
    $ids = @(Get-Rows "environmentvariabledefinitions?`$select=environmentvariabledefinitionid&`$filter=$filter" |
        ForEach-Object { $_.environmentvariabledefinitionid })
    $values = @(foreach ($id in $ids) {
        $filter = "_environmentvariabledefinitionid_value eq $id"
        Get-Rows "environmentvariablevalues?`$select=environmentvariablevalueid,value&`$filter=$filter"
    })

    if ($values.Count -gt 0 -and [string] (Get-Value $values[0] 'value' '') -ceq $Wanted.Value) {
        Write-Line "$($Wanted.Name) is '$($Wanted.Value)'."
        return
    }

    if (-not (Test-Consent $Wanted.Name "Set to '$($Wanted.Value)'")) { return }
    if ($values.Count -gt 0) {
        $path = "environmentvariablevalues($($values[0].environmentvariablevalueid))"
        [void] (Invoke-Dataverse PATCH $path @{ value = $Wanted.Value })
    }
    else {
        if ($ids.Count -eq 0) { Stop-Deployment "The environment has no setting $($Wanted.Name)." }
        [void] (Invoke-Dataverse POST 'environmentvariablevalues' @{
            schemaname = $Wanted.Name
            value = $Wanted.Value
            'EnvironmentVariableDefinitionId@odata.bind' = "/environmentvariabledefinitions($($ids[0]))"
        })
    }

    Write-Done "$($Wanted.Name) is now '$($Wanted.Value)'."
}

function Grant-Access($Grant) {
    $kind, $key = if ($Grant.Set -eq 'roles') { 'role', 'roleid' } else { 'profile', 'fieldsecurityprofileid' }
    $holder = if ($Grant.Holders -eq 'teams') { 'team' } else { 'systemuser' }
    $relationship = "$holder$($kind)s_association"
    $unit = if ($kind -eq 'role') { " and _businessunitid_value eq $($Grant.Holder.Unit)" } else { '' }
    $found = @(Get-Rows "$($Grant.Set)?`$select=$key&`$filter=name eq $(ConvertTo-Literal $Grant.Name)$unit")
    if ($found.Count -eq 0 -and -not $IsWhatIf) { Stop-Deployment "The environment has no $kind '$($Grant.Name)'." }
    $path = "$($Grant.Holders)($($Grant.Holder.Id))/$relationship"
    $held = @(Get-Rows "$path`?`$select=$key")
    if ($found.Count -gt 0 -and @($held | Where-Object { $_.$key -eq $found[0].$key }).Count -gt 0) {
        Write-Line "$($Grant.Holder.Name) has '$($Grant.Name)'."
        return
    }

    if (-not (Test-Consent $Grant.Holder.Name "Give the $kind '$($Grant.Name)'")) { return }
    [void] (Invoke-Dataverse POST "$path/`$ref" @{ '@odata.id' = "$($Session.Root)$($Grant.Set)($($found[0].$key))" })
    Write-Done "$($Grant.Holder.Name) now has '$($Grant.Name)'."
}

#endregion
