namespace Microsoft.Xrm.Sdk.Client
{
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class EntityLogicalNameAttribute(string logicalName) : Attribute
    {
        public string LogicalName { get; } =
            string.IsNullOrWhiteSpace(logicalName) ? throw new ArgumentNullException(nameof(logicalName)) : logicalName;
    }
}

namespace Microsoft.Xrm.Sdk
{
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class AttributeLogicalNameAttribute(string logicalName) : Attribute
    {
        public string LogicalName { get; } =
            string.IsNullOrWhiteSpace(logicalName) ? throw new ArgumentNullException(nameof(logicalName)) : logicalName;
    }
}
