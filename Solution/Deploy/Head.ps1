<#
.SYNOPSIS
Installs OptOutPlugin in a Dataverse environment, upgrades it, checks it, keeps it going, or removes it.

.DESCRIPTION
One script for PowerShell 7 and Windows PowerShell 5.1; it needs no modules. It

  1. builds the solution when no zip is there (this alone needs the .NET 10 SDK), and reads the zips and the settings
     file, so that a mistake on this machine is told before anybody signs in,
  2. asks the address whether it is a Dataverse environment, and signs in: in the browser, with a device code, as an
     application, or with a token that you have; then says who you are, and in which organisation,
  3. looks at everything: whether you may install, whether the environment is new enough and knows the messages, whether
     the people and teams of the settings file are there, and what the environment says when it validates the zips,
  4. installs the solution, or upgrades the version that is there, or imports it again where steps are missing, switched
     off or changed,
  5. gives the settings their values, imports the small optional solutions that the environment allows, and gives
     people their roles; what fails here keeps nothing else from being done, and is listed at the end,
  6. takes the baseline: what people refused before the product was there; and runs the first compliance check,
  7. runs the health check and says what to do next.

Nothing is changed before step 4, and -WhatIf does everything before it. Running the script again does only what is left,
also after it was cut off. Without -Url and -LocalUrl it builds, checks and packs, and says how to import by hand.

It ends with exit code 0; with 1 after a failure, which is one line with the id of the request that failed; with 2 when
all is done but the health check finds something of severity High; with 3 when -NoWait left an import running.

.PARAMETER Url
The address of the environment, such as https://org.crm.dynamics.com. A token goes to hosts of Dataverse only, of the
public and the sovereign clouds, and to this machine.

.PARAMETER LocalUrl
The address of a local Dataverse on this machine, such as http://localhost:5200. Nobody signs in there.

.PARAMETER TenantId
The tenant to sign in to. Left out: the one that the environment names.

.PARAMETER ClientId
The application to sign in as, or, without a secret and a certificate, the application through which you sign in.
Left out: the public client that Microsoft keeps for tools.

.PARAMETER ClientSecret
The secret of the application: a SecureString, or text.

.PARAMETER CertificateThumbprint
The thumbprint of the application's certificate, with its private key in your certificate store or the machine's.

.PARAMETER FederatedTokenFile
A file with a token of the place where a pipeline runs, which the application trusts (workload identity): no secret is
needed. Left out: the variables AZURE_FEDERATED_TOKEN_FILE, AZURE_CLIENT_ID and AZURE_TENANT_ID, where they are set and
no other way to sign in is given.

.PARAMETER AccessToken
A token for the environment, in place of signing in: a SecureString, or text.

.PARAMETER DeviceCode
Signs in with a code that you type on any device, where no browser can be opened.

.PARAMETER Authority
Where to sign in, such as https://login.microsoftonline.us. Left out: the place that the environment names.

.PARAMETER Package
The zip of the solution. Left out: the newest in artifacts/solution, which is built when there is none. The optional
solutions are taken from the folder "optional" beside it.

.PARAMETER Settings
A JSON file with the values of settings, and who gets which role:

  {
    "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Value": "Strip" } ],
    "Roles": [ { "Role": "OptOut Privacy Officer", "Users": [ "olga@contoso.com" ], "Teams": [ "Legal" ] } ],
    "ColumnSecurityProfiles": [ { "Profile": "OptOut Override Officers", "Users": [ "olga@contoso.com" ] } ]
  }

A value is a text, a number or a list; an empty or missing one leaves the setting alone. A user is named by sign-in name,
e-mail address, or application id. Only roles and profiles of the product can be given. A settings file of the Power
Platform CLI can be given as it is; what it says of connections is not read.

.PARAMETER PreferenceCentreUrl
The https address of the public pages (WebResources/PreferenceCentre/README.md), such as https://choices.contoso.com:
links in marketing e-mails lead there.

.PARAMETER PreferenceCentreAppId
The application id under which the public pages sign in. Makes it an application user of the root business unit, where
there is none, and gives it the role OptOut Public Page, which can do nothing else.

.PARAMETER Journeys
Registers the product with Customer Insights - Journeys as a consent provider. Then choose it in a compliance profile
(Settings, Compliance profiles, New profile, With external consent provider), and give the application user of Journeys
the role OptOut Service.

.PARAMETER Unmanaged
Imports the unmanaged solution, to work on it. Only for an environment of your own.

.PARAMETER Schedule
Imports also the small solution with a flow that does every day what is due. In the maker portal, give it a connection
of a user with the role OptOut Service, and switch it on.

