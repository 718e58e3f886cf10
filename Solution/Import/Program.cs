using OptOutPlugin.Import;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.SolutionBuild;

try
{
    return await Commands.RunAsync(args);
}
catch (Exception fault) when (fault is ListFault or BuildException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
