// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const nasty = "<script>alert(1)</script> שרה";
const texts = textsFor(1033).takeBack;
const row: Answers = { "optout_findings(": () => ({ body: { optout_evidence: nasty } }) };

const ending = (...answers: object[]): Answers => ({
  TakeBackBurst: () => ({ body: answers.length > 1 ? answers.shift() : answers[0] }), ...row,
});

async function submit(words = "It asked two of them: neither had pressed."): Promise<void> {
  all<HTMLTextAreaElement>("#words")[0]!.value = words;
  all<HTMLFormElement>("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
}

afterEach(() => { vi.unstubAllGlobals(); });

describe("Taking a burst of refusals back", () => {
  it("says what was found, as text", async () => {
    await openPage("takeback", `data=${id}`, row);

    expect(text()).toContain(nasty);
    expect(all("script")).toHaveLength(0);
    expect(all<HTMLTextAreaElement>("#words")[0]!.labels.length).toBe(1);
  });

  it("wants to know first what somebody found out", async () => {
    const sent = await openPage("takeback", `data=${id}`, row);
    await submit("  ");

    expect(text()).toContain(texts.noWords);
    expect(sent.filter((one) => one.path.includes("TakeBackBurst"))).toEqual([]);
  });

  it("calls until every one was looked at, and says how many stand", async () => {
    const sent = await openPage("takeback", `data=${id}`, ending(
      { TakenBack: 300, Kept: 0, Finished: false }, { TakenBack: 411, Kept: 2, Finished: true }));
    await submit();

    const calls = sent.filter((one) => one.path.includes("TakeBackBurst"));
    expect(calls.map((one) => one.body)).toEqual(Array.from({ length: 2 }, () => ({
      FindingId: id, Reason: "It asked two of them: neither had pressed.",
    })));
    expect(text()).toContain(texts.taken(411));
    expect(text()).toContain(texts.kept(2));
    expect(all("form")).toHaveLength(0);
  });

  it("says so when it does not end", async () => {
    const sent = await openPage("takeback", `data=${id}`, ending({ TakenBack: 1, Kept: 0, Finished: false }));
    await submit();
    await vi.waitFor(() => { expect(text()).toContain(texts.failed); });

    expect(sent.filter((one) => one.path.includes("TakeBackBurst"))).toHaveLength(100);
    expect(all("form")).toHaveLength(1);
  });

  it.each([
    [403, texts.notAllowed],
    [400, texts.failed],
  ])("an answer of %i is said in its words, and can be tried again", async (status, said) => {
    const sent = await openPage("takeback", `data=${id}`, {
      TakeBackBurst: () => ({ status, body: { error: { message: nasty } } }), ...row,
    });
    await submit();
    await submit();

    expect(text()).toContain(said);
    expect(text()).toContain(nasty);
    expect(sent.filter((one) => one.path.includes("TakeBackBurst"))).toHaveLength(2);
  });

  it("works where the finding cannot be read", async () => {
    await openPage("takeback", `data=${id}`, {
      "TakeBackBurst": () => ({ body: { TakenBack: 1, Kept: 0, Finished: true } }),
      "optout_findings(": () => new TypeError("network"),
    });
    await submit();

    expect(text()).toContain(texts.taken(1));
  });

  it.each(["", "data=", "data=x", `data=${id}'`])("names no finding: %s", async (query) => {
    const sent = await openPage("takeback", query, row);

    expect(text()).toContain(texts.bad);
    expect(sent).toEqual([]);
  });
});

describe("Taking a list back", () => {
  const list: Answers = {
    "optout_requests(": () => ({ body: { optout_name: nasty, optout_outcome: "5 of 5 rows are held." } }),
    TakeBackImport: () => ({ body: { TakenBack: 4, Kept: 1, Finished: true } }),
  };

  it("says which list it is, and takes back what it refused", async () => {
    const sent = await openPage("takeback", `data=list:${id}`, list);
    expect(text()).toContain(texts.listTitle);
    expect(text()).toContain(nasty);
    expect(text()).toContain("5 of 5 rows are held.");
    await submit();

    expect(sent.filter((one) => one.path.includes("TakeBackImport")).map((one) => one.body)).toEqual([
      { RequestId: id, Reason: "It asked two of them: neither had pressed." },
    ]);
    expect(text()).toContain(texts.taken(4));
    expect(text()).toContain(texts.kept(1));
  });

  it("needs to know which one", async () => {
    await openPage("takeback", "data=list:x", list);

    expect(text()).toContain(texts.bad);
    expect(all("form")).toHaveLength(0);
  });
});
