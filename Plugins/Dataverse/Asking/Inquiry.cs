using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Asking;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What a caller of the API asks, as he wrote it.</summary>
internal sealed record Inquiry
{
    private const int Most = 1000;

    /// <summary>Addresses; null when none are asked about.</summary>
    public required string[]? Addresses { get; init; }

    /// <summary>People, as table and id; null when none are asked about.</summary>
    public required string[]? Persons { get; init; }

    public required string Category { get; init; }

    public required string Topic { get; init; }

    /// <summary>A time of the past; null for now.</summary>
    public required DateTime? AsOf { get; init; }

    /// <summary>Whether only what was written down by then counts.</summary>
    public required bool AsRecorded { get; init; }

    /// <summary>The answers, the addresses first.</summary>
    /// <exception cref="InvalidPluginExecutionException">Nobody can be asked that; the sentence says why.</exception>
    public EntityCollection Answer(PluginCall call)
    {
        if (Addresses is null && Persons is null)
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.NothingAsked);
        }

        if ((Addresses?.Length ?? 0) + (Persons?.Length ?? 0) > Most)
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.TooMany(Most));
        }

        var time = TimeOf(call);
        var category = CategoryOf(call);
        var topics = TopicsOf(call);
        var questions = Question.Read(call, Addresses ?? [], Persons ?? []);
        var mail = new OutgoingMail
        {
            Id = Guid.Empty,
            Chosen = category,
            Topics = topics,
            Recipients = questions.Select(question => question.Recipient).ToList(),
        };
        return new EntityCollection([.. Answers.Of(call, questions, mail, time)]);
    }

    private AskedTime? TimeOf(PluginCall call)
    {
        var time = RequestRow.Utc(AsOf);
        return AskedTime.IsToCome(time, call.Now)
            ? throw new InvalidPluginExecutionException(call.Texts.Answers.NotYet)
            : AskedTime.Of(time, AsRecorded, call.Now);
    }

    private Category CategoryOf(PluginCall call) => CategoryPolicy.Asked(Category.Trim())
        ?? throw new InvalidPluginExecutionException(call.Texts.Answers.UnknownCategory);

    private IReadOnlyList<Topic> TopicsOf(PluginCall call)
    {
        var code = Topic.Trim();
        return code.Length == 0 ? []
            : Catalogue.WithCode(call, code) is { } topic ? Catalogue.Chain(call, topic.Id)
            : throw new InvalidPluginExecutionException(call.Texts.Answers.UnknownTopic);
    }
}
