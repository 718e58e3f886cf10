using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Writes down the courses that come with the product, for people to read and to change. A row that is there stays as it
/// is, but for the version of a text that ships, which goes up with it.
/// </summary>
internal static class CourseSetUp
{
    /// <summary>Writes what is missing or older, and says whether anything was.</summary>
    public static bool Complete(PluginCall call)
    {
        var stored = Pages.All(call.System, new QueryExpression(Course.Table) { ColumnSet = new ColumnSet(Courses.Columns) });
        var written = false;
        foreach (var course in ShippedCourse.All)
        {
            written |= Write(call, course, stored.FirstOrDefault(row => row.Id == Courses.IdOf(course.Code)));
        }

        if (written)
        {
            Courses.Forget(call);
        }

        return written;
    }

    private static bool Write(PluginCall call, ShippedCourse course, Entity? stored)
    {
        if (stored is null)
        {
            var row = Courses.Row(course);
            Proofs.Sign(call, row);
            call.System.Create(row);
            return true;
        }

        if (!Proofs.IsProven(call, stored)
            || !string.IsNullOrEmpty(stored.GetAttributeValue<string>(Course.Text))
            || stored.GetAttributeValue<int?>(Course.Version) >= course.Version)
        {
            return false;
        }

        var newer = new Entity(Course.Table, stored.Id) { [Course.Version] = course.Version };
        Proofs.Sign(call, newer, stored);
        ProductWrite.Update(call, newer);
        return true;
    }
}
