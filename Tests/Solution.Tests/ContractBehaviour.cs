using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

// What Microsoft's assembly was seen to do (Microsoft.CrmSdk.CoreAssemblies 9.0.2.56, run on .NET):
// whichever SDK this is built on has to do the same.
namespace OptOutPlugin.Solution.Tests.ContractBehaviour;

public class ReadingAnEntity
{
    private static readonly Entity Ann = new("contact", Guid.NewGuid())
    {
        ["children"] = 2,
        ["lastname"] = null,
        ["firstname"] = "Ann",
    };

    [Theory]
    [InlineData("missing")]
    [InlineData("lastname")]
    public void An_absent_or_null_column_reads_as_the_default(string column)
    {
        Assert.Equal(0, Ann.GetAttributeValue<int>(column));
        Assert.False(Ann.GetAttributeValue<bool>(column));
        Assert.Equal(Guid.Empty, Ann.GetAttributeValue<Guid>(column));
        Assert.Equal(DateTime.MinValue, Ann.GetAttributeValue<DateTime>(column));
        Assert.Null(Ann.GetAttributeValue<int?>(column));
        Assert.Null(Ann.GetAttributeValue<string>(column));
    }

    [Fact]
    public void A_column_of_another_type_is_a_cast_error()
    {
        Assert.Throws<InvalidCastException>(() => Ann.GetAttributeValue<string>("children"));
        Assert.Throws<InvalidCastException>(() => Ann.GetAttributeValue<long>("children"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_column_must_be_named(string? column) =>
        Assert.Equal(
            "attributeLogicalName",
            Assert.Throws<ArgumentNullException>(() => Ann.GetAttributeValue<int>(column)).ParamName);

    [Fact]
    public void Trying_finds_only_a_value_of_the_type()
    {
        Assert.True(Ann.TryGetAttributeValue("children", out int children));
        Assert.Equal(2, children);
        Assert.False(Ann.TryGetAttributeValue("children", out string _));
        Assert.False(Ann.TryGetAttributeValue("lastname", out object _));
        Assert.False(Ann.TryGetAttributeValue("missing", out object _));
        Assert.False(Ann.TryGetAttributeValue(null, out object _));
    }

    [Fact]
    public void The_indexer_throws_for_an_absent_column_and_gives_null_for_an_empty_one()
    {
        Assert.Throws<KeyNotFoundException>(() => Ann["missing"]);
        Assert.Throws<ArgumentNullException>(() => Ann[null]);
        Assert.Null(Ann["lastname"]);
    }

    [Fact]
    public void Names_are_case_sensitive_and_null_values_count_as_contained()
    {
        Assert.True(Ann.Contains("lastname"));
        Assert.False(Ann.Contains("LastName"));
    }

    [Fact]
    public void Columns_come_in_the_order_they_were_set() =>
        Assert.Equal(["children", "lastname", "firstname"], Ann.Attributes.Select(column => column.Key));

    [Fact]
    public void Setting_replaces_and_adding_twice_throws()
    {
        var entity = new Entity("contact") { ["a"] = 1 };
        entity["a"] = 2;
        Assert.Equal(2, entity["a"]);
        Assert.Throws<ArgumentException>(() => entity.Attributes.Add("a", 3));
    }

    [Fact]
    public void Adding_while_enumerating_throws()
    {
        var entity = new Entity("contact") { ["a"] = 1 };
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var column in entity.Attributes)
                entity[column.Key + "2"] = 1;
        });
    }

    [Fact]
    public void A_new_one_is_empty_and_nothing_but_its_values_is_null()
    {
        var entity = new Entity();
        Assert.Null(entity.LogicalName);
        Assert.Equal(Guid.Empty, entity.Id);
        Assert.Null(entity.EntityState);
        Assert.Null(entity.RowVersion);
        Assert.Empty(entity.Attributes);
        Assert.Empty(entity.FormattedValues);
        Assert.Empty(entity.KeyAttributes);
        Assert.Empty(entity.RelatedEntities);
    }

    [Fact]
    public void A_collection_set_to_null_is_empty_again()
    {
        var entity = new Entity("contact") { Attributes = null!, FormattedValues = null!, KeyAttributes = null! };
        Assert.Empty(entity.Attributes);
        Assert.Empty(entity.FormattedValues);
        Assert.Empty(entity.KeyAttributes);
    }

