using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Model;

try
{
    return Commands.Run(args, Project.RootAbove(Directory.GetCurrentDirectory()), Console.Out);
}
catch (BuildException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
