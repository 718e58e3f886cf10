using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using static OptOutPlugin.Plugins.Tests.Telling.Hearing;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>A file as an officer fetched it.</summary>
internal sealed record Fetched(Guid Batch, string File, string Name, string Hash, int Count, bool More, DateTime? DueOn)
{
    /// <summary>Its lines as fields, the header first, read as RFC 4180 has them.</summary>
    public List<List<string>> Lines => Read(File);

    /// <summary>The fields of a column, by its header.</summary>
    public List<string> Column(string name) =>
        [.. Lines.Skip(1).Select(line => line[Lines[0].IndexOf(name)])];

    private static List<List<string>> Read(string text)
    {
        var lines = new List<List<string>>();
        var line = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var one = text[i];
            if (quoted && one == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (one == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && one is ',' or '\n')
            {
                line.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (one == '\n')
                {
                    lines.Add(line);
                    line = [];
                }
            }
            else
            {
                field.Append(one);
            }
        }

        Assert.False(quoted);
        Assert.Equal(0, field.Length);
        return lines;
    }
}

/// <summary>What officers and programs do who tell and are told.</summary>
internal static class Telling
{
    public const string Print = "Print shop";

    /// <summary>Puts down somebody who gets files.</summary>
    public static EntityReference FileListener(
        this IOrganizationService officer, string channels, string name = Print, int? days = null)
    {
        var row = new Entity(Listener.Table)
        {
            [Listener.Name] = name,
            [Listener.Kind] = new OptionSetValue((int)ListenerKind.File),
            [Listener.Channels] = channels,
        };
        if (days is { } within)
        {
            row[Listener.ActsWithin] = within;
        }

        return new EntityReference(Listener.Table, officer.Create(row));
    }

    /// <summary>Puts down a program.</summary>
    public static EntityReference ProgramListener(
        this IOrganizationService officer, Guid user, string channels, string name = "Shop") =>
        new(Listener.Table, officer.Create(new Entity(Listener.Table)
        {
            [Listener.Name] = name,
            [Listener.Kind] = new OptionSetValue((int)ListenerKind.Program),
            [Listener.User] = new EntityReference("systemuser", user),
            [Listener.Channels] = channels,
        }));

    /// <summary>An application user with a role, in a business unit below the root.</summary>
    public static Guid ApplicationUser(this Sales sales, params string[] roles)
    {
        var (_, user) = sales.ChildUnit(roles);
        sales.Update(new EntityReference("systemuser", user), ("applicationid", Guid.NewGuid()));
        return user;
    }

    public static Fetched Fetch(this IOrganizationService officer, EntityReference listener)
    {
        var answer = officer.Execute(new OrganizationRequest("optout_FetchRefusals")
        {
            [FetchRefusals.ListenerId] = listener.Id,
        });
        return new Fetched(
            (Guid)answer[FetchRefusals.HandOverId],
            (string)answer[FetchRefusals.File],
            (string)answer[FetchRefusals.FileName],
            (string)answer[FetchRefusals.FileHash],
            (int)answer[FetchRefusals.Count],
            (bool)answer[FetchRefusals.More],
            answer.Results.TryGetValue(FetchRefusals.DueOn, out var due) ? (DateTime?)due : null);
    }

    public static DateTime Complete(this IOrganizationService officer, Guid batch, string answer = "Taken off the list.") =>
        (DateTime)officer.Execute(new OrganizationRequest("optout_CompleteHandOver")
        {
            [CompleteHandOver.HandOverId] = batch,
            [CompleteHandOver.Answer] = answer,
        })[CompleteHandOver.DoneOn];

    public static int Confirm(this IOrganizationService program, int upTo, string answer = "Done.") =>
        (int)program.Execute(new OrganizationRequest("optout_ConfirmConsentChanges")
        {
            [ConfirmConsentChanges.UpTo] = upTo,
            [ConfirmConsentChanges.Answer] = answer,
        })[ConfirmConsentChanges.Confirmed];

    public static List<Entity> BatchesOf(this Sales sales, EntityReference listener)
    {
        var query = new QueryExpression(ToldBatch.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(ToldBatch.Listener, ConditionOperator.Equal, listener.Id);
        query.AddOrder(ToldBatch.First, OrderType.Ascending);
        return [.. sales.Admin.RetrieveMultiple(query).Entities];
    }

    /// <summary>Contacts that refuse something, made at once.</summary>
    public static void Refusing(this Sales sales, int count, string flag, Func<int, (string Column, object Value)[]>? more = null)
    {
        foreach (var slice in Enumerable.Range(0, count).Chunk(1000))
        {
            sales.Admin.Execute(new CreateMultipleRequest
            {
                Targets = new EntityCollection([.. slice.Select(i =>
                {
                    var row = new Entity("contact") { ["lastname"] = $"N{i}", [flag] = true };
                    foreach (var (column, value) in more?.Invoke(i) ?? [])
                    {
                        row[column] = value;
                    }

                    return row;
                })])
                { EntityName = "contact" },
            });
        }

        sales.Organization.RunAsynchronousJobs();
    }

    public static List<Entity> Findings(this Sales sales, string rule)
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, rule);
        return [.. sales.Admin.RetrieveMultiple(query).Entities];
    }

    public static List<string> Told(this IOrganizationService caller, EntityReference person)
    {
        var answer = caller.Execute(new OrganizationRequest("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = person.LogicalName,
            [ReadTimeline.PersonId] = person.Id,
        });
        return [.. ((EntityCollection)answer[ReadTimeline.Rows]).Entities
            .Select(row => row.GetAttributeValue<string>("told")).OfType<string>()];
    }

    public static string Sentence(Action act) => Fault(act).Message;
}