    [Fact]
    public void The_id_and_the_primary_key_column_do_not_set_each_other()
    {
        Assert.False(Ann.Contains("contactid"));
        Assert.Equal(Guid.Empty, new Entity("contact") { ["contactid"] = Guid.NewGuid() }.Id);
    }

    [Fact]
    public void A_formatted_value_that_is_absent_throws() =>
        Assert.Throws<KeyNotFoundException>(() => Ann.FormattedValues["children"]);

    [Fact]
    public void Two_of_the_same_are_not_equal() =>
        Assert.NotEqual(new Entity("contact", Ann.Id), new Entity("contact", Ann.Id));
}

public class ConvertingAnEntity
{
    [EntityLogicalName("contact")]
    private sealed class Contact() : Entity("contact");

    private sealed class Unnamed : Entity;

    private static Entity Full() => new("contact", "emailaddress1", "ann@example.org")
    {
        Id = Guid.NewGuid(),
        ["lastname"] = "Archer",
        FormattedValues = { ["lastname"] = "Archer" },
        RelatedEntities = { [new Relationship("contact_tasks")] = new EntityCollection() },
        RowVersion = "7",
        EntityState = EntityState.Changed,
    };

    [Fact]
    public void Makes_a_new_object_that_shares_every_collection()
    {
        var entity = Full();
        Assert.All<Entity>([entity.ToEntity<Entity>(), entity.ToEntity<Contact>()], other =>
        {
            Assert.NotSame(entity, other);
            Assert.Same(entity.Attributes, other.Attributes);
            Assert.Same(entity.FormattedValues, other.FormattedValues);
            Assert.Same(entity.KeyAttributes, other.KeyAttributes);
            Assert.Same(entity.RelatedEntities, other.RelatedEntities);
            Assert.Equal(
                (entity.LogicalName, entity.Id, entity.RowVersion, entity.EntityState),
                (other.LogicalName, other.Id, other.RowVersion, other.EntityState));
        });
    }

    [Fact]
    public void Refuses_the_class_of_another_table() =>
        Assert.Equal(
            "Cannot convert entity account to contact",
            Assert.Throws<NotSupportedException>(() => new Entity("account").ToEntity<Contact>()).Message);

    [Fact]
    public void Refuses_an_entity_or_a_class_without_a_table()
    {
        Assert.Throws<NotSupportedException>(() => new Entity().ToEntity<Contact>());
        Assert.Throws<NotSupportedException>(() => new Entity("contact").ToEntity<Unnamed>());
        Assert.Throws<ArgumentNullException>(() => new EntityLogicalNameAttribute(""));
    }

    [Fact]
    public void To_a_reference_keeps_the_id_but_not_the_keys()
    {
        var entity = Full();
        var reference = entity.ToEntityReference();
        Assert.Equal(("contact", entity.Id, "7"), (reference.LogicalName, reference.Id, reference.RowVersion));
        Assert.Null(reference.Name);
        Assert.Empty(reference.KeyAttributes);
    }
}

public class ComparingValues
{
    private static readonly Guid Id = Guid.NewGuid();

