using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using OptOutPlugin.PreferenceCentre.Dataverse;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>
/// An Azure Storage queue, for several instances. It gives out messages in about the order in which they came, at least
/// once; the idempotency key makes that exactly once. It cannot be searched, so a repeat may wait twice, which changes
/// nothing when it arrives; one instance keeps at most 20 of one person in an hour.
/// </summary>
internal sealed class QueueStore : IWaitingStore
{
    private const int MostOfOnePerson = 20;
    private const int MostAside = 10_000;
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestHidden = TimeSpan.FromDays(7);

    private readonly QueueClient waiting;
    private readonly ConcurrentDictionary<string, QueueClient> memories = new(StringComparer.Ordinal);
    private readonly CentreOptions settings;
    private readonly StoreOptions options;
    private readonly TimeProvider clock;
    private readonly RecentCount recent;
    private readonly ConcurrentDictionary<string, DateTimeOffset> aside = new(StringComparer.Ordinal);
    private bool isThere;

    /// <summary>Opens nothing yet; what is missing is made when it is first used.</summary>
    public QueueStore(CentreOptions options, TimeProvider clock)
    {
        settings = options;
        this.options = options.Store;
        this.clock = clock;
        recent = new RecentCount(TimeSpan.FromHours(1), 100_000, clock);
        waiting = Client(options, this.options.QueueName);
    }

    public Task<Kept> KeepAsync(WaitingRefusal refusal) => WithAsync(async () =>
    {
        if (recent.Of(refusal.Person) >= MostOfOnePerson || await CountAsync() >= options.Limit)
        {
            return Kept.Full;
        }

        await waiting.SendMessageAsync(
            BinaryData.FromObjectAsJson(new Message(refusal, 0)),
            visibilityTimeout: TimeSpan.Zero,
            timeToLive: Forever);
        recent.Add(refusal.Person);
        return Kept.Stored;
    });

    public Task<bool?> HoldsAsync(string person) => WithAsync<bool?>(async () => await CountAsync() > 0 ? null : false);

    public Task<WaitingEntry?> NextAsync() => WithAsync(async () =>
    {
        QueueMessage? message = await waiting.ReceiveMessageAsync(Hidden);
        if (message is null)
        {
            return null;
        }

        var read = message.Body.ToObjectFromJson<Message>()!;
        return new WaitingEntry(message.MessageId, message.PopReceipt, read.Refusal, read.Attempts);
    });

    public Task DoneAsync(WaitingEntry entry) => WithAsync(async () =>
    {
        aside.TryRemove(entry.Id, out _);
        return await waiting.DeleteMessageAsync(entry.Id, entry.Receipt);
    });

    public Task LaterAsync(WaitingEntry entry, TimeSpan wait) => WithAsync(async () =>
    {
        Note(entry.Id, clock.GetUtcNow() + wait + Hidden);
        return await waiting.UpdateMessageAsync(
            entry.Id,
            entry.Receipt,
            BinaryData.FromObjectAsJson(new Message(entry.Refusal, entry.Attempts + 1)),
            Shorter(wait));
    });

    public Task ReleaseAsync(WaitingEntry entry, TimeSpan wait) => WithAsync(async () =>
        await waiting.UpdateMessageAsync(
            entry.Id,
            entry.Receipt,
            BinaryData.FromObjectAsJson(new Message(entry.Refusal, entry.Attempts)),
            Shorter(wait)));

    public Task<StoreState> StateAsync() => WithAsync(async () =>
    {
        var count = await CountAsync();
        PeekedMessage? first = await waiting.PeekMessageAsync();
        var now = clock.GetUtcNow();
        return new StoreState(
            count, first?.InsertedOn?.UtcDateTime, aside.Count(one => one.Value > now), count >= options.Limit);
    });

    // A queue of its own for each name, which holds the newest alone: the old ones are hidden, and go once the new one is
    // there; a process that ends between brings them back.
    public Task RememberAsync(string name, string text) => WithAsync(async () =>
    {
        var memory = await MemoryAsync(name);
        QueueMessage[] old = await memory.ReceiveMessagesAsync(32, Hidden);
        await memory.SendMessageAsync(
            BinaryData.FromObjectAsJson(new Memory(name, text)), visibilityTimeout: null, timeToLive: Forever);
        foreach (var message in old)
        {
            await memory.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return true;
    });

    public Task<string?> RecallAsync(string name) => WithAsync(async () =>
    {
        var memory = await MemoryAsync(name);
        PeekedMessage[] messages = await memory.PeekMessagesAsync(32);
        if (messages.Length == 0)
        {
            // What is being written over is hidden, and counted all the same: it is not gone.
            QueueProperties properties = await memory.GetPropertiesAsync();
            return properties.ApproximateMessagesCount == 0
                ? null
                : throw new StoreException("The queue: what is remembered is being written.");
        }

        return messages
            .Select(message => message.Body.ToObjectFromJson<Memory>())
            .LastOrDefault(one => one?.Name == name)?.Text;
    });

    private static TimeSpan Shorter(TimeSpan wait) => wait < LongestHidden ? wait : LongestHidden;

    private static QueueClient Client(CentreOptions options, string name)
    {
        // Base64 is what the queue's other tools expect of text that is not XML.
        var how = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        how.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
        how.Retry.MaxRetries = 2;
        return options.Store.QueueConnection is { Length: > 0 } connection
            ? new QueueClient(connection, name, how)
            : new QueueClient(
                new Uri(options.Store.QueueUrl!.ToString().TrimEnd('/') + "/" + name), Credentials.Of(options), how);
    }

    private async Task<QueueClient> MemoryAsync(string name)
    {
        if (!memories.TryGetValue(name, out var memory))
        {
            memory = Client(settings, $"{options.QueueName}-memory-{name}");
            await memory.CreateIfNotExistsAsync();
            memories[name] = memory;
        }

        return memory;
    }

    // What this instance put aside: the queue cannot be asked. Another instance may have had it since, so that one
    // counts no longer than until its next turn.
    private void Note(string id, DateTimeOffset until)
    {
        if (aside.Count >= MostAside)
        {
            aside.Clear();
        }

        aside[id] = until;
    }

    private async Task<int> CountAsync()
    {
        QueueProperties properties = await waiting.GetPropertiesAsync();
        return properties.ApproximateMessagesCount;
    }

    private async Task<T> WithAsync<T>(Func<Task<T>> act)
    {
        try
        {
            if (!isThere)
            {
                await waiting.CreateIfNotExistsAsync();
                isThere = true;
            }

            return await act();
        }
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or JsonException
            or AggregateException or OperationCanceledException)
        {
            throw new StoreException($"The queue: {e.GetType().Name}.", e);
        }
    }

    private sealed record Message(WaitingRefusal Refusal, int Attempts);

    private sealed record Memory(string Name, string Text);
}
