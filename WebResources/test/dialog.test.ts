import { describe, expect, it } from "vitest";
import { dialogData, dialogText, evidenceOf, type DialogData } from "../src/consent/dialog";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const row = { table: "contact", id, name: "Jane" };

describe("Reading what the dialog is about", () => {
  it("what was written for it is read back", () => {
    const data: DialogData = { rows: [{ table: "lead", id, name: "שרה <script>" }], decision: "OptIn", channels: ["Phone"] };

    expect(dialogData(dialogText(data))).toEqual(data);
  });

  it.each([
    "", "{", "null", "[]", "7", "{}", '{"rows":{}}', '{"rows":[]}', '{"rows":[{"table":"contact","id":"1"}]}',
    `{"rows":[{"table":"systemuser","id":"${id}"}]}`, `{"rows":[{"table":"__proto__","id":"${id}"}]}`, "x".repeat(60_000),
  ])("nobody is read out of %.40s", (text) => {
    expect(dialogData(text)).toBeNull();
  });

  it.each([undefined, "optin", "OPTIN", 1, null, "OptOut"])("a decision of %s is an opt-out", (decision) => {
    expect(dialogData(JSON.stringify({ rows: [row], decision }))!.decision).toBe("OptOut");
  });

  it("unknown channels are left out", () => {
    expect(dialogData(JSON.stringify({ rows: [row], channels: ["Sms", "Pigeon", "constructor", 3] }))!.channels)
      .toEqual(["Sms"]);
  });

  it("nobody is in it twice, and no more than fifty are", () => {
    const ids = Array.from({ length: 80 }, (_, i) => `0f8fad5b-d9cb-469f-a165-${String(i).padStart(12, "0")}`);
    const many = ids.map((one) => ({ table: "contact", id: `{${one.toUpperCase()}}`, name: "n" }));

    expect(dialogData(JSON.stringify({ rows: [row, row] }))!.rows).toHaveLength(1);
    expect(dialogData(JSON.stringify({ rows: many }))!.rows).toHaveLength(50);
  });

  it("names that make the address too long are left for the page to read", () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({
      table: "contact" as const, id: `0f8fad5b-d9cb-469f-a165-${String(i).padStart(12, "0")}`, name: "名".repeat(60),
    }));
    const text = dialogText({ rows, decision: "OptOut", channels: [] });

    expect(text).not.toContain("名");
    expect(dialogData(text)!.rows.map((one) => one.name)).toEqual(rows.map(() => ""));
  });
});

describe("Keeping what was said", () => {
  it.each([
    ["Stop.", "Call reference: 7", "Stop.\nCall reference: 7"],
    ["", "Call reference: 7", "Call reference: 7"],
    [" Stop. ", "", "Stop."],
    ["", "", ""],
  ])("%j and %j become %j", (said, reference, evidence) => {
    expect(evidenceOf(said, reference)).toBe(evidence);
  });
});
