import { afterEach, describe, expect, it, vi } from "vitest";
import * as bundle from "../src/index";
import { forms, requestKinds } from "../src/shared/columns";
import { emailForm, findingForm, newId, personForm, requestForm } from "./support/form";

const { Commands } = bundle;
const settled = () => new Promise((resolve) => { setTimeout(resolve, 5); });
const reference = (TypeName: string, Name = "Jane"): Xrm.EntityReference =>
  ({ Id: `{${newId().toUpperCase()}}`, Name, TypeName }) as Xrm.EntityReference;

afterEach(() => { vi.restoreAllMocks(); });

describe("What the solution calls", () => {
  it("is there, and nothing else", () => {
    const names = Object.entries(bundle).flatMap(([group, functions]) =>
      Object.keys(functions).map((name) => `OptOut.${group}.${name}`));

    expect(names.sort()).toEqual([
      "OptOut.Commands.attach", "OptOut.Commands.checkRecipients", "OptOut.Commands.comparePolicy",
      "OptOut.Commands.decideRequest", "OptOut.Commands.isBurst", "OptOut.Commands.isList",
      "OptOut.Commands.isStored", "OptOut.Commands.isWaiting", "OptOut.Commands.openConsent",
      "OptOut.Commands.openConsentOf", "OptOut.Commands.recordOptOut", "OptOut.Commands.recordOptOutOf",
      "OptOut.Commands.recordTyped", "OptOut.Commands.takeBackBurst", "OptOut.Commands.takeBackList",
      "OptOut.Commands.workOnFinding", "OptOut.Email.onLoad", "OptOut.Person.onLoad", "OptOut.Views.consentIcon",
      "OptOut.Views.dueIcon",
    ]);
  });

  it("throws at nobody, whatever it is given", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    for (const work of Object.values(bundle).flatMap((group) => Object.values(group) as ((...args: unknown[]) => unknown)[])) {
      for (const argument of [undefined, null, {}, "x"]) {
        expect(() => work(argument, argument)).not.toThrow();
      }
    }

    await settled();
  });
});

describe("The enable rule on forms that are not ours", () => {
  it("is true at once and attaches the banner once", async () => {
    const form = personForm("contact", { values: { donotphone: true }, withEvidence: false, without: ["donotfax"] });

    expect(Commands.attach(form.form)).toBe(true);
    expect(Commands.attach(form.form)).toBe(true);
    await settled();

    expect(form.notices()["optout_banner"]).toBeDefined();
    expect(form.retrieve).toHaveBeenCalledOnce();
  });

  it("attaches the guard", async () => {
    const form = personForm("lead", { values: { donotphone: true }, withEvidence: false });
    Commands.attach(form.form);
    form.change("donotphone", false);

    expect(form.save()).toBe(false);
    await settled();
  });

  it("attaches the check of recipients to an e-mail", async () => {
    const form = emailForm({ to: [{ id: "", name: "a@b.c", entityType: "unresolvedaddress" }] });
    Commands.attach(form.form);
    await settled();

    expect(form.execute).toHaveBeenCalledOnce();
  });

  it("is true even when nothing works", () => {
    vi.spyOn(console, "error").mockReturnValue();

    expect(Commands.attach({} as Xrm.FormContext)).toBe(true);
  });
});

describe("The command Consent", () => {
  it.each(["contact", "lead", "account"] as const)("opens our form of a %s", async (table) => {
    const id = newId();
    const form = personForm(table, { id: `{${id.toUpperCase()}}`, formId: newId() });
    Commands.openConsent(form.form);
    await settled();

    expect(form.openForm).toHaveBeenCalledWith({ entityName: table, entityId: id, formId: forms[table].consent });
  });

  it.each(["consent", "officer"] as const)("goes to the tab when the form is open already (%s)", async (kind) => {
    const form = personForm("contact", { formId: `{${forms.contact[kind].toUpperCase()}}` });
    const focus = vi.spyOn(form.form.ui.tabs.get("consent")!, "setFocus").mockReturnValue();
    Commands.openConsent(form.form);
    await settled();

    expect(focus).toHaveBeenCalledOnce();
    expect(form.openForm).not.toHaveBeenCalled();
  });

  it("goes to the tab where the form is the only one", async () => {
    const form = personForm("contact");
    Object.assign(form.form.ui.formSelector, { getCurrentItem: () => null });
    const focus = vi.spyOn(form.form.ui.tabs.get("consent")!, "setFocus").mockReturnValue();
    Commands.openConsent(form.form);
    await settled();

    expect(focus).toHaveBeenCalledOnce();
  });

  it("on a grid opens the row that is selected", async () => {
    const form = personForm();
    const row = reference("account");
    Commands.openConsentOf([row]);
    Commands.openConsentOf([]);
    Commands.openConsentOf([reference("systemuser")]);
    await settled();

    expect(form.openForm.mock.calls).toEqual([[{
      entityName: "account", entityId: row.Id.slice(1, -1).toLowerCase(), formId: forms.account.consent,
    }]]);
  });
});

