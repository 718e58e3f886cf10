using OptOutPlugin.SolutionBuild;

try
{
    return Commands.Run(args, Console.Out);
}
catch (BuildException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
