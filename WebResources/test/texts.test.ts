import { describe, expect, it } from "vitest";
import { channels, events, reasons, sources } from "../src/shared/columns";
import { datesIn } from "../src/shared/dates";
import { textsFor } from "../src/texts";

const languages = [1033, 1031, 1036, 2052];

describe("Choosing a language", () => {
  it.each([
    [1033, "en"], [2057, "en"], [1031, "de"], [2055, "de"], [3079, "de"], [1036, "fr"], [3084, "fr"], [2052, "zh-Hans"],
    [4100, "zh-Hans"], [1041, "en"], [0, "en"], [Number.NaN, "en"],
  ])("%i is %s", (lcid, language) => {
    expect(textsFor(lcid).language).toBe(language);
  });
});

describe.each(languages)("Speaking %i", (lcid) => {
  const texts = textsFor(lcid);

  it.each(Object.keys(events))("the event %s has a label", (name) => {
    expect(texts.events[name as keyof typeof events]).not.toBe("");
  });

  it.each(Object.keys(channels))("the channel %s has labels", (name) => {
    expect(texts.channels[name as keyof typeof channels]).not.toBe("");
    expect(texts.channelsInText[name as keyof typeof channels]).not.toBe("");
  });

  it("every source and reason has a label of its own", () => {
    for (const [names, labels] of [[sources, texts.sources], [reasons, texts.reasons]] as const) {
      expect(Object.keys(labels)).toEqual(Object.keys(names));
      expect(new Set(Object.values(labels)).size).toBe(Object.keys(names).length);
    }
  });

  it.each([1, 2])("every sentence about %i names what it is about", (count) => {
    expect(texts.banner("A", "B")).toMatch(/A.*B/);
    expect(texts.mail.refused(count, "A")).toContain("A");
    expect(texts.mail.refusedIfMarketing(count, "A")).toContain("A");
    expect(texts.mail.one("A", "B", "C")).toMatch(/A.*B.*C/);
    expect(texts.mail.one("A", "B", "")).toMatch(/A.*B/);
    for (const say of [texts.mail.someNotChecked, texts.mail.more, texts.record.someFailed, texts.health.unhealthy,
      texts.health.worthKnowing, texts.panel.more, texts.panel.bounded, texts.record.aboutMany]) {
      expect(say(count)).toContain(String(count));
    }

    for (const say of [texts.mail.none, texts.mail.noneIfMarketing]) {
      expect(say(count)).not.toBe("");
    }

    for (const say of [texts.evidence.wanted, texts.evidence.needed, texts.evidence.putBack, texts.evidence.offer,
      texts.kept.what, texts.state.covered, texts.state.since, texts.state.through, texts.icon.refused, texts.panel.due,
      texts.panel.overdue, texts.record.withReference, texts.health.checkedOn]) {
      expect(say("A")).toContain("A");
    }

    expect(texts.record.tooLong(4000)).toContain("4000");
  });
});

describe("Speaking another language than English", () => {
  it.each(languages.slice(1))("%i shares no sentence with it", (lcid) => {
    const sentences = (texts: object): string[] => Object.values(texts).flatMap((value: unknown) =>
      typeof value === "string" ? (value.includes(" ") ? [value] : []) : typeof value === "object" ? sentences(value as object) : []);
    const english = sentences(textsFor(1033));

    expect(sentences(textsFor(lcid)).filter((text) => text.length > 3 && english.includes(text))).toEqual([]);
  });
});

describe("Showing an instant", () => {
  const instant = new Date("2026-05-03T12:00:07Z");

  it("follows the user's own country when it speaks the language", () => {
    expect(datesIn("en", "en-GB").day(instant)).toBe("3 May 2026");
    expect(datesIn("en", "en-US").day(instant)).toBe("May 3, 2026");
    expect(datesIn("de", "en-US").day(instant)).toBe("3. Mai 2026");
  });

  it("says exactly when, the same in every time zone", () => {
    expect(datesIn("fr", "").utc(instant)).toBe("2026-05-03 12:00:07 UTC");
  });
});
