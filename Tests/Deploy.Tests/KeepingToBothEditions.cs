using System.Management.Automation.Language;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>
/// Windows PowerShell 5.1 runs only on Windows, so these tests read the script instead: it keeps to what both know.
/// </summary>
public sealed class KeepingToBothEditions
{
    [Fact]
    public void It_parses() => Assert.Empty(Script.Errors.Select(error => error.Message));

    [Fact]
    public void It_is_ascii_because_5_1_reads_a_file_without_a_mark_as_ansi() =>
        Assert.DoesNotContain(File.ReadAllBytes(Repository.Script), one => one > 127);

    [Fact]
    public void It_calls_the_cmdlets_of_the_list_and_its_own_functions_and_dotnet()
    {
        var own = Script.All<FunctionDefinitionAst>().Select(function => function.Name);
        var known = ScriptCommands.OfTheEngine.Concat(ScriptCommands.OfModules.Keys).Concat(own).Append("dotnet")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(
            Script.All<CommandAst>(),
            call => Assert.True(known.Contains(call.GetCommandName() ?? ""), Script.At(call)));
    }

    [Fact]
    public void The_list_has_no_cmdlet_that_it_does_not_call()
    {
        var called = Script.All<CommandAst>().Select(call => call.GetCommandName()).ToHashSet();

        Assert.All(
            ScriptCommands.OfTheEngine.Concat(ScriptCommands.OfModules.Keys),
            name => Assert.Contains(name, called));
    }

    [Fact]
    public void It_has_no_function_that_it_does_not_call()
    {
        var called = Script.All<CommandAst>().Select(call => call.GetCommandName()).ToHashSet();

        Assert.All(Script.All<FunctionDefinitionAst>(), function => Assert.Contains(function.Name, called));
    }

    [Fact]
    public void Of_cmdlets_it_uses_parameters_that_both_editions_have()
    {
        var wrong = Script.All<CommandAst>()
            .Where(call => ScriptCommands.OfModules.ContainsKey(call.GetCommandName() ?? ""))
            .SelectMany(call => call.CommandElements.OfType<CommandParameterAst>()
                .Where(parameter => ScriptCommands.OfModules[call.GetCommandName()]
                    .GetProperty(parameter.ParameterName) is null)
                .Select(Script.At));

        Assert.Empty(wrong);
    }

    [Fact]
    public void It_has_no_syntax_of_powershell_7() =>
        Assert.Empty(Script.All<Ast>().Where(IsOfSeven).Select(Script.At));

    [Theory]
    [InlineData("$a ? 1 : 2")]
    [InlineData("$a ?? 1")]
    [InlineData("$a ??= 1")]
    [InlineData("${a}?.B")]
    [InlineData("${a}?[0]")]
    [InlineData("a && b")]
    [InlineData("a || b")]
    [InlineData("a &")]
    [InlineData("function f { clean { } }")]
    public void Syntax_of_powershell_7_is_found(string text) =>
        Assert.Contains(
            Parser.ParseInput(text, out _, out _).FindAll(_ => true, searchNestedScriptBlocks: true), IsOfSeven);

    [Fact]
    public void It_runs_in_strict_mode_and_stops_at_the_first_error()
    {
        Assert.Contains(Script.All<CommandAst>(), call => call.Extent.Text == "Set-StrictMode -Version Latest");
        Assert.Contains(
            Script.All<AssignmentStatementAst>(), one => one.Extent.Text == "$ErrorActionPreference = 'Stop'");
    }

    [Fact]
    public void It_supports_what_if_and_confirm()
    {
        var binding = Script.Ast.ParamBlock.Attributes.Single(one => one.TypeName.Name == "CmdletBinding");

        Assert.Contains(binding.NamedArguments, argument => argument.ArgumentName == "SupportsShouldProcess");
    }

    [Fact]
    public void Its_help_says_what_each_parameter_does_and_shows_examples()
    {
        var help = Script.Ast.GetHelpContent();

        Assert.NotEmpty(help.Synopsis);
        Assert.NotEmpty(help.Description);
        Assert.True(help.Examples.Count >= 5, "Five things can be done with it.");
        Assert.Equal(
            Script.Ast.ParamBlock.Parameters.Select(one => one.Name.VariablePath.UserPath.ToUpperInvariant()).Order(),
            help.Parameters.Keys.Order());
        Assert.DoesNotContain(help.Parameters.Values, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void The_types_and_static_members_that_it_names_are_in_the_net_framework_of_5_1() =>
        Assert.Empty(NetFramework.Lacks(Script.Ast));

    [Theory]
    [InlineData("[System.Convert]::ToHexString($a)")]
    [InlineData("[System.Text.Json.JsonDocument]::Parse($a)")]
    [InlineData("[System.Security.Cryptography.RandomNumberGenerator]::Fill($a)")]
    [InlineData("[System.TimeSpan]::FromMinutes($a, $b)")]
    public void What_only_newer_net_has_is_found(string text) =>
        Assert.NotEmpty(NetFramework.Lacks(Parser.ParseInput(text, out _, out _)));

    private static bool IsOfSeven(Ast ast) => ast switch
    {
        TernaryExpressionAst or PipelineChainAst => true,
        BinaryExpressionAst binary => binary.Operator == TokenKind.QuestionQuestion,
        AssignmentStatementAst assignment => assignment.Operator == TokenKind.QuestionQuestionEquals,
        MemberExpressionAst member => member.NullConditional,
        IndexExpressionAst index => index.NullConditional,
        PipelineAst pipeline => pipeline.Background,
        ScriptBlockAst block => block.CleanBlock is not null,
        _ => false,
    };
}
