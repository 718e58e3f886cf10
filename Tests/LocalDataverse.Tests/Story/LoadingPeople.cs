using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public class LoadingPeople
{
    private readonly Importing service = new();

    [Fact]
    public void Everybody_comes_in_and_who_is_inactive_is_made_so_afterwards()
    {
        var advanced = 0;

        var result = PeopleLoader.Load(
            service,
            [Person(2, "A"), Person(3, "B", PersonKind.Lead, active: false), Person(4, "C", PersonKind.Account)],
            done => advanced += done);

        Assert.Empty(result.Failed);
        Assert.Equal(["contact", "lead", "account"], result.People.Select(p => p.Row.LogicalName));
        Assert.Equal(3, advanced);
        var update = Assert.Single(service.Updated);
        Assert.Equal(result.People[1].Row.Id, update.Id);
        Assert.Equal(new OptionSetValue(2), update["statecode"]);
    }

    [Fact]
    public void One_refused_row_is_reported_and_the_rest_of_its_batch_is_loaded()
    {
        var result = PeopleLoader.Load(service, [Person(2, "A"), Person(3, "refused"), Person(4, "C")], _ => { });

        Assert.Equal([new BadRow(3, "was refused by Dataverse: No.")], result.Failed);
        Assert.Equal([2, 4], result.People.Select(p => p.Person.Line));
    }

    private static Person Person(int line, string name, PersonKind kind = PersonKind.Contact, bool active = true) =>
        new(line, kind, name, new Dictionary<string, object> { ["lastname"] = name }, active, Key: null);

    /// <summary>Takes every row but one that is called "refused".</summary>
    private sealed class Importing : IOrganizationService
    {
        public List<Entity> Updated { get; } = [];

        public Guid Create(Entity entity) => entity.GetAttributeValue<string>("lastname") == "refused"
            ? throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault(), new FaultReason("No."))
            : Guid.NewGuid();

        public void Update(Entity entity) => Updated.Add(entity);

        public OrganizationResponse Execute(OrganizationRequest request) => new CreateMultipleResponse
        {
            ["Ids"] = ((CreateMultipleRequest)request).Targets.Entities.Select(Create).ToArray(),
        };

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

        public EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();

        public void Delete(string entityName, Guid id) => throw new NotSupportedException();

        public void Associate(
            string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            throw new NotSupportedException();

        public void Disassociate(
            string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            throw new NotSupportedException();
    }
}
