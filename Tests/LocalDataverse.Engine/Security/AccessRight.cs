namespace LocalDataverse.Engine.Security;

/// <summary>What may be done with the rows of a table, in the words of privilege names.</summary>
internal enum AccessRight
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
    Share,
}
