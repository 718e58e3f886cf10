import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { flagsOf } from "../src/consent/flags";
import { Person } from "../src/index";
import { claimableSources, evidence, sources } from "../src/shared/columns";
import type { PersonTable } from "../src/shared/names";
import { isolated } from "../src/shared/words";
import { textsFor } from "../src/texts";
import { answer, newId, personForm, requestOf, type TestForm } from "./support/form";

const texts = textsFor(1033);
const tables: PersonTable[] = ["contact", "lead", "account"];

function opened(table?: PersonTable, options?: Parameters<typeof personForm>[1]): TestForm {
  const form = personForm(table, options);
  Person.onLoad(form.context);
  return form;
}

const settled = () => new Promise((resolve) => { setTimeout(resolve, 5); });

afterEach(() => { vi.restoreAllMocks(); });

describe("Opening the form of a person", () => {
  it.each(tables)("a %s who refuses gets a banner in plain words", async (table) => {
    const form = opened(table, { values: { donotbulkemail: true, donotphone: true } });
    await settled();

    expect(form.notices()["optout_banner"]).toEqual({
      level: "WARNING",
      message: `${isolated("Jane Doe")} does not want: marketing e-mail, phone calls.`,
    });
  });

  it.each(flagsOf("contact"))("$column shows when it refuses and only then", async ({ column, refusing, channel }) => {
    const refusingForm = opened("contact", { values: { [column]: refusing } });
    await settled();
    expect(refusingForm.notices()["optout_banner"]!.message).toContain(texts.channelsInText[channel]);

    const allowing = opened("contact", { values: { [column]: !refusing } });
    await settled();
    expect(allowing.notices()).toEqual({});
  });

  it("a form without the columns asks the server for them", async () => {
    const form = personForm("contact", { without: ["donotphone"], withEvidence: false });
    form.retrieve.mockResolvedValue({ donotphone: true, fullname: "Jane Doe" });
    Person.onLoad(form.context);
    await settled();

    expect(form.retrieve.mock.calls[0]![2]).toBe("?$select=donotphone,fullname");
    expect(form.notices()["optout_banner"]!.message).toContain("phone calls");
  });

  it("without the server it says nothing false", async () => {
    const form = personForm("contact", { without: ["donotphone"], values: { donotfax: true }, withEvidence: false });
    form.retrieve.mockRejectedValue({ errorCode: 1, message: "offline" });
    Person.onLoad(form.context);
    await settled();

    expect(form.notices()["optout_banner"]).toEqual({ level: "INFO", message: texts.unreadable });
  });

  it("loading twice attaches once", () => {
    const form = opened("contact", { values: { donotphone: true }, withEvidence: false });
    Person.onLoad(form.context);
    form.change("donotphone", false);
    form.save();

    expect(form.confirm).toHaveBeenCalledOnce();
  });

  it("a new row has nothing to show and nothing to ask", async () => {
    const form = personForm("contact", { without: ["donotphone"] });
    Object.assign(form.form.data.entity, { getId: () => "" });
    Person.onLoad(form.context);
    form.change("donotemail", false);
    await settled();

    expect(form.retrieve).not.toHaveBeenCalled();
    expect(form.save()).toBe(true);
    expect(form.notices()).toEqual({});
  });

  it.each([1031, 1036, 2052])("the banner speaks %i", async (lcid) => {
    const form = opened("contact", { values: { donotphone: true }, lcid });
    await settled();

    expect(form.notices()["optout_banner"]!.message).toContain(textsFor(lcid).channelsInText.Phone);
  });
});

