using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What may be done with courses: privacy officers change them and add their own, a text that cannot be read is refused,
/// and what asks less of people is on the ledger.
/// </summary>
internal static class CourseRules
{
    private const int LongestCode = 50;

    /// <summary>Lets a write go on, completed and signed.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not be made; the sentence says why.</exception>
    public static void Apply(PluginCall call)
    {
        // The state of a row is not in its proof, so a write of it alone proves nothing.
        if (ProductWrite.Is(call) || (call.Context.MessageName == "Create" && Proofs.IsProven(call, call.Target)))
        {
            return;
        }

        var row = new OfficerRow(call);
        row.DemandOfficer(call.Texts.Training.CourseNeedsOfficer);
        if (row.Written is not null && call.Context.MessageName is "Create" or "Update")
        {
            Check(call, row);
        }

        if (call.Context.MessageName == "Create")
        {
            row.Name(Courses.IdOf(OfficerRow.Text(row.After, Course.Code)!));
        }

        row.Sign();
        Courses.Forget(call);
        Record(row);
    }

    private static void Check(PluginCall call, OfficerRow row)
    {
        var says = call.Texts.Training;
        var code = OfficerRow.Text(row.After, Course.Code) ?? string.Empty;
        var isShipped = ShippedCourse.All.Any(course => course.Code == code);
        if (!IsCode(code) || (row.Before is not null && row.Changes(Course.Code)))
        {
            throw new InvalidPluginExecutionException(says.CodeIsWrong);
        }

        var text = OfficerRow.Text(row.After, Course.Text);
        if (text is null && !isShipped)
        {
            throw new InvalidPluginExecutionException(says.TextIsMissing);
        }

        if (text is not null && CourseReader.Read(text, out var fault) is null)
        {
            throw new InvalidPluginExecutionException(says.TextIsWrong(fault!.Kind, fault.Line));
        }

        Complete(row);
    }

    // Who passed another text has to pass again.
    private static void Complete(OfficerRow row)
    {
        foreach (var usual in Courses.Row(ShippedCourse.All[0]).Attributes.Where(one =>
            one.Key is Course.Audience or Course.ValidMonths or Course.PassMark or Course.QuestionCount
            && OfficerRow.Text(row.After, one.Key) is null))
        {
            row.Set(usual.Key, usual.Value);
        }

        var before = row.Before?.GetAttributeValue<int?>(Course.Version) ?? 0;
        var asked = row.After!.GetAttributeValue<int?>(Course.Version) ?? 0;
        var least = row.Before is null ? 1 : row.Changes(Course.Text) ? before + 1 : before;
        if (asked < least)
        {
            row.Set(Course.Version, least);
        }
    }

    private static void Record(OfficerRow row)
    {
        var code = OfficerRow.Text(row.After ?? row.Before, Course.Code);
        if (row.Before is not null && row.After is null)
        {
            row.Record(LedgerEvent.RuleLoosened, topic: null, code, null, "deleted the course");
        }
        else if (row.Ends)
        {
            row.Record(LedgerEvent.RuleLoosened, topic: null, code, null, "took the course out of use");
        }
        else if (Demands(row.Before) is { } before && Demands(row.After) is { } after && before != after)
        {
            row.Record(LedgerEvent.RuleLoosened, topic: null, before, after, $"changed what the course {code} asks");
        }
    }

    private static string? Demands(Entity? row) => row is null ? null : string.Format(
        CultureInfo.InvariantCulture,
        "{0} months, {1} percent of {2}",
        OfficerRow.Text(row, Course.ValidMonths),
        OfficerRow.Text(row, Course.PassMark),
        OfficerRow.Text(row, Course.QuestionCount));

    private static bool IsCode(string code) => code.Length is > 0 and <= LongestCode
        && code.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
