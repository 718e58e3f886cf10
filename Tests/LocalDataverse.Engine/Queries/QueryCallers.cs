using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Engine.Queries;

/// <summary>Who asks, for the conditions that say "me" and for the rows that show.</summary>
internal sealed class QueryCallers(SecurityModel security, Host host, UserLanguages languages)
{
    public QueryCaller Of(Invocation call) => new(call.UserId, security.BusinessUnitOf(call.UserId), host.UtcNow)
    {
        Language = languages.Of(call.UserId),
        MayRead = security.IsUnrestricted(call)
            ? null
            : table => new(AccessRight.Read, security.GrantsOf(call, Privileges.Of(AccessRight.Read, table))),
    };
}
