using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>A link of ours that somebody opened, and whom it speaks for.</summary>
internal sealed class OpenedLink
{
    private OpenedLink(LinkContent content, LinkDoor door, string fingerprint, PersonRow? row)
    {
        Content = content;
        Door = door;
        Fingerprint = fingerprint;
        Row = row;
    }

    /// <summary>What it says.</summary>
    public LinkContent Content { get; }

    /// <summary>The door that it names.</summary>
    public LinkDoor Door { get; }

    /// <summary>What stands for it in rows: nobody can make the link of it.</summary>
    public string Fingerprint { get; }

    /// <summary>The living row of the person; null where it names none, or that is gone.</summary>
    public PersonRow? Row { get; }

    /// <summary>Whether it names a person whose row is gone.</summary>
    public bool IsPersonGone => Content.Person is not null && Row is null;

    /// <summary>What a mail to its address would be addressed to.</summary>
    public Recipient Recipient => new(Row?.Id, AddressReading.Of(Content.Address));

    /// <summary>The link of a text; null for every text that is none of ours.</summary>
    public static OpenedLink? Of(PluginCall call, string? text) =>
        Link.Read(text?.Trim(), LinkKeys.All(call), out var door) is { } content && !EnvironmentCopy.Is(call)
            ? new OpenedLink(
                content,
                door,
                Link.Fingerprint(text!.Trim()),
                content.Person is { } person ? PersonRow.FindLiving(call, person) : null)
            : null;
}
