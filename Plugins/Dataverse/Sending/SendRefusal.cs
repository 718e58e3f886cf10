using System.Text;
using OptOutPlugin.Domain.Disclosure;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The refusal of a send, in words.</summary>
internal static class SendRefusal
{
    /// <summary>The sentence.</summary>
    public static string Word(Texts texts, RefusalsShown shown)
    {
        var says = texts.Sends;
        var lines = new RefusalLines(Counted.Recipients, shown.MoreNamed, shown.Hidden, shown.Unreadable)
        {
            OrNeverAsked = shown.IsHiddenForWantOfOptIn,
        };
        var text = new StringBuilder(lines.Word(
            texts,
            shown.Refused == 0 ? says.NotChecked(shown.IsMarketing) : says.MustNotGet(shown.Refused, shown.IsMarketing),
            shown.Named.Select(one => says.Person(NameOf(texts, one.Key), one.Value, one.Key.Rule))));
        if (shown.Addressless > 0)
        {
            text.Append(RefusalLines.Line(says.Addressless(shown.Addressless)));
        }

        if (shown.Refused > 0)
        {
            text.Append('\n').Append(says.TakeOff);
        }

        foreach (var advice in Advice(says, shown))
        {
            text.Append(texts.Between).Append(advice);
        }

        return text.ToString();
    }

    private static string NameOf(Texts texts, ShownRefusal one) =>
        one.Table is null ? one.Name ?? string.Empty : PersonName.Of(texts, one.Table, one.Name);

    private static IEnumerable<string> Advice(SendTexts says, RefusalsShown shown)
    {
        if (shown.HelpsToCallItTransactional)
        {
            yield return says.CallItTransactional;
        }

        if (shown.IsAnyOfEveryKind)
        {
            yield return says.NoneOfAnyKind;
        }
    }
}
