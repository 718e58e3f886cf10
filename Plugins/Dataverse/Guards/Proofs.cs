using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The proofs that stand in rows which only the product writes. Each covers the row's table, its id and the columns
/// that count; columns of which a row being written says nothing are those of the row before.
/// </summary>
internal static class Proofs
{
    private static readonly Dictionary<string, string[]> Counted = new Dictionary<string, string[]>
    {
        [SuppressedAddress.Table] =
        [
            SuppressedAddress.AddressHash, SuppressedAddress.KeyId, SuppressedAddress.Channel, SuppressedAddress.Topic,
            SuppressedAddress.PersonType, SuppressedAddress.PersonId, SuppressedAddress.Since, SuppressedAddress.SaidOn,
            SuppressedAddress.RecordedOn, SuppressedAddress.Weight, SuppressedAddress.PausedUntil,
            SuppressedAddress.Source, SuppressedAddress.Reason,
        ],
        [TopicPreference.Table] =
        [
            TopicPreference.Topic, TopicPreference.PersonType, TopicPreference.PersonId, TopicPreference.AddressHash,
            TopicPreference.State, TopicPreference.Since, TopicPreference.SaidOn, TopicPreference.RecordedOn,
            TopicPreference.Weight, TopicPreference.ExpiresOn, TopicPreference.PausedUntil, TopicPreference.Source,
            TopicPreference.Evidence, TopicPreference.PolicyVersion,
        ],
        [MarketingTopic.Table] = [MarketingTopic.Code, MarketingTopic.Parent, MarketingTopic.RequiresOptIn],
        [TemplatePolicy.Table] = [TemplatePolicy.TemplateId, TemplatePolicy.Category, TemplatePolicy.Topic],
        [PrivacyPolicy.Table] =
        [
            PrivacyPolicy.Version, PrivacyPolicy.Language, PrivacyPolicy.Status, PrivacyPolicy.EffectiveFrom,
            PrivacyPolicy.WordingHash, PrivacyPolicy.MaterialFor, PrivacyPolicy.WhatChanged, PrivacyPolicy.PublishedOn,
        ],
        [Door.Table] = [Door.UserId],
        [OptOutRequest.Table] =
        [
            OptOutRequest.Kind, OptOutRequest.ReceivedOn, OptOutRequest.ReceivedVia, OptOutRequest.Address,
            OptOutRequest.PersonType, OptOutRequest.PersonId, OptOutRequest.Channels, OptOutRequest.Topic,
            OptOutRequest.Evidence, OptOutRequest.SaidOn, OptOutRequest.PausedUntil, OptOutRequest.Status,
            OptOutRequest.ProcessedOn, OptOutRequest.Matched, OptOutRequest.Outcome, OptOutRequest.IdempotencyKey,
            OptOutRequest.HandedInBy, OptOutRequest.WaitsFor, OptOutRequest.Token, OptOutRequest.Regime,
            OptOutRequest.DueOn, OptOutRequest.WordingHash, OptOutRequest.PolicyVersion, OptOutRequest.EvidenceLink, OptOutRequest.AddressHash,
            OptOutRequest.Decision, OptOutRequest.Leading, OptOutRequest.Mail, OptOutRequest.Answer,
            OptOutRequest.AnswerState,
            .. OptOutRequest.LookUps,
            OptOutRequest.RowCount, OptOutRequest.RowsHash, OptOutRequest.RowsDone, OptOutRequest.RowsUnread,
            OptOutRequest.Place,
            OptOutRequest.Clocks, OptOutRequest.ExtensionReason, OptOutRequest.NoticedOn, OptOutRequest.WarnedOn,
        ],
        [ComplianceFinding.Table] =
        [
            ComplianceFinding.Rule, ComplianceFinding.Citation, ComplianceFinding.Severity, ComplianceFinding.Evidence,
            ComplianceFinding.RegardingType, ComplianceFinding.RegardingId, ComplianceFinding.FoundOn,
            ComplianceFinding.CorrectiveAction, ComplianceFinding.Check, ComplianceFinding.Detail,
            ComplianceFinding.Status, ComplianceFinding.RetestedOn, ComplianceFinding.Answer, ComplianceFinding.ClosedOn,
            ComplianceFinding.AcceptedUntil, ComplianceFinding.AcceptedBy, ComplianceFinding.RemindedOn,
        ],
        [ComplianceCheck.Table] =
        [
            ComplianceCheck.StartedOn, ComplianceCheck.FinishedOn, ComplianceCheck.Rules, ComplianceCheck.Findings,
            ComplianceCheck.Score, ComplianceCheck.Summary,
        ],
        [Work.Table] =
            [Work.Kind, Work.RegardingType, Work.RegardingId, Work.Attempts, Work.LastError, Work.Detail],
        [Listener.Table] = [Listener.Kind, Listener.User, Listener.Channels, Listener.ActsWithin],
        [ToldBatch.Table] =
        [
            ToldBatch.Listener, ToldBatch.First, ToldBatch.Last, ToldBatch.Count, ToldBatch.FileHash, ToldBatch.State,
            ToldBatch.PreparedOn, ToldBatch.FetchedOn, ToldBatch.FetchedBy, ToldBatch.DoneOn, ToldBatch.DoneBy,
            ToldBatch.Answer, ToldBatch.DueOn,
        ],
        [Course.Table] =
        [
            Course.Code, Course.Version, Course.Audience, Course.ValidMonths, Course.PassMark, Course.QuestionCount,
            Course.Link, Course.Text,
        ],
        [TrainingRecord.Table] =
        [
            TrainingRecord.User, TrainingRecord.CourseCode, TrainingRecord.CourseVersion, TrainingRecord.Status,
            TrainingRecord.Score, TrainingRecord.PassedOn, TrainingRecord.ValidUntil, TrainingRecord.How,
            TrainingRecord.Questions, TrainingRecord.Answers, TrainingRecord.Language,
        ],
    };

