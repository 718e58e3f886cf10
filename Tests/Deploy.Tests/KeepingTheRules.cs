using System.Management.Automation.Language;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>Rules of PSScriptAnalyzer that can be checked without it, by their names there.</summary>
public sealed class KeepingTheRules
{
    private static readonly string[] ApprovedVerbs =
    [
        "Add", "Assert", "Complete", "Connect", "ConvertFrom", "ConvertTo", "Export", "Find", "Get", "Grant", "Hide", "Install",
        "Invoke", "Join", "New", "Open", "Read", "Register", "Request", "Save", "Select", "Send", "Set", "Show", "Start", "Stop",
        "Test", "Uninstall", "Wait", "Write",
    ];

    private static readonly string[] Automatic =
        ["args", "error", "home", "host", "input", "matches", "pid", "profile", "pwd", "this", "true", "false", "null", "_"];

    [Fact]
    public void PSUseApprovedVerbs() => Assert.All(
        Script.All<FunctionDefinitionAst>(),
        function => Assert.Contains(function.Name.Split('-')[0], ApprovedVerbs));

    [Fact]
    public void PSPossibleIncorrectComparisonWithNull() => Assert.Empty(Script.All<BinaryExpressionAst>()
        .Where(one => one.Operator is TokenKind.Ieq or TokenKind.Ine or TokenKind.Ceq or TokenKind.Cne
            && one.Right is VariableExpressionAst { VariablePath.UserPath: "null" })
        .Select(Script.At));

    [Fact]
    public void PSAvoidUsingEmptyCatchBlock() => Assert.Empty(Script.All<CatchClauseAst>()
        .Where(one => one.Body.Statements.Count == 0).Select(Script.At));

    [Fact]
    public void PSAvoidAssignmentToAutomaticVariable() => Assert.Empty(Script.All<AssignmentStatementAst>()
        .Where(one => one.Left is VariableExpressionAst variable
            && Automatic.Contains(variable.VariablePath.UserPath, StringComparer.OrdinalIgnoreCase))
        .Select(Script.At));

    [Fact]
    public void PSAvoidGlobalVars() => Assert.Empty(Script.All<VariableExpressionAst>()
        .Where(one => one.VariablePath.IsGlobal).Select(Script.At));

    [Fact]
    public void PSReviewUnusedParameter() => Assert.Empty(
        from function in Script.All<FunctionDefinitionAst>()
        from parameter in function.Parameters ?? Enumerable.Empty<ParameterAst>()
        let name = parameter.Name.VariablePath.UserPath
        where !function.Body.FindAll(
            one => one is VariableExpressionAst used
                && used.VariablePath.UserPath.Equals(name, StringComparison.OrdinalIgnoreCase),
            searchNestedScriptBlocks: true).Any()
        select $"{function.Name}: {name}");

    [Fact]
    public void PSUseDeclaredVarsMoreThanAssignments()
    {
        var used = Script.All<VariableExpressionAst>().Where(one => one.Parent is not AssignmentStatementAst assignment
            || assignment.Left != one).Select(one => one.VariablePath.UserPath).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // Preferences are read by the engine.
        Assert.Empty(Script.All<AssignmentStatementAst>().Select(one => one.Left).OfType<VariableExpressionAst>()
            .Select(one => one.VariablePath.UserPath)
            .Where(name => !used.Contains(name) && !name.EndsWith("Preference", StringComparison.OrdinalIgnoreCase))
            .Distinct());
    }

    [Theory]
    [InlineData("KnownRoles")]
    [InlineData("KnownProfiles")]
    [InlineData("KnownSolutions")]
    [InlineData("KnownSettings")]
    public void What_the_product_knows_is_made_from_it_and_not_written_twice(string name) => Assert.Single(
        Script.All<AssignmentStatementAst>(),
        one => one.Left is VariableExpressionAst variable && variable.VariablePath.UserPath == name);
}