describe("Allowing contact again on our form", () => {
  const cases = tables.flatMap((table) => flagsOf(table).map((flag) => ({ table, ...flag })));

  it.each(cases)("$column of $table is not saved without evidence", ({ table, column, refusing }) => {
    const form = opened(table, { values: { [column]: refusing } });
    form.change(column, !refusing);

    expect(form.notices()["optout_guard"]!.level).toBe("INFO");
    expect(form.save()).toBe(false);
    expect(form.notices()["optout_guard"]!.level).toBe("ERROR");
    expect(form.form.ui.tabs.get("consent")!.sections.get("optout_evidence_section")!.getVisible()).toBe(true);
    expect(form.form.getAttribute(evidence.text)!.getRequiredLevel()).toBe("required");
    expect(form.form.getAttribute(evidence.source)!.getRequiredLevel()).toBe("required");
  });

  it.each(cases)("refusing by $column of $table is saved at once", ({ table, column, refusing }) => {
    const form = opened(table, { values: { [column]: !refusing } });
    form.change(column, refusing);

    expect(form.save()).toBe(true);
  });

  it.each([
    ["a source alone", sources.Person, ""],
    ["words alone", null, "She called."],
    ["blanks", sources.Person, " \n"],
  ])("%s are no evidence", (_, source, words) => {
    const form = opened("contact", { values: { donotemail: true } });
    form.change("donotemail", false);
    form.change(evidence.source, source);
    form.change(evidence.text, words);

    expect(form.save()).toBe(false);
  });

  it("with evidence flag and evidence are saved in the same write", () => {
    const form = opened("contact", { values: { donotemail: true } });
    form.change("donotemail", false);
    form.change(evidence.source, sources.Person);
    form.change(evidence.text, "She called and asked for offers.");

    expect(form.form.data.entity.attributes.get().filter((attribute) => attribute.getIsDirty()).map((one) => one.getName()))
      .toEqual(["donotemail", evidence.source, evidence.text, evidence.channels]);
    expect(form.save()).toBe(true);
    expect(form.notices()["optout_guard"]).toBeUndefined();
  });

  it("the evidence is stated for every channel that is allowed again, and for no other", () => {
    const form = opened("contact", { values: { donotemail: true, donotphone: true, donotfax: true } });
    form.change("donotemail", false);
    form.change("donotphone", false);

    expect(form.form.getAttribute(evidence.channels)!.getValue()).toBe("Email,Phone");
  });

  it("names of channels that somebody took out stay out", () => {
    const form = opened("contact", { values: { donotemail: true, donotphone: true } });
    form.change("donotemail", false);
    form.change("donotphone", false);
    form.change(evidence.source, sources.Person);
    form.change(evidence.text, "She called and asked for offers.");
    form.change(evidence.channels, "Phone");

    expect(form.save()).toBe(true);
    expect(form.form.getAttribute(evidence.channels)!.getValue()).toBe("Phone");
  });

  it("putting the choice back asks for nothing any more", () => {
    const form = opened("contact", { values: { donotemail: true } });
    form.change("donotemail", false);
    form.change("donotemail", true);

    expect(form.form.getAttribute(evidence.channels)!.getValue()).toBeNull();
    expect(form.form.getAttribute(evidence.text)!.getRequiredLevel()).toBe("none");
    expect(form.save()).toBe(true);
  });

  it("the cursor stays where it is when nobody pressed Save", () => {
    const form = opened("contact", { values: { donotemail: true } });
    form.change("donotemail", false);
    const focus = vi.spyOn(form.form.getControl<Xrm.Controls.StandardControl>(evidence.source)!, "setFocus");

    expect(form.save(70)).toBe(false);
    expect(focus).not.toHaveBeenCalled();
    expect(form.save()).toBe(false);
    expect(focus).toHaveBeenCalledOnce();
  });

  it("only sources that the server believes are offered", () => {
    const form = opened("contact", { values: { donotemail: true } });
    const control = form.form.getControl<Xrm.Controls.OptionSetControl>(evidence.source)!;
    const removed = vi.spyOn(control, "removeOption").mockReturnValue();
    form.change("donotemail", false);

    expect(removed.mock.calls.map(([value]) => value)).toEqual(Object.entries(sources)
      .filter(([name]) => !(claimableSources as readonly string[]).includes(name)).map(([, value]) => value));
  });
});

