using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Hosting;

/// <summary>
/// In which language users see labels: that of their settings, where they chose one, else that of the organisation
/// (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings). The platform's own labels
/// are known in English alone.
/// </summary>
internal sealed class UserLanguages(Database database)
{
    public const string Table = "usersettings";
    public const string Column = "uilanguageid";
    public const int English = 1033;

    public LabelLanguage Of(Guid userId) => new(() => Read(userId));

    private List<int> Read(Guid userId)
    {
        lock (database.SyncRoot)
        {
            var rows = database.Statements.Query(
                $"SELECT 1 AS turn, {Column} FROM {Table} WHERE systemuserid = ?1"
                + " UNION ALL SELECT 2, languagecode FROM organization ORDER BY turn",
                StoredValue.Text(userId));
            return [.. rows.Select(row => Convert.ToInt32(row[1], CultureInfo.InvariantCulture)).Where(one => one > 0)];
        }
    }
}
