using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>A pass of somebody.</summary>
/// <param name="Id">Its row.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Code">The code of the course.</param>
/// <param name="Version">The version that was passed; null for none that can be read.</param>
/// <param name="Score">In percent; null where nobody knows.</param>
/// <param name="PassedOn">When, UTC.</param>
/// <param name="ValidUntil">Until when it counts, UTC.</param>
internal sealed record Pass(
    Guid Id, Guid User, string Code, int? Version, int? Score, DateTime? PassedOn, DateTime? ValidUntil);

/// <summary>
/// What somebody passed: rows that only the product writes. One that carries no proof for just this person, course and time
/// does not count.
/// </summary>
internal static class TrainingRecords
{
    private const string Owner = "ownerid";

    /// <summary>The columns that count, with state and proof.</summary>
    public static string[] Columns { get; } =
        [.. Proofs.ColumnsOf(TrainingRecord.Table), TrainingRecord.Proof, TrainingRecord.State];

    /// <summary>What some people passed and still holds, the pass that counts longest first.</summary>
    /// <param name="call">The run.</param>
    /// <param name="users">The people; at most 1,500.</param>
    /// <param name="codes">The codes of courses; null for any.</param>
    /// <param name="validAfter">Leaves out what counts no longer then; null for everything.</param>
    public static List<Pass> Of(
        PluginCall call, IReadOnlyCollection<Guid> users, IReadOnlyCollection<string>? codes = null, DateTime? validAfter = null)
    {
        if (users.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(TrainingRecord.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(TrainingRecord.User, ConditionOperator.In, [.. users.Cast<object>()]);
        query.Criteria.AddCondition(TrainingRecord.Status, ConditionOperator.Equal, (int)TrainingStatus.Passed);
        query.Criteria.AddCondition(TrainingRecord.State, ConditionOperator.Equal, 0);
        if (codes is not null)
        {
            query.Criteria.AddCondition(TrainingRecord.CourseCode, ConditionOperator.In, [.. codes.Cast<object>()]);
        }

        if (validAfter is { } time)
        {
            query.Criteria.AddCondition(TrainingRecord.ValidUntil, ConditionOperator.GreaterThan, time);
        }

        return [.. Pages.Each(call.System, query).Where(row => Proofs.IsProven(call, row)).Select(Read)
            .OrderByDescending(pass => pass.ValidUntil)];
    }

    /// <summary>A row with all that counts; null where there is none that the product wrote.</summary>
    public static Entity? Find(PluginCall call, Guid id)
    {
        var query = new QueryExpression(TrainingRecord.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(TrainingRecord.Id, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(TrainingRecord.State, ConditionOperator.Equal, 0);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault(row => Proofs.IsProven(call, row));
    }

    /// <summary>Writes a new row, which belongs to the person where the person may read it.</summary>
    /// <returns>Its id.</returns>
    public static Guid Write(
        PluginCall call, Guid id, Guid user, OfferedCourse course, TrainingStatus status, TrainingWay way, Entity more)
    {
        var row = new Entity(TrainingRecord.Table, id)
        {
            [TrainingRecord.Name] = $"{course.Code} {Text(course.Version)}",
            [TrainingRecord.User] = new EntityReference("systemuser", user),
            [TrainingRecord.CourseCode] = course.Code,
            [TrainingRecord.CourseVersion] = Text(course.Version),
            [TrainingRecord.Status] = new OptionSetValue((int)status),
            [TrainingRecord.How] = new OptionSetValue((int)way),
        };
        row.Attributes.AddRange(more.Attributes);
        if (IsWritten(call, course.Id))
        {
            row[TrainingRecord.Course] = new EntityReference(Course.Table, course.Id);
        }

        if (Privileges.Holds(call, user, Privileges.ToBeTrained))
        {
            row[Owner] = new EntityReference("systemuser", user);
        }

        Proofs.Sign(call, row);
        return call.System.Create(row);
    }

    /// <summary>Writes what became of a quiz.</summary>
    public static void Save(PluginCall call, Entity changes, Entity stored)
    {
        Proofs.Sign(call, changes, stored);
        ProductWrite.Update(call, changes);
    }

    /// <summary>Whose a row is.</summary>
    public static Guid UserOf(Entity row) => row.GetAttributeValue<EntityReference>(TrainingRecord.User)?.Id ?? Guid.Empty;

    /// <summary>The language in which a row was asked.</summary>
    public static Language LanguageOf(Entity row) =>
        LanguageCode.Read(row.GetAttributeValue<string>(TrainingRecord.Language)) ?? Language.English;

    /// <summary>The version of the course in a row; null for none that can be read.</summary>
    public static int? VersionOf(Entity row) => int.TryParse(
        row.GetAttributeValue<string>(TrainingRecord.CourseVersion),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var version)
        ? version
        : null;

    private static Pass Read(Entity row) => new(
        row.Id,
        UserOf(row),
        row.GetAttributeValue<string>(TrainingRecord.CourseCode) ?? string.Empty,
        VersionOf(row),
        row.GetAttributeValue<int?>(TrainingRecord.Score),
        row.GetAttributeValue<DateTime?>(TrainingRecord.PassedOn),
        row.GetAttributeValue<DateTime?>(TrainingRecord.ValidUntil));

    private static bool IsWritten(PluginCall call, Guid course)
    {
        var query = new QueryExpression(Course.Table);
        query.Criteria.AddCondition(Course.Id, ConditionOperator.Equal, course);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
