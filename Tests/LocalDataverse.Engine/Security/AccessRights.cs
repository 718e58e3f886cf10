namespace LocalDataverse.Engine.Security;

/// <summary>What may be done with a row, with the values of Microsoft.Crm.Sdk.Messages.AccessRights.</summary>
[Flags]
public enum AccessRights
{
    None = 0,
    ReadAccess = 1,
    WriteAccess = 2,
    AppendAccess = 4,
    AppendToAccess = 16,
    CreateAccess = 32,
    DeleteAccess = 65_536,
    ShareAccess = 262_144,
    AssignAccess = 524_288,
}
