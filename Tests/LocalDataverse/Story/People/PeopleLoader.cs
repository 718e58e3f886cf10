using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Story.People;

/// <summary>A person who is in Dataverse now.</summary>
internal sealed record LoadedPerson(Person Person, EntityReference Row);

/// <summary>What became of the people of a file.</summary>
/// <param name="People">Those who are in Dataverse now.</param>
/// <param name="Failed">Those whom Dataverse refused, with its reason.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record LoadResult(IReadOnlyList<LoadedPerson> People, IReadOnlyList<BadRow> Failed, TimeSpan Elapsed);

/// <summary>Puts people into Dataverse as an import would: in batches, and one by one where a batch fails.</summary>
internal sealed class PeopleLoader(IOrganizationService service)
{
    private const int BatchSize = 50;

    private readonly List<LoadedPerson> loaded = [];
    private readonly List<BadRow> failed = [];

    public static LoadResult Load(IOrganizationService service, IReadOnlyList<Person> people, Action<int> advance)
    {
        var clock = Stopwatch.StartNew();
        var loader = new PeopleLoader(service);
        foreach (var batch in people.Chunk(BatchSize))
        {
            foreach (var table in batch.GroupBy(person => person.Table))
            {
                loader.Create([.. table]);
            }

            advance(batch.Length);
        }

        return new(loader.loaded, loader.failed, clock.Elapsed);
    }

    private void Create(IReadOnlyList<Person> people)
    {
        var rows = people.Select(RowOf).ToList();
        try
        {
            var request = new CreateMultipleRequest
            {
                Targets = new EntityCollection(rows) { EntityName = rows[0].LogicalName },
            };
            var ids = ((CreateMultipleResponse)service.Execute(request)).Ids;
            foreach (var (person, id) in people.Zip(ids))
            {
                Finish(person, id);
            }
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // One bad row undoes its whole batch, so each gets its own chance.
            foreach (var person in people)
            {
                Try(person, () => Finish(person, service.Create(RowOf(person))));
            }
        }
    }

    // A row is always created active; becoming inactive is a change of its own.
    private void Finish(Person person, Guid id)
    {
        var row = new EntityReference(person.Table, id);
        loaded.Add(new(person, row));
        if (!person.Active)
        {
            Try(person, () => service.Update(new Entity(row.LogicalName, row.Id)
            {
                ["statecode"] = new OptionSetValue(person.Kind == PersonKind.Lead ? 2 : 1),
            }));
        }
    }

    private void Try(Person person, Action action)
    {
        try
        {
            action();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            failed.Add(new(person.Line, $"was refused by Dataverse: {fault.Message}"));
        }
    }

    private static Entity RowOf(Person person)
    {
        var row = new Entity(person.Table);
        foreach (var (column, value) in person.Values)
        {
            row[column] = value;
        }

        return row;
    }
}
