import { describe, expect, it } from "vitest";
import { channelStates } from "../src/consent/states";
import { timelineIn } from "../src/consent/timeline";
import type { Channel } from "../src/shared/names";

const at = (day: number) => `2026-03-${String(day).padStart(2, "0")}T10:00:00Z`;
const row = (day: number, event: string, before: string | null, after: string | null, more: object = {}) => ({
  occurredon: at(day), event, channel: "MarketingEmail", source: "PhoneCall", oldvalue: before, newvalue: after, ...more,
});

function stateOf(flags: Record<string, boolean | null>, rows: object[], channel: Channel = "MarketingEmail") {
  const states = channelStates("contact", (column) => flags[column], timelineIn(rows));
  return states.find((state) => state.channel === channel)!;
}

describe("Saying what holds for a channel", () => {
  it.each([
    ["refused", { donotbulkemail: true }],
    ["notRefused", { donotbulkemail: false }],
    ["unknown", { donotbulkemail: null }],
    ["unknown", {}],
    ["covered", { donotbulkemail: false, donotemail: true }],
    ["covered", { donotbulkemail: null, donotsendmm: true }],
    ["refused", { donotbulkemail: true, donotemail: true }],
  ] as const)("%s is said of %j", (expected, flags) => {
    expect(stateOf(flags, []).state).toBe(expected);
  });

  it("who wants to be tracked no more has the inverted flag off", () => {
    expect(stateOf({ followemail: false }, [], "EmailTracking").state).toBe("refused");
    expect(stateOf({ followemail: true }, [], "EmailTracking").state).toBe("notRefused");
    expect(stateOf({ followemail: null }, [], "EmailTracking").state).toBe("unknown");
  });

  it("a refusal is as old as the first row of the unbroken run that says so", () => {
    const state = stateOf({ donotbulkemail: true }, [
      row(20, "Corrected", "refused", "refused", { source: "RecordChanged" }),
      row(10, "OptedOut", "allowed", "refused"),
      row(5, "OptedIn", "refused", "allowed"),
      row(1, "OptedOut", null, "refused"),
    ]);

    expect(state.since).toEqual(new Date(at(10)));
    expect(state.through).toBe("PhoneCall");
  });

  it("a change that was set back begins nothing", () => {
    expect(stateOf({ donotbulkemail: true }, [row(20, "Corrected", "refused", "refused")]).since).toBeNull();
  });

  it("a flag that says something else than the newest row is dated by nothing", () => {
    expect(stateOf({ donotbulkemail: true }, [row(10, "OptedIn", "refused", "allowed"), row(5, "OptedOut", null, "refused")]))
      .toMatchObject({ state: "refused", since: null, through: null });
  });

  it("what was found when records began says so", () => {
    expect(stateOf({ donotbulkemail: true }, [row(3, "Baseline", null, "refused", { source: "System" })]).isBaseline)
      .toBe(true);
  });

  it("somebody who opted in is allowed, not only not refused", () => {
    expect(stateOf({ donotbulkemail: false }, [row(10, "OptedIn", "refused", "allowed")]))
      .toMatchObject({ state: "allowed", since: new Date(at(10)) });
  });

  it.each([
    ["other channels", row(10, "OptedOut", null, "refused", { channel: "Phone" })],
    ["topics", row(10, "OptedOut", null, "refused", { topic: "news" })],
    ["messages", row(10, "SendBlocked", null, null)],
  ])("%s do not date it", (_, other) => {
    expect(stateOf({ donotbulkemail: true }, [other]).since).toBeNull();
  });
});

describe("Reading a timeline that somebody else made", () => {
  it.each([null, undefined, "rows", { length: 3 }, 7])("%j has no rows", (rows) => {
    expect(timelineIn(rows)).toEqual([]);
  });

  it("unknown words, dates that are none and things that are no rows become nothing", () => {
    expect(timelineIn([null, { event: "toString", channel: 7, occurredon: "yesterday", evidence: {} }])).toEqual([
      { occurredOn: null, event: null, channel: null, topic: "", source: null, reason: null, before: "", after: "", evidence: "", told: "" },
      { occurredOn: null, event: null, channel: null, topic: "", source: null, reason: null, before: "", after: "", evidence: "", told: "" },
    ]);
  });

  it("no more than 200 rows are read", () => {
    expect(timelineIn(Array.from({ length: 500 }, () => ({})))).toHaveLength(200);
  });
});
