using System.Globalization;
using OptOutPlugin.Import.Packs;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.Import.Running;
using OptOutPlugin.Import.Sending;
using OptOutPlugin.Import.Understanding;
using OptOutPlugin.SolutionBuild;
using Spectre.Console;

namespace OptOutPlugin.Import;

/// <summary>What the program does, and what it says of it.</summary>
internal static class Commands
{
    private const int Done = 0;
    private const int NotUnderstood = 2;
    private const int PartNotHeld = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [] or ["--help"] or ["-h"])
        {
            Console.WriteLine(Options.Usage);
            return args.Length == 0 ? NotUnderstood : Done;
        }

        Options options;
        try
        {
            options = Options.Read(args);
        }
        catch (Exception fault) when (fault is ListFault or BuildException)
        {
            Console.Error.WriteLine(fault.Message);
            return NotUnderstood;
        }

        return options.EvidenceOf is { } list ? await WriteEvidenceAsync(options, list)
            : options.TakeBack is { } request
            ? await TakeBackAsync(options, request)
            : await HandInAsync(options, options.File!);
    }

    private static async Task<int> HandInAsync(Options options, string file)
    {
        var survey = Survey.Of(file, options);
        Describe(survey);
        if (survey.Meaning.Columns.IsOfSubscribers)
        {
            throw new ListFault(
                "This looks like a list of people who said yes, and nothing in it says who said no. A permission is never handed in "
                + "this way. If everybody on it said no, say --all.");
        }

        if (survey.Questions.Count > 0 && !options.SkipsQuestions)
        {
            throw new ListFault(
                "It is not understood whether these values say no:" + string.Concat(survey.Questions.Select(one => "\n  " + one))
                + "\nSay so for each with --means \"VALUE=yes\" or --means \"VALUE=no\", or leave these lines out with --skip-questions.");
        }

        using var organization = new Organization(options.Environment, Console.Error.WriteLine);
        var result = await WithBarAsync(survey.Rows, tell => new ListRun(organization, survey, options, tell).RunAsync());
        if (options.IsDryRun)
        {
            Console.WriteLine($"It would hold {Count(result.Refusals)} refusals, one for each address and channel"
                + (result.New is { } news ? $"; {Count(news)} of them are new." : "."));
            Console.WriteLine("Nothing was written. Without --dry-run it is handed in.");
        }
        else
        {
            Console.WriteLine(result.Outcome);
            Console.WriteLine($"Request: {result.RequestId}");
            Console.WriteLine($"To take exactly this list back: --take-back {result.RequestId} --reason \"...\"");
        }

        if (result.Bad > 0)
        {
            Console.WriteLine($"{Count(result.Bad)} remarks on lines that are not held, or not all of them: {options.NotHeld ?? file + ".not-held.csv"}");
            return PartNotHeld;
        }

        File.Delete(options.NotHeld ?? file + ".not-held.csv");
        return Done;
    }

    private static async Task<int> TakeBackAsync(Options options, Guid request)
    {
        using var organization = new Organization(options.Environment, Console.Error.WriteLine);
        (int TakenBack, int Kept, bool IsFinished) so;
        do
        {
            so = await organization.TakeBackAsync(request, options.Reason!);
            Console.WriteLine($"{Count(so.TakenBack)} refusals are taken back, {Count(so.Kept)} stand since somebody else said no.");
        }
        while (!so.IsFinished);
        return Done;
    }

    private static async Task<int> WriteEvidenceAsync(Options options, string list)
    {
        var people = PackList.Read(File.ReadLines(list));
        using var organization = new Organization(options.Environment, Console.Error.WriteLine);
        var folder = new PackFolder(
            options.Into!, parameters => organization.CallAsync("optout_ExportEvidence", parameters), options.Language);
        var made = await folder.WriteAsync(people, done => Console.WriteLine($"{Count(done)} of {Count(people.Count)}"));
        var missing = made.Count(one => one.Folder is null || !one.IsVerified);
        Console.WriteLine($"{Count(made.Count - missing)} packs: {Path.Combine(options.Into!, "index.html")}");
        if (missing > 0)
        {
            Console.WriteLine($"{Count(missing)} are missing, or something is wrong with them; the index says what.");
        }

        return missing == 0 ? Done : PartNotHeld;
    }

    private static void Describe(Survey survey)
    {
        var columns = survey.Meaning.Columns;
        Console.WriteLine($"{Count(survey.Lines)} lines, {survey.Encoding}, "
            + (survey.Separator is { } one ? $"cells parted by {(one == '\t' ? "tabs" : $"\"{one}\"")}" : "one cell a line")
            + (columns.HasHeader ? ", with names of columns." : ", without names of columns."));
        Console.WriteLine(columns.OptOuts.Count == 0
            ? "Everybody on it counts as having said no."
            : $"Who said no stands in: {string.Join(", ", columns.OptOuts.Select(column => column.Name))}.");
        if (columns.Date is not null && survey.Meaning.Order != DayOrder.Unknown)
        {
            Console.WriteLine($"Dates with strokes: the {(survey.Meaning.Order == DayOrder.DayFirst ? "day" : "month")} comes first.");
        }

        Console.WriteLine($"{Count(survey.Refusing)} lines say no.");
    }

    private static async Task<ListResult> WithBarAsync(int rows, Func<Action<int>, Task<ListResult>> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || rows == 0)
        {
            return await work(_ => { });
        }

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bar =>
            {
                var task = bar.AddTask("Handing in", maxValue: rows);
                return await work(done => task.Value = done);
            });
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
