using System;
using Microsoft.Xrm.Sdk;

namespace Library.Lending;

/// <summary>Nobody borrows a book for more than thirty days; who says no days has it for fourteen.</summary>
public sealed class LimitLoan : IPlugin
{
    private const string Days = "lib_days";

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var loan = (Entity)context.InputParameters["Target"];
        if (!loan.Contains(Days))
        {
            loan[Days] = 14;
        }

        if (loan.GetAttributeValue<int>(Days) > 30)
        {
            throw new InvalidPluginExecutionException("A book is lent for thirty days at most.");
        }
    }
}
