namespace LocalDataverse.Engine.Security;

/// <summary>Whose rows a privilege counts for. Each level includes the ones before it.</summary>
public enum PrivilegeDepth
{
    /// <summary>The user's own rows and those of the user's teams.</summary>
    Basic,

    /// <summary>Those of the user's business unit.</summary>
    Local,

    /// <summary>Those of the business units below it too.</summary>
    Deep,

    /// <summary>All rows of the organisation.</summary>
    Global,
}
