namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>How the preference centre is set up: the section <c>PreferenceCentre</c> of its configuration.</summary>
public sealed class CentreOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "PreferenceCentre";

    /// <summary>The organisation's address, such as https://contoso.crm4.dynamics.com. Needed.</summary>
    public Uri? DataverseUrl { get; set; }

    /// <summary>A fixed key for the local Dataverse; left empty, Microsoft Entra ID says who is calling.</summary>
    public string? Key { get; set; }

    /// <summary>The tenant, where a certificate or a secret is used.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's id; with neither certificate nor secret, that of a user-assigned managed identity.
    /// </summary>
    public string? ClientId { get; set; }

    /// <summary>The path of a certificate with its private key (PKCS #12).</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>A secret, where there is neither certificate nor managed identity.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The address at which people reach this page; without it there is no self-test. A path in it stands before all
    /// that is drawn.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How the page looks.</summary>
    public BrandOptions Brand { get; set; } = new();

    /// <summary>Where refusals wait while the organisation is away.</summary>
    public StoreOptions Store { get; set; } = new();

    /// <summary>How often somebody may do something.</summary>
    public LimitOptions Limits { get; set; } = new();

    /// <summary>How long a person waits for the organisation before a refusal is stored.</summary>
    public TimeSpan HandOnWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the links for the self-test are followed.</summary>
    public TimeSpan SelfTestEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often a checkpoint of the consent ledger is signed and handed in; 0: never.</summary>
    public TimeSpan CheckpointEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The name of the ledger in checkpoints, for ever; empty: optout-ledger/ and the organisation's id.</summary>
    public string LedgerOrigin { get; set; } = "";

    /// <summary>An authority that time-stamps checkpoints (RFC 3161); empty: none does.</summary>
    public Uri? TimeStampUrl { get; set; }

    /// <summary>Whether the browser's name for itself is handed on as evidence.</summary>
    public bool KeepUserAgent { get; set; } = true;

    /// <summary>Whether a keyed hash of the network address is handed on as evidence.</summary>
    public bool KeepNetwork { get; set; } = true;

    /// <summary>The time zone of times on the page, by its IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The language where neither link, browser nor person says one: en, de, fr or zh.</summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// The networks (CIDR) of the proxies in front, whose word about caller and scheme counts; "*" trusts whoever
    /// connects, for a container that only its platform reaches.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Whether browsers are told to come over HTTPS only (HSTS), wherever they came over it.</summary>
    public bool Hsts { get; set; } = true;

    /// <summary>Whether a page opened over HTTP is redirected; a post never is.</summary>
    public bool RedirectToHttps { get; set; }

    /// <summary>Where traces, metrics and logs go by OTLP; empty: nowhere.</summary>
    public Uri? OtlpEndpoint { get; set; }
}

/// <summary>How the page looks.</summary>
public sealed class BrandOptions
{
    /// <summary>The name at the top; empty: the sender's name out of Dataverse.</summary>
    public string Name { get; set; } = "";

    /// <summary>The colour of buttons and links, as #rrggbb; made darker or lighter until it can be read.</summary>
    public string Colour { get; set; } = "#1d4f91";

    /// <summary>The path of a picture beside the name (svg, png, jpg or webp).</summary>
    public string Logo { get; set; } = "";
}

/// <summary>Where refusals wait while the organisation is away.</summary>
public sealed class StoreOptions
{
    /// <summary>The path of the file, on a disk of this machine; for one instance.</summary>
    public string File { get; set; } = Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "OptOutPlugin",
        "preference-centre.db");

    /// <summary>The connection string of an Azure Storage account, for several instances.</summary>
    public string QueueConnection { get; set; } = "";

    /// <summary>The address of its queue service (https://ACCOUNT.queue.core.windows.net), where an identity of
    /// Microsoft Entra ID opens it.</summary>
    public Uri? QueueUrl { get; set; }

    /// <summary>The name of the queue.</summary>
    public string QueueName { get; set; } = "optout-waiting";

    /// <summary>How many refusals may wait.</summary>
    public int Limit { get; set; } = 1_000_000;

    /// <summary>How full the disk may be, from 0 to 1.</summary>
    public double DiskShare { get; set; } = 0.8;
}

/// <summary>How often somebody may do something. A one-click post is never turned away.</summary>
public sealed class LimitOptions
{
    /// <summary>Pages and presses of one link in a minute.</summary>
    public int PerLink { get; set; } = 60;

    /// <summary>Pages and presses out of one network in a minute.</summary>
    public int PerNetwork { get; set; } = 600;

    /// <summary>Requests for one typed address in five minutes.</summary>
    public int PerAddress { get; set; } = 4;

    /// <summary>Requests for typed addresses out of one network in five minutes.</summary>
    public int TypedPerNetwork { get; set; } = 40;
}
