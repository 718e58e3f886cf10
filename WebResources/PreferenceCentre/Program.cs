using OptOutPlugin.PreferenceCentre.Hosting;

try
{
    await PreferenceCentreHost.Create(args).RunAsync();
    return 0;
}
catch (InvalidOperationException e)
    when (e.Message.StartsWith("Set " + CentreOptions.Section, StringComparison.Ordinal))
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
