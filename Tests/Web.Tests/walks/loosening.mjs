import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { control, input, openForm, save } from "../browser.mjs";
import { call, flag, ledger, messages, refusing, says, walk } from "./site.mjs";

describe("Whoever lets somebody be contacted again", () => {
  it("is asked for evidence, and nothing is saved without it", async () => {
    const id = await refusing(["donotbulkemail"]);
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      assert.equal(await control(page, "optout_consentevidence").isVisible(), false);
      await input(page, "donotbulkemail").uncheck();
      assert.equal(await control(page, "optout_consentevidence").isVisible(), true);
      await save(page);
      await page.locator('[data-notification="optout_guard"][data-level="ERROR"]').waitFor();
      assert.equal(await flag(id, "donotbulkemail"), true);
      assert.equal((await ledger(id)).length, 1);
    });
  });

  it("saves flag and evidence together, and the ledger keeps both", async () => {
    const id = await refusing(["donotbulkemail"]);
    await walk("officer", {}, async (page) => {
      await openForm(page, "contact", { id });
      await input(page, "donotbulkemail").uncheck();
      await input(page, "optout_consentsource").selectOption({ label: "Phone call" });
      await input(page, "optout_consentevidence").fill("Asked for the newsletter on the phone, call 4711.");
      await save(page);
      await page.frameLocator("#WebResource_optout_panel").getByText("would go").waitFor();
      assert.equal(await flag(id, "donotbulkemail"), false);
      assert.doesNotMatch(await messages(page), /does not want/);
      assert.equal(await control(page, "optout_consentevidence").isVisible(), false);
      const [, lifted] = await ledger(id);
      assert.deepEqual(lifted, {
        event: "Opted in",
        channel: "Marketing e-mail",
        source: "Phone call",
        evidence: "Asked for the newsletter on the phone, call 4711.\nNot trained: never 1",
      });
    });
  });

  it("is told why a value went back", async () => {
    const id = await refusing([]);
    await call("officer", "POST", "optout_RecordConsent", {
      Decision: "OptOut", PersonType: "contact", PersonId: id, Channels: ["Phone"], Source: "PhoneCall",
    });
    await walk("officer", {}, async (page) => {
      await openForm(page, "contact", { id });
      await input(page, "donotphone").uncheck();
      await input(page, "optout_consentsource").selectOption({ label: "Record changed" });
      await input(page, "optout_consentevidence").fill("We think she would not mind.");
      await save(page);
      await page.locator('[data-notification="optout_kept"]').waitFor();
      assert.equal(await input(page, "donotphone").isChecked(), true);
      assert.equal(await flag(id, "donotphone"), true);
    });
  });

  it("may refuse more for somebody without saying why", async () => {
    const id = await refusing([]);
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      await input(page, "donotphone").check();
      await save(page);
      await says(page, "does not want: phone calls.");
      assert.equal(await flag(id, "donotphone"), true);
    });
  });
});
