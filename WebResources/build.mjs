// Bundles src/index.ts into the one script that the solution ships. It is committed, so that building the solution
// needs no Node; `--compare` says whether the committed script is what the sources give.
import { readFile, writeFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = fileURLToPath(new URL("../Solution/src/WebResources/optout_/js/optout.js", import.meta.url));

// What is bundled of others goes with its licence.
async function license(name) {
  const text = await readFile(new URL(`node_modules/${name}/LICENSE`, import.meta.url), "utf8");
  return `/*\nContains ${name}:\n\n${text.replaceAll("*/", "* /").trim()}\n*/`;
}

const result = await build({
  absWorkingDir: here,
  entryPoints: ["src/index.ts"],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "OptOut",
  target: "es2018",
  charset: "utf8",
  legalComments: "none",
  banner: { js: '"use strict";' },
  footer: { js: await license("diff") },
});
const made = result.outputFiles[0].text;

if (process.argv.includes("--compare")) {
  const committed = await readFile(target, "utf8").catch(() => "");
  if (committed !== made) {
    console.error("The script in Solution/src is not what WebResources/src gives: run npm run build.");
    process.exit(1);
  }
} else {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, made);
}
