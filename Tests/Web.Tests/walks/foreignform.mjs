// A customer's own form of contacts, which knows nothing of the product: names and one flag, no script, no evidence.
import { solutionZip } from "../solutionzip.mjs";

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
export const solution = () => solutionZip(
  "Theirs", `<Entities><Entity><Name>Contact</Name><FormXml>${form}</FormXml></Entity></Entities>`);
