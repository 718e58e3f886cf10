using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Library.Lending;

/// <summary>A person's row says how many books the person has.</summary>
public sealed class CountLoans : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        var service = factory.CreateOrganizationService(null);
        var loan = (Entity)context.InputParameters["Target"];
        var borrower = loan.GetAttributeValue<EntityReference>("lib_contactid");
        if (borrower == null)
        {
            return;
        }

        var query = new QueryExpression("lib_loan") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("lib_contactid", ConditionOperator.Equal, borrower.Id);
        var count = service.RetrieveMultiple(query).Entities.Count;
        service.Update(new Entity("contact", borrower.Id) { ["lib_loans"] = count });
    }
}
