#region Checkpoints of the ledger

function Join-Bytes {
    $all = [System.Collections.Generic.List[byte]]::new()
    foreach ($part in $args) { $all.AddRange([byte[]] $part) }
    , $all.ToArray()
}

function Get-Hash([byte[]] $Bytes) {
    $sha = [System.Security.Cryptography.SHA256]::Create()
    try { , $sha.ComputeHash($Bytes) } finally { $sha.Dispose() }
}

# The key and what stands beside it: .NET of PowerShell 7 knows keys by themselves, Windows PowerShell through Windows.
function Open-LogKey([string] $Path) {
    $isOld = $PSVersionTable.PSVersion.Major -lt 6
    $blob = $null
    if (Test-Path -LiteralPath $Path) {
        $text = [System.IO.File]::ReadAllText($Path)
        $lines = @($text -split "`n" | ForEach-Object { $_.Trim() } | Where-Object { $_ -and $_ -notlike '-----*' })
        try { $blob = [Convert]::FromBase64String($lines -join '') } catch { $blob = $null }
        if ($text -notlike '*BEGIN PRIVATE KEY*' -or $null -eq $blob) {
            Stop-Deployment "$Path holds no private key (PKCS #8 in PEM)."
        }
    }

    if ($isOld) {
        $format = [System.Security.Cryptography.CngKeyBlobFormat]::Pkcs8PrivateBlob
        if ($null -eq $blob) {
            $wanted = [System.Security.Cryptography.CngKeyCreationParameters]::new()
            $wanted.ExportPolicy = [System.Security.Cryptography.CngExportPolicies]::AllowPlaintextExport
            $algorithm = [System.Security.Cryptography.CngAlgorithm]::ECDsaP256
            $cng = [System.Security.Cryptography.CngKey]::Create($algorithm, [NullString]::Value, $wanted)
            Save-LogKey $Path $cng.Export($format)
        }
        else { $cng = [System.Security.Cryptography.CngKey]::Import($blob, $format) }
        $point = $cng.Export([System.Security.Cryptography.CngKeyBlobFormat]::EccPublicBlob)
        $head = [Convert]::FromBase64String('MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE')
        $signer = [System.Security.Cryptography.ECDsaCng]::new($cng)
        return @{ Signer = $signer; Public = (Join-Bytes $head ([byte[]] $point[8..71])) }
    }

    $signer = [System.Security.Cryptography.ECDsa]::Create()
    if ($null -eq $blob) {
        $signer.KeySize = 256
        Save-LogKey $Path $signer.ExportPkcs8PrivateKey()
    }
    else {
        $read = 0
        $signer.ImportPkcs8PrivateKey($blob, [ref] $read)
    }
    if ($signer.KeySize -ne 256) { Stop-Deployment "$Path holds a key on another curve than P-256." }
    @{ Signer = $signer; Public = $signer.ExportSubjectPublicKeyInfo() }
}

function Save-LogKey([string] $Path, [byte[]] $Blob) {
    $text = "-----BEGIN PRIVATE KEY-----`n$([Convert]::ToBase64String($Blob))`n-----END PRIVATE KEY-----`n"
    [void] [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Path))
    [System.IO.File]::WriteAllText($Path, $text)
    Write-Line "A key was made: $Path. Keep it, and what stands beside it, where no administrator of Dataverse reads it."
}

# Two numbers side by side become a sequence of two integers, each without zeros before it and with one where it would
# look negative.
function ConvertTo-Der([byte[]] $Numbers) {
    $body = [byte[]] @()
    foreach ($from in 0, 32) {
        $at = $from
        while ($at -lt $from + 31 -and $Numbers[$at] -eq 0) { $at++ }
        $number = [byte[]] $Numbers[$at..($from + 31)]
        if ($number[0] -ge 128) { $number = Join-Bytes ([byte[]] @(0)) $number }
        $body = Join-Bytes $body ([byte[]] @(2, $number.Length)) $number
    }

    , (Join-Bytes ([byte[]] @(48, $body.Length)) $body)
}

function Read-LogTree([string] $Path) {
    if (-not (Test-Path -LiteralPath $Path)) {
        return @{ Organization = ''; Size = 0; Parts = [System.Collections.Generic.List[object]]::new() }
    }

    $kept = ConvertFrom-Text ([System.IO.File]::ReadAllText($Path))
    $parts = [System.Collections.Generic.List[object]]::new()
    $size = 0
    foreach ($part in Get-List $kept 'parts') {
        $parts.Add(@{ Size = [int] $part.size; Root = [Convert]::FromBase64String([string] $part.root) })
        $size += [int] $part.size
    }

    if ($null -eq $kept -or $size -ne (Get-Value $kept 'size' -1)) {
        Stop-Deployment "$Path cannot be read. Restore it: to begin anew could contradict what was signed."
    }
    @{ Organization = [string] $kept.organization; Size = $size; Parts = $parts }
}

