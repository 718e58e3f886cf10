import { describe, expect, it } from "vitest";
import { flagsOf } from "../src/consent/flags";
import { banner, keptNotice } from "../src/consent/notices";
import { timelineIn } from "../src/consent/timeline";
import { isolated } from "../src/shared/words";
import { textsFor } from "../src/texts";

const english = textsFor(1033);

describe("Saying what a person refuses", () => {
  it("names the person and each channel in plain words", () => {
    expect(banner(english, "Jane Doe", ["MarketingEmail", "Phone"]))
      .toBe(`${isolated("Jane Doe")} does not want: marketing e-mail, phone calls.`);
  });

  it("says nothing when nothing is refused", () => {
    expect(banner(english, "Jane Doe", [])).toBeNull();
  });

  it("a person without a name is this person", () => {
    expect(banner(english, "  ", ["Fax"])).toBe("This person does not want: faxes.");
  });

  it("a name from right to left cannot turn the sentence round", () => {
    const text = banner(english, "\u202eשרה", ["Fax"])!;

    expect(text).not.toContain("\u202e");
    expect(text).toContain("\u2068שרה\u2069");
  });

  it("a long name is cut, and not inside a character", () => {
    const text = banner(english, "😀".repeat(300), ["Fax"])!;

    expect(text.length).toBeLessThan(160);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe("Explaining what came back", () => {
  const bulk = flagsOf("contact").filter((flag) => flag.channel === "MarketingEmail");
  const corrected = (reason: string, channel = "MarketingEmail") => timelineIn([{ event: "Corrected", channel, reason }]);

  it.each(["NoEvidence", "EvidenceOfTooLowRank", "NoRightToDoSo", "WithinReaskLock"] as const)(
    "for %s it says what to do about that",
    (reason) => {
      const text = keptNotice(english, bulk, corrected(reason));

      expect(text).toContain("marketing e-mail");
      expect(text).toContain(english.kept[reason]);
    },
  );

  it.each([
    ["the ledger cannot be read", []],
    ["the row is about another channel", corrected("NoEvidence", "Phone")],
    ["the reason is another", corrected("FlagChanged")],
  ])("it says all that may be when %s", (_, rows) => {
    expect(keptNotice(english, bulk, rows)).toContain(english.kept.unknown);
  });

  it("says the same advice once for several channels", () => {
    const flags = flagsOf("contact").slice(0, 2);
    const rows = timelineIn(flags.map((flag) => ({ event: "Corrected", channel: flag.channel, reason: "NoRightToDoSo" })));

    expect(keptNotice(english, flags, rows).split(english.kept.NoRightToDoSo)).toHaveLength(2);
  });
});
