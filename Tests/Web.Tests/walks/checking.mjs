import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openForm } from "../browser.mjs";
import { accessible, call, fits, refusing, walk } from "./site.mjs";

const Health = "/main.aspx?pagetype=webresource&webresourceName=optout_/html/health.html";

describe("The health page", () => {
  it("shows an officer each point with what to do, what needs attention first", async () => {
    await walk("officer", {}, async (page) => {
      await page.goto("/WebResources/optout_/html/health.html");
      await page.getByText("What to do").first().waitFor();
      await accessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await fits(page);
    });
  });

  it("is opened by name as the app does", async () => {
    await walk("officer", {}, async (page) => {
      const response = await page.goto(Health);
      assert.ok(response.ok());
    });
  });

  it("tells a sales user whom to ask", async () => {
    await walk("rep", {}, async (page) => {
      await page.goto("/WebResources/optout_/html/health.html");
      await page.getByRole("alert").first().waitFor();
      await accessible(page);
    });
  });
});

describe("A ledger row", () => {
  it("is read by an officer and can be written by nobody", async () => {
    const id = await refusing(["donotphone"]);
    const rows = await call("admin", "GET", `optout_consentaudits?$filter=optout_personid eq '${id}'&$select=optout_name`);
    await walk("officer", {}, async (page) => {
      await openForm(page, "optout_consentaudit", { id: rows.value[0].optout_consentauditid });
      assert.equal(await page.locator("[data-control] :is(input, textarea):not([readonly]):not(:disabled)").count(), 0);
      await accessible(page);
    });
  });
});