describe("A value that the server set again", () => {
  function savedWithEvidence(rows: object[] | null, back = true): TestForm {
    const form = opened("contact", { values: { donotbulkemail: true } });
    form.execute.mockImplementation(() => (rows === null ? answer({ error: { message: "no" } }, 500) : answer({ Rows: rows })));
    form.refresh.mockImplementation(() => {
      if (back) {
        Object.assign(form.form.getAttribute("donotbulkemail")!, { value: true, isDirty: false });
      }

      return Promise.resolve();
    });
    form.change("donotbulkemail", false);
    form.change(evidence.source, sources.Person);
    form.change(evidence.text, "She asked.");
    form.save();
    return form;
  }

  it("is named with the reason of the ledger", async () => {
    const form = savedWithEvidence([{ event: "Corrected", channel: "MarketingEmail", reason: "NoRightToDoSo" }]);
    await settled();

    expect(form.refresh).toHaveBeenCalledWith(false);
    expect(form.notices()["optout_kept"]!.message)
      .toBe(`Still refused, although you allowed it: marketing e-mail. ${texts.kept.NoRightToDoSo}`);
    expect(requestOf(form, "optout_ReadTimeline")).toMatchObject({ PersonType: "contact", Top: 20 });
  });

  it("is named when the ledger cannot be read", async () => {
    const form = savedWithEvidence(null);
    await settled();

    expect(form.notices()["optout_kept"]!.message).toContain(texts.kept.unknown);
  });

  it("is not named when it holds", async () => {
    const form = savedWithEvidence([], false);
    await settled();

    expect(form.notices()["optout_kept"]).toBeUndefined();
    expect(form.notices()["optout_banner"]).toBeUndefined();
  });

  it("is named above the next page when the form was closed", async () => {
    const form = opened("contact", { values: { donotbulkemail: true } });
    form.execute.mockImplementation(() => answer({ Rows: [] }));
    form.retrieve.mockResolvedValue({ donotbulkemail: true, fullname: "Jane Doe" });
    form.change("donotbulkemail", false);
    form.change(evidence.source, sources.Person);
    form.change(evidence.text, "She asked.");
    form.save(2);
    await settled();

    expect(form.addGlobal.mock.calls[0]![0].message).toContain("marketing e-mail");
    expect(form.refresh).not.toHaveBeenCalled();
  });

  it("is left to the server's own error when nothing was saved", async () => {
    const form = opened("contact", { values: { donotbulkemail: true } });
    form.change("donotbulkemail", false);
    form.change(evidence.source, sources.Person);
    form.change(evidence.text, "She asked.");
    form.save(1, false);
    await settled();

    expect(form.refresh).not.toHaveBeenCalled();
    expect(form.notices()["optout_kept"]).toBeUndefined();
  });
});

describe("Allowing contact again on a form without a place for evidence", () => {
  function saved(confirmed: boolean): TestForm {
    const form = opened("contact", { values: { donotphone: true, followemail: false }, withEvidence: false });
    form.confirm.mockResolvedValue({ confirmed });
    form.change("donotphone", false);
    form.change("followemail", true);
    expect(form.save()).toBe(false);
    return form;
  }

  it("the flags go back and the save is prevented", async () => {
    const form = saved(false);
    await settled();

    expect(form.form.getAttribute("donotphone")!.getValue()).toBe(true);
    expect(form.form.getAttribute("followemail")!.getValue()).toBe(false);
    expect(form.notices()["optout_guard"]!.message).toContain("phone calls, e-mail tracking");
    expect(form.navigateTo).not.toHaveBeenCalled();
    expect(form.save()).toBe(true);
  });

  it("the dialog takes what the person said, and the rest is saved after it", async () => {
    const form = saved(true);
    await settled();

    const [page] = form.navigateTo.mock.calls[0]!;
    expect(page).toMatchObject({ pageType: "webresource", webresourceName: "optout_/html/record.html" });
    expect(JSON.parse(page.data)).toMatchObject({
      decision: "OptIn", channels: ["Phone", "EmailTracking"], rows: [{ table: "contact", name: "Jane Doe" }],
    });
    expect(form.refresh).toHaveBeenCalledWith(true);
  });
});

describe("A form on which everything fails", () => {
  beforeEach(() => { vi.spyOn(console, "error").mockReturnValue(); });

  it("opens and saves all the same", async () => {
    const form = personForm("contact", { values: { donotphone: true }, id: newId() });
    Person.onLoad(form.context);
    Object.assign(form.form.ui, {
      setFormNotification: () => { throw new Error("gone"); }, clearFormNotification: () => { throw new Error("gone"); },
    });

    expect(() => { Person.onLoad(form.context); }).not.toThrow();
    expect(() => { form.change("donotphone", false); }).not.toThrow();
    expect(() => form.save()).not.toThrow();
    await settled();
    expect(console.error).toHaveBeenCalled();
  });

  it("a handler without a form does nothing", () => {
    expect(() => { Person.onLoad(undefined as never); }).not.toThrow();
  });
});
