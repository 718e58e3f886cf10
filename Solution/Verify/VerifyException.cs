namespace OptOutPlugin.Verify;

/// <summary>Something cannot be read, or is not as the format has it; the message is a sentence.</summary>
internal sealed class VerifyException(string message, Exception? inner = null) : Exception(message, inner);
