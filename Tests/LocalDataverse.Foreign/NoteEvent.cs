using System;
using Microsoft.Xrm.Sdk;

namespace Library.Lending;

/// <summary>Writes down, a row an event, what an event of somebody else's solution tells.</summary>
public sealed class NoteEvent : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        var told = context.InputParameters;
        factory.CreateOrganizationService(null).Create(new Entity("lib_notice")
        {
            ["lib_name"] = context.MessageName,
            ["lib_after"] = told["After"],
            ["lib_first"] = told["First"],
            ["lib_last"] = told["Last"],
            ["lib_count"] = told["Count"],
            ["lib_text"] = told["Changes"],
        });
    }
}