describe("The command Record opt-out", () => {
  it("opens the dialog for the row of the form, then reads the form again", async () => {
    const form = personForm("contact", { name: "שרה <script>" });
    Commands.recordOptOut(form.form);
    await settled();

    const [page, options] = form.navigateTo.mock.calls[0]!;
    expect(JSON.parse(page.data)).toMatchObject({ decision: "OptOut", rows: [{ table: "contact", name: "שרה <script>" }] });
    expect(options).toMatchObject({ target: 2, position: 1, title: "Record opt-out" });
    expect(form.refresh).toHaveBeenCalledWith(false);
  });

  it("loses nothing that somebody typed and did not save", async () => {
    const form = personForm("contact");
    form.change("fullname", "Jane D.");
    Commands.recordOptOut(form.form);
    await settled();

    expect(form.navigateTo).toHaveBeenCalledOnce();
    expect(form.refresh).not.toHaveBeenCalled();
  });

  it("on a grid takes the people among the selected rows, and reads the grid again", async () => {
    const form = personForm();
    const grid = { refresh: vi.fn() };
    Commands.recordOptOutOf([reference("contact"), reference("lead"), reference("queue")], grid);
    await settled();

    const [page] = form.navigateTo.mock.calls[0]!;
    expect((JSON.parse(page.data) as { rows: { table: string }[] }).rows.map((row) => row.table)).toEqual(["contact", "lead"]);
    expect(grid.refresh).toHaveBeenCalledOnce();
  });

  it("on a grid takes no more than fifty", async () => {
    const form = personForm();
    Commands.recordOptOutOf(Array.from({ length: 60 }, () => reference("contact")), { refresh: vi.fn() });
    await settled();

    const [page] = form.navigateTo.mock.calls[0]!;
    expect((JSON.parse(page.data) as { rows: unknown[] }).rows).toHaveLength(50);
  });
});

describe("The command Take back refusals", () => {
  it("is there on a finding of a burst, and on no other", () => {
    expect(Commands.isBurst(findingForm("refusals-in-a-burst").form)).toBe(true);
    expect(Commands.isBurst(findingForm("marketing-without-footer").form)).toBe(false);
    expect(Commands.isBurst(personForm().form)).toBe(false);
  });

  it("opens the dialog for the finding", async () => {
    const id = newId();
    const form = findingForm("refusals-in-a-burst", { id: `{${id.toUpperCase()}}` });
    Commands.takeBackBurst(form.form);
    await settled();

    expect(form.navigateTo).toHaveBeenCalledWith(
      { pageType: "webresource", webresourceName: "optout_/html/takeback.html", data: id },
      expect.objectContaining({ target: 2, title: "Take back refusals" }),
    );
  });
});

describe("The command Take back the list", () => {
  it("is there on a request that is a list, and on no other", () => {
    expect(Commands.isList(requestForm(requestKinds.List).form)).toBe(true);
    expect(Commands.isList(requestForm(requestKinds.OptOut).form)).toBe(false);
    expect(Commands.isList(personForm().form)).toBe(false);
  });

  it("opens the dialog for the list, and reads the form again", async () => {
    const id = newId();
    const form = requestForm(requestKinds.List, { id: `{${id.toUpperCase()}}` });
    Commands.takeBackList(form.form);
    await settled();

    expect(form.navigateTo).toHaveBeenCalledWith(
      { pageType: "webresource", webresourceName: "optout_/html/takeback.html", data: `list:${id}` },
      expect.objectContaining({ target: 2, title: "Take back a list" }),
    );
    expect(form.refresh).toHaveBeenCalledOnce();
  });
});
