import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { input, openForm, ready } from "../browser.mjs";
import { accessible, call, contact, fits, walk } from "./site.mjs";

const panel = (id) => `/WebResources/optout_/html/panel.html?typename=contact&id=${id}&userlcid=1033`;
const Phone = { viewport: { width: 320, height: 640 } };

describe("The panel", () => {
  it("shows two hundred rows on a phone, twenty first, and none of their markup comes alive", async () => {
    const id = await contact({ lastname: "Often" });
    const evidence = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
    for (let round = 0; round < 100; round += 1) {
      for (const Decision of ["OptOut", "OptIn"]) {
        await call("officer", "POST", "optout_RecordConsent", {
          Decision, PersonType: "contact", PersonId: id, Channels: ["MarketingEmail"], Source: "PhoneCall",
          Evidence: `${evidence} ${round}`,
        });
      }
    }
    await walk("officer", Phone, async (page) => {
      await page.goto(panel(id));
      const rows = page.locator("ol.timeline > li, .timeline li");
      await rows.first().waitFor();
      assert.equal(await rows.count(), 20);
      await fits(page);
      await accessible(page);
      while (await page.getByRole("button", { name: /more/i }).count() > 0) {
        await page.getByRole("button", { name: /more/i }).first().press("Enter");
      }
      assert.equal(await rows.count(), 200);
      await fits(page);
      assert.notEqual(await page.title(), "taken");
      assert.equal(await page.locator("img[src=x]").count(), 0);
    });
  });

  it("names the record that still refuses at the address, and opens it", async () => {
    const emailaddress1 = `${randomUUID()}@example.com`;
    const id = await contact({ emailaddress1, donotbulkemail: true });
    const lead = await call("rep", "POST", "leads", {
      lastname: "Zwilling <b>", firstname: "Karl", emailaddress1, donotbulkemail: true,
    });
    await new Promise((done) => setTimeout(done, 1100));
    await call("officer", "POST", "optout_RecordConsent", {
      Decision: "OptIn", PersonType: "contact", PersonId: id, Channels: ["MarketingEmail"], Source: "PhoneCall",
      Evidence: "Asked on the phone to be written to again",
    });
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      const shown = page.frameLocator("#WebResource_optout_panel");
      const link = shown.getByRole("link", { name: "Karl Zwilling <b>" });
      await link.waitFor();
      assert.match(await shown.locator(".box").innerText(), /would be refused[\s\S]*Karl Zwilling <b> \(lead\)/);
      await accessible(page);
      const [opened] = await Promise.all([page.context().waitForEvent("page"), link.press("Enter")]);
      await ready(opened);
      assert.equal(new URL(opened.url()).searchParams.get("id"), lead.leadid);
      assert.equal(await input(opened, "lastname").inputValue(), "Zwilling <b>");
    });
    await walk("rep", Phone, async (page) => {
      await page.goto(panel(id));
      await page.getByRole("link", { name: "Karl Zwilling <b>" }).waitFor();
      await fits(page);
    });
  });

  it("says what became of a person whom the caller may not read", async () => {
    const row = await call("admin", "POST", "contacts", { lastname: "Somebody else's" });
    await walk("newcomer", Phone, async (page) => {
      await page.goto(panel(row.contactid));
      await page.getByRole("alert").first().waitFor();
      assert.doesNotMatch(await page.locator("body").innerText(), /Somebody/);
      await accessible(page);
    });
  });
});
