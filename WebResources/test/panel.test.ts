// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { reloadMessage } from "../src/forms/panel";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const query = `typename=contact&id=%7B${id}%7D`;
const nasty = "<script>alert(1)</script><img src=x onerror=alert(1)> שלום";
const texts = textsFor(1033).panel;

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({
  occurredon: new Date(Date.UTC(2026, 5, 28) - i * 3_600_000).toISOString(), event: "OptedOut", channel: "MarketingEmail",
  source: "PhoneCall", reason: "AskedByPerson", oldvalue: "allowed", newvalue: "refused", evidence: nasty, topic: "",
}));

function answers(more: Answers = {}): Answers {
  return {
    ...more,
    ReadTimeline: more["ReadTimeline"] ?? (() => ({ body: { Rows: rows(3) } })),
    CheckConsent: more["CheckConsent"] ?? (() => ({
      body: { Answers: [{ question: "q", allowed: false, reason: nasty, since: "2026-06-28T00:00:00Z", change: nasty }] },
    })),
    optout_requests: more["optout_requests"] ?? (() => ({ body: { value: [] } })),
    contacts: more["contacts"] ?? (() => ({ body: { fullname: nasty, donotbulkemail: true, donotemail: false, followemail: false } })),
  };
}

afterEach(() => { vi.unstubAllGlobals(); });

describe("Looking at the panel of a person", () => {
  it("shows each channel with a word, since when and through what", async () => {
    await openPage("panel", query, answers());
    const ways = all(".ways li");

    expect(ways).toHaveLength(9);
    expect(ways[1]!.textContent).toMatch(/Marketing e-mailRefusedsince .*2026 through a phone call/);
    expect(ways[0]!.textContent).toBe("E-mailNot refused");
    expect(ways[8]!.textContent).toContain("Refused");
    expect(all("time")[0]!.title).toBe("2026-06-28 00:00:00 UTC");
  });

  it("says what a marketing e-mail would meet now, and why", async () => {
    const sent = await openPage("panel", query, answers());

    expect(text()).toContain(texts.wouldBeRefused);
    expect(text()).toContain(nasty);
    expect(sent.find((one) => one.path.includes("CheckConsent"))!.body).toEqual({
      Persons: [`contact:${id}`], Category: "Marketing",
    });
  });

  it("says when it would go", async () => {
    await openPage("panel", query, answers({ CheckConsent: () => ({ body: { Answers: [{ allowed: true }] } }) }));

    expect(text()).toContain(texts.wouldGo);
    expect(text()).not.toContain(texts.because);
  });

  it("makes nothing that somebody wrote into markup", async () => {
    await openPage("panel", query, answers());

    expect(all("script, img")).toHaveLength(0);
    expect(all("[dir=auto]").length).toBeGreaterThan(3);
  });

  it("reads 200 rows and shows twenty until somebody asks for more", async () => {
    const sent = await openPage("panel", query, answers({ ReadTimeline: () => ({ body: { Rows: rows(200) } }) }));

    expect(sent.find((one) => one.path.includes("ReadTimeline"))!.body).toEqual({ PersonType: "contact", PersonId: id, Top: 200 });
    expect(all(".timeline li")).toHaveLength(20);
    const more = all("button").find((button) => button.textContent === texts.more(180))!;
    more.click();
    expect(all(".timeline li")).toHaveLength(200);
    expect(document.activeElement).toBe(all(".timeline li")[20]);
    expect(text()).toContain(texts.bounded(200));
  });

  it("shows the newest first", async () => {
    await openPage("panel", query, answers());
    const dates = all(".timeline time").map((time) => time.getAttribute("datetime")!);

    expect(dates).toEqual([...dates].sort().reverse());
  });

  it("says so when nothing is on record", async () => {
    await openPage("panel", query, answers({ ReadTimeline: () => ({ body: { Rows: [] } }) }));

    expect(text()).toContain(texts.empty);
  });

  it.each([[1031, "de"], [1036, "fr"], [2052, "zh-Hans"]])("speaks %i", async (lcid, lang) => {
    await openPage("panel", query, answers(), lcid);

    expect(document.documentElement.lang).toBe(lang);
    expect(document.title).toBe(textsFor(lcid).panel.title);
    expect(text()).toContain(textsFor(lcid).panel.wouldBeRefused);
  });
});

