namespace OptOutPlugin.PreferenceCentre.Guarding;

/// <summary>Reads forms.</summary>
internal static class Forms
{
    /// <summary>The form of a request; an empty one where there is none that can be read.</summary>
    /// <param name="request">The request.</param>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }

    /// <summary>One field, not longer than a length.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="longest">The length.</param>
    public static string Text(this IFormCollection form, string name, int longest)
    {
        var text = form[name].ToString();
        return text.Length <= longest ? text : text[..longest];
    }
}
