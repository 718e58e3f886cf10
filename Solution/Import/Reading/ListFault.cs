namespace OptOutPlugin.Import.Reading;

/// <summary>Why a list is not handed in, as a sentence for whoever hands it in.</summary>
internal sealed class ListFault : Exception
{
    public ListFault(string message) : base(message)
    {
    }

    public ListFault(string message, Exception cause) : base(message, cause)
    {
    }
}