describe("Looking at who refuses", () => {
  const leadId = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
  const by = (part: object) => answers({
    CheckConsent: () => ({ body: { Answers: [{ allowed: false, rule: "AddressSuppressed", reason: "why", ...part }] } }),
  });
  const lead = { recordtype: "lead", recordid: leadId, recordname: "Karl Keller" };
  const facts = () => all(".box dl > div").map((item) => item.textContent);

  it("names the other record that refuses, and opens it beside this one", async () => {
    await openPage("panel", query, by({ ...lead, address: "a@example.com" }));
    const [link, ...more] = all<HTMLAnchorElement>("a");

    expect(text()).toContain(texts.wouldBeRefused);
    expect(facts()).toContain(`${texts.where}Karl Keller (lead)`);
    expect(link!.href).toBe(`https://org.example/main.aspx?pagetype=entityrecord&etn=lead&id=${leadId}`);
    expect([link!.target, link!.rel]).toEqual(["_blank", "noopener"]);
    expect(more).toEqual([]);
  });

  it("says so of the record itself, without a link to where one is", async () => {
    await openPage("panel", query, by({ recordtype: "contact", recordid: id.toUpperCase(), recordname: "Jane" }));

    expect(facts()).toContain(texts.where + texts.thisRecord);
    expect(all("a")).toEqual([]);
  });

  it("names the address that refuses by itself", async () => {
    await openPage("panel", query, by({ address: nasty }));

    expect(facts()).toContain(`${texts.where}${texts.atAddress} ${nasty}`);
    expect(all("a, img, script")).toEqual([]);
  });

  it("opens no record that is gone", async () => {
    await openPage("panel", query, by({ ...lead, recordname: null }));

    expect(facts()).toContain(texts.where + texts.recordGone("lead"));
    expect(all("a")).toEqual([]);
  });

  it("takes a name for a name, and none for none", async () => {
    await openPage("panel", query, by({ ...lead, recordname: nasty }));
    expect(all("a")[0]!.textContent).toBe(nasty);
    expect(all("img, script")).toEqual([]);

    await openPage("panel", query, by({ ...lead, recordname: "" }));
    expect(all("a")[0]!.textContent).toBe(textsFor(1033).noName);
  });

  it.each([
    { recordtype: "systemuser" },
    { recordtype: "constructor" },
    { recordid: `${leadId}&pagetype=webresource` },
    { recordid: "javascript:alert(1)" },
    { recordtype: null, recordid: null, recordname: null },
  ])("links to nothing but a person's record: %j", async (part) => {
    await openPage("panel", query, by({ ...lead, ...part }));

    expect(all("a")).toEqual([]);
    expect(text()).not.toContain(texts.where);
  });

  it("says nothing of it where nothing refuses", async () => {
    await openPage("panel", query, answers({ CheckConsent: () => ({ body: { Answers: [{ allowed: true, ...lead }] } }) }));

    expect(all("a")).toEqual([]);
  });

  it.each([1031, 1036, 2052])("says it in language %i", async (lcid) => {
    const { panel } = textsFor(lcid);
    await openPage("panel", query, by(lead), lcid);

    expect(facts()).toContain(`${panel.where}Karl Keller${panel.ofTable(panel.tables.lead)}`);
    expect([panel.where, panel.thisRecord]).not.toContain(texts.where);
  });
});

describe("Looking at the open requests of a person", () => {
  const requests = (...value: object[]) => answers({ optout_requests: () => ({ body: { value } }) });

  it("shows when each is due, and what is overdue", async () => {
    const sent = await openPage("panel", query, requests(
      { optout_kind: 727000000, optout_dueon: "2000-01-01T00:00:00Z" },
      { optout_kind: 727000001, optout_dueon: "2999-01-01T00:00:00Z" },
      { optout_kind: 727000000, optout_dueon: null },
    ));
    const items = all(".clocks li").map((item) => item.textContent);

    expect(items[0]).toMatch(/^Opt-outoverdue since/);
    expect(items[1]).toMatch(/^Opt-indue on/);
    expect(items[2]).toBe(`Opt-out${texts.noDue}`);
    expect(sent.find((one) => one.path.includes("optout_requests"))!.path)
      .toContain(`optout_persontype eq 'contact' and optout_personid eq '${id}' and (optout_status eq 727000000`);
  });

  it("shows nothing to those who may not read them", async () => {
    await openPage("panel", query, answers({ optout_requests: () => ({ status: 403, body: { error: { message: "no" } } }) }));

    expect(text()).not.toContain(texts.clocks);
  });

  it("says so when they could not be read", async () => {
    await openPage("panel", query, answers({ optout_requests: () => ({ status: 500, body: {} }) }));

    expect(text()).toContain(texts.clocks + texts.failedPart);
  });
});

describe("A panel that cannot show everything", () => {
  it.each(["", "typename=contact", `typename=contact&id=`, `typename=systemuser&id=${id}`, "typename=contact&id=1"])(
    "asks to save a row that is not there yet: %s",
    async (part) => {
      const sent = await openPage("panel", part, answers());

      expect(text()).toContain(texts.notSaved);
      expect(sent).toEqual([]);
    },
  );

  it("shows the server's words and tries again", async () => {
    let isDown = true;
    const down: Answers[string] = () => ({ status: 500, body: { error: { message: nasty } } });
    const up = answers();
    await openPage("panel", query, answers({
      contacts: (request) => (isDown ? down(request) : up["contacts"]!(request)),
      ReadTimeline: (request) => (isDown ? down(request) : up["ReadTimeline"]!(request)),
    }));
    expect(all("[role=alert]")[0]!.textContent).toContain(nasty);

    isDown = false;
    all("button")[0]!.click();
    await settled();
    expect(all(".ways li")).toHaveLength(9);
  });

  it("shows the other parts when one fails", async () => {
    await openPage("panel", query, answers({
      ReadTimeline: () => new TypeError("network"), CheckConsent: () => ({ status: 500, body: "?" }),
    }));

    expect(all(".ways li")).toHaveLength(9);
    expect(text()).toContain(texts.failedPart);
  });

  it("reads again when its form says so, and only then", async () => {
    const sent = await openPage("panel", query, answers());
    const before = sent.length;
    window.dispatchEvent(new MessageEvent("message", { origin: "https://evil.example", data: reloadMessage }));
    window.dispatchEvent(new MessageEvent("message", { origin: location.origin, data: "something else" }));
    await settled();
    expect(sent).toHaveLength(before);

    window.dispatchEvent(new MessageEvent("message", { origin: location.origin, data: reloadMessage }));
    await settled();
    expect(sent.length).toBeGreaterThan(before);
  });
});

describe("A document that is none of our pages", () => {
  it.each(["", "toString", "other"])("is left alone (%s)", async (page) => {
    await openPage(page, "", {});

    expect(text()).toBe("");
  });
});