function Save-LogTree([string] $Path, $Tree) {
    $parts = @($Tree.Parts | ForEach-Object { @{ size = $_.Size; root = [Convert]::ToBase64String($_.Root) } })
    $kept = @{ organization = $Tree.Organization; size = $Tree.Size; parts = $parts }
    [System.IO.File]::WriteAllText("$Path.new", (ConvertTo-Json -InputObject $kept -Depth 5 -Compress))
    if (Test-Path -LiteralPath $Path) { [System.IO.File]::Replace("$Path.new", $Path, "$Path.old") }
    else { [System.IO.File]::Move("$Path.new", $Path) }
}

# A tree is its whole subtrees, the largest first (RFC 6962): two of one size become one.
function Add-Leaf($Tree, [byte[]] $Leaf) {
    $grown = @{ Size = 1; Root = $Leaf }
    while ($Tree.Parts.Count -gt 0 -and $Tree.Parts[$Tree.Parts.Count - 1].Size -eq $grown.Size) {
        $left = $Tree.Parts[$Tree.Parts.Count - 1]
        $Tree.Parts.RemoveAt($Tree.Parts.Count - 1)
        $grown = @{
            Size = 2 * $grown.Size
            Root = Get-Hash (Join-Bytes ([byte[]] @(1)) $left.Root $grown.Root)
        }
    }

    $Tree.Parts.Add($grown)
    $Tree.Size++
}

function Get-LogRoot($Tree) {
    $root = $Tree.Parts[$Tree.Parts.Count - 1].Root
    for ($at = $Tree.Parts.Count - 2; $at -ge 0; $at--) {
        $root = Get-Hash (Join-Bytes ([byte[]] @(1)) $Tree.Parts[$at].Root $root)
    }
    , $root
}

function Send-Checkpoint([bool] $Passed, [string] $Detail, [string] $Note) {
    $check = @{ Check = 'checkpoint'; Passed = $Passed; Detail = $Detail }
    if ($Note) { $check['Note'] = $Note }
    [void] (Invoke-Dataverse POST 'optout_RecordExternalCheck' $check)
}

function Read-Leaves($Tree) {
    do {
        $page = Invoke-Dataverse POST 'optout_ReadLeaves' @{ From = $Tree.Size + 1 }
        $organization = [string] $page.OrganizationId
        if ($Tree.Organization -and $Tree.Organization -ne $organization) {
            Stop-Deployment 'This key has signed the ledger of another organisation. Give each a key of its own.'
        }

        $Tree.Organization = $organization
        if ($page.Size -lt $Tree.Size) {
            $lack = "The ledger has $($page.Size) rows, and $($Tree.Size) were signed before: it was cut off, or restored."
            Send-Checkpoint $false $lack ''
            Stop-Deployment $lack
        }

        $bytes = [Convert]::FromBase64String([string] (Get-Value $page 'Leaves' ''))
        for ($at = 0; $at -lt $bytes.Length; $at += 32) { Add-Leaf $Tree ([byte[]] $bytes[$at..($at + 31)]) }
    } until ($bytes.Length -eq 0 -or $Tree.Size -ge $page.Size)
}

# First the tree is kept, then its root is signed: what was signed is never forgotten.
function Write-Checkpoint {
    $path = Get-Full $CheckpointKey
    $key = Open-LogKey $path
    $tree = Read-LogTree "$path.tree"
    Read-Leaves $tree
    if ($tree.Size -eq 0) { return }
    Save-LogTree "$path.tree" $tree
    $origin = "optout-ledger/$($tree.Organization)"
    $body = "$origin`n$($tree.Size)`n$([Convert]::ToBase64String((Get-LogRoot $tree)))`n"
    $id = [byte[]] (Get-Hash $key.Public)[0..3]
    $sha256 = [System.Security.Cryptography.HashAlgorithmName]::SHA256
    $signature = ConvertTo-Der $key.Signer.SignData([System.Text.Encoding]::UTF8.GetBytes($body), $sha256)
    $note = "$body`n$([char] 0x2014) $origin $([Convert]::ToBase64String((Join-Bytes $id $signature)))`n"
    $known = "$origin+$([BitConverter]::ToString($id).Replace('-', '').ToLowerInvariant())+" +
        [Convert]::ToBase64String((Join-Bytes ([byte[]] @(2)) $key.Public))
    [System.IO.File]::WriteAllText("$path.$($tree.Size).note", $note, [System.Text.UTF8Encoding]::new($false))
    [System.IO.File]::WriteAllText("$path.known", "$known`n")
    Send-Checkpoint $true "signed by $known" $note
    Write-Line "A checkpoint over $($tree.Size) rows of the ledger was signed: $path.$($tree.Size).note"
}

#endregion
