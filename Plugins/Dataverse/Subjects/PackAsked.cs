using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Whose evidence is asked for, in which language, and from which row on.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Language">The language; null for that of the person.</param>
/// <param name="From">How many rows earlier parts held.</param>
internal sealed record PackAsked(DataSubject Subject, Language? Language, int From)
{
    /// <summary>Reads a call.</summary>
    /// <exception cref="InvalidPluginExecutionException">It asks for nothing that can be given; the sentence says why.
    /// </exception>
    public static PackAsked Read(
        PluginCall call, string language, string cursor, string personType, Guid personId, string address)
    {
        EnvironmentCopy.Refuse(call);
        var spoken = LanguageCode.Read(language);
        var from = 0;
        if ((language.Trim().Length > 0 && spoken is null)
            || (cursor.Trim().Length > 0
                && !int.TryParse(cursor.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out from)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Packs.LanguageOrCursorIsWrong);
        }

        var subject = DataSubject.Of(call, personType.Trim(), personId, address.Trim())
            ?? throw new InvalidPluginExecutionException(call.Texts.Packs.NobodyFound);
        return new PackAsked(subject, spoken, from);
    }
}
