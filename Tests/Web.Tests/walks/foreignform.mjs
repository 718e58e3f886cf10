// A customer's own form of contacts, which knows nothing of the product: names and one flag, no script, no evidence.
import { strToU8, zipSync } from "fflate";

export const FormId = "dddddddd-0000-0000-0000-000000000001";

const Text = "4273EDBD-AC1D-40D3-9FB2-095C621B552D";
const YesNo = "67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED";

const cell = (label, column, classId) => `
  <row><cell id="{${crypto.randomUUID()}}">
    <labels><label description="${label}" languagecode="1033" /></labels>
    <control id="${column}" classid="{${classId}}" datafieldname="${column}" />
  </cell></row>`;

const form = `
  <forms type="main"><systemform><formid>{${FormId}}</formid><FormActivationState>1</FormActivationState>
    <form><tabs><tab name="all" id="{${crypto.randomUUID()}}">
      <labels><label description="All" languagecode="1033" /></labels>
      <columns><column width="100%"><sections><section name="all" id="{${crypto.randomUUID()}}">
        <labels><label description="All" languagecode="1033" /></labels>
        <rows>${cell("Last name", "lastname", Text)}${cell("Bulk e-mail", "donotbulkemail", YesNo)}</rows>
      </section></sections></column></columns>
    </tab></tabs>
    <DisplayConditions Order="5000" FallbackForm="false"><Everyone /></DisplayConditions></form>
    <LocalizedNames><LocalizedName description="Theirs" languagecode="1033" /></LocalizedNames>
  </systemform></forms>`;

/** The managed zip that brings the form, in base 64 as ImportSolution takes it. */
export function solution() {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/octet-stream" /></Types>`,
    "solution.xml": `<ImportExportXml><SolutionManifest><UniqueName>Theirs</UniqueName>
      <LocalizedNames><LocalizedName description="Theirs" languagecode="1033" /></LocalizedNames>
      <Version>1.0.0.0</Version><Managed>1</Managed>
      <Publisher><UniqueName>theirs</UniqueName><CustomizationPrefix>new</CustomizationPrefix>
        <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher>
      <RootComponents /><MissingDependencies /></SolutionManifest></ImportExportXml>`,
    "customizations.xml": `<ImportExportXml><Entities>
      <Entity><Name>Contact</Name><FormXml>${form}</FormXml></Entity></Entities></ImportExportXml>`,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  return Buffer.from(zip).toString("base64");
}
