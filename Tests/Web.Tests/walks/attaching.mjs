import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { input, openForm, save } from "../browser.mjs";
import { FormId, solution } from "./foreignform.mjs";
import { call, flag, ledger, messages, refusing, says, walk } from "./site.mjs";

describe("A form that is not ours", () => {
  before(() => call("admin", "POST", "ImportSolution", {
    OverwriteUnmanagedCustomizations: false, PublishWorkflows: true, CustomizationFile: solution(),
    ImportJobId: crypto.randomUUID(),
  }));

  it("says what the person does not want, once, as soon as the command is there", async () => {
    const id = await refusing(["donotbulkemail"]);
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id, formId: FormId });
      await says(page, "does not want: marketing e-mail.");
      assert.equal((await messages(page)).match(/does not want/g).length, 1);
    });
  });

  it("keeps a loosened flag as it was, and takes the evidence in a dialog", async () => {
    const id = await refusing(["donotbulkemail"]);
    await walk("officer", {}, async (page) => {
      await openForm(page, "contact", { id, formId: FormId });
      await says(page, "does not want: marketing e-mail.");
      await input(page, "donotbulkemail").uncheck();
      await save(page);
      const question = page.locator("dialog");
      await question.waitFor();
      assert.equal(await input(page, "donotbulkemail").isChecked(), true);
      assert.equal(await flag(id, "donotbulkemail"), true);

      await question.locator(".buttons button").first().click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.locator("#words").fill("She asked for it on the phone, call 4711.");
      await dialog.locator("button[type=submit]").click();
      await dialog.locator("button[type=submit]").waitFor({ state: "detached" });
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
      await page.locator('[data-notification="optout_banner"]').waitFor({ state: "detached" });
      assert.equal(await flag(id, "donotbulkemail"), false);
      assert.equal(await input(page, "donotbulkemail").isChecked(), false);
    });
    const [, lifted] = await ledger(id);
    assert.equal(lifted.event, "Opted in");
    assert.match(lifted.evidence, /call 4711/);
  });
});
