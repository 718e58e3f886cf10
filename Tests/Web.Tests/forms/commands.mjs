import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { formAddress, ready, refusals } from "../browser.mjs";
import { FormId } from "./solution.mjs";

export function commands(world) {
  let page;
  let id;
  const button = (name) => page.locator(`button[data-command="try.${name}"]`);

  before(async () => {
    id = await world.opportunity();
    page = await world.page();
    await page.goto(`${formAddress("opportunity", id, FormId)}#broken`);
    await ready(page);
  });
  after(() => page.context().close());

  it("are shown when their rules say so, at once or by a promise", async () => {
    const shown = {};
    for (const name of ["always", "later", "no", "broken", "hasName"]) {
      shown[name] = await button(name).isVisible();
    }
    assert.deepEqual(shown, { always: true, later: true, no: false, broken: false, hasName: false });
  });

  it("name the rule that fails", async () => {
    assert.deepEqual(await refusals(page), ["The enable rule Tried.broken of try.broken failed: it is broken"]);
  });

  it("are asked again when a script wants it", async () => {
    await page.evaluate(() => {
      Tried.form.getAttribute("name").setValue("Enabled");
      Tried.form.ui.refreshRibbon();
    });
    await button("hasName").waitFor({ state: "visible" });
    assert.equal(await button("hasName").isEnabled(), true);
  });

  it("call their functions with what they name", async () => {
    await page.evaluate(() => { Tried.calls.length = 0; });
    await button("always").click();
    await page.waitForFunction(() => Tried.calls.length === 1);
    assert.deepEqual(await page.evaluate(() => Tried.calls), [["act", "form", "opportunity", id, "always", 7]]);
  });
}
