import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { control, input, openForm, refusals } from "../browser.mjs";
import { FormId } from "./solution.mjs";

export function columns(world) {
  let page;
  let id;

  before(async () => {
    const account = await world.api("POST", "accounts", { name: "Abacus <b>" });
    id = await world.opportunity({
      description: "First\nSecond",
      estimatedvalue: 12.5,
      estimatedclosedate: "2027-02-03",
      "parentaccountid@odata.bind": `/accounts(${account.accountid})`,
    });
    page = await world.page();
    await openForm(page, "opportunity", { id, formId: FormId });
  });
  after(() => page.context().close());

  it("have labels, and values of their types", async () => {
    assert.equal(await page.getByLabel("Topic").inputValue(), "A sale");
    const types = await page.evaluate(() => Tried.form.data.entity.attributes.get().map((one) =>
      [one.getName(), one.getAttributeType(), one.getFormat(), one.getIsDirty()]));
    assert.deepEqual(types.slice(0, 6), [
      ["name", "string", "text", false], ["description", "memo", "textarea", false], ["customerid", "lookup", null, false],
      ["estimatedvalue", "money", null, false], ["estimatedclosedate", "datetime", "date", false],
      ["statuscode", "optionset", null, false],
    ]);
    const values = await page.evaluate(() => ({
      money: Tried.form.getAttribute("estimatedvalue").getValue(),
      day: Tried.form.getAttribute("estimatedclosedate").getValue().toDateString(),
      status: Tried.form.getAttribute("statuscode").getText(),
      account: Tried.form.getAttribute("parentaccountid").getValue()[0],
    }));
    assert.deepEqual([values.money, values.day, values.status], [12.5, "Wed Feb 03 2027", "In Progress"]);
    assert.deepEqual([values.account.name, values.account.entityType], ["Abacus <b>", "account"]);
    assert.match(values.account.id, /^\{[0-9A-F-]{36}\}$/);
  });

  it("tell handlers of what is typed, not of what is set", async () => {
    await page.evaluate(() => { Tried.calls.length = 0; Tried.form.getAttribute("name").setValue("Set"); });
    assert.equal(await input(page, "name").inputValue(), "Set");
    assert.deepEqual(await page.evaluate(() => Tried.calls), []);

    await input(page, "name").fill("Typed");
    await input(page, "name").blur();
    assert.deepEqual(await page.evaluate(() => Tried.calls), [["name", "name", "Typed"]]);

    await page.evaluate(() => Tried.form.getAttribute("name").fireOnChange());
    assert.equal(await page.evaluate(() => Tried.calls.length), 2);
    assert.equal(await page.evaluate(() => Tried.form.data.entity.getIsDirty()), true);
  });

  it("refuse values of another type", async () => {
    const message = await page.evaluate(() => {
      try {
        Tried.form.getAttribute("estimatedvalue").setValue("12");
        return null;
      } catch (problem) {
        return problem.message;
      }
    });
    assert.match(message, /estimatedvalue is not of the type money/);
  });

  it("are hidden by themselves or with their section", async () => {
    const campaign = control(page, "campaignid");
    assert.equal(await campaign.isVisible(), false);
    assert.equal(await page.evaluate(() => Tried.form.getControl("campaignid").getVisible()), false);

    await page.evaluate(() => Tried.form.ui.tabs.get("first").sections.get("secret").setVisible(true));
    assert.equal(await campaign.isVisible(), true);

    await page.evaluate(() => Tried.form.getControl("campaignid").setVisible(false));
    assert.equal(await campaign.isVisible(), false);
  });

  it("are locked, named anew and focused by scripts", async () => {
    await page.evaluate(() => {
      const story = Tried.form.getControl("description");
      story.setLabel("Tale");
      story.setFocus();
      Tried.form.getControl("name").setDisabled(true);
    });
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "TEXTAREA");
    assert.equal(await page.getByLabel("Tale").count(), 1);
    assert.equal(await input(page, "name").isEditable(), false);
    await page.evaluate(() => Tried.form.getControl("name").setDisabled(false));
  });

  it("find rows by their names", async () => {
    await input(page, "customerid").fill("bacus");
    await input(page, "customerid").press("Enter");
    await control(page, "customerid").locator("[data-found]").first().click();
    assert.equal(await control(page, "customerid").locator("a").innerText(), "Abacus <b>");
    assert.equal(await page.evaluate(() => Tried.form.getAttribute("customerid").getValue()[0].entityType), "account");
    await control(page, "customerid").getByRole("button", { name: "Remove" }).click();
    assert.equal(await page.evaluate(() => Tried.form.getAttribute("customerid").getValue()), null);
  });

  it("offer the options that a script leaves", async () => {
    const offered = await page.evaluate(() => {
      const why = Tried.form.getControl("statuscode");
      why.removeOption(2);
      return why.getOptions().map((option) => option.value);
    });
    assert.ok(!offered.includes(2));
    assert.equal(await input(page, "statuscode").locator('option[value="2"]').count(), 0);
    assert.equal(await input(page, "statuscode").inputValue(), "1");
  });

  it("show pages, quick views and, for grids, what is lacking", async () => {
    const shown = page.frameLocator("#WebResource_tried").locator("#asked").filter({ hasText: "data" });
    const asked = JSON.parse(await shown.innerText());
    assert.deepEqual(
      [asked.id.toLowerCase(), asked.typename, asked.userlcid, asked.data, asked.userName],
      [`{${id}}`, "opportunity", "1033", "d", "Ada Admin"]);
    const title = await page.evaluate(async () =>
      (await Tried.form.getControl("WebResource_tried").getContentWindow()).document.title);
    assert.equal(title, "Tried");
    assert.equal(await control(page, "card").locator("dd").innerText(), "Abacus <b>");
    assert.match(await control(page, "rows").innerText(), /Grid of contact: this host shows no grids/);
  });

  it("left nothing that was refused or failed", async () => {
    assert.deepEqual([await refusals(page), page.faults], [[], []]);
  });
}
