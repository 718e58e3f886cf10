using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Storage;

internal static class Fault
{
    /// <summary>The fault that an act ends in: its code and its words.</summary>
    public static (int Code, string Message) Of(Action act)
    {
        var fault = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(act);
        return (fault.Detail.ErrorCode, fault.Detail.Message);
    }
}
