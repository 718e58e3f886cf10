import assert from "node:assert/strict";
import { afterEach, beforeEach, it } from "node:test";
import { control, input, openForm, ready, refusals, save } from "../browser.mjs";
import { FormId } from "./solution.mjs";

export function saving(world) {
  let page;
  let id;
  const stored = (columns) => world.api("GET", `opportunities(${id})?$select=${columns}`);

  beforeEach(async () => {
    id = await world.opportunity({ description: "Before" });
    page = await world.page();
    await openForm(page, "opportunity", { id, formId: FormId });
    page.sent = [];
    page.on("request", (request) => request.method() === "PATCH" && page.sent.push(request.postDataJSON()));
  });
  afterEach(() => page.context().close());

  /** Saves by the API and says how it went. */
  const saved = () => page.evaluate(() => Tried.form.data.save().then(() => "saved", (problem) => problem.message));

  it("sends what is dirty, and reads the row again", async () => {
    await page.evaluate(() => Tried.form.getAttribute("name").setValue("Changed"));
    assert.equal(await saved(), "saved");
    assert.deepEqual(page.sent, [{ name: "Changed" }]);
    assert.equal((await stored("name")).name, "Changed");
    assert.equal(await page.evaluate(() => Tried.form.data.entity.getIsDirty()), false);
  });

  it("sends by submit mode", async () => {
    await page.evaluate(() => {
      Tried.form.getAttribute("name").setValue("Changed");
      Tried.form.getAttribute("name").setSubmitMode("never");
      Tried.form.getAttribute("description").setSubmitMode("always");
    });
    await saved();
    assert.deepEqual(page.sent, [{ description: "Before" }]);
    assert.equal((await stored("name")).name, "A sale");
  });

  // Functions go to the page as text, and are called there by their names.
  const handlers = {
    atOnce: (context) => context.getEventArgs().preventDefault(),
    later: async (context) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      context.getEventArgs().preventDefault();
    },
    byFailing: async (context) => {
      context.getEventArgs().preventDefaultOnError();
      throw new Error("it fails");
    },
    notByFailing: async () => { throw new Error("it fails"); },
  };
  const withHandler = async (handler) => {
    await page.evaluate(`Tried.form.getAttribute("name").setValue("Changed");
      Tried.form.data.entity.addOnSave(${handler});`);
    return saved();
  };

  for (const name of ["atOnce", "later", "byFailing"]) {
    it(`is prevented by a handler: ${name}`, async () => {
      assert.equal(await withHandler(handlers[name]), "The save was prevented.");
      assert.deepEqual(page.sent, []);
    });
  }

  it("goes on after a handler that fails, which is shown", async () => {
    assert.equal(await withHandler(handlers.notByFailing), "saved");
    assert.deepEqual(await refusals(page), ["A handler of OnSave failed: it fails"]);
  });

  it("holds for a required column that is empty", async () => {
    await input(page, "name").fill("");
    await save(page);
    const name = control(page, "name");
    await name.getByRole("alert").waitFor();
    assert.match(await name.getByRole("alert").innerText(), /Topic: a value is required/);
    assert.equal(await input(page, "name").getAttribute("aria-invalid"), "true");
    assert.deepEqual(page.sent, []);
  });

  it("holds for a message of an error on a control, until it is cleared", async () => {
    await page.evaluate(() => {
      Tried.form.getAttribute("description").setValue("After");
      Tried.form.getControl("name").setNotification("Not like this.", "n");
    });
    await saved();
    assert.deepEqual(page.sent, []);
    await page.evaluate(() => Tried.form.getControl("name").clearNotification("n"));
    assert.equal(await saved(), "saved");
  });

  it("shows what the server refuses, and tells who waits for the end", async () => {
    await page.evaluate(() => {
      Tried.form.data.entity.addOnPostSave((context) => {
        Tried.success = context.getEventArgs().getIsSaveSuccess();
      });
      Tried.form.getAttribute("name").setValue("x".repeat(301));
    });
    await save(page);
    const dialog = page.getByRole("dialog", { name: "Error" });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /name/);
    assert.equal(await page.evaluate(() => Tried.success), false);
    await dialog.getByRole("button", { name: "OK" }).click();
    assert.equal(await page.evaluate(() => Tried.form.getAttribute("name").getIsDirty()), true);
  });

  it("of a new row opens the row that was made", async () => {
    await openForm(page, "opportunity", { formId: FormId });
    assert.equal(await page.evaluate(() => Tried.form.ui.getFormType()), 1);
    await input(page, "name").fill("Made here");
    await save(page);
    await page.waitForURL(/[?&]id=/);
    await ready(page);
    assert.equal(await page.evaluate(() => Tried.form.ui.getFormType()), 2);
    assert.equal(await input(page, "name").inputValue(), "Made here");
    assert.deepEqual([await refusals(page), page.faults], [[], []]);
  });

  it("is undone by a refresh, which reads the row", async () => {
    await world.api("PATCH", `opportunities(${id})`, { description: "Elsewhere" });
    await page.evaluate(async () => {
      Tried.form.getAttribute("name").setValue("Changed");
      await Tried.form.data.refresh(false);
    });
    assert.deepEqual(
      await page.evaluate(() => ["name", "description"].map((name) => Tried.form.getAttribute(name).getValue())),
      ["A sale", "Elsewhere"]);
  });

  it("is not for a row that is closed", async () => {
    await world.api("PATCH", `opportunities(${id})`, { statecode: 1, statuscode: 3 });
    await openForm(page, "opportunity", { id, formId: FormId });
    assert.equal(await page.evaluate(() => Tried.form.ui.getFormType()), 4);
    assert.equal(await input(page, "name").isEditable(), false);
  });
}
