import assert from "node:assert/strict";
import { describe, it } from "node:test";
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
