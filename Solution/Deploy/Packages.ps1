#region Packages

function Invoke-Build {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        Stop-Deployment ('There is no zip to install, and the .NET 10 SDK, which builds one, is missing. Install ' +
            'it, or give a zip as -Package.')
    }

    $build = Join-Path $PSScriptRoot 'Solution/Build'
    foreach ($command in 'check', 'pack') {
        & dotnet run --project $build --configuration Release -- $command | ForEach-Object { Write-Line ([string] $_) }
        if ($LASTEXITCODE -ne 0) {
            Stop-Deployment ("'$command' found something wrong; nothing is ready to be installed. What it printed " +
                "says what to mend.")
        }
    }
}

function Find-Zip {
    if ($Package) {
        $path = Get-Full $Package
        if (-not (Test-Path -LiteralPath $path)) { Stop-Deployment "There is no file $path." }
        return $path
    }

    # Of a release, the zips lie beside the script; of a clone, where the build writes them.
    $folder = Join-Path $PSScriptRoot 'artifacts/solution'
    $zips = @(Get-Zips $PSScriptRoot) + @(Get-Zips $folder)
    if ($zips.Count -eq 0) {
        Write-Line 'No zip is there yet: building it.'
        Invoke-Build
        $zips = @(Get-Zips $folder)
    }

    if ($zips.Count -eq 0) { Stop-Deployment "The build wrote no zip to $folder." }
    $newest = $zips[0]
    foreach ($zip in $zips) { if ($zip.Version -gt $newest.Version) { $newest = $zip } }
    $newest.Path
}

# A release has a list of what its zips are: one that was changed or cut off on its way is not imported.
function Test-Sum([string] $Path) {
    $list = Join-Path ([System.IO.Path]::GetDirectoryName($Path)) 'SHA256SUMS'
    if (-not (Test-Path -LiteralPath $list)) { return }
    $name = [System.IO.Path]::GetFileName($Path)
    $sums = @(foreach ($line in (Get-FileText $list) -split "`n") {
        $isOne = $line -match '\A(?<sum>[0-9a-fA-F]{64}) [ *](\S*/)?(?<name>\S+)\s*\z'
        if ($isOne -and $Matches['name'] -eq $name) { $Matches['sum'] }
    })
    if ($sums.Count -ne 1) {
        Stop-Deployment "$list has no sum of $name, so it is none of this release: fetch the release again."
    }

    if ((Get-FileHash256 $Path) -ne $sums[0]) {
        Stop-Deployment "$name is not the file whose sum $list has: it was changed or cut off. Fetch the release again."
    }
}

function Get-FileHash256([string] $Path) {
    try {
        $file = [System.IO.File]::OpenRead($Path)
        $sha = [System.Security.Cryptography.SHA256]::Create()
        try { [BitConverter]::ToString($sha.ComputeHash($file)).Replace('-', '').ToLowerInvariant() }
        finally {
            $sha.Dispose()
            $file.Dispose()
        }
    }
    catch { Stop-Deployment "$Path cannot be read: $(Get-Cause $_)" }
}

# The zips of a folder, of the kind that is asked for, with the versions in their names.
function Get-Zips([string] $Folder) {
    if (-not (Test-Path -LiteralPath $Folder)) { return }
    $pattern = "^$($Product)_(?<version>\d+_\d+_\d+_\d+)$(if ($Unmanaged) { '' } else { '_managed' })\.zip$"
    foreach ($path in [System.IO.Directory]::GetFiles($Folder)) {
        if ([System.IO.Path]::GetFileName($path) -match $pattern) {
            [pscustomobject]@{ Path = $path; Version = [version] $Matches['version'].Replace('_', '.') }
        }
    }
}

function Read-Xml($Zip, [string] $Name, [string] $Path) {
    $entry = $Zip.GetEntry($Name)
    if ($null -eq $entry) { Stop-Deployment "$Path is no solution: it has no $Name." }
    if ($entry.Length -gt $LargestPart) { Stop-Deployment "$Path is no solution: its $Name is too large." }
    $rules = [System.Xml.XmlReaderSettings]::new()
    $rules.DtdProcessing = [System.Xml.DtdProcessing]::Prohibit
    $rules.XmlResolver = $null
    $rules.CloseInput = $true
    $reader = [System.Xml.XmlReader]::Create($entry.Open(), $rules)
    try {
        $document = [System.Xml.XmlDocument]::new()
        $document.PreserveWhitespace = $true
        $document.XmlResolver = $null
        $document.Load($reader)
    }
    catch [System.Xml.XmlException] { Stop-Deployment "$Path is no solution: its $Name cannot be read." }
    finally { $reader.Dispose() }
    $document
}

function Get-Text($Node, [string] $Path) {
    $found = $Node.SelectSingleNode($Path)
    if ($null -eq $found) { '' } else { $found.InnerText.Trim() }
}

