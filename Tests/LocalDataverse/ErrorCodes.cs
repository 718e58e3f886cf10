namespace OptOutPlugin.LocalDataverse;

/// <summary>The platform's codes for what went wrong, by the names its documentation gives them.</summary>
internal static class ErrorCodes
{
    public const int InvalidArgument = unchecked((int)0x80040203);
    public const int Unexpected = unchecked((int)0x80040216);
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);
    public const int PrivilegeDenied = unchecked((int)0x80040220);
    public const int IsvUnexpected = unchecked((int)0x80040224);
    public const int DuplicateRecord = unchecked((int)0x80040237);
    public const int InvalidDateTime = unchecked((int)0x80040239);
    public const int IsvAborted = unchecked((int)0x80040265);
    public const int LeadAlreadyInClosedState = unchecked((int)0x80040519);
    public const int SdkEntityDoesNotSupportMessage = unchecked((int)0x80040800);
    public const int NotSupported = unchecked((int)0x80048415);
    public const int InvalidLogicalOperator = unchecked((int)0x800410FE);
    public const int NoEntity = unchecked((int)0x80041102);
    public const int NoAttribute = unchecked((int)0x80041103);
    public const int BadCondition = unchecked((int)0x80041106);
    public const int InvalidValue = unchecked((int)0x80041108);
    public const int AliasDoesNotExist = unchecked((int)0x8004110A);
    public const int ByAttributeMismatch = unchecked((int)0x8004110F);
    public const int ByAttributeEmpty = unchecked((int)0x80041110);
    public const int InvalidNode = unchecked((int)0x8004111C);
    public const int InvalidJoinOperator = unchecked((int)0x80041121);
    public const int InvalidConditionOperator = unchecked((int)0x80041120);
    public const int InvalidPagingCookie = unchecked((int)0x8004112A);
    public const int DuplicateAlias = unchecked((int)0x80041130);
    public const int TransactionReduced = unchecked((int)0x80090014);
    public const int MergeCyclicalParenting = unchecked((int)0x80045300);
    public const int MergeEntityNotActive = unchecked((int)0x80045304);
    public const int MergeEntitiesIdentical = unchecked((int)0x80045305);
    public const int MergeDifferentlyParented = unchecked((int)0x80045316);
    public const int PluginTimeout = unchecked((int)0x80044173);
    public const int DepthTooHigh = unchecked((int)0x80044182);
    public const int TooManyConditions = unchecked((int)0x8004430C);
    public const int TooManyLinks = unchecked((int)0x8004430D);
    public const int PicklistValueOutOfRange = unchecked((int)0x8004431A);
    public const int IntegerValueOutOfRange = unchecked((int)0x8004432F);
    public const int DecimalValueOutOfRange = unchecked((int)0x80044330);
    public const int StringLengthTooLong = unchecked((int)0x80044331);
    public const int CyclicalRelationship = unchecked((int)0x80047004);
    public const int AccessDenied = unchecked((int)0x80048306);
    public const int InvalidStateCodeStatusCode = unchecked((int)0x80048408);
    public const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);
    public const int ConcurrencyVersionNotProvided = unchecked((int)0x80060883);
    public const int RecordNotFoundByKey = unchecked((int)0x80060891);
    public const int DuplicateKeyValues = unchecked((int)0x80060892);
    public const int ActivityPartyNotAllowed = unchecked((int)0x80043506);
    public const int MissingRecipient = unchecked((int)0x8004350D);
    public const int TooManyRecipients = unchecked((int)0x8004350E);
    public const int NoDialNumber = unchecked((int)0x8004350F);
    public const int FaxSendBlocked = unchecked((int)0x80043510);
    public const int NoPartyAddress = unchecked((int)0x80040B00);
    public const int NoParticipation = unchecked((int)0x80040B06);
    public const int ManagedPropertyForbids = unchecked((int)0x8004F026);
    public const int AttributeNotPermitted = unchecked((int)0x80048306);
}
