using System.Collections;
using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

public class DataCollection<T> : Collection<T>
{
    internal DataCollection() { }

    internal DataCollection(IEnumerable<T> items) => AddRange(items);

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    public void AddRange(IEnumerable<T> items)
    {
        if (items == null)
            return;
        foreach (var item in items)
            Add(item);
    }

    public T[] ToArray() => Items.ToArray();
}

public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> items;

    protected internal DataCollection() => items = new Dictionary<TKey, TValue>();

    protected internal DataCollection(IDictionary<TKey, TValue> collection) => items = collection;

    public virtual TValue this[TKey key]
    {
        get => items[key];
        set => items[key] = value;
    }

    public int Count => items.Count;

    public virtual bool IsReadOnly => false;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values => items.Values;

    public void Add(TKey key, TValue value) => items.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => items.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) =>
        AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items == null)
            return;
        foreach (var item in items)
            Add(item);
    }

    public void Clear() => items.Clear();

    public bool Contains(TKey key) => items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => items.Contains(key);

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Remove(TKey key) => items.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => items.Remove(item);

    public bool TryGetValue(TKey key, out TValue value) => items.TryGetValue(key, out value);
}

public sealed class AttributeCollection : DataCollection<string, object>;

public sealed class ErrorDetailCollection : DataCollection<string, object>;

public sealed class FormattedValueCollection : DataCollection<string, string>;

public sealed class KeyAttributeCollection : DataCollection<string, object>;

public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>;

public class EntityImageCollection : DataCollection<string, Entity>;

public class ParameterCollection : DataCollection<string, object>
{
    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
            this[key] = obj;
    }

    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }
        value = default;
        return false;
    }
}