    // No proof covers them, since the platform empties them when the row that they lead to is deleted.
    private static readonly Dictionary<string, string[]> Links = new()
    {
        [TrainingRecord.Table] = [TrainingRecord.Course],
    };

    /// <summary>The tables whose rows carry a proof.</summary>
    public static IReadOnlyCollection<string> Tables => Counted.Keys;

    /// <summary>The columns that count in a table, without the proof.</summary>
    public static IReadOnlyList<string> ColumnsOf(string table) => Counted[table];

    /// <summary>
    /// The columns that count in a table, its links, its proof and its state: whoever writes one has to prove it.
    /// </summary>
    public static string[] GuardedColumns(string table) =>
        [.. Counted[table], .. LinksOf(table), Column, "statecode", "statuscode"];

    /// <summary>Whether all that a write does to a row of the product's is to empty links, as the platform does.</summary>
    public static bool OnlyEmptiesLinks(Entity row)
    {
        var written = GuardedColumns(row.LogicalName).Where(row.Contains).ToList();
        return written.Count > 0
            && written.All(column => LinksOf(row.LogicalName).Contains(column) && row[column] is null);
    }

    private static string[] LinksOf(string table) => Links.TryGetValue(table, out var links) ? links : [];

    /// <summary>The column of the proof, which has one name in every table.</summary>
    public const string Column = "optout_proof";

    /// <summary>
    /// The column that says when a row was last written, which has one name in every table that has it.
    /// </summary>
    public const string RecordedOnColumn = "optout_recordedon";

    /// <summary>Puts the proof into a row that is about to be written whole, or over what stands in it.</summary>
    /// <param name="call">The run.</param>
    /// <param name="row">The row, with its id.</param>
    /// <param name="before">What stands in it; null for a new one.</param>
    public static void Sign(PluginCall call, Entity row, Entity? before = null) =>
        row[Column] = Of(call, row, before);

    /// <summary>Whether a row that was read with its columns and its proof carries the product's.</summary>
    public static bool IsProven(PluginCall call, Entity row) => IsProven(call, row, before: null);

    /// <summary>Whether a row, as it will stand once it is written, carries the product's proof.</summary>
    public static bool IsProven(PluginCall call, Entity row, Entity? before) =>
        (row.Contains(Column) ? row : before)?.GetAttributeValue<string>(Column) is { } proof
        && Keys.All(call, KeyPurpose.Suppress).Any(key => Proof.AreSame(proof, Of(key.Value, row, before)));

    /// <summary>
    /// When a row is written, UTC, whole seconds: never earlier than before, though clocks of servers differ.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="before">What stands in it; null for a new one.</param>
    public static DateTime RecordedOn(PluginCall call, Entity? before) =>
        before?.GetAttributeValue<DateTime?>(RecordedOnColumn) is { } earlier && earlier > call.Now
            ? earlier
            : call.Now;

    /// <summary>The value of a column as a proof covers it; null for none.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string { Length: 0 } => null,
        string text => text,
        bool truth => truth ? "1" : null,
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTime instant => Instant(instant),
        EntityReference row => row.Id.ToString("D"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The proof over a row as it will stand, under a key.</summary>
    /// <param name="key">The organisation's <c>suppress</c> key.</param>
    /// <param name="row">What is written of it, with its id.</param>
    /// <param name="before">What stands in it; null for a new one.</param>
    public static string Of(byte[] key, Entity row, Entity? before = null)
    {
        var id = row.Id != Guid.Empty ? row.Id : before?.Id ?? Guid.Empty;
        var values = Counted[row.LogicalName].Select(column => Value(row.Contains(column) ? row : before, column));
        return Proof.Of(key, row.LogicalName, new[] { id.ToString("D") }.Concat(values));
    }

    /// <summary>The proof that a row which was read with its columns should carry.</summary>
    public static string Expected(PluginCall call, Entity row) => Of(call, row, before: null);

    private static string Of(PluginCall call, Entity row, Entity? before) =>
        Of(Keys.Current(call, KeyPurpose.Suppress).Value, row, before);

    private static string? Value(Entity? row, string column) =>
        row is not null && row.Attributes.TryGetValue(column, out var value) ? Text(value) : null;

    private static string Instant(DateTime instant)
    {
        var utc = instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant;
        return utc.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
