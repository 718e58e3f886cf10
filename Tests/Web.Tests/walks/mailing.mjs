import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { control, input, openForm } from "../browser.mjs";
import { accessible, call, refusing, says, site, walk } from "./site.mjs";

async function add(page, box, name) {
  await input(page, box).fill(name);
  await control(page, box).getByRole("button", { name: "Find" }).click();
  await control(page, box).locator("[data-found]").first().click();
}

describe("Whoever writes an e-mail", () => {
  it("learns before Send is pressed who would be refused, and that business would go", async () => {
    const name = `Refusing${Date.now()}`;
    await refusing(["donotbulkemail"], { lastname: name });
    await walk("rep", {}, async (page) => {
      await openForm(page, "email", {});
      await input(page, "optout_category").selectOption({ label: "Marketing" });
      await add(page, "to", name);
      await says(page, name);
      await accessible(page);
      await input(page, "optout_category").selectOption({ label: "Transactional" });
      await page.locator('[data-notification="optout_recipients"]').waitFor({ state: "detached" });
    });
  });

  it("learns of a typed-in address what its owner refused", async () => {
    const address = `typed${Date.now()}@example.com`;
    await call("rep", "POST", "optout_RecordConsent", { Decision: "OptOut", Address: address });
    await walk("rep", {}, async (page) => {
      await openForm(page, "email", {});
      await input(page, "optout_category").selectOption({ label: "Marketing" });
      await input(page, "bcc").fill(address);
      await input(page, "bcc").press("Enter");
      await says(page, address);
    });
  });

  it("is told when nobody could be asked, and goes on writing", async () => {
    const name = `Unasked${Date.now()}`;
    await refusing(["donotbulkemail"], { lastname: name });
    await walk("rep", {}, async (page) => {
      await openForm(page, "email", {});
      await page.route("**/optout_CheckConsent", (route) => route.abort());
      await add(page, "to", name);
      await page.locator('[data-notification="optout_recipients"]').waitFor();
      await input(page, "subject").fill("Still here");
      assert.equal(await input(page, "subject").inputValue(), "Still here");
    });
  });

  it("lets it pass only as an officer who may", async () => {
    const profiles = await call(
      "admin", "GET", "fieldsecurityprofiles?$filter=name eq 'OptOut Override Officers'&$select=fieldsecurityprofileid");
    const users = await call("admin", "GET", "systemusers?$filter=fullname eq 'Olga Officer'&$select=systemuserid");
    const [profile, user] = [profiles.value[0].fieldsecurityprofileid, users.value[0].systemuserid];
    await call("admin", "POST", `systemusers(${user})/systemuserprofiles_association/$ref`, {
      "@odata.id": `${site.host.url}/api/data/v9.2/fieldsecurityprofiles(${profile})`,
    });
    await walk("rep", {}, async (page) => {
      await openForm(page, "email", {});
      assert.equal(await control(page, "optout_overrideground").isVisible(), false);
    });
    await walk("officer", {}, async (page) => {
      await openForm(page, "email", {});
      assert.equal(await control(page, "optout_overrideground").isVisible(), true);
    });
  });
});
