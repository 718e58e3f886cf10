import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "../src/lists/decode";
import { digestOf } from "../src/lists/digest";
import { readList } from "../src/lists/meaning";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly rows?: readonly (readonly [number, string])[];
  readonly remarks?: readonly (readonly [number, string])[];
  readonly questions?: readonly string[];
  readonly subscribers?: boolean;
}

// The program that hands lists in is held to the same table.
const cases = JSON.parse(readFileSync(new URL("../../Tests/Vectors/lists.json", import.meta.url), "utf8")) as readonly Case[];

describe("Understanding the lists that tools export", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const read = readList(one.text);

    expect(read?.columns.isOfSubscribers).toBe(one.subscribers === true);
    if (one.subscribers === true) {
      return;
    }

    const lines = read?.lines ?? [];
    expect(lines.flatMap((line) => line.rows.map((row) => [line.line, row]))).toEqual(one.rows ?? []);
    expect(lines.flatMap((line) => line.remarks.map((remark) => [line.line, remark]))).toEqual(one.remarks ?? []);
    expect([...new Set(lines.flatMap((line) => line.questions))].sort()).toEqual(one.questions ?? []);
  });

  it("is not done where no column holds addresses", () => {
    expect(readList("name,colour\nAna,red\n")).toBeNull();
  });

  it("counts everybody where somebody says so", () => {
    const read = readList("Email,CONFIRM_TIME,status\nana@example.com,2019-01-01,subscribed\n", { isEverybody: true });

    expect(read?.lines.flatMap((line) => line.rows)).toEqual(["MarketingEmail\t\tana@example.com"]);
  });
});

describe("Reading a file", () => {
  const text = "email\nänne@exämple.de\n";

  it.each([
    ["UTF-8", Buffer.from(text, "utf8")],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`, "utf8")],
    ["UTF-16", Buffer.from(text, "utf16le")],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(text, "utf16le").swap16()],
    ["UTF-16 the other way round with a mark", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1252", Buffer.from(text, "latin1")],
  ])("in %s gives the same text", (_, bytes) => {
    expect(decode(bytes)).toBe(text);
  });
});

describe("The hash of rows", () => {
  it("is the one that the platform works out", async () => {
    const first = createHash("sha256").update(Buffer.alloc(32)).update("änne@example.com").digest();

    expect(await digestOf(["änne@example.com"])).toBe(first.toString("hex"));
    expect(await digestOf([])).toBe("0".repeat(64));
  });
});
