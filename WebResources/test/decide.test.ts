// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { letterStates, reasons, request, requestKinds, requestStatuses, sources } from "../src/shared/columns";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers, type PageRequest } from "./support/page";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const me = "550e8400-e29b-41d4-a716-446655440000";
const mail = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const nasty = "<img src=x onerror=alert(1)> שרה";
const texts = textsFor(1033);

const row = {
  [request.kind]: requestKinds.OptOut,
  [request.status]: requestStatuses.WaitsForOfficer,
  [request.waitsFor]: reasons.ReplyIsUnclear,
  [request.receivedVia]: sources.Reply,
  [request.receivedOn]: "2026-03-04T10:11:12Z",
  [request.address]: nasty,
  [request.personType]: "contact",
  [request.personId]: id,
  [request.channels]: "MarketingEmail, MarketingMaterial, nonsense",
  [request.evidence]: `Said in an e-mail.\nLanguage: en\nWords: ${nasty}`,
  [request.evidenceLink]: "https://files.example/1",
  [request.mail]: mail,
};

const answering = (changed: object = {}, patch: Answers[string] = () => ({ body: {} })): Answers => ({
  [`optout_requests(${id})?`]: () => ({ body: { ...row, ...changed } }),
  [`optout_requests(${id})`]: patch,
});

async function press(label: string, words = ""): Promise<void> {
  all<HTMLTextAreaElement>("#words")[0]!.value = words;
  all<HTMLButtonElement>("button").find((one) => one.textContent === label)!.click();
  await settled();
}

const saved = (sent: PageRequest[]): PageRequest[] => sent.filter((one) => request.status in one.body);

afterEach(() => { vi.unstubAllGlobals(); });

describe("Deciding a request", () => {
  it("shows what is asked by names, and what was written as text", async () => {
    await openPage("decide", `data=${id}`, answering());

    expect(text()).toContain(texts.decide.kinds.OptOut);
    expect(text()).toContain(texts.channels.MarketingEmail);
    expect(text()).not.toContain("nonsense");
    expect(text()).toContain(texts.reasons.ReplyIsUnclear);
    expect(all("mark")[0]!.textContent).toBe(nasty);
    expect(all("img")).toHaveLength(0);
    expect(all("a").map((one) => one.getAttribute("href"))).toEqual([
      `https://org.example/main.aspx?pagetype=entityrecord&etn=contact&id=${id}`,
      `https://org.example/main.aspx?pagetype=entityrecord&etn=email&id=${mail}`,
      "https://files.example/1",
    ]);
  });

  it.each([
    ["2020-01-01T00:00:00Z", requestStatuses.WaitsForOfficer, 1],
    ["2020-01-01T00:00:00Z", requestStatuses.Done, 0],
    ["2999-01-01T00:00:00Z", requestStatuses.WaitsForOfficer, 0],
    [null, requestStatuses.WaitsForOfficer, 0],
  ])("due on %s with status %s, it is marked %s time(s) as overdue", async (dueOn, status, marks) => {
    await openPage("decide", `data=${id}`, answering({ [request.dueOn]: dueOn, [request.status]: status }));

    expect(all(".late").map((one) => one.textContent)).toEqual(Array<string>(marks).fill(texts.decide.overdue));
  });

  it.each([
    [letterStates.Sent, texts.decide.letterStates.Sent, 0],
    [letterStates.CameBack, texts.decide.letterStates.CameBack, 1],
    [letterStates.Answered, texts.decide.letterStates.Answered, 0],
  ])("a letter of ours in state %s is there with %s", async (state, said, marks) => {
    await openPage("decide", `data=${id}`, answering({ [request.answer]: mail, [request.answerState]: state }));

    expect(text()).toContain(said);
    expect(all(".late")).toHaveLength(marks);
  });

  it.each(["javascript:alert(1)", "//files.example", "https://a:b@files.example", ""])(
    "%s leads nowhere", async (link) => {
      await openPage("decide", `data=${id}`, answering({ [request.evidenceLink]: link }));

      expect(all("a")).toHaveLength(2);
    });

  it.each([
    [texts.decide.applyUnclear, "", requestStatuses.Done, texts.decide.applied],
    [texts.decide.turnDown, "Another list.", requestStatuses.Refused, texts.decide.turnedDown],
    [texts.decide.askBack, "", requestStatuses.WaitsForPerson, texts.decide.askedBack],
  ])("%s is saved once and said", async (label, words, status, said) => {
    const sent = await openPage("decide", `data=${id}`, answering());
    await press(label, words);

    expect(saved(sent).map((one) => one.body)).toEqual([
      { [request.status]: status, ...(words === "" ? {} : { [request.decision]: words }) },
    ]);
    expect(text()).toContain(said);
    expect(all("fieldset")).toHaveLength(0);
  });

  it("is not turned down without a word", async () => {
    const sent = await openPage("decide", `data=${id}`, answering());
    await press(texts.decide.turnDown, "  ");

    expect(text()).toContain(texts.decide.noWords);
    expect(saved(sent)).toHaveLength(0);
  });

  it("asks nobody back about what is clear", async () => {
    await openPage("decide", `data=${id}`, answering({ [request.waitsFor]: reasons.EvidenceOfTooLowRank }));

    const labels = all("button").map((one) => one.textContent);
    expect(labels).toContain(texts.decide.apply);
    expect(labels).not.toContain(texts.decide.askBack);
  });

  it.each([[403, texts.decide.notAllowed], [400, texts.decide.failed]])(
    "an answer of %i is said in its words, and can be tried again", async (status, said) => {
      const sent = await openPage("decide", `data=${id}`, answering({}, () => ({
        status, body: { error: { message: nasty } },
      })));
      await press(texts.decide.applyUnclear);
      await press(texts.decide.applyUnclear);

      expect(text()).toContain(said);
      expect(text()).toContain(nasty);
      expect(saved(sent)).toHaveLength(2);
    });

  it("is taken by whoever looks at it", async () => {
    const sent = await openPage("decide", `data=${id}`, answering({ [request.owner]: mail }));
    await press(texts.decide.take);

    expect(sent.at(-1)!.body).toEqual({ "ownerid@odata.bind": `/systemusers(${me})` });
    expect(text()).toContain(texts.decide.taken);
  });

  it("is taken by nobody who has it", async () => {
    await openPage("decide", `data=${id}`, answering({ [request.owner]: me }));

    expect(all("button").map((one) => one.textContent)).not.toContain(texts.decide.take);
  });

  it("says so where the request cannot be read", async () => {
    await openPage("decide", `data=${id}`, {
      [`optout_requests(${id})?`]: () => ({ status: 404, body: { error: { message: "Does not exist" } } }),
    });

    expect(text()).toContain(texts.decide.unread);
    expect(all("textarea")).toHaveLength(0);
  });

  it("needs a request", async () => {
    await openPage("decide", "data=x", {});

    expect(text()).toContain(texts.decide.bad);
  });
});
