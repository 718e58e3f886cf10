namespace OptOutPlugin.Verify;

/// <summary>Where the program begins.</summary>
internal static class Program
{
    private static int Main(string[] args) => Commands.Run(args, Console.Out);
}