    public static TheoryData<object, object, bool> Cases => new()
    {
        { new EntityReference("contact", Id), new EntityReference("contact", Id), true },
        {
            new EntityReference("contact", Id), new EntityReference("contact", Id) { Name = "n", RowVersion = "1" },
            true
        },
        { new EntityReference("contact", Id), new EntityReference("Contact", Id), false },
        { new EntityReference("contact", Id), new EntityReference("contact", Guid.Empty), false },
        { new EntityReference("contact", "k", 1), new EntityReference("contact", "k", 1), true },
        { new EntityReference("contact", "k", 1), new EntityReference("contact", "k", 2), false },
        { new EntityReference("contact", "k", 1), new EntityReference("contact"), false },
        { new EntityReference(), new EntityReference(), true },
        { new OptionSetValue(3), new OptionSetValue(3), true },
        { new OptionSetValue(3), new OptionSetValue(4), false },
        { new OptionSetValue(3), 3, false },
        { new Money(3.0m), new Money(3m), true },
        { new Money(3m), 3m, false },
        { new AliasedValue("e", "a", 1), new AliasedValue("e", "a", 1), false },
        { new Relationship("s"), new Relationship("s"), true },
        { new Relationship("s"), new Relationship("S"), false },
        { new Relationship("s"), new Relationship("s") { PrimaryEntityRole = EntityRole.Referenced }, false },
    };

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Goes_by_what_identifies_them(object one, object other, bool equal)
    {
        Assert.Equal(equal, one.Equals(other));
        Assert.False(ReferenceEquals(one, other));
        if (equal)
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void A_choice_of_several_is_equal_only_to_itself()
    {
        // Assert.NotEqual would compare element by element.
        var one = new OptionSetValueCollection { new(1) };
        Assert.False(one.Equals(new OptionSetValueCollection { new(1) }));
    }

    [Fact]
    public void Their_text_is_the_name_of_their_type()
    {
        Assert.All<object>(
            [new EntityReference("contact", Id), new OptionSetValue(3), new Money(3), new AliasedValue("e", "a", 1)],
            value => Assert.Equal(value.GetType().FullName, value.ToString()));
        Assert.Equal("s.", new Relationship("s").ToString());
        Assert.Equal(
            "s.Referenced", new Relationship("s") { PrimaryEntityRole = EntityRole.Referenced }.ToString());
    }
}

public class FillingCollections
{
    [Fact]
    public void By_name_gives_no_dictionary_but_works_like_one()
    {
        var columns = new AttributeCollection { { "a", 1 } };
        Assert.IsNotType<IDictionary<string, object>>(columns, exactMatch: false);
        Assert.True(columns.Contains("a") && columns.ContainsKey("a"));
        Assert.True(columns.Contains(new KeyValuePair<string, object>("a", 1)));
        Assert.False(columns.Remove("b"));
        Assert.False(columns.TryGetValue("b", out _));
        Assert.Throws<KeyNotFoundException>(() => columns["b"]);
        Assert.Throws<ArgumentException>(() => columns.AddRange(new KeyValuePair<string, object>("a", 2)));
        Assert.False(columns.IsReadOnly);
    }

    [Fact]
    public void Trying_a_parameter_finds_only_a_value_of_the_type()
    {
        var parameters = new ParameterCollection { { "number", 1 }, { "nothing", null } };
        Assert.True(parameters.TryGetValue("number", out int number));
        Assert.Equal(1, number);
        Assert.False(parameters.TryGetValue("number", out string _));
        Assert.False(parameters.TryGetValue("missing", out string _));
        Assert.Throws<ArgumentNullException>(() => parameters.TryGetValue(null, out string _));
    }

    [Fact]
    public void Trying_a_parameter_as_object_does_not_find_a_null()
    {
        // The generic method wins, even for object: only Contains tells a null from nothing.
        var parameters = new ParameterCollection { { "nothing", null } };
        Assert.False(parameters.TryGetValue("nothing", out object _));
        Assert.True(parameters.Contains("nothing"));
    }

    [Fact]
    public void From_a_list_copies_the_list()
    {
        var entities = new List<Entity> { new("contact") };
        var references = new List<EntityReference> { new("contact") };
        var options = new List<OptionSetValue> { new(1) };
        var entityCollection = new EntityCollection(entities);
        var referenceCollection = new EntityReferenceCollection(references);
        var optionCollection = new OptionSetValueCollection(options);
        entities.Clear();
        references.Clear();
        options.Clear();
        Assert.Single(entityCollection.Entities);
        Assert.Single(referenceCollection);
        Assert.Single(optionCollection);
    }

    [Fact]
    public void From_null_or_with_null_adds_nothing()
    {
        Assert.Empty(new EntityCollection(null).Entities);
        Assert.Empty(new EntityReferenceCollection(null));
        var references = new EntityReferenceCollection();
        references.AddRange((IEnumerable<EntityReference>?)null);
        Assert.Empty(references);
    }

