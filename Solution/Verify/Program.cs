using OptOutPlugin.Verify;

return Commands.Run(args, Console.Out);
