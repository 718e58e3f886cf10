namespace LocalDataverse.Solutions.Importing;

/// <summary>What is done to a solution.</summary>
/// <param name="Message">The request's name.</param>
/// <param name="Name">What its job is called.</param>
/// <param name="Type">The operationtype of its job in asyncoperation.</param>
internal sealed record SolutionOperation(string Message, string Name, int Type)
{
    public static SolutionOperation Import { get; } = new("ImportSolution", "Import Solution", 203);

    public static SolutionOperation Promote { get; } = new("DeleteAndPromote", "Delete and Promote Solution", 207);

    public static SolutionOperation Uninstall { get; } = new("UninstallSolution", "Uninstall Solution", 208);

    public static SolutionOperation Upgrade { get; } = new("StageAndUpgrade", "Stage and Upgrade Solution", 211);
}
