using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OptOutPlugin.Benchmarks.Ledger;

if (args is ["ledger"])
{
    TakingALedgerAlong.Run();
    return;
}

if (args is ["platform", ..])
{
    AskingThePlatform.Run(
        args is [_, var few, var many] ? [.. new[] { few, many }.Select(text => int.Parse(text, CultureInfo.InvariantCulture))] : [10_000, 100_000]);
    return;
}

// In this process: what is measured is internal to the plugin, and its build has settings of its own.
BenchmarkSwitcher.FromAssembly(typeof(AskingThePlatform).Assembly).Run(
    args,
    DefaultConfig.Instance.AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance)));
