import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { input, openForm } from "../browser.mjs";
import { accessible, contact, messages, refusing, says, walk } from "./site.mjs";

describe("Whoever opens a person", () => {
  it("reads at once, and in plain words, what the person does not want", async () => {
    const id = await refusing(["donotbulkemail", "donotphone"]);
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      await says(page, "does not want: marketing e-mail, phone calls.");
      assert.match(await messages(page), /Maria Keller/);
      await accessible(page);
    });
  });

  it("reads nothing where nothing was refused", async () => {
    const id = await contact();
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      await page.frameLocator("#WebResource_optout_panel").getByText("would go").waitFor();
      assert.equal((await messages(page)).trim(), "");
    });
  });

  it("sees names from right to left, long ones and markup as what they are", async () => {
    const markup = "<script>document.title='taken'</script> Langer";
    const id = await refusing(["donotbulkemail"], { firstname: "أميرة", lastname: `${markup}` });
    await walk("rep", { viewport: { width: 360, height: 800 } }, async (page) => {
      await openForm(page, "contact", { id });
      await says(page, "does not want");
      assert.match(await messages(page), /أميرة <script>document\.title='taken'<\/script> Langer/);
      assert.doesNotMatch(await page.title(), /^taken$/);
    });
  });

  it("sees on the lead's and the account's form what stands there", async () => {
    await walk("rep", {}, async (page) => {
      await openForm(page, "lead", {});
      assert.equal(await input(page, "donotbulkemail").count(), 1);
      assert.equal(await page.locator('[data-control="donotbulkpostalmail"]').count(), 0);
      await accessible(page);
      await openForm(page, "account", {});
      assert.equal(await input(page, "donotbulkpostalmail").count(), 1);
      await accessible(page);
    });
  });

  it("sees the ledger only as an officer", async () => {
    const id = await refusing(["donotbulkemail"]);
    const grid = /optout_consentaudit/;
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      assert.doesNotMatch(await page.locator("main").innerText(), grid);
    });
    await walk("officer", {}, async (page) => {
      await openForm(page, "contact", { id });
      assert.match(await page.locator("main").innerText(), grid);
    });
  });
});
