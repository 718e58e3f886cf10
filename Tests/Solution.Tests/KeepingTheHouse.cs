using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// The plugin as a house: small rooms, as in the program that builds the solution, thin handlers, and the drawing in
/// the README, held against what the compiler made of the sources.
/// </summary>
public partial class KeepingTheHouse
{
    private const int MostFiles = 15;
    private const int MostLines = 40;

    private const string Lists = "Steps, CustomApis";

    /// <summary>What has small rooms only, whatever is drawn of it.</summary>
    private static readonly string[] SmallRooms = ["Plugins", "Solution/Build"];

    private static readonly string Plugins = Path.Combine(Repository.Root, "Plugins");

    /// <summary>
    /// Each type with the room where it is written: a folder of <c>Plugins</c>, or a list beside them.
    /// </summary>
    private static readonly Dictionary<string, string> Rooms = ReadRooms();

    private static readonly List<Floor> Drawing = ReadDrawing();

    public static TheoryData<string> Folders => [.. SmallRooms.SelectMany(FoldersIn).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Handlers =>
        [.. Sources().Where(file => file.StartsWith("Handlers/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_holds_more_than_somebody_sees_at_a_glance(string folder) =>
        Assert.InRange(Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs").Length, 1, MostFiles);

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_handler_reads_decides_and_acts_and_no_more(string file) =>
        Assert.InRange(File.ReadLines(Path.Combine(Plugins, file)).Count(IsCode), 1, MostLines);

    [Fact]
    public void Each_room_is_drawn_and_each_drawn_room_is_there() =>
        Assert.Equal(
            Rooms.Values.Where(room => room.Length > 0).Distinct().Order(StringComparer.Ordinal),
            Drawing.SelectMany(floor => floor.Rooms).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_refers_to_a_room_above_it() =>
        Assert.Empty(References().Where(one => !MayRefer(one.From, one.To))
            .Select(one => $"{one.Who} of {one.From} refers to {one.What} of {one.To}")
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_rules_and_the_sentences_know_nothing_of_the_platform() =>
        Assert.Empty(
            from type in Types()
            where RoomOf(type) is "Domain" or "Languages"
            from other in Referred(type)
            where other.Scope.Name == typeof(Entity).Assembly.GetName().Name
            select $"{type.FullName} refers to {other.FullName}");

    [Fact]
    public void Only_what_talks_to_the_platform_asks_it_for_rows() =>
        Assert.Empty(
            from type in Types()
            where RoomOf(type) == "Handlers"
            from other in Referred(type)
            where other.FullName == "Microsoft.Xrm.Sdk.Query.QueryExpression"
            select type.FullName);

    // The two lists name the handlers; only what runs handlers, and what says of them how they are, asks the lists.
    private static bool MayRefer(string from, string to) =>
        from == to
        || (to == Lists && from.StartsWith("Dataverse", StringComparison.Ordinal))
        || FloorOf(from) <= FloorOf(to);

    private static int FloorOf(string room) => Drawing.FindIndex(floor => floor.Rooms.Contains(room));

    private static IEnumerable<(string From, string To, string Who, string What)> References() =>
        from type in Types()
        let here = RoomOf(type)
        where here.Length > 0
        from other in Referred(type)
        where other.Scope == type.Module && Rooms.ContainsKey(other.FullName)
        let there = Rooms[other.FullName]
        where there.Length > 0
        select (here, there, type.Name, other.Name);

    private static string RoomOf(TypeDefinition type) => Rooms[type.FullName];

    private static List<TypeDefinition> Types() =>
        ModuleDefinition.ReadModule(typeof(Steps).Assembly.Location).Types
            .Where(type => Rooms.ContainsKey(type.FullName)).ToList();

    /// <summary>The outermost types that a type and what is nested in it name, in signatures and in bodies.</summary>
    private static HashSet<TypeReference> Referred(TypeDefinition type)
    {
        var found = new Dictionary<string, TypeReference>();
        foreach (var one in WithNested(type))
        {
            Add(one.BaseType);
            foreach (var face in one.Interfaces)
            {
                Add(face.InterfaceType);
            }

            foreach (var field in one.Fields)
            {
                Add(field.FieldType);
            }

            foreach (var method in one.Methods)
            {
                AddMethod(method);
                foreach (var variable in method.Body?.Variables ?? [])
                {
                    Add(variable.VariableType);
                }

                foreach (var instruction in method.Body?.Instructions ?? [])
                {
                    AddOperand(instruction);
                }
            }
        }

        return [.. found.Values];

        void AddOperand(Instruction instruction)
        {
            switch (instruction.Operand)
            {
                case TypeReference named:
                    Add(named);
                    break;
                case MethodReference called:
                    Add(called.DeclaringType);
                    AddMethod(called);
                    break;
                case FieldReference read:
                    Add(read.DeclaringType);
                    Add(read.FieldType);
                    break;
            }
        }

        void AddMethod(MethodReference method)
        {
            Add(method.ReturnType);
            foreach (var parameter in method.Parameters)
            {
                Add(parameter.ParameterType);
            }

            foreach (var argument in (method as GenericInstanceMethod)?.GenericArguments ?? [])
            {
                Add(argument);
            }
        }

        void Add(TypeReference? named)
        {
            if (named is GenericInstanceType generic)
            {
                foreach (var argument in generic.GenericArguments)
                {
                    Add(argument);
                }
            }

            var outermost = named?.GetElementType();
            while (outermost?.DeclaringType is { } outer)
            {
                outermost = outer;
            }

            if (outermost is not null and not GenericParameter)
            {
                found[outermost.FullName] = outermost;
            }
        }
    }

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static Dictionary<string, string> ReadRooms()
    {
        var rooms = new Dictionary<string, string>();
        foreach (var file in Sources())
        {
            var text = File.ReadAllText(Path.Combine(Plugins, file));
            var space = Namespace().Match(text).Groups[1].Value;
            foreach (Match type in Declaration().Matches(text))
            {
                var arity = type.Groups[2].Value.Split(',').Length;
                rooms[$"{space}.{type.Groups[1].Value}{(type.Groups[2].Success ? $"`{arity}" : "")}"] = RoomOf(file);
            }
        }

        // What is written in no room, such as the product's own polyfills, is in none.
        Assert.All(
            ModuleDefinition.ReadModule(typeof(Steps).Assembly.Location).Types.Where(type =>
                type.Namespace.StartsWith("OptOutPlugin", StringComparison.Ordinal) && type.Name != "<Module>"),
            type => Assert.Contains(type.FullName, rooms));
        return rooms;
    }

    // Only Dataverse is drawn room by room.
    private static string RoomOf(string file)
    {
        var parts = file.Split('/');
        return parts.Length == 1 ? Lists : parts[0] == "Dataverse" ? $"{parts[0]}/{parts[1]}" : parts[0];
    }

    private static List<Floor> ReadDrawing()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "Plugins/README.md"));
        var floors = new List<Floor>();
        foreach (var line in House().Match(readme).Groups[1].Value.Split('\n'))
        {
            var indent = line.TakeWhile(char.IsWhiteSpace).Count() / 4;
            var names = TwoSpaces().Split(line.Trim())[0];
            if (indent == 1 && names != "Dataverse")
            {
                floors.Add(new Floor(names == Lists ? [Lists] : names.Split(", ")));
            }
            else if (indent == 2)
            {
                floors.Add(new Floor([.. names.Split(", ").Select(room => $"Dataverse/{room}")]));
            }
        }

        return floors;
    }

    private static IEnumerable<string> FoldersIn(string place) =>
        Directory.GetFiles(Path.Combine(Repository.Root, place), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(Path.GetRelativePath(Repository.Root, file))!.Replace('\\', '/'))
            .Distinct();

    private static bool IsCode(string line) =>
        line.Trim() is { Length: > 0 } text
        && !text.StartsWith("//", StringComparison.Ordinal)
        && !text.StartsWith("using ", StringComparison.Ordinal)
        && !text.StartsWith("namespace ", StringComparison.Ordinal);

    private static List<string> Sources() =>
        Directory.GetFiles(Plugins, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Plugins, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("Sdk/", StringComparison.Ordinal)
                && !file.StartsWith("Polyfills/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();

    [GeneratedRegex(@"<!-- house -->\s*```\s*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex House();

    [GeneratedRegex("^namespace ([^;]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:public |internal )(?:abstract |sealed |static |partial |readonly )*"
        + @"(?:class|record struct|record|enum|struct|interface) (\w+)(?:<([^>]+)>)?",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(" {2,}")]
    private static partial Regex TwoSpaces();

    private sealed record Floor(IReadOnlyList<string> Rooms);
}
