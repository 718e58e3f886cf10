namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>The small solution with a view, a chart, forms, a dashboard, a site map and an app.</summary>
internal static class AppSolution
{
    public const string Content = "customizations.xml";
    public const string App = "new_Visits";

    public static Guid View { get; } = Id('4');

    public static Guid Chart { get; } = Id('5');

    public static Guid Dashboard { get; } = Id('6');

    public static SmallSolution Make() => new SmallSolution()
        .With("solution.xml", "<RootComponent type=\"61\"", $"""
            <RootComponent type="60" id="{Braced('6')}" behavior="0" />
            <RootComponent type="62" schemaName="{App}" behavior="0" />
            <RootComponent type="80" schemaName="{App}" behavior="0" />
            <RootComponent type="61"
            """)
        .With(Content, "</EntityInfo>", $"""
            </EntityInfo>
            <FormXml><forms type="quick"><systemform>
              <formid>{Braced('7')}</formid><form><tabs /></form>
              <LocalizedNames><LocalizedName description="Visit" languagecode="1033" /></LocalizedNames>
            </systemform></forms></FormXml>
            <SavedQueries><savedqueries><savedquery>
              <savedqueryid>{Braced('4')}</savedqueryid><querytype>0</querytype>
              <fetchxml><fetch><entity name="new_visit"><attribute name="new_name" /></entity></fetch></fetchxml>
              <LocalizedNames><LocalizedName description="Visits" languagecode="1033" /></LocalizedNames>
            </savedquery></savedqueries></SavedQueries>
            <Visualizations><visualization>
              <savedqueryvisualizationid>{Braced('5')}</savedqueryvisualizationid>
              <datadescription><datadefinition><fetchcollection><fetch aggregate="true">
                <entity name="new_visit">
                  <attribute name="new_mood" groupby="true" alias="mood" />
                  <attribute name="new_visitid" aggregate="count" alias="visits" />
                </entity>
              </fetch></fetchcollection></datadefinition></datadescription>
              <presentationdescription><Chart /></presentationdescription><isdefault>0</isdefault>
              <LocalizedNames><LocalizedName description="By mood" languagecode="1033" /></LocalizedNames>
            </visualization></Visualizations>
            """)
        .With(Content, "<Languages>", $"""
            <Dashboards><Dashboard>
              <LocalizedNames><LocalizedName description="All visits" languagecode="1033" /></LocalizedNames>
              <FormId>{Braced('6')}</FormId>
              <FormXml><forms type="dashboard"><form><control id="visits"><parameters>
                <TargetEntityType>new_visit</TargetEntityType><ViewId>{Braced('4')}</ViewId>
                <VisualizationId>{Braced('5')}</VisualizationId>
              </parameters></control></form></forms></FormXml>
            </Dashboard></Dashboards>
            <AppModuleSiteMaps><AppModuleSiteMap>
              <SiteMapUniqueName>{App}</SiteMapUniqueName>
              <SiteMap><Area Id="a"><Group Id="g">
                <SubArea Id="visits" Entity="new_visit" />
                <SubArea Id="all" Url="/workplace/home_dashboards.aspx" DefaultDashboard="{Id('6')}" />
                <SubArea Id="hello" Url="$webresource:new_/hello.js" />
              </Group></Area></SiteMap>
              <LocalizedNames><LocalizedName description="Visits" languagecode="1033" /></LocalizedNames>
            </AppModuleSiteMap></AppModuleSiteMaps>
            <AppModules><AppModule>
              <UniqueName>{App}</UniqueName><WebResourceId>{Id('3')}</WebResourceId>
              <FormFactor>1</FormFactor><ClientType>4</ClientType><NavigationType>0</NavigationType>
              <AppModuleComponents>
                <AppModuleComponent type="1" schemaName="new_visit" />
                <AppModuleComponent type="26" id="{Braced('4')}" />
                <AppModuleComponent type="59" id="{Braced('5')}" />
                <AppModuleComponent type="60" id="{Braced('6')}" />
                <AppModuleComponent type="62" schemaName="{App}" />
              </AppModuleComponents>
              <AppModuleRoleMaps>
                <Role id="{Braced('1')}" /><Role id="627090ff-40a3-4053-8790-584edc5be201" />
              </AppModuleRoleMaps>
              <LocalizedNames><LocalizedName description="Visits" languagecode="1033" /></LocalizedNames>
            </AppModule></AppModules><Languages>
            """);

    private static Guid Id(char digit) => Guid.Parse(new string(digit, 32));

    private static string Braced(char digit) => Id(digit).ToString("B");
}
