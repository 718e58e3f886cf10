using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Model;

try
{
    return Commands.Run(args, Project.RootAbove(Directory.GetCurrentDirectory()), Console.Out);
}
catch (Exception fault) when (fault is BuildException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
