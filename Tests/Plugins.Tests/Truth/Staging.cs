using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>The recipient in question, as a message names it.</summary>
/// <param name="Row">The row; null for a typed-in address.</param>
/// <param name="TypedIn">The address that is written beside the row, or instead of one; null where none is.</param>
internal sealed record Subject(EntityReference? Row, string? TypedIn)
{
    public Entity Party => new("activityparty") { ["partyid"] = Row, ["addressused"] = TypedIn };

    /// <summary>How the recipient is told from others in a stored mail.</summary>
    public string Identity => Row?.Id.ToString("D") ?? TypedIn!;
}

/// <summary>Makes the rows and the lists of one cell: who refuses what, and who is written to.</summary>
internal sealed class Staging(Workbench bench)
{
    private static readonly string[] Tables = ["contact", "lead", "account"];

    private static readonly Dictionary<string, Channel> Channels = new()
    {
        ["donotemail"] = Channel.Email,
        ["donotbulkemail"] = Channel.MarketingEmail,
        ["inactive donotbulkemail"] = Channel.MarketingEmail,
        ["donotsendmm"] = Channel.MarketingMaterial,
        ["donotphone"] = Channel.Phone,
        ["donotfax"] = Channel.Fax,
        ["donotpostalmail"] = Channel.Post,
        ["optout_donotsms"] = Channel.Sms,
        ["followemail off"] = Channel.EmailTracking,
    };

    public Subject Of(Cell cell)
    {
        var rule = cell.Rule;
        var address = bench.NewAddress();
        var tagged = address.Replace("@", "+news@", StringComparison.Ordinal);
        var used = rule.Addresses switch
        {
            "recipient tagged" => tagged,
            "beside another" => $"{bench.NewAddress()}, {address}",
            "beside what is none" => $"{address}; x@",
            _ => address,
        };
        var refused = rule.Addresses == "refusal tagged" ? tagged : address;
        var table = TableOf(cell);
        var isAlone = used == refused && rule.Recipient == "person" && cell.Kind != TruthTable.Twin;
        var refusing = Refusing(rule, table, refused, byAddress: cell.Kind == TruthTable.Address);

        // A willing row of the recipient's own stands before the one that refuses.
        var own = rule.Recipient switch
        {
            "queue" => bench.Create("queue", ("name", "Office"), ("emailaddress", used)),
            "user" => User(used),
            _ => isAlone ? refusing : bench.Person(cell.Kind == TruthTable.Twin ? "contact" : table, used),
        };
        if (rule.Recipient != "person" && cell.Kind == TruthTable.Twin)
        {
            bench.Person("contact", used);
        }

        return cell.Kind != TruthTable.TypedIn ? new Subject(own, null)
            : rule.Recipient == "person" ? new Subject(null, used)
            : new Subject(own, used);
    }

    private static string TableOf(Cell cell)
    {
        var number = int.Parse(cell.Rule.Id[1..], System.Globalization.CultureInfo.InvariantCulture);
        return cell.Kind switch
        {
            TruthTable.Twin => Tables[1 + (number % 2)],
            TruthTable.TypedIn or TruthTable.Address => Tables[number % 3],
            _ => cell.Kind,
        };
    }

    private EntityReference User(string address)
    {
        var user = new EntityReference("systemuser", bench.Sales.Organization.AddUser("Colleague", "Mail only"));
        bench.Sales.Update(user, ("internalemailaddress", address));
        return user;
    }

    /// <summary>The row that refuses; when the address does so itself, a row that has it and refuses nothing.</summary>
    private EntityReference Refusing(TruthRule rule, string table, string address, bool byAddress)
    {
        var isFlag = Channels.TryGetValue(rule.Refuses, out var channel);
        var flag = rule.Refuses.Split(' ')[^1];
        var row = !isFlag || byAddress ? bench.Person(table, address)
            : rule.Refuses == "followemail off" ? bench.Person(table, address, ("followemail", false))
            : bench.Person(table, address, (flag, true));
        if (isFlag && byAddress)
        {
            bench.List(address, channel);
        }

        if (rule.Refuses.StartsWith("inactive", StringComparison.Ordinal))
        {
            bench.Sales.EditBehindThePlatform(row, "statecode", new OptionSetValue(table == "lead" ? 2 : 1));
            bench.Sales.EditBehindThePlatform(row, "statuscode", new OptionSetValue(table == "lead" ? 4 : 2));
        }

        if (!isFlag)
        {
            Say(rule.Refuses, byAddress ? null : row, address);
        }

        return row;
    }

    private void Say(string what, EntityReference? row, string address)
    {
        var hashed = row is null ? address : null;
        var now = bench.Sales.Now;
        switch (what)
        {
            case "nothing":
                break;
            case "null flags":
                Forget(row, address);
                break;
            case "topic refused" or "parent topic refused":
                bench.Choose(row, hashed, "news", PreferenceState.OptedOut);
                break;
            case "other topic refused":
                bench.Choose(row, hashed, "other", PreferenceState.OptedOut);
                break;
            case "running pause":
                bench.Choose(row, hashed, "news", PreferenceState.Paused, pausedUntil: now.AddDays(7));
                break;
            case "ended pause":
                bench.Choose(row, hashed, "news", PreferenceState.Paused, pausedUntil: now.AddDays(-1));
                break;
            case "expired opt-in":
                bench.Choose(row, address, "club", PreferenceState.OptedIn, expires: now.AddDays(-1));
                break;
            case "valid opt-in":
                bench.Choose(row, address, "club", PreferenceState.OptedIn, expires: now.AddDays(7));
                break;
            case "opt-in that somebody else wrote":
                bench.Choose(row, address, "club", PreferenceState.OptedIn, isProven: false);
                break;
            case "derived donotbulkemail" when row is not null:
                bench.Derive(row, "donotbulkemail", Channel.MarketingEmail);
                break;
            case "derived donotbulkemail":
                break;
            case "paused address":
                bench.List(address, Channel.MarketingEmail, pausedUntil: now.AddDays(7));
                break;
            case "address that was paused":
                bench.List(address, Channel.MarketingEmail, pausedUntil: now.AddDays(-1));
                break;
            case "listed by somebody else":
                bench.List(address, Channel.MarketingEmail, isProven: false);
                break;
            case "lifted by somebody else":
                bench.List(address, Channel.MarketingEmail, isInForce: false, isProven: false);
                break;
            case "paused topic of the address":
                bench.List(address, Channel.MarketingEmail, "news", pausedUntil: now.AddDays(7));
                break;
            case "listed address":
                bench.List(address, Channel.MarketingEmail);
                break;
            case "listed for all e-mail":
                bench.List(address, Channel.Email);
                break;
            case "listed for the topic":
                bench.List(address, Channel.MarketingEmail, "news");
                break;
            case "listed for another topic":
                bench.List(address, Channel.MarketingEmail, "other");
                break;
            default:
                throw new InvalidOperationException($"rules.csv refuses \"{what}\", which nobody can stage.");
        }
    }

    private void Forget(EntityReference? row, string address)
    {
        if (row is null)
        {
            bench.List(address, Channel.MarketingEmail, isInForce: false);
            return;
        }

        foreach (var flag in new[] { "donotemail", "donotbulkemail", "donotsendmm" })
        {
            bench.Sales.EditBehindThePlatform(row, flag, null);
        }
    }
}
