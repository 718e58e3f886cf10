using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Pipeline;

/// <summary>Copies rows before and after the main operation, if a step that will run asks for it.</summary>
internal sealed class ImageReader(Platform platform)
{
    public void ReadBefore(Operation operation, int[] stages, Invocation call)
    {
        var rows = operation.Events.Where(one => Wanted(one, stages, ImageKind.Post)).SelectMany(one => one.Rows);
        if (rows.ToList() is not [] and var wanted)
        {
            platform.InTransaction(call, _ =>
            {
                wanted.ForEach(row => row.Before = Read(row));
                return true;
            });
        }
    }

    public void ReadAfter(Operation operation)
    {
        foreach (var happening in operation.Events.Where(one => Wanted(one, [Stages.PostOperation], ImageKind.Pre)))
        {
            foreach (var row in happening.Rows)
            {
                row.After = Read(row);
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

    private Entity Read(EventRow row) =>
        platform.Queries.Retrieve(row.Table, row.Id, new ColumnSet(true), LabelLanguage.Any);

    private bool Wanted(PipelineEvent happening, int[] stages, ImageKind notOnly) => stages.Any(stage =>
        Any(happening, stage, notOnly, asynchronous: false) || Any(happening, stage, notOnly, asynchronous: true));

    private bool Any(PipelineEvent happening, int stage, ImageKind notOnly, bool asynchronous)
    {
        foreach (var step in platform.Steps.On(happening.Message, happening.Table, stage, asynchronous))
        {
            if (step.Definition.Images.Any(image => image.Kind != notOnly) && step.IsConcernedBy(happening))
            {
                return true;
            }
        }

        return false;
    }

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
