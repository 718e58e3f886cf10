// A small solution of these tests' own: a form of the table opportunity, with commands, a script and a page.
import { readFile } from "node:fs/promises";
import { solutionZip } from "../solutionzip.mjs";

export const FormId = "cccccccc-0000-0000-0000-000000000001";
const QuickId = "cccccccc-0000-0000-0000-000000000002";

const Text = "4273EDBD-AC1D-40D3-9FB2-095C621B552D";
const Lookup = "270BD3DB-D9AF-4782-9025-509E298DEC0A";

const cell = (label, id, classId, column = id, more = "", attributes = "") => `
  <row><cell id="{${crypto.randomUUID()}}" ${attributes}>
    <labels><label description="${label}" languagecode="1033" /></labels>
    <control id="${id}" classid="{${classId}}" ${column ? `datafieldname="${column}"` : ""}>
      <parameters>${more}</parameters>
    </control>
  </cell></row>`;

const section = (name, cells, attributes = "") => `
  <section name="${name}" id="{${crypto.randomUUID()}}" ${attributes}>
    <labels><label description="${name}" languagecode="1033" /></labels><rows>${cells.join("")}</rows>
  </section>`;

const form = (id, type, name, sections, rest = "") => `
  <forms type="${type}"><systemform><formid>{${id}}</formid><FormActivationState>1</FormActivationState>
    <form><tabs><tab name="first" id="{${crypto.randomUUID()}}">
      <labels><label description="First" languagecode="1033" /></labels>
      <columns><column width="100%"><sections>${sections.join("")}</sections></column></columns>
    </tab></tabs>${rest}</form>
    <LocalizedNames><LocalizedName description="${name}" languagecode="1033" /></LocalizedNames>
  </systemform></forms>`;

const quickOf = `&lt;QuickFormIds&gt;&lt;QuickFormId entityname="account"&gt;${QuickId}&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;`;

const main = form(FormId, "main", "Tried", [
  section("values", [
    cell("Topic", "name", Text),
    cell("Story", "description", "E0DECE4B-6FC8-4A8F-A065-082708572369"),
    cell("Customer", "customerid", Lookup),
    cell("Revenue", "estimatedvalue", "533B9E00-756B-4312-95A0-DC888637AC78"),
    cell("Closes", "estimatedclosedate", "5B773807-9FB2-42DB-97C3-7A91EFF8ADFF"),
    cell("Why", "statuscode", "5D68B988-0661-4DB2-BC3E-17598AD3BE6C"),
    cell("Account", "parentaccountid", Lookup),
  ]),
  section("secret", [cell("Campaign", "campaignid", Lookup)], 'visible="false"'),
  section("boxes", [
    cell("Page", "WebResource_tried", "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D", "",
      "<Url>new_/tried.html</Url><PassParameters>true</PassParameters><Data>d</Data>"),
    cell("Card", "card", "5C5600E0-1D6E-4205-A272-BE80DA87FD42", "parentaccountid", `<QuickForms>${quickOf}</QuickForms>`),
    cell("Rows", "rows", "E7A81278-8635-4D9E-8D4D-59480B391C5B", "", "<TargetEntityType>contact</TargetEntityType>",
      'showlabel="false"'),
  ]),
], `
  <formLibraries><Library name="new_/tried.js" /></formLibraries>
  <events>
    <event name="onload"><Handlers>
      <Handler functionName="Tried.onLoad" libraryName="new_/tried.js" enabled="true" passExecutionContext="true" />
    </Handlers></event>
    <event name="onchange" attribute="name"><Handlers>
      <Handler functionName="Tried.onName" libraryName="new_/tried.js" enabled="true" passExecutionContext="true" />
    </Handlers></event>
  </events>
  <DisplayConditions Order="1" FallbackForm="true"><Everyone /></DisplayConditions>`);

const unknown = form("cccccccc-0000-0000-0000-000000000003", "main", "Unknown", [
  section("odd", [cell("Topic", "name", Text), cell("Odd", "odd", "00000000-0000-0000-0000-00000000000D", "")]),
], '<DisplayConditions Order="2" FallbackForm="false"><Everyone /></DisplayConditions>');

const quick = form(QuickId, "quick", "Card", [section("card", [cell("Called", "name", Text)])]);

const Library = "$webresource:new_/tried.js";
const commands = ["always", "later", "no", "broken", "hasName"];

const ribbon = `<RibbonDiffXml>
  <CustomActions>${commands.map((id, index) => `
    <CustomAction Id="${id}.a" Location="Mscrm.Form.opportunity.MainTab.Save.Controls._children" Sequence="${index}">
      <CommandUIDefinition><Button Id="try.${id}" Command="${id}.c" LabelText="Try ${id}" /></CommandUIDefinition>
    </CustomAction>`).join("")}</CustomActions>
  <CommandDefinitions>${commands.map((id) => `
    <CommandDefinition Id="${id}.c"><EnableRules><EnableRule Id="${id}.r" /></EnableRules><DisplayRules />
      <Actions><JavaScriptFunction FunctionName="Tried.act" Library="${Library}">
        <CrmParameter Value="PrimaryControl" /><CrmParameter Value="PrimaryEntityTypeName" />
        <CrmParameter Value="FirstPrimaryItemId" /><StringParameter Value="${id}" /><IntParameter Value="7" />
      </JavaScriptFunction></Actions></CommandDefinition>`).join("")}</CommandDefinitions>
  <RuleDefinitions><EnableRules>${commands.map((id) => `
    <EnableRule Id="${id}.r"><CustomRule FunctionName="Tried.${id}" Library="${Library}" Default="false">
      <CrmParameter Value="PrimaryControl" /></CustomRule></EnableRule>`).join("")}</EnableRules></RuleDefinitions>
</RibbonDiffXml>`;

const resource = (name, type) => `<WebResource><WebResourceId>{${crypto.randomUUID()}}</WebResourceId>
  <Name>new_/${name}</Name><WebResourceType>${type}</WebResourceType><FileName>/WebResources/${name}</FileName></WebResource>`;

const resources = { "tried.js": 3, "page.js": 3, "tried.html": 1 };

/** The managed zip, in base 64 as ImportSolution takes it. */
export async function solution() {
  const files = {};
  for (const name of Object.keys(resources)) {
    files[`WebResources/${name}`] = await readFile(new URL(name, import.meta.url), "utf8");
  }
  return solutionZip("Tried", `<Entities>
    <Entity><Name>Opportunity</Name><FormXml>${main}${unknown}</FormXml>${ribbon}</Entity>
    <Entity><Name>Account</Name><FormXml>${quick}</FormXml></Entity></Entities>
    <WebResources>${Object.entries(resources).map(([name, type]) => resource(name, type)).join("")}</WebResources>`, files);
}
