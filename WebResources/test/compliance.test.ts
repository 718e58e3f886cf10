// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { check, finding } from "../src/shared/columns";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const nasty = "<script>alert(1)</script> שרה";
const texts = textsFor(1033).compliance;
const made: { type: string; content: string }[] = [];

const severityIn = (path: string) => Number(/optout_severity eq (\d+)/u.exec(path)![1]);
const answers = (more: Answers = {}, score: number | null = 87): Answers => ({
  ...more,
  optout_compliancechecks: () => ({
    body: { value: score === null ? [] : [{ [check.score]: score, [check.finishedOn]: "2026-01-02T10:00:00Z" }] },
  }),
  "$count": ({ path }) => ({ body: { "@odata.count": { [finding.severities.High]: 2, [finding.severities.Medium]: 5000 }[severityIn(path)] ?? 0 } }),
  optout_findings: () => ({
    body: { value: [{ [finding.id]: id, [finding.rule]: "audit-off", [finding.severity]: finding.severities.High, [finding.evidence]: nasty }] },
  }),
});
const parts = (...contents: string[]) => {
  let calls = 0;
  return () => {
    const at = calls++;
    return { body: { Content: contents[at], Finished: at === contents.length - 1, Cursor: at === contents.length - 1 ? "" : `at ${at}` } };
  };
};

async function press(label: string): Promise<void> {
  all<HTMLButtonElement>("button").find((one) => one.textContent === label)!.click();
  await settled();
}

beforeEach(() => {
  made.length = 0;
  URL.createObjectURL = vi.fn(() => "blob:x");
  vi.stubGlobal("Blob", vi.fn(function blob([content]: string[], { type }: { type: string }) {
    made.push({ type, content: content! });
  }));
  HTMLAnchorElement.prototype.click = vi.fn();
});

afterEach(() => { vi.unstubAllGlobals(); });

describe("Looking at the report on compliance", () => {
  it("shows the score of the last check and what is open by severity", async () => {
    await openPage("compliance", "", answers());

    expect(all(".figures dd").map((one) => one.textContent)).toEqual([texts.scoreOf(87), "2", texts.atLeast(5000), "0"]);
    expect(text()).toContain(texts.checkedOn);
  });

  it("says so when no check was finished", async () => {
    await openPage("compliance", "", answers({}, null));

    expect(all(".figures dd")[0]!.textContent).toBe(texts.noScore);
    expect(text()).toContain(texts.neverChecked);
  });

  it("offers to read again what could not be read", async () => {
    await openPage("compliance", "", { optout_compliancechecks: () => ({ status: 500, body: {} }) });

    expect(all("[role=alert]")[0]!.textContent).toContain(texts.unread);
    expect(all("[role=alert] button")).toHaveLength(1);
  });

  it.each([1031, 1036, 2052])("speaks %i", async (lcid) => {
    await openPage("compliance", "", answers(), lcid);

    expect(text()).toContain(textsFor(lcid).compliance.meaning);
    expect(document.title).toBe(textsFor(lcid).compliance.title);
  });
});

describe("Saving the report", () => {
  it.each([
    ["html", "text/html;charset=utf-8"], ["json", "application/json;charset=utf-8"], ["csv", "text/csv;charset=utf-8"],
  ])("puts the parts of %s together as they came", async (format, type) => {
    const sent = await openPage("compliance", "", answers({ ReadComplianceReport: parts("", "\ufeffa,", "b\r\n") }));
    await press(texts.save(format.toUpperCase()));

    expect(made).toEqual([{ type, content: "\ufeffa,b\r\n" }]);
    expect(sent.filter((one) => one.path === "optout_ReadComplianceReport").map((one) => one.body)).toEqual([
      { Format: format, Language: "en" }, { Format: format, Language: "en", Cursor: "at 0" },
      { Format: format, Language: "en", Cursor: "at 1" },
    ]);
    expect(all<HTMLAnchorElement>("a[download]").map((one) => one.download)).toEqual(
      [`compliance-${new Date().toISOString().slice(0, 10)}.${format}`]);
  });

  it.each([[1031, "de"], [1036, "fr"], [2052, "zh"]])("asks for it in the language of %i", async (lcid, language) => {
    const sent = await openPage("compliance", "", answers({ ReadComplianceReport: parts("x") }), lcid);
    await press(textsFor(lcid).compliance.save("HTML"));

    expect(sent.at(-1)!.body["Language"]).toBe(language);
  });

  it.each([
    [403, texts.notAllowed], [500, texts.brokenOff],
  ])("saves nothing where the server answers %i, and says why", async (status, says) => {
    let calls = 0;
    await openPage("compliance", "", answers({ ReadComplianceReport: () => (++calls === 1
      ? { body: { Content: "half", Finished: false, Cursor: "x" } } : { status, body: { error: { message: nasty } } }) }));
    await press(texts.save("CSV"));

    expect(made).toEqual([]);
    expect(all("[role=alert]")[0]!.textContent).toContain(says);
    expect(all("[role=alert]")[0]!.textContent).toContain(nasty);
    expect(all<HTMLFieldSetElement>("fieldset")[0]!.disabled).toBe(false);
  });
});

describe("Printing the report", () => {
  it("shows it where no script runs", async () => {
    await openPage("compliance", "", answers({ ReadComplianceReport: parts("<p>Report</p>") }));
    await press(texts.view);

    const frame = all<HTMLIFrameElement>("iframe")[0]!;
    expect(frame.srcdoc).toBe("<p>Report</p>");
    expect(frame.getAttribute("sandbox")!.split(" ")).not.toContain("allow-scripts");
  });
});

describe("Checking now", () => {
  it("goes to the end of the check, then shows what is open, as text", async () => {
    let calls = 0;
    const sent = await openPage("compliance", "", answers({ RunComplianceCheck: () => ({
      body: { Finished: ++calls === 3, CheckId: "c", Cursor: calls === 3 ? "" : `at ${calls}`, Findings: calls },
    }) }));
    await press(texts.check);

    expect(sent.filter((one) => one.path === "optout_RunComplianceCheck").map((one) => one.body)).toEqual(
      [{}, { CheckId: "c", Cursor: "at 1" }, { CheckId: "c", Cursor: "at 2" }]);
    expect(text()).toContain(texts.found(3));
    expect(all(".points li").map((one) => one.textContent)).toEqual([`${texts.grade.High}audit-off${nasty}`]);
    expect(all("script")).toHaveLength(0);
    expect(sent.filter((one) => one.path.startsWith("optout_compliancechecks"))).toHaveLength(2);
  });

  it("goes on where it broke off", async () => {
    let calls = 0;
    const sent = await openPage("compliance", "", answers({ RunComplianceCheck: () => (++calls === 2 ? new TypeError("offline")
      : { body: { Finished: calls === 3, CheckId: "c", Cursor: "at 1", Findings: 0 } }) }));
    await press(texts.check);
    expect(text()).toContain(texts.brokenOff);
    await press(textsFor(1033).panel.again);

    expect(sent.filter((one) => one.path === "optout_RunComplianceCheck").at(-1)!.body).toEqual({ CheckId: "c", Cursor: "at 1" });
    expect(text()).toContain(texts.found(0));
  });
});
