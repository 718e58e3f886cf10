namespace OptOutPlugin.Domain.People;

/// <summary>Which row a person is.</summary>
/// <param name="Table">The logical name: contact, lead or account.</param>
/// <param name="Id">The row's id.</param>
internal sealed record PersonId(string Table, Guid Id);