    [Fact]
    public void Of_entities_starts_with_a_total_of_zero_and_no_name()
    {
        var entities = new EntityCollection([new Entity("contact")]);
        Assert.Equal(0, entities.TotalRecordCount);
        Assert.False(entities.MoreRecords);
        Assert.Null(entities.PagingCookie);
        Assert.Null(entities.EntityName);
        Assert.IsNotType<System.Collections.IEnumerable>(entities, exactMatch: false);
        Assert.Equal("contact", entities[0].LogicalName);
    }
}

public class MakingARequest
{
    public static TheoryData<OrganizationRequest, string, string[]> Cases => new()
    {
        { new CreateRequest(), "Create", ["Target"] },
        { new RetrieveRequest(), "Retrieve", ["Target", "ColumnSet"] },
        { new UpdateRequest(), "Update", ["Target"] },
        { new DeleteRequest(), "Delete", ["Target"] },
        { new UpsertRequest(), "Upsert", ["Target"] },
        { new RetrieveMultipleRequest(), "RetrieveMultiple", ["Query"] },
        { new AssociateRequest(), "Associate", ["Target", "Relationship", "RelatedEntities"] },
        { new DisassociateRequest(), "Disassociate", ["Target", "Relationship", "RelatedEntities"] },
        { new CreateMultipleRequest(), "CreateMultiple", ["Targets"] },
        { new UpdateMultipleRequest(), "UpdateMultiple", ["Targets"] },
        { new UpsertMultipleRequest(), "UpsertMultiple", ["Targets"] },
        { new ExecuteMultipleRequest(), "ExecuteMultiple", ["Requests", "Settings"] },
        { new ExecuteTransactionRequest(), "ExecuteTransaction", ["Requests"] },
        { new OrganizationRequest("SendEmail"), "SendEmail", [] },
    };

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Gives_it_its_name_and_its_required_parameters_as_null(
        OrganizationRequest request, string name, string[] parameters)
    {
        Assert.Equal(name, request.RequestName);
        Assert.Equal(parameters, request.Parameters.Select(parameter => parameter.Key));
        Assert.All(request.Parameters, parameter => Assert.Null(parameter.Value));
        Assert.Null(request.RequestId);
    }

    [Fact]
    public void A_property_writes_the_parameter_of_its_name()
    {
        var target = new Entity("contact");
        var request = new UpdateRequest
        {
            Target = target,
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };
        Assert.Same(target, request["Target"]);
        Assert.Equal(ConcurrencyBehavior.IfRowVersionMatches, request["ConcurrencyBehavior"]);
    }

    [Fact]
    public void A_property_reads_what_is_absent_as_the_default_and_the_indexer_throws()
    {
        var request = new CreateRequest();
        request.Parameters.Remove("Target");
        Assert.Null(request.Target);
        Assert.Throws<KeyNotFoundException>(() => request["Target"]);
        Assert.Equal(ConcurrencyBehavior.Default, new UpdateRequest().ConcurrencyBehavior);
        Assert.Null(new ExecuteTransactionRequest().ReturnResponses);
    }

    [Fact]
    public void A_parameter_of_another_type_is_a_cast_error() =>
        Assert.Throws<InvalidCastException>(() => new CreateRequest { ["Target"] = 5 }.Target);
}

public class ReadingAResponse
{
    [Fact]
    public void That_is_new_gives_defaults()
    {
        Assert.Null(new CreateResponse().ResponseName);
        Assert.Empty(new CreateResponse().Results);
        Assert.Equal(Guid.Empty, new CreateResponse().id);
        Assert.Null(new RetrieveResponse().Entity);
        Assert.Null(new RetrieveMultipleResponse().EntityCollection);
        Assert.False(new UpsertResponse().RecordCreated);
        Assert.Null(new CreateMultipleResponse().Ids);
        Assert.False(new ExecuteMultipleResponse().IsFaulted);
        Assert.Null(new ExecuteMultipleResponse().Responses);
        Assert.Null(new ExecuteTransactionResponse().Responses);
        Assert.Throws<KeyNotFoundException>(() => new OrganizationResponse()["x"]);
    }

    [Fact]
    public void That_is_filled_by_name_gives_it_by_property()
    {
        var id = Guid.NewGuid();
        var responses = new ExecuteMultipleResponseItemCollection();
        Assert.Equal(id, new CreateResponse { ["id"] = id }.id);
        Assert.Same(responses, new ExecuteMultipleResponse { ["Responses"] = responses }.Responses);
    }
}

public class FailingInAPlugin
{
    private const int Unspecified = unchecked((int)0x80131500);

