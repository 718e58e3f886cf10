using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Refusals;

/// <summary>What the platform throws, with its codes and, where they are known, its words.</summary>
internal static class Faults
{
    /// <summary>How a fault of <see cref="Unsupported"/> begins; the rest is the name of what was refused.</summary>
    public const string UnsupportedPrefix = "Not supported by the local Dataverse: ";

    public static FaultException<OrganizationServiceFault> Create(int code, string message, Exception? inner = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = message };
        if (inner is FaultException<OrganizationServiceFault> cause)
        {
            fault.InnerFault = cause.Detail;
        }

        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    public static Exception RowNotFound(string table, Guid id) =>
        Create(ErrorCodes.ObjectDoesNotExist, $"{table} With Id = {id} Does Not Exist");

    public static Exception DuplicateKey(string table) =>
        Create(ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key. ({table})");

    public static Exception UnknownTable(string? name) => Create(
        ErrorCodes.NoEntity,
        $"The entity with a name = '{name}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public static Exception UnknownColumn(string table, string? name) => Create(
        ErrorCodes.NoAttribute,
        $"'{table}' entity doesn't contain attribute with Name = '{name}' and NameMapping = 'Logical'.");

    public static Exception UnknownRelationship(string name) =>
        Create(ErrorCodes.ObjectDoesNotExist, $"Could not find a relationship with name {name}.");

    /// <summary>The privilege is held, but does not reach the row.</summary>
    public static Exception AccessDenied(string message) => Create(ErrorCodes.AccessDenied, message);

    public static Exception PrivilegeDenied(string message) => Create(ErrorCodes.PrivilegeDenied, message);

    public static Exception InvalidArgument(string message) => Create(ErrorCodes.InvalidArgument, message);

    public static Exception BadCondition(string message) => Create(ErrorCodes.BadCondition, message);

    public static Exception MissingField(string name) => InvalidArgument($"Required field '{name}' is missing");

    /// <summary>Says no by name: the platform may know it, this host does not.</summary>
    public static Exception Unsupported(string name) => Create(ErrorCodes.NotSupported, UnsupportedPrefix + name);
}
