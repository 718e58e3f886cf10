import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import * as source from "../src/index";
import { pages } from "../src/shared/columns";

const script = readFileSync(new URL("../../Solution/src/WebResources/optout_/js/optout.js", import.meta.url), "utf8");

describe("The script that ships", () => {
  it("gives forms and commands the functions of the sources, in one namespace", () => {
    const place: { OptOut?: Record<string, object> } = {};
    runInNewContext(script, place);

    expect(Object.keys(place)).toEqual(["OptOut"]);
    for (const [group, functions] of Object.entries(source)) {
      expect(Object.keys(place.OptOut![group]!)).toEqual(Object.keys(functions));
    }
  });

  it("is strict and asks for no markup to be made of text", () => {
    expect(script.startsWith('"use strict";')).toBe(true);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  });

  it.each(Object.entries(pages))("the page %s starts itself from it", (name, path) => {
    const page = readFileSync(new URL(`../${path.replace("optout_/", "")}`, import.meta.url), "utf8");

    expect(page).toContain(`data-optout-page="${name}"`);
    expect(page).toContain('src="../../ClientGlobalContext.js.aspx"');
    expect(page).toContain('src="../js/optout.js"');
    expect(page).not.toMatch(/https?:/);
  });
});
