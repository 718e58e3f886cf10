using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>Keeps the framework's keys for cookies in memory, since the page sets no cookie.</summary>
internal sealed class ForgetfulRepository : IXmlRepository
{
    private readonly ConcurrentBag<XElement> elements = [];

    public IReadOnlyCollection<XElement> GetAllElements() => elements;

    public void StoreElement(XElement element, string friendlyName) => elements.Add(element);
}
