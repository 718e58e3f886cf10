using System.Globalization;
using OptOutPlugin.LocalDataverse.Story;

// The story reads the same everywhere, whatever the machine's language.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

switch (Arguments.Parse(args))
{
    case Arguments.Play play:
        return Storyteller.Tell(Screen.Open(), play);
    case Arguments.Wrong wrong:
        Console.Error.WriteLine(wrong.Sentence);
        return 2;
    default:
        Console.WriteLine(Arguments.Usage);
        return 0;
}
