using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Says of people and addresses whether an e-mail may go to them, by the very decision of a send, now or as of a second
/// of the past.
/// </summary>
public sealed class CheckConsent : DeclaredPlugin
{
    internal const string Addresses = "Addresses";
    internal const string Persons = "Persons";
    internal const string Category = "Category";
    internal const string Topic = "Topic";
    internal const string AsOf = "AsOf";
    internal const string AsRecorded = "AsRecorded";
    internal const string Answers = "Answers";

    private const int Most = 1000;

    private protected override void Run(PluginCall call)
    {
        var addresses = call.Input<string[]?>(Addresses, null);
        var people = call.Input<string[]?>(Persons, null);
        if (addresses is null && people is null)
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.NothingAsked);
        }

        if ((addresses?.Length ?? 0) + (people?.Length ?? 0) > Most)
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.TooMany(Most));
        }

        var time = TimeOf(call);
        var category = CategoryOf(call);
        var topics = TopicsOf(call);
        var questions = Question.Read(call, addresses ?? [], people ?? []);
        var mail = new OutgoingMail
        {
            Id = Guid.Empty,
            Chosen = category,
            Topics = topics,
            Recipients = questions.Select(question => question.Recipient).ToList(),
        };
        call.Output(Answers, new EntityCollection([.. Dataverse.Answers.Of(call, questions, mail, time)]));
    }

    private static AskedTime? TimeOf(PluginCall call)
    {
        if (RequestRow.Utc(call.Input<DateTime?>(AsOf, null)) is not { } second)
        {
            return null;
        }

        return second >= call.Now.AddSeconds(1)
            ? throw new InvalidPluginExecutionException(call.Texts.Answers.NotYet)
            : second >= call.Now ? null
            : new AskedTime(
                second < ConsentRequest.Earliest ? ConsentRequest.Earliest : second, call.Input(AsRecorded, false));
    }

    private static Category CategoryOf(PluginCall call) => call.Input(Category, string.Empty).Trim() switch
    {
        "" or nameof(Domain.Sending.Category.Marketing) => Domain.Sending.Category.Marketing,
        nameof(Domain.Sending.Category.Transactional) => Domain.Sending.Category.Transactional,
        _ => throw new InvalidPluginExecutionException(call.Texts.Answers.UnknownCategory),
    };

    private static IReadOnlyList<Topic> TopicsOf(PluginCall call)
    {
        var code = call.Input(Topic, string.Empty).Trim();
        return code.Length == 0 ? []
            : Catalogue.WithCode(call, code) is { } topic ? Catalogue.Chain(call, topic.Id)
            : throw new InvalidPluginExecutionException(call.Texts.Answers.UnknownTopic);
    }
}