    public static TheoryData<InvalidPluginExecutionException, string, OperationStatus, int> Cases => new()
    {
        { new("no"), "no", OperationStatus.Failed, Unspecified },
        { new("no", new InvalidOperationException()), "no", OperationStatus.Failed, Unspecified },
        { new(OperationStatus.Canceled), "", OperationStatus.Canceled, Unspecified },
        { new(OperationStatus.Retry, "no"), "no", OperationStatus.Retry, Unspecified },
        { new(OperationStatus.Failed, 1234, "no"), "no", OperationStatus.Failed, 1234 },
        { new("no", PluginHttpStatusCode.Forbidden), "no", OperationStatus.Failed, Unspecified },
    };

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Carries_message_status_and_code(
        InvalidPluginExecutionException exception, string message, OperationStatus status, int code)
    {
        Assert.Equal((message, status, code), (exception.Message, exception.Status, exception.ErrorCode));
        Assert.Equal(code, exception.HResult);
    }

    [Fact]
    public void Has_a_text_that_leaves_out_the_message() =>
        Assert.Equal(
            $"_status: Failed{Environment.NewLine}_httpStatusCode: NotSet{Environment.NewLine}",
            new InvalidPluginExecutionException("no").ToString());

    [Fact]
    public void Is_sealed_and_an_exception_of_no_other_kind()
    {
        Assert.True(typeof(InvalidPluginExecutionException).IsSealed);
        Assert.Equal(typeof(Exception), typeof(InvalidPluginExecutionException).BaseType);
    }
}

public class FailingInTheService
{
    [Fact]
    public void A_fault_starts_with_details_that_are_empty_and_nothing_else()
    {
        var fault = new OrganizationServiceFault();
        Assert.Empty(fault.ErrorDetails);
        Assert.Null(fault.Message);
        Assert.Equal(0, fault.ErrorCode);
        Assert.Null(fault.InnerFault);
        Assert.Null(fault.TraceText);
        Assert.Equal(default, fault.Timestamp);
    }

    [Fact]
    public void The_reason_is_the_message_and_the_detail_stands_apart()
    {
        var fault = new OrganizationServiceFault { Message = "detail" };
        var exception = new FaultException<OrganizationServiceFault>(fault, "reason");
        Assert.Equal("reason", exception.Message);
        Assert.Equal("detail", exception.Detail.Message);
        Assert.Equal(
            "The creator of this fault did not specify a Reason.",
            new FaultException<OrganizationServiceFault>(fault).Message);
    }

    [Fact]
    public void A_failed_transaction_is_a_service_fault_with_an_index() =>
        Assert.IsType<OrganizationServiceFault>(
            new ExecuteTransactionFault { FaultedRequestIndex = 1 }, exactMatch: false);
}

public class BuildingAQuery
{
    private static readonly int[] Numbers = [1, 2];
    private static readonly string[] Names = ["a", "b"];
    private static readonly Guid[] Ids = [Guid.NewGuid(), Guid.NewGuid()];

    [Fact]
    public void Starts_with_everything_but_the_rows()
    {
        var query = new QueryExpression("contact");
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Equal((0, 0), (query.PageInfo.Count, query.PageInfo.PageNumber));
        Assert.Null(query.PageInfo.PagingCookie);
        Assert.False(query.PageInfo.ReturnTotalRecordCount);
        Assert.Null(query.TopCount);
    }

    [Fact]
    public void By_attribute_starts_without_columns_and_page()
    {
        var query = new QueryByAttribute("contact");
        Assert.Null(query.ColumnSet);
        Assert.Null(query.PageInfo);
        query.AddAttributeValue("lastname", "Archer");
        Assert.Equal(["lastname"], query.Attributes);
        Assert.Equal(["Archer"], query.Values);
    }

