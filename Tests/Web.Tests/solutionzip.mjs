// A managed solution of the tests' own, in base 64 as ImportSolution takes it.
import { strToU8, zipSync } from "fflate";

const types = (extensions) => `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${
  extensions.map((one) => `<Default Extension="${one}" ContentType="application/octet-stream" />`).join("")}</Types>`;

const manifest = (name) => `<ImportExportXml><SolutionManifest><UniqueName>${name}</UniqueName>
  <LocalizedNames><LocalizedName description="${name}" languagecode="1033" /></LocalizedNames>
  <Version>1.0.0.0</Version><Managed>1</Managed>
  <Publisher><UniqueName>${name.toLowerCase()}</UniqueName><CustomizationPrefix>new</CustomizationPrefix>
    <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher>
  <RootComponents /><MissingDependencies /></SolutionManifest></ImportExportXml>`;

/**
 * @param {string} name the unique name of the solution
 * @param {string} content what stands in customizations.xml
 * @param {Record<string, string>} [files] the files beside it, by their place in the zip
 */
export function solutionZip(name, content, files = {}) {
  const parts = {
    "[Content_Types].xml": types([...new Set(["xml", ...Object.keys(files).map((file) => file.split(".").pop())])]),
    "solution.xml": manifest(name),
    "customizations.xml": `<ImportExportXml>${content}</ImportExportXml>`,
    ...files,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  return Buffer.from(zip).toString("base64");
}
