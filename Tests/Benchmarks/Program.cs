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

// In this process: what is measured is internal to the plugin, and its build has settings of its own.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args,
    DefaultConfig.Instance.AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance)));
