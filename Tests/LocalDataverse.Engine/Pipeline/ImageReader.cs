using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>Copies rows before and after the main operation, if a step that will run asks for it.</summary>
internal sealed class ImageReader(Transactions transactions, QueryEngine queries, StepRegistry steps)
{
    public void ReadBefore(Operation operation, int[] stages, Invocation call)
    {
        var wanted = operation.Events
            .SelectMany(one => Wanted(one, stages, ImageKind.Post) is { } columns
                ? one.Rows.Select(row => (Row: row, Columns: columns))
                : [])
            .ToList();
        if (wanted.Count > 0)
        {
            transactions.Run(call, _ =>
            {
                wanted.ForEach(one => one.Row.Before = Read(one.Row, one.Columns));
                return true;
            });
        }
    }

    public void ReadAfter(Operation operation)
    {
        foreach (var happening in operation.Events)
        {
            if (Wanted(happening, [Stages.PostOperation], ImageKind.Pre) is { } columns)
            {
                foreach (var row in happening.Rows)
                {
                    row.After = Read(row, columns);
                }
            }
        }
    }

    /// <summary>The images of one step, each with its own columns only.</summary>
    public static EntityImageCollection For(StepDefinition step, PipelineEvent happening, EventRow? row, bool before)
    {
        var images = new EntityImageCollection();
        foreach (var image in step.Images.Where(one => one.Kind != (before ? ImageKind.Post : ImageKind.Pre)))
        {
            var named = row ?? happening.Rows.FirstOrDefault(
                one => one.Property.Equals(image.MessageProperty, StringComparison.OrdinalIgnoreCase));
            if ((before ? named?.Before : named?.After) is { } found)
            {
                images[image.Alias] = Cut(found, image.Columns, named!.Table.PrimaryId);
            }
        }

        return images;
    }

    private Entity Read(EventRow row, WantedColumns wanted) => queries.Retrieve(
        row.Table,
        row.Id,
        wanted.Names is { } names
            ? new ColumnSet([.. names.Where(name => row.Table.Column(name) is not null)])
            : new ColumnSet(true),
        LabelLanguage.Any);

    // The columns of all images of the stages, should any of the steps run: a plugin in between may make others run.
    private WantedColumns? Wanted(PipelineEvent happening, int[] stages, ImageKind notOnly)
    {
        var steps = stages
            .SelectMany(stage => Steps(happening, stage, asynchronous: false)
                .Concat(Steps(happening, stage, asynchronous: true)))
            .Where(step => step.Definition.Images.Any(image => image.Kind != notOnly))
            .ToList();
        if (!steps.Exists(step => step.IsConcernedBy(happening)))
        {
            return null;
        }

        var images = steps.SelectMany(step => step.Definition.Images).Where(image => image.Kind != notOnly).ToList();
        return new WantedColumns(images.Exists(image => image.Columns is null)
            ? null
            : images.SelectMany(image => image.Columns!).ToHashSet(StringComparer.Ordinal));
    }

    private ImmutableArray<RegisteredStep> Steps(PipelineEvent happening, int stage, bool asynchronous) =>
        steps.On(happening.Message, happening.Table, stage, asynchronous);

    /// <param name="Names">What to read; null is every column.</param>
    private sealed record WantedColumns(HashSet<string>? Names);

    private static Entity Cut(Entity row, IReadOnlyList<string>? columns, string primaryId)
    {
        var image = Copy.Of(row);
        foreach (var name in row.Attributes.Keys.ToList())
        {
            if (columns is not null && name != primaryId && !columns.Contains(name))
            {
                image.Attributes.Remove(name);
                image.FormattedValues.Remove(name);
            }
        }

        return image;
    }
}
