using System.Globalization;
using OptOutPlugin.Export;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.Import.Sending;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.Verify;

if (args is [] or ["--help"] or ["-h"])
{
    Console.WriteLine(ExportOptions.Usage);
    return args.Length == 0 ? 2 : 0;
}

ExportOptions options;
try
{
    options = ExportOptions.Read(args);
}
catch (Exception fault) when (fault is ListFault or BuildException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

try
{
    using var organization = new Organization(options.Environment, Console.Error.WriteLine);
    var rows = await new LedgerExport(options.Target, organization.CallAsync).RunAsync(count =>
        Console.WriteLine($"{count.ToString("N0", CultureInfo.InvariantCulture)} rows"));
    Console.WriteLine($"Exported {rows.ToString("N0", CultureInfo.InvariantCulture)} rows to {options.Target.Folder}.");
    return 0;
}
catch (Exception fault) when (fault is ListFault or VerifyException or IOException or UnauthorizedAccessException
    or System.Security.Cryptography.CryptographicException or ArgumentException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
