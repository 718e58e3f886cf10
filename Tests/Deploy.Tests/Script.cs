using System.Management.Automation.Language;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>The script as PowerShell's parser reads it.</summary>
internal static class Script
{
    private static readonly Lazy<(ScriptBlockAst Ast, ParseError[] Errors)> Parsed = new(() =>
    {
        var ast = Parser.ParseFile(Repository.Script, out _, out var errors);
        return (ast, errors);
    });

    public static ScriptBlockAst Ast => Parsed.Value.Ast;

    public static IReadOnlyList<ParseError> Errors => Parsed.Value.Errors;

    public static IEnumerable<T> All<T>()
        where T : Ast =>
        Ast.FindAll(one => one is T, searchNestedScriptBlocks: true).Cast<T>();

    /// <summary>Where something stands, for the message of a test.</summary>
    public static string At(Ast ast) => $"line {ast.Extent.StartLineNumber}: {ast.Extent.Text}";
}
