using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>Everything that is logged, with the scopes around it.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var around = new List<string>();
            lines.scopes.ForEachScope((scope, list) => list.Add($"{scope}"), around);
            lines.Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception} {string.Join(' ', around)}");
        }
    }
}