.PARAMETER Force
Imports the version that is there again. With -Remove: removes also where the ledger does not verify.

.PARAMETER NoWait
Starts the import of the main solution and ends with exit code 3: run the script again for the rest.

.PARAMETER Remove
Removes the product: says what is lost, verifies the ledger, asks, has you type the name of the organisation, exports
the ledger, the suppressions and everything else that the product keeps (never its keys), its columns of people included,
counts and hashes what it exported, asks once more, and takes out the optional solutions and then the main one. No is the
default. Cut off, it goes on with the same command line.

.PARAMETER ExportFolder
Where -Remove writes what it exports. Left out: a new folder in the current one.

.PARAMETER OrganizationName
With -Remove, the name of the organisation that is meant, in place of typing it. With -Confirm:$false nothing is asked.

.PARAMETER RunDue
Does what must happen regularly, and nothing else: for a scheduler.

.PARAMETER CheckpointKey
With -RunDue, a file outside Dataverse with the key that signs how far the consent ledger has come (ECDSA on P-256, PKCS #8
in PEM); it is made where it is not there. Beside it stand the tree over what was signed, which must be kept with it, and
each signed note. Solution/LEDGER.md says how others check them.

.PARAMETER PollSeconds
How long to wait between two looks at a running import.

.PARAMETER TimeoutMinutes
How long the whole run may wait for imports, removals and a busy environment; 0 looks once. What was begun goes on without
the script; run the script again to wait further.

.PARAMETER PassThru
Gives what was done, what failed and what the health check says as an object besides the words.

.PARAMETER Json
Gives the same as JSON on the standard output, and no words there: for pipelines.

.PARAMETER LogFile
A file to which every line is added, with its time; secrets are masked there too.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com

Signs in through the browser, then installs or upgrades.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -Settings settings.json -WhatIf

Says what would be done, and changes nothing.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -TenantId $tenant -ClientId $app -ClientSecret $env:SECRET

In a pipeline, as an application user with the role System Administrator.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -PreferenceCentreUrl https://choices.contoso.com -PreferenceCentreAppId $id

Installs, and connects the public pages that run under that address and application.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -RunDue -ClientId $app -CertificateThumbprint $thumbprint

Every day, from a scheduler, as an application user with the role OptOut Service.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -RunDue -CheckpointKey D:\optout\ledger.pem -ClientId $app -ClientSecret $secret

The same, and signs a checkpoint of the consent ledger.

.EXAMPLE
./deploy.ps1 -Url https://org.crm.dynamics.com -Remove -ExportFolder D:\optout-export

Verifies the ledger, asks, exports what the product knows, asks again, and removes it.

.EXAMPLE
./deploy.ps1 -LocalUrl http://localhost:5200

Installs into a local Dataverse.

.LINK
Solution/README.md
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Install')]
param(
    [Parameter(Position = 0)] [string] $Url,
    [string] $LocalUrl,
    [string] $TenantId,
    [string] $ClientId,
    [object] $ClientSecret,
    [string] $CertificateThumbprint,
    [string] $FederatedTokenFile,
    [object] $AccessToken,
    [switch] $DeviceCode,
    [string] $Authority,
    [Parameter(ParameterSetName = 'Install')] [string] $Package,
    [Parameter(ParameterSetName = 'Install')] [string] $Settings,
    [Parameter(ParameterSetName = 'Install')] [string] $PreferenceCentreUrl,
    [Parameter(ParameterSetName = 'Install')] [string] $PreferenceCentreAppId,
    [Parameter(ParameterSetName = 'Install')] [switch] $Journeys,
    [Parameter(ParameterSetName = 'Install')] [switch] $Unmanaged,
    [Parameter(ParameterSetName = 'Install')] [switch] $Schedule,
    [Parameter(ParameterSetName = 'Install')] [switch] $NoWait,
    [Parameter(ParameterSetName = 'Install')] [Parameter(ParameterSetName = 'Remove')] [switch] $Force,
    [Parameter(ParameterSetName = 'Remove', Mandatory)] [switch] $Remove,
    [Parameter(ParameterSetName = 'Remove')] [string] $ExportFolder,
    [Parameter(ParameterSetName = 'Remove')] [string] $OrganizationName,
    [Parameter(ParameterSetName = 'RunDue', Mandatory)] [switch] $RunDue,
    [Parameter(ParameterSetName = 'RunDue')] [string] $CheckpointKey,
    [ValidateRange(0, 600)] [int] $PollSeconds = 5,
    [ValidateRange(0, 1440)] [int] $TimeoutMinutes = 120,
    [switch] $PassThru,
    [switch] $Json,
    [string] $LogFile
)