    public static TheoryData<ConditionExpression, object?[]> Conditions => new()
    {
        { new("x", ConditionOperator.In, Names), ["a", "b"] },
        { new("x", ConditionOperator.In, Numbers), [1, 2] },
        { new("x", ConditionOperator.In, Ids), [Ids[0], Ids[1]] },
        { new("x", ConditionOperator.In, Ids.ToList()), [Ids[0], Ids[1]] },
        { new("x", ConditionOperator.In, (object)Numbers), [Numbers] },
        { new("x", ConditionOperator.Between, 1, 2), [1, 2] },
        { new("x", ConditionOperator.Equal, (object?)null), [null] },
        { new("x", ConditionOperator.Equal, (object[]?)null), [] },
        { new("x", ConditionOperator.Null), [] },
        { new("t", "x", ConditionOperator.Equal, 1), [1] },
        { new("t", "x", ConditionOperator.In, Numbers), [Numbers] },
        { new("x", ConditionOperator.Equal, true, "y"), ["y"] },
        { Added(filter => filter.AddCondition("x", ConditionOperator.In, "a", "b")), ["a", "b"] },
        { Added(filter => filter.AddCondition("x", ConditionOperator.In, Numbers)), [Numbers] },
        { Added(filter => filter.AddCondition("x", ConditionOperator.In, Ids.ToList())), [Ids.ToList()] },
        { Added(filter => filter.AddCondition("x", ConditionOperator.Equal, true)), [true] },
        { Added(filter => filter.AddCondition("x", ConditionOperator.Null)), [] },
        { Added(filter => filter.AddCondition("x", ConditionOperator.Equal, null)), [] },
    };

    /// <summary>Only the constructor for an own column takes a collection apart; AddCondition never does.</summary>
    [Theory, MemberData(nameof(Conditions), DisableDiscoveryEnumeration = true)]
    public void A_condition_has_these_values(ConditionExpression condition, object?[] values) =>
        Assert.Equal(values, condition.Values);

    [Fact]
    public void A_condition_between_columns_says_so()
    {
        Assert.True(new ConditionExpression("x", ConditionOperator.Equal, true, "y").CompareColumns);
        Assert.False(new ConditionExpression("x", ConditionOperator.Equal, true).CompareColumns);
    }

    [Fact]
    public void A_filter_of_filters_leaves_out_null()
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        var child = filter.AddFilter(LogicalOperator.And);
        filter.AddFilter(null);
        Assert.Same(child, Assert.Single(filter.Filters));
    }

    [Fact]
    public void A_link_starts_from_its_query_and_so_does_a_link_in_it()
    {
        var outer = new QueryExpression("a").AddLink("b", "f", "t");
        var inner = outer.AddLink("c", "g", "u", JoinOperator.LeftOuter);
        Assert.Equal(("a", "f", "b", "t"), Ends(outer));
        Assert.Equal(("a", "g", "c", "u"), Ends(inner));
        Assert.Equal((JoinOperator.Inner, JoinOperator.LeftOuter), (outer.JoinOperator, inner.JoinOperator));
        Assert.Null(outer.EntityAlias);
        Assert.Empty(outer.Columns.Columns);
        Assert.Equal(LogicalOperator.And, outer.LinkCriteria.FilterOperator);

        static (string, string, string, string) Ends(LinkEntity link) =>
            (link.LinkFromEntityName, link.LinkFromAttributeName, link.LinkToEntityName, link.LinkToAttributeName);
    }

    [Theory]
    [InlineData(ConditionOperator.Equal, 0)]
    [InlineData(ConditionOperator.In, 8)]
    [InlineData(ConditionOperator.NotNull, 13)]
    [InlineData(ConditionOperator.On, 25)]
    [InlineData(ConditionOperator.EqualUserId, 41)]
    [InlineData(ConditionOperator.Contains, 49)]
    [InlineData(ConditionOperator.BeginsWith, 54)]
    [InlineData(ConditionOperator.EqualUserTeams, 73)]
    [InlineData(ConditionOperator.AboveOrEqual, 79)]
    [InlineData(ConditionOperator.DoesNotContainValues, 88)]
    [InlineData(ConditionOperator.EqualRoleBusinessId, 89)]
    public void An_operator_has_the_number_that_a_compiled_plugin_carries(ConditionOperator name, int number) =>
        Assert.Equal(number, (int)name);

    [Fact]
    public void There_are_ninety_operators_and_ten_joins()
    {
        Assert.Equal(Enumerable.Range(0, 90), Enum.GetValues<ConditionOperator>().Select(name => (int)name));
        Assert.Equal(Enumerable.Range(0, 10), Enum.GetValues<JoinOperator>().Select(name => (int)name));
    }

    private static ConditionExpression Added(Action<FilterExpression> add)
    {
        var filter = new FilterExpression();
        add(filter);
        return Assert.Single(filter.Conditions);
    }
}
