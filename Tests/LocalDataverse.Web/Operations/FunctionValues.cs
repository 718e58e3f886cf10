using System.Globalization;
using LocalDataverse.Web.Model;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Operations;

/// <summary>Literals out of an address as the organisation's request takes them.</summary>
internal static class FunctionValues
{
    public static object? Sdk(Operation operation, OperationValue parameter, object? value) =>
        (parameter.Kind, value) switch
        {
            (_, null) => null,
            (ValueKind.Choice, int option) => new OptionSetValue(option),
            (ValueKind.Money, _) => new Money(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            (ValueKind.Decimal, _) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            (ValueKind.Double, _) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            (ValueKind.Texts, List<object> many) => many.Cast<string>().ToArray(),
            (ValueKind.Guids, List<object> many) => many.Cast<Guid>().ToArray(),
            (ValueKind.Row or ValueKind.Rows or ValueKind.Reference or ValueKind.Object or ValueKind.Objects, _) =>
                throw Faults.Unsupported($"the parameter {parameter.Name} of the function {operation.Name}"),
            _ => value,
        };
}