# What a zip says of itself, and the messages that its steps listen to.
function Read-Package([string] $Path) {
    Test-Sum $Path
    try { $file = [System.IO.File]::OpenRead($Path) } catch { Stop-Deployment "$Path cannot be read: $(Get-Cause $_)" }
    try { $zip = [System.IO.Compression.ZipArchive]::new($file, [System.IO.Compression.ZipArchiveMode]::Read) }
    catch {
        $file.Dispose()
        Stop-Deployment "$Path is no zip that can be read."
    }

    try {
        $manifest = (Read-Xml $zip 'solution.xml' $Path).SelectSingleNode('/ImportExportXml/SolutionManifest')
        $content = Read-Xml $zip 'customizations.xml' $Path
        $settings = @(foreach ($entry in $zip.Entries) {
            if ($entry.FullName -match '^environmentvariabledefinitions/(?<name>[^/]+)/[^/]+\.xml$') {
                $Matches['name']
            }
        })
    }
    finally { $zip.Dispose() }

    $version = $null
    if ($null -eq $manifest -or -not [version]::TryParse((Get-Text $manifest 'Version'), [ref] $version)) {
        Stop-Deployment "$Path is no solution: its solution.xml has no version."
    }

    $steps = @(foreach ($step in $content.SelectNodes('//SdkMessageProcessingSteps/SdkMessageProcessingStep')) {
        [pscustomobject]@{
            Id = $step.GetAttribute('SdkMessageProcessingStepId').Trim('{', '}')
            Name = $step.GetAttribute('Name')
            Stage = Get-Text $step 'Stage'
            Mode = Get-Text $step 'Mode'
            Rank = Get-Text $step 'Rank'
            Filter = Get-Text $step 'FilteringAttributes'
            Message = Get-Text $step 'SdkMessageName'
            MessageId = (Get-Text $step 'SdkMessageId').Trim('{', '}')
            Table = Get-Text $step 'PrimaryEntity'
        }
    })

    [pscustomobject]@{
        Path = $Path
        Name = Get-Text $manifest 'UniqueName'
        Version = $version
        IsManaged = (Get-Text $manifest 'Managed') -eq '1'
        Steps = $steps
        Settings = $settings
    }
}

# The ids of the messages that steps only name: the same everywhere, but published nowhere, so the environment is asked.
# An empty answer is no reason to leave a guard out.
function Get-MessageIds($Packed) {
    $ids = @{}
    $names = @{}
    foreach ($step in $Packed.Steps) { if ($step.Message) { $names[$step.Message] = $true } }
    foreach ($name in $names.Keys) {
        $found = @(Get-Rows "sdkmessages?`$select=name,sdkmessageid&`$filter=name eq $(ConvertTo-Literal $name)")
        $id = [guid]::Empty
        if ($found.Count -gt 0 -and -not [guid]::TryParse([string] (Get-Value $found[0] 'sdkmessageid' ''), [ref] $id)) {
            [void] (Get-Needed $null 'sdkmessageid' 'sdkmessages')
        }

        if ($found.Count -eq 0) {
            Stop-Deployment ("The environment names no message $name, to which steps of $($Packed.Name) listen, and without " +
                'them not everything would be guarded. Look whether you may read messages, and whether the environment has ' +
                'Dynamics 365 Sales.')
        }

        $ids[$name] = "$id"
    }

    $ids
}

# The zip that is uploaded: a copy, in which each step has the id of its message.
function New-Upload($Packed, [hashtable] $MessageIds) {
    $copy = [System.IO.MemoryStream]::new()
    $bytes = [System.IO.File]::ReadAllBytes($Packed.Path)
    $copy.Write($bytes, 0, $bytes.Length)
    if ($MessageIds.Count -gt 0) {
        $zip = [System.IO.Compression.ZipArchive]::new($copy, [System.IO.Compression.ZipArchiveMode]::Update, $true)
        try {
            $content = Read-Xml $zip 'customizations.xml' $Packed.Path
            $steps = '//SdkMessageProcessingSteps/SdkMessageProcessingStep[SdkMessageName]'
            foreach ($step in @($content.SelectNodes($steps))) {
                $name = $step.SelectSingleNode('SdkMessageName')
                $id = $content.CreateElement('SdkMessageId')
                $id.InnerText = $MessageIds[$name.InnerText.Trim()]
                [void] $step.ReplaceChild($id, $name)
            }

            Set-Part $zip 'customizations.xml' $content
        }
        finally { $zip.Dispose() }
    }

    [Convert]::ToBase64String($copy.ToArray())
}

function Set-Part($Zip, [string] $Name, $Document) {
    $Zip.GetEntry($Name).Delete()
    $stream = $Zip.CreateEntry($Name).Open()
    $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($Document.OuterXml)
    try { $stream.Write($bytes, 0, $bytes.Length) } finally { $stream.Dispose() }
}

# What the product ships beside the main zip, in the folder "optional" or, of a release, beside it. What somebody else put
# there is not imported.
function Read-Optional([string] $MainPath) {
    $beside = [System.IO.Path]::GetDirectoryName($MainPath)
    $folder = Join-Path $beside 'optional'
    $paths = @(
        if (Test-Path -LiteralPath $folder) { [System.IO.Directory]::GetFiles($folder, '*_managed.zip') }
        [System.IO.Directory]::GetFiles($beside, "$($Product)_*_managed.zip") |
            Where-Object { [System.IO.Path]::GetFileName($_) -match "^$($Product)_[A-Za-z]" }
    )
    [array]::Sort($paths)
    foreach ($path in $paths) {
        $packed = Read-Package $path
        # The table of text messages is the environment's own, and so the end of such a solution's name.
        if ($packed.Name -notin $KnownSolutions -and $packed.Name -notmatch "\A$($Product)_Create_[a-z0-9_]+\z") {
            Stop-Deployment "$path holds the solution '$(Get-Said $packed.Name)', which is none of the product's: take it away."
        }

        if (-not $packed.IsManaged) { Stop-Deployment "$path holds an unmanaged solution: take it away." }
        $packed
    }
}

#endregion
