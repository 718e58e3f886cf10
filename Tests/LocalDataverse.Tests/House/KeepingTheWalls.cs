using System.Text.RegularExpressions;
using LocalDataverse.Web;
using Mono.Cecil;
using Mono.Cecil.Cil;
using OptOutPlugin.LocalDataverse.Story;

namespace OptOutPlugin.LocalDataverse.Tests.House;

/// <summary>
/// The emulator as a house: three libraries that know no product, small rooms one above the other, held against what
/// the compiler made of the sources.
/// </summary>
public partial class KeepingTheWalls
{
    private const int MostFiles = 15;
    private const string Whole = "LocalDataverse.Engine.Platform";

    /// <summary>Each library with those of this repository that it may refer to, and a type of it.</summary>
    private static readonly Dictionary<string, (string[] MayKnow, Type Member)> Libraries = new()
    {
        ["LocalDataverse.Engine"] = (["Microsoft.Xrm.Sdk"], typeof(LocalOrganization)),
        ["LocalDataverse.Solutions"] = (["Microsoft.Xrm.Sdk", "LocalDataverse.Engine"], typeof(OrganizationSolutions)),
        ["LocalDataverse.Web"] = (
            ["Microsoft.Xrm.Sdk", "LocalDataverse.Engine", "LocalDataverse.Solutions"], typeof(WebApiServer)),
    };

    /// <summary>What puts an organisation together, or is one: nothing else is handed all of its parts.</summary>
    private static readonly string[] Builders =
    [
        Whole, "LocalDataverse.Engine.PlatformMessages", "LocalDataverse.Engine.LocalOrganization",
        "LocalDataverse.Engine.IAddition", "LocalDataverse.Solutions.SolutionAddition",
        "LocalDataverse.Solutions.PlatformSolutions", "LocalDataverse.Solutions.Inventory",
    ];

    public static TheoryData<string> Names => [.. Libraries.Keys];

    public static TheoryData<string> Folders => [.. Sources().Select(file => Path.GetDirectoryName(file)!).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_holds_more_than_somebody_sees_at_a_glance(string folder) =>
        Assert.InRange(Sources().Count(file => Path.GetDirectoryName(file) == folder), 1, MostFiles);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_namespace_is_the_folder_that_it_stands_in(string folder) =>
        Assert.All(
            Sources().Where(file => Path.GetDirectoryName(file) == folder),
            file => Assert.Equal(
                folder.Replace(Path.DirectorySeparatorChar, '.'),
                Declared().Match(File.ReadAllText(Path.Combine(Root, file))).Groups["name"].Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void Folders_do_not_go_round_in_circles(string library)
    {
        var references = References(library);

        Assert.Empty(
            from folder in references.Keys
            let way = Way(references, folder, folder, [])
            where way is not null
            select $"{folder} -> {way}");
    }

    [Fact]
    public void The_page_draws_each_floor_of_the_engine_above_what_it_refers_to()
    {
        const string engine = "LocalDataverse.Engine";
        var page = File.ReadAllText(Path.Combine(Root, engine, "README.md"));
        var floors = Drawn().Matches(page).Select(one => one.Groups["name"].Value).ToList();

        Assert.Equal(
            References(engine).Keys.Select(FloorOf).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            floors.Order(StringComparer.Ordinal));
        Assert.Empty(
            from one in References(engine)
            from other in one.Value
            let upper = FloorOf(one.Key)
            where upper is not null && floors.IndexOf(FloorOf(other)!) < floors.IndexOf(upper)
            select $"{one.Key} refers to {other}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_library_of_the_emulator_knows_no_product(string library)
    {
        using var module = Open(library);
        var known = Libraries[library].MayKnow;

        Assert.DoesNotContain(
            module.AssemblyReferences.Select(one => one.Name), name => IsOurs(name) && !known.Contains(name));
        Assert.DoesNotContain(
            module.GetTypeReferences().Select(one => one.FullName),
            name => name.StartsWith("OptOutPlugin", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_handed_the_whole_where_it_needs_a_part(string library)
    {
        using var module = Open(library);

        Assert.Empty(
            from type in module.Types.SelectMany(WithNested)
            where !Builders.Contains(Outermost(type).FullName)
            from taken in type.Fields.Select(field => field.FieldType)
                .Concat(type.Methods.SelectMany(method => method.Parameters).Select(one => one.ParameterType))
            where taken.FullName == Whole
            select type.FullName);
    }

    private static string Root { get; } = Path.Combine(Repository.Root, "Tests");

    private static bool IsOurs(string assembly) =>
        assembly.StartsWith("LocalDataverse", StringComparison.Ordinal)
        || assembly.StartsWith("OptOut", StringComparison.Ordinal)
        || assembly is "Domain" or "SolutionBuild";

    private static IEnumerable<string> Sources() =>
        from library in Libraries.Keys
        from file in Directory.EnumerateFiles(Path.Combine(Root, library), "*.cs", SearchOption.AllDirectories)
        select Path.GetRelativePath(Root, file);

    private static ModuleDefinition Open(string library) =>
        ModuleDefinition.ReadModule(Libraries[library].Member.Assembly.Location);

    private static Dictionary<string, HashSet<string>> References(string library)
    {
        using var module = Open(library);
        var found = new Dictionary<string, HashSet<string>>();
        foreach (var type in module.Types.Where(type => type.Namespace.Length > 0))
        {
            var there = found.TryGetValue(type.Namespace, out var known) ? known : found[type.Namespace] = [];
            there.UnionWith(
                from other in Referred(type)
                let outer = Outermost(other)
                where outer.Scope == module && outer.Namespace.Length > 0 && outer.Namespace != type.Namespace
                select outer.Namespace);
        }

        return found;
    }

    /// <summary>How one folder leads to another; null when it does not.</summary>
    private static string? Way(
        Dictionary<string, HashSet<string>> references, string from, string to, HashSet<string> passed)
    {
        foreach (var next in references.GetValueOrDefault(from) ?? [])
        {
            if (next == to)
            {
                return to;
            }

            if (passed.Add(next) && Way(references, next, to, passed) is { } further)
            {
                return $"{next} -> {further}";
            }
        }

        return null;
    }

    /// <summary>The folder right below the library's own; null is the library's own.</summary>
    private static string? FloorOf(string name) => name.Split('.').ElementAtOrDefault(2);

    private static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);

    /// <summary>The types that a type and what is nested in it name, in signatures and in bodies.</summary>
    private static HashSet<TypeReference> Referred(TypeDefinition type)
    {
        var found = new HashSet<TypeReference>();
        foreach (var one in WithNested(type))
        {
            Add(one.BaseType);
            one.Interfaces.ToList().ForEach(face => Add(face.InterfaceType));
            one.Fields.ToList().ForEach(field => Add(field.FieldType));
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

        return found;

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
            method.Parameters.ToList().ForEach(one => Add(one.ParameterType));
            (method as GenericInstanceMethod)?.GenericArguments.ToList().ForEach(Add);
        }

        void Add(TypeReference? other)
        {
            switch (other)
            {
                case null or GenericParameter:
                    break;
                case GenericInstanceType generic:
                    Add(generic.ElementType);
                    generic.GenericArguments.ToList().ForEach(Add);
                    break;
                case TypeSpecification specification:
                    Add(specification.ElementType);
                    break;
                default:
                    found.Add(other);
                    break;
            }
        }
    }

    [GeneratedRegex(@"(?m)^\| \[`(?<name>\w+)`\]")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"(?m)^namespace (?<name>[\w.]+);")]
    private static partial Regex Declared();
}
