using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Rules;

namespace OptOutPlugin.SolutionBuild;

/// <summary>Something that must be true of the solution.</summary>
internal interface IRule
{
    /// <summary>A sentence for each place where it is not, naming the file and the thing.</summary>
    IEnumerable<string> Check(Project project);
}

/// <summary>A broken rule.</summary>
internal sealed record Finding(string Rule, string Sentence)
{
    public override string ToString() => $"{Rule}: {Sentence}";
}

/// <summary>Runs every rule.</summary>
internal static class Checker
{
    public static IReadOnlyList<IRule> Rules { get; } =
    [
        new ApiNamesAreUnique(),
        new ApiNamesAreValid(),
        new ApiPrivilegesExist(),
        new ApiResponsesAreNeverOptional(),
        new ApisRunPackedTypes(),
        new ApiTextsFit(),
        new ApiTypesAreKnown(),
        new AppFoldersAreNamedByApp(),
        new AppsShowWhatExists(),
        new AsksForNothingBeyondSales(),
        new BodiesAreRootComponents(),
        new ChartsFitTables(),
        new ChoicesExist(),
        new CodeNamesExist(),
        new ConsentFormsAreWhole(),
        new ControlsFitColumns(),
        new LockedColumnsAreNotRequired(),
        new DashboardsAreWhole(),
        new EveryFileIsPacked(),
        new FileNamesHaveFiles(),
        new FormColumnsExist(),
        new FormFilesAreNamedById(),
        new FormIdsAreUnique(),
        new FunctionsAnswer(),
        new GeneratedIsCommitted(),
        new GridsShowWhatExists(),
        new HandlersAreDeclared(),
        new HandlersHaveLibraries(),
        new IdsAreUnique(),
        new IdsAreWellFormed(),
        new ImagesFitMessages(),
        new LabelsArePresent(),
        new LabelsAreTranslated(),
        new LanguagesAreDeclared(),
        new LedgerColumnsAreLocked(),
        new LedgerFormIsReadOnly(),
        new LookupsHaveRelationships(),
        new MessagesAreKnown(),
        new NamesAreValid(),
        new NodesAreThereAndEmpty(),
        new OptionValuesCarryOurPrefix(),
        new PeopleCanBeDeleted(),
        new PlatformFormsStandAside(),
        new PlatformTablesGetColumnsOnly(),
        new PluginTypesAreInTheDll(),
        new PrivilegesExist(),
        new QuickFindHasItsFilter(),
        new QuickFormsHaveNoEvents(),
        new ReadsAreNotIntercepted(),
        new RelationshipsAreIndexed(),
        new ReleasedApisAreFrozen(),
        new RibbonsResolve(),
        new RoleFilesAreNamedByRole(),
        new RolesCannotWriteTheLedger(),
        new RootComponentsHaveBodies(),
        new RootComponentsTakeOnlyOurs(),
        new SalesUsersOnlyHandInRequests(),
        new ScriptFunctionsExist(),
        new SecretsStayUnread(),
        new SecuredColumnsHaveProfiles(),
        new SettingDefaultsAreUnderstood(),
        new SettingsAreOurs(),
        new SettingsShipNoValues(),
        new SiteMapsLeadSomewhere(),
        new StagesFitModes(),
        new StepColumnsExist(),
        new StepFilesAreNamedById(),
        new StepsAreRegisteredOnce(),
        new StepsCannotBeTurnedOff(),
        new StepsFollowTheAssembly(),
        new StepsRunPackedTypes(),
        new StepTextsFit(),
        new TableFilesKeepPlaces(),
        new TablesHaveAForm(),
        new TablesHaveIcons(),
        new TablesHaveTheirViews(),
        new TablesKeepPlatformColumns(),
        new TextIsClean(),
        new TextsAreTranslated(),
        new UpdatesAreFiltered(),
        new VersionsAgree(),
        new ViewColumnsExist(),
        new ViewFilesAreNamedById(),
        new WebResourcesExist(),
    ];

    public static IReadOnlyList<Finding> Check(Project project) =>
        [.. Rules.SelectMany(r => r.Check(project).Select(sentence => new Finding(r.GetType().Name, sentence)))];
}
