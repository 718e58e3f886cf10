namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>What becomes of somebody who refuses, of the rows that share an address, and of the row itself.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Then">What happens once the refusal is followed.</param>
internal sealed record Fate(string Name, Action<Scene> Then)
{
    /// <summary>What happens before anybody refuses.</summary>
    public Action<Scene> First { get; init; } = _ => { };

    /// <summary>The only table of which it can be told; null for each.</summary>
    public string? Only { get; init; }

    /// <summary>How many columns of the kind it needs.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Whether the row is there before the refusal, so that it cannot be created with one.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Everything that may happen, in a fixed order.</summary>
    public static Fate[] All { get; } =
    [
        new("it stays", _ => { }),
        new("its main address changes", scene => scene.Change("person", 0, scene.At("new"))),
        new("it gains a second address", scene => scene.Change("person", 1, scene.At("new"))) { Columns = 2 },
        new("it gains a third address", scene => scene.Change("person", 2, scene.At("new"))) { Columns = 3 },
        new("its address moves aside for a new one", scene =>
        {
            scene.Change("person", 1, scene.At("old"));
            scene.Change("person", 0, scene.At("new"));
        })
        { Columns = 2 },
        new("its address is emptied", scene => scene.Change("person", 0, null)),
        new("its address is emptied and another comes", scene =>
        {
            scene.Change("person", 0, null);
            scene.Change("person", 0, scene.At("new"));
        }),
        new("its address changes twice", scene =>
        {
            scene.Change("person", 0, scene.At("new"));
            scene.Change("person", 0, scene.At("newer"));
        }),
        new("its address becomes two in one text", scene =>
            scene.Change("person", 0, $"{scene.At("new")}; {scene.At("newer")}")),
        new("it is deactivated and changed", scene =>
        {
            scene.Deactivate("person");
            scene.Change("person", 0, scene.At("new"));
        }),
        new("another is merged into it", scene => scene.Merge("person", "other")) { First = WithOther },
        new("another is merged into it with its address", scene => scene.Merge("person", "other", scene.At("other")))
        {
            First = WithOther,
        },
        new("it is merged into another", scene => scene.Merge("other", "person")) { First = WithOther },
        new("it is merged into another with its address", scene => scene.Merge("other", "person", scene.At("old")))
        {
            First = WithOther,
        },
        new("it is merged into another, which changes", scene =>
        {
            scene.Merge("other", "person");
            scene.Change("other", 0, scene.At("new"));
        })
        { First = WithOther },
        new("it is merged into another, and that into a third", scene =>
        {
            scene.Create("third", scene["person"].LogicalName, scene.At("third"));
            scene.Merge("other", "person");
            scene.Merge("third", "other");
        })
        { First = WithOther },
        new("it changes and is merged into another", scene =>
        {
            scene.Change("person", 0, scene.At("new"));
            scene.Merge("other", "person");
        })
        { First = WithOther },
        new("it was merged into another", _ => { })
        {
            IsEarlier = true,
            First = scene =>
            {
                WithOther(scene);
                scene.Merge("other", "person");
            },
        },
        new("another was merged into it", _ => { })
        {
            IsEarlier = true,
            First = scene =>
            {
                WithOther(scene);
                scene.Merge("person", "other");
            },
        },
        new("it is qualified to new rows", scene => scene.QualifyAnew("person")) { Only = "lead" },
        new("it is qualified to a known contact", scene => scene.Qualify("person", "heir"))
        {
            Only = "lead",
            First = scene => WithHeir(scene, "contact", "parentcontactid"),
        },
        new("it is qualified to a known account", scene => scene.Qualify("person", "heir"))
        {
            Only = "lead",
            First = scene => WithHeir(scene, "account", "parentaccountid"),
        },
        new("it is qualified to a known contact, which changes", scene =>
        {
            scene.Qualify("person", "heir");
            scene.Change("heir", 0, scene.At("new"));
        })
        {
            Only = "lead",
            First = scene => WithHeir(scene, "contact", "parentcontactid"),
        },
        new("it was qualified to a known contact", _ => { })
        {
            Only = "lead",
            IsEarlier = true,
            First = scene =>
            {
                WithHeir(scene, "contact", "parentcontactid");
                scene.Qualify("person", "heir");
            },
        },
        new("it is deleted", scene => scene.Delete("person")),
        new("it changes and is deleted", scene =>
        {
            scene.Change("person", 0, scene.At("new"));
            scene.Delete("person");
        }),
        new("it is deleted and created again", scene =>
        {
            scene.Delete("person");
            scene.Create("again", scene["person"].LogicalName, scene.At("old"));
        }),
        new("it is deleted and created again under its id", scene =>
        {
            scene.Delete("person");
            scene.Return("again", "person", scene.At("old"));
        }),
        new("it is deleted, created again under its id, and changed", scene =>
        {
            scene.Delete("person");
            scene.Return("again", "person", scene.At("old"));
            scene.Change("again", 0, scene.At("new"));
        }),
        new("it changed before", _ => { })
        {
            IsEarlier = true,
            First = scene => scene.Change("person", 0, scene.At("new")),
        },
        new("a twin stays", _ => { }) { First = WithTwin },
        new("a twin is corrected", scene => scene.Change("twin", 0, scene.At("free"))) { First = WithTwin },
        new("a twin gains a second address", scene => scene.Change("twin", 1, scene.At("free")))
        {
            First = WithTwin,
            Columns = 2,
        },
        new("a twin is merged into another", scene =>
        {
            scene.Create("third", scene["twin"].LogicalName, scene.At("free"));
            scene.Merge("third", "twin");
        })
        { First = WithTwin },
        new("another is merged into a twin with its address", scene =>
        {
            scene.Create("third", scene["twin"].LogicalName, scene.At("free"));
            scene.Merge("twin", "third", scene.At("free"));
        })
        { First = WithTwin },
        new("it is merged into a twin", scene => scene.Merge("twin", "person"))
        {
            First = scene => scene.Create("twin", scene["person"].LogicalName, scene.At("old")),
        },
        new("a twin is merged into it", scene => scene.Merge("person", "twin"))
        {
            First = scene => scene.Create("twin", scene["person"].LogicalName, scene.At("old")),
        },
        new("a twin lead is qualified to a known contact", scene => scene.Qualify("twin", "heir"))
        {
            First = scene =>
            {
                scene.Create("heir", "contact", scene.At("free"));
                scene.Create("twin", "lead", scene.At("old"), ("parentcontactid", "heir"));
            },
        },
        new("a twin lead is qualified to new rows", scene => scene.QualifyAnew("twin"))
        {
            First = scene => scene.Create("twin", "lead", scene.At("old"), ("companyname", "Shop")),
        },
        new("a twin holds it second", _ => { })
        {
            Columns = 2,
            First = scene =>
            {
                scene.Create("twin", Next(scene["person"].LogicalName), scene.At("free"));
                scene.Change("twin", 1, scene.At("old"));
            },
        },
        new("a twin that held it second makes it the first", scene => scene.Change("twin", 0, scene.At("old")))
        {
            Columns = 2,
            First = scene =>
            {
                scene.Create("twin", Next(scene["person"].LogicalName), scene.At("free"));
                scene.Change("twin", 1, scene.At("old"));
            },
        },
    ];

    /// <summary>The next table of people.</summary>
    public static string Next(string table) => table switch
    {
        "contact" => "lead",
        "lead" => "account",
        _ => "contact",
    };

    private static void WithOther(Scene scene) => scene.Create("other", scene["person"].LogicalName, scene.At("other"));

    private static void WithTwin(Scene scene) =>
        scene.Create("twin", Next(scene["person"].LogicalName), scene.At("old"));

    private static void WithHeir(Scene scene, string table, string column)
    {
        scene.Create("heir", table, scene.At("other"));
        scene.Link("person", column, "heir");
    }
}
