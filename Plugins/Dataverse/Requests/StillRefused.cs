using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What still stands in the way once a request is done, by the very decision of a send and by the suppression list: the
/// answer is what holds.
/// </summary>
internal static class StillRefused
{
    private const int Named = 3;

    /// <summary>The sentences about it; none when nothing refuses what was asked for.</summary>
    /// <param name="call">The run.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="row">The row that it was applied to; null for none.</param>
    /// <param name="typed">The addresses that were typed.</param>
    public static IReadOnlyList<string> Say(
        PluginCall call, RequestRow request, PersonRow? row, IReadOnlyList<HeldAddress> typed)
    {
        var now = row is null ? null : PersonRow.Find(call, row.Id);
        var decided = Decided(call, request, now);
        var standing = Standing(call, request, now, typed);
        if (decided is null && standing.Count == 0)
        {
            return [];
        }

        var says = new List<string>();
        var whose = Whose(call, decided?.Person?.Id ?? decided?.Whose, standing, now?.Id);
        if (whose.Count > 0)
        {
            says.Add(call.Texts.Requests.StillRefused([.. whose.Take(Named)], Math.Max(0, whose.Count - Named)));
        }

        if (decided is { } ground)
        {
            says.Add(call.Texts.Requests.MailStillRefused(call.Texts.Answers.Reason(ground.Rule)));
        }

        return says;
    }

    // The message that is asked about, to the row at the address that the platform uses, and to what was typed.
    private static Ground? Decided(PluginCall call, RequestRow request, PersonRow? row)
    {
        if (!request.Matters.Any(matter => ChannelTable.OfMail.Contains(matter.Channel)))
        {
            return null;
        }

        var recipients = new List<Recipient>();
        if (TypedAddress.Of(request.Asked.Address ?? string.Empty, callingCode: null)?.Kind == AddressKind.Email)
        {
            recipients.Add(Recipient.Typed(request.Asked.Address));
        }

        if (row is not null)
        {
            recipients.Add(new Recipient(row.Id, AddressReading.None)
            {
                Main = Parties.Main(PersonTable.AddressColumns.Select(row.Row.GetAttributeValue<string?>)),
            });
        }

        if (recipients.Count == 0)
        {
            return null;
        }

        var mail = new OutgoingMail
        {
            Id = Guid.Empty,
            Chosen = request.Matters.All(matter => matter.Channel == Channel.Email)
                ? Category.Transactional
                : Category.Marketing,
            Topics = request.Topic is { } topic ? Catalogue.Chain(call, topic.Id) : [],
            Recipients = recipients,
        };
        return SendGuard.Verdicts(call, mail).Select(one => one.Verdict).OfType<Verdict.Refused>()
            .Select(refused => refused.Ground).FirstOrDefault();
    }

    private static List<StoredGround> Standing(
        PluginCall call, RequestRow request, PersonRow? row, IReadOnlyList<HeldAddress> typed)
    {
        var reached = typed.Concat(row is null
            ? []
            : request.Matters.SelectMany(matter => PersonAddresses.MainOf(row.Addresses, matter.Channel)));
        return Suppressions.Find(call, Grounds.HashesOf(reached))
            .Where(stored => request.Matters.Contains(stored.Ground.Matter) && stored.Ground.Holds(call.Now)).ToList();
    }

    // What the one who asks still refuses on an address himself was judged, and said before.
    private static List<string> Whose(
        PluginCall call, PersonId? decided, List<StoredGround> standing, PersonId? asking)
    {
        var owners = GroundOwners.Of(call, standing);
        var people = standing.Where(one => !owners.IsFree(one)).Select(one => owners.Living(one.Ground.Person!)!)
            .Where(person => person != asking)
            .Concat(decided is null || PersonRow.FindLiving(call, decided) is not { } row ? [] : [row.Id])
            .Distinct().ToList();
        var readable = Readable.Of(call, people);
        var names = people.Where(readable.Contains).Select(person => RecordName.Of(call, person)).ToList();
        if (standing.Any(owners.IsFree))
        {
            names.Add(call.Texts.Requests.AddressItself);
        }

        if (people.Any(person => !readable.Contains(person)))
        {
            names.Add(call.Texts.Requests.AnotherRecord);
        }

        return names;
    }
}
