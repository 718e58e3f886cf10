import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openForm } from "../browser.mjs";
import { accessible, call, contact, flag, ledger, refusing, says, walk } from "./site.mjs";

const Button = 'button[data-command="optout.contact.Form.RecordOptOut.Button"]';

describe("An agent on the phone", () => {
  it("records an opt-out in one dialog, with the person's words and the call", async () => {
    const id = await contact();
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      await page.locator(Button).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.getByText("Maria Keller").waitFor();
      await accessible(page);
      await dialog.getByLabel("Phone calls").check();
      await dialog.locator("#words").fill("<script>alert(1)</script> Never call me again!");
      await dialog.locator("#reference").fill("4711");
      await dialog.locator("button[type=submit]").dblclick();
      await dialog.getByText("was recorded", { exact: false }).or(dialog.getByText("recorded", { exact: false })).first()
        .waitFor();
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
      await says(page, "does not want: marketing e-mail, phone calls");
    });
    assert.equal(await flag(id, "donotphone"), true);
    const rows = (await ledger(id)).filter((row) => row.event === "Opted out");
    assert.deepEqual(rows.map((row) => row.channel).sort(), ["Marketing e-mail", "Marketing material", "Phone"]);
    for (const row of rows) {
      assert.equal(row.source, "Phone call");
      assert.match(row.evidence, /<script>alert\(1\)<\/script> Never call me again!/);
      assert.match(row.evidence, /4711/);
    }
    const requests = await call("admin", "GET", `optout_requests?$filter=optout_personid eq '${id}'&$select=optout_name`);
    assert.equal(requests.value.length, 1);
  });

  it("is told what is missing before anything is sent", async () => {
    const id = await refusing(["donotphone"]);
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      await page.locator(Button).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.getByText("Maria Keller").waitFor();
      for (const channel of ["Marketing e-mail", "Marketing material"]) {
        await dialog.getByLabel(channel).uncheck();
      }
      await dialog.locator("button[type=submit]").click();
      await dialog.locator("#channels-error:not(:empty)").waitFor();
      assert.equal((await ledger(id)).length, 1);
    });
  });
});
