using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Web.Requests;

/// <summary>Plans what POST, PATCH, PUT and DELETE do to rows.</summary>
internal sealed class Writes(
    WebApiModel model, WebApiRequest request, RequestPath path, Caller caller, Preferences preferences)
{
    private readonly References references = new(model, request);
    private readonly RowFinder finder = new(model, caller, preferences, request);

    public Plan Create(TableMetadata table)
    {
        var written = Read(table);
        var create = written.Create(table);
        return Planned([.. written.All(create)], create, written.Reference, 201) with
        {
            MadeRow = finder.Address(written.Reference),
            StandIns = written.StandIns,
        };
    }

    /// <summary>An update, or an upsert where no header forbids one half of it.</summary>
    public Plan Update(EntityReference reference)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        var written = Read(table);
        var row = written.Row;
        if (written.Before.Count > 0 || written.Ties.Count > 0 || row.RelatedEntities.Count > 0)
        {
            throw WebApiFault.Unsupported("related rows in an update");
        }

        (row.Id, row.KeyAttributes) = (reference.Id, reference.KeyAttributes);
        var (match, noneMatch) = (request.Header("If-Match"), request.Header("If-None-Match"));
        if (noneMatch == "*")
        {
            return CreateOnly(table, written, reference);
        }

        OrganizationRequest main = match is null
            ? new UpsertRequest { Target = row }
            : Versioned(new UpdateRequest { Target = row }, match, version => row.RowVersion = version);
        return Planned([.. written.All(main)], main, reference, 200);
    }

    public Plan SetProperty(EntityReference reference, string property)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        var body = JsonText.Object(request, table.EntitySetName);
        if (!body.TryGetProperty("value", out var value))
        {
            throw WebApiFault.Payload(table.EntitySetName, "The body has no 'value'.");
        }

        var column = Column(table, property);
        return Ties.Change(reference, column.LogicalName, ColumnValues.Read(table, column, value));
    }

    public Plan ClearProperty(EntityReference reference, string property)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        return Ties.Change(reference, Column(table, property).LogicalName, null);
    }

    /// <summary>Replaces the parties of an activity of every part that the body speaks of.</summary>
    public Plan SetParties(EntityReference reference)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        var body = JsonText.Object(request, table.EntitySetName);
        if (!body.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Array)
        {
            throw WebApiFault.Payload(table.EntitySetName, "The body has no array 'value'.");
        }

        var row = new Entity(table.LogicalName, reference.Id) { KeyAttributes = reference.KeyAttributes };
        PartyLists.Read(table, value.EnumerateArray(), new BodyReader(model, references), row);
        return Plan.Of(new UpdateRequest { Target = row }, _ => WebApiResponse.NoContent());
    }

    public Plan Delete(EntityReference reference)
    {
        var delete = new DeleteRequest { Target = reference };
        return Plan.Of(
            request.Header("If-Match") is { } match
                ? Versioned(delete, match, version => reference.RowVersion = version)
                : delete,
            _ => WebApiResponse.NoContent());
    }

    private WrittenRow Read(TableMetadata table) =>
        new BodyReader(model, references).Read(table, JsonText.Object(request, table.EntitySetName));

    // If the row is there, nothing may be changed: a create says so by itself.
    private Plan CreateOnly(TableMetadata table, WrittenRow written, EntityReference reference)
    {
        var row = written.Row;
        foreach (var (column, value) in reference.KeyAttributes)
        {
            row[column] = value;
        }

        row.KeyAttributes = [];
        if (reference.Id != Guid.Empty)
        {
            row[table.PrimaryId] = reference.Id;
        }

        var create = written.Create(table);
        return Planned([.. written.All(create)], create, written.Reference, 201) with
        {
            StandIns = written.StandIns,
            Translate = fault => fault.ErrorCode is ErrorCodes.DuplicateRecord or ErrorCodes.DuplicateKeyValues
                ? new WebApiFault(
                    412, WebApiFault.Hex(fault.ErrorCode), "A record with matching key values already exists.")
                : null,
        };
    }

    private Plan Planned(
        IReadOnlyList<OrganizationRequest> requests, OrganizationRequest main, EntityReference reference, int status)
    {
        // What is wrong with the query options must be known before anything is written.
        var table = model.Metadata.Table(reference.LogicalName);
        var shape = path.Shape(new QueryReader(model, path.Aliases), table);
        return new Plan(requests, main, done => preferences.ReturnsRepresentation
            ? Representation(shape, Written(done, reference), done, status)
            : Made(Written(done, reference)))
        {
            About = reference,
        };
    }

    private static EntityReference Written(OrganizationResponse done, EntityReference asked) => done switch
    {
        CreateResponse made => new EntityReference(asked.LogicalName, made.id),
        UpsertResponse upsert => upsert.Target,
        _ => asked,
    };

    private WebApiResponse Made(EntityReference row)
    {
        var address = row.Id == Guid.Empty ? request.Url.GetLeftPart(UriPartial.Path) : finder.Address(row);
        return WebApiResponse.NoContent().With("OData-EntityId", address).With("Location", address);
    }

    private WebApiResponse Representation(
        QueryShape shape, EntityReference row, OrganizationResponse done, int status)
    {
        var json = new Reads(model, request, path, caller, preferences)
            .Representation(shape, finder.Row(row, shape.ColumnSet, null), row.LogicalName);
        return WebApiResponse.Of(json, done is UpsertResponse { RecordCreated: true } ? 201 : status)
            .With("Preference-Applied", preferences.Applied!);
    }

    /// <summary>If-Match: * asks that the row be there, a version that it be unchanged.</summary>
    private static OrganizationRequest Versioned(OrganizationRequest what, string match, Action<string> set)
    {
        if (match == "*")
        {
            return what;
        }

        var version = match.StartsWith("W/", StringComparison.Ordinal) ? match[2..].Trim('"') : match.Trim('"');
        if (version.Length == 0 || version.Any(letter => !char.IsAsciiDigit(letter)))
        {
            throw WebApiFault.BadRequest($"'{match}' is not an ETag.");
        }

        set(version);
        what["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches;
        return what;
    }

    private static ColumnMetadata Column(TableMetadata table, string property)
    {
        var column = EdmNames.Column(table, property) ?? throw WebApiFault.NoResource(property);
        return column.IsLookup
            ? throw WebApiFault.BadRequest($"The lookup '{property}' is changed by $ref of its navigation property.")
            : column;
    }
}
