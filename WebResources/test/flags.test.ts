import { describe, expect, it } from "vitest";
import { cameBack, flagsOf, loosened, personTable, refusedChannels, refuses } from "../src/consent/flags";
import type { PersonTable } from "../src/shared/names";

const tables: PersonTable[] = ["contact", "lead", "account"];
const every = tables.flatMap((table) => flagsOf(table).map((flag) => ({ table, flag, column: flag.column })));

describe("Reading a flag", () => {
  it.each(every)("$column of $table refuses by one of its values and by no other", ({ flag }) => {
    expect(refuses(flag, flag.refusing)).toBe(true);
    expect(refuses(flag, !flag.refusing)).toBe(false);
    expect(refuses(flag, null)).toBe(false);
    expect(refuses(flag, undefined)).toBe(false);
  });

  it.each(every)("$column of $table refuses when it is $flag.refusing", ({ flag }) => {
    expect(flag.refusing).toBe(flag.column !== "followemail");
  });

  it("a lead has no flag for marketing letters", () => {
    expect(flagsOf("lead").map((flag) => flag.column)).not.toContain("donotbulkpostalmail");
    expect(flagsOf("contact")).toHaveLength(flagsOf("lead").length + 1);
  });

  it.each(["Contact", "", "toString", "__proto__", "optout_request"])("%s is no table of people", (name) => {
    expect(personTable(name)).toBeNull();
  });

  it("nothing stored refuses nothing", () => {
    expect(refusedChannels("contact", () => null)).toEqual([]);
  });
});

describe("Telling a loosening from a tightening", () => {
  it.each(every)("letting $column of $table go is a loosening", ({ table, flag }) => {
    const before = (column: string) => (column === flag.column ? flag.refusing : null);

    expect(loosened(table, before, (column) => (column === flag.column ? !flag.refusing : null))).toEqual([flag]);
    expect(loosened(table, before, () => null)).toEqual([flag]);
  });

  it.each(every)("setting $column of $table is none", ({ table, flag }) => {
    const after = (column: string) => (column === flag.column ? flag.refusing : null);

    expect(loosened(table, () => null, after)).toEqual([]);
    expect(loosened(table, (column) => (column === flag.column ? !flag.refusing : null), after)).toEqual([]);
  });

  it.each(every)("$column of $table stays out when nothing that refused is let go", ({ table, flag }) => {
    expect(loosened(table, () => null, () => !flag.refusing).map((one) => one.column)).not.toContain(flag.column);
  });

  it("what refuses again after the save came back", () => {
    const [mail, bulk] = flagsOf("contact");

    expect(cameBack([mail!, bulk!], (column) => column === "donotemail")).toEqual([mail]);
    expect(cameBack([mail!], () => undefined)).toEqual([]);
  });
});
