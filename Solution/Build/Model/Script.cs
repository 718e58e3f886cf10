using Jint;
using Jint.Runtime;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>
/// A script that ships, run as a browser runs it when a form loads it, but without a page. What it then offers is known
/// whatever bundled or shortened it.
/// </summary>
internal sealed class Script : IDisposable
{
    private const int MostStatements = 1_000_000;
    private const long MostMemory = 64 * 1024 * 1024;

    // As much of a page as a script may ask for before anybody calls it.
    private const string Page = """
        var window = globalThis, self = globalThis;
        var document = {
          readyState: "loading",
          body: null,
          addEventListener: function () {},
          querySelector: function () { return null; }
        };
        function addEventListener() {}
        """;

    private readonly Engine engine = new(options => options
        .MaxStatements(MostStatements)
        .LimitMemory(MostMemory)
        .LimitRecursion(500));

    /// <summary>Runs a script.</summary>
    /// <exception cref="BuildException">It fails before anybody calls it.</exception>
    public static Script Run(string name, string text)
    {
        var script = new Script();
        try
        {
            script.engine.Execute(Page);
            script.engine.Execute(text);
            return script;
        }
        catch (Exception fault) when (fault is JintException or Acornima.ParseErrorException)
        {
            script.Dispose();
            throw new BuildException($"{name} fails as soon as it is loaded: {fault.Message}");
        }
    }

    /// <summary>Whether a name with dots leads to a function.</summary>
    public bool Offers(string function)
    {
        var value = engine.Global.Get(function.Split('.')[0]);
        foreach (var part in function.Split('.').Skip(1))
        {
            if (!value.IsObject())
                return false;
            value = value.AsObject().Get(part);
        }

        return value is Jint.Native.Function.Function;
    }

    public void Dispose() => engine.Dispose();
}
