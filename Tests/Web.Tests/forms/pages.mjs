import assert from "node:assert/strict";
import { afterEach, beforeEach, it } from "node:test";
import { control, input, openForm, ready, refusals, violations } from "../browser.mjs";
import { FormId } from "./solution.mjs";

const Unknown = "cccccccc-0000-0000-0000-000000000003";

export function pages(world) {
  let page;
  let id;

  beforeEach(async () => {
    id = await world.opportunity();
    page = await world.page();
    await openForm(page, "opportunity", { id, formId: FormId });
  });
  afterEach(() => page.context().close());

  it("ask and tell in dialogs", async () => {
    const asked = page.evaluate(() => Xrm.Navigation.openConfirmDialog(
      { title: "Sure?", text: "<b>really</b>", confirmButtonLabel: "Yes", cancelButtonLabel: "No" }));
    const dialog = page.getByRole("dialog", { name: "Sure?" });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /<b>really<\/b>/);
    await dialog.getByRole("button", { name: "Yes" }).click();
    assert.deepEqual(await asked, { confirmed: true });

    const again = page.evaluate(() => Xrm.Navigation.openConfirmDialog({ text: "Sure?" }));
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    assert.deepEqual(await again, { confirmed: false });
  });

  it("show a web resource in a dialog until it closes itself", async () => {
    const opened = page.evaluate(() => Xrm.Navigation.navigateTo(
      { pageType: "webresource", webresourceName: "new_/tried.html", data: '{"a":"ä&b"}' },
      { target: 2, position: 1, width: { value: 50, unit: "%" }, height: 300, title: "A page" }).then(() => "closed"));
    const dialog = page.getByRole("dialog", { name: "A page" });
    await dialog.waitFor();
    const frame = dialog.frameLocator("iframe");
    assert.equal(JSON.parse(await frame.locator("#asked").filter({ hasText: "data" }).innerText()).data, '{"a":"ä&b"}');
    assert.deepEqual(await violations(page), []);
    await frame.locator("#close").click();
    assert.equal(await opened, "closed");
    assert.equal(await page.getByRole("dialog").count(), 0);
  });

  it("open rows and web resources in their place", async () => {
    const other = await world.opportunity({ name: "Another" });
    await page.evaluate((entityId) => void Xrm.Navigation.openForm({ entityName: "opportunity", entityId }), other);
    await page.waitForURL(new RegExp(other));
    await ready(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Another");

    await page.evaluate(() => void Xrm.Navigation.navigateTo({ pageType: "webresource", webresourceName: "new_/tried.html" }));
    await page.waitForURL(/pagetype=webresource/);
    await ready(page);
    await page.frameLocator("iframe").locator("#asked").waitFor();
  });

  it("read messages out, one for each id", async () => {
    const levels = await page.evaluate(async () => {
      Tried.form.ui.setFormNotification("One", "WARNING", "a");
      Tried.form.ui.setFormNotification("Two", "INFO", "a");
      Tried.form.ui.setFormNotification("Three", "ERROR", "b");
      const id = await Xrm.App.addGlobalNotification({ type: 2, level: 3, message: "Everywhere", showCloseButton: true });
      return { cleared: Tried.form.ui.clearFormNotification("b"), id };
    });
    assert.equal(levels.cleared, true);
    const form = page.locator('[data-notifications="form"]');
    assert.equal(await form.getByRole("status").innerText(), "Information: Two");
    assert.equal(await form.getByRole("alert").count(), 0);
    const everywhere = page.locator('[data-notifications="global"]');
    assert.match(await everywhere.getByRole("alert").innerText(), /Everywhere/);
    await page.evaluate((id) => Xrm.App.clearGlobalNotification(id), levels.id);
    assert.equal(await everywhere.getByRole("alert").count(), 0);
  });

  it("say by name what is lacking", async () => {
    const said = [];
    for (const [expression, name] of Object.entries({
      "Tried.form.ui.process": "formContext.ui.process",
      "Tried.form.data.process": "formContext.data.process",
      "Tried.form.getAttribute('name').controls.get(0).addCustomView": "control name.addCustomView",
      "Xrm.Page": "Xrm.Page",
      "Xrm.Utility.lookupObjects": "Xrm.Utility.lookupObjects",
      "Xrm.WebApi.online.executeMultiple": "Xrm.WebApi.online.executeMultiple",
      "GetGlobalContext().getCurrentAppUrl": "globalContext.getCurrentAppUrl",
    })) {
      const message = await page.evaluate(`(() => { try { ${expression}; return null; } catch (p) { return p.message; } })()`);
      assert.equal(message, `Not supported by the local Dataverse: ${name}`);
      said.push(message);
    }
    assert.deepEqual(await refusals(page), said);
  });

  it("say which control they cannot draw", async () => {
    await openForm(page, "opportunity", { id, formId: Unknown });
    assert.match(await control(page, "odd").innerText(), /0000000D is not supported/);
    assert.equal((await refusals(page)).length, 1);
  });

  it("hide a secured column from whom no profile opens it", async () => {
    const rep = await world.pageOfRep();
    const { value: [user] } = await world.api("GET", "systemusers?$select=systemuserid&$filter=fullname eq 'Robin Rep'");
    const mail = await world.api("POST", "emails", {
      subject: "Secured", optout_overridereason: "legal duty", "ownerid@odata.bind": `/systemusers(${user.systemuserid})`,
    });
    await openForm(rep, "email", { id: mail.activityid });
    assert.equal(await input(rep, "optout_overridereason").inputValue(), "***");
    assert.equal(await input(rep, "optout_overridereason").isEditable(), false);
    await rep.context().close();
  });

  for (const [name, options] of Object.entries({
    light: {}, dark: { colorScheme: "dark" }, narrow: { viewport: { width: 320, height: 640 } },
  })) {
    it(`can be used by everybody: ${name}`, async () => {
      const other = await world.page(options);
      for (const address of ["/main.aspx", "/main.aspx?pagetype=entitylist"]) {
        await other.goto(address);
        assert.deepEqual(await violations(other), [], address);
      }
      await openForm(other, "opportunity", { id, formId: FormId });
      await other.evaluate(() => Tried.form.getControl("name").setNotification("Not like this.", "n"));
      assert.deepEqual(await violations(other), []);
      const width = await other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(width, 0);
      await other.context().close();
    });
  }
}
