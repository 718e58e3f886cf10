// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const ids = ["0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950f"];
const nasty = "<script>alert(1)</script> שרה";
const texts = textsFor(1033).record;
const ok: Answers = { RecordConsent: () => ({ body: { Outcome: "Recorded. 1 record was found." } }) };

const data = (more: object = {}, rows: object[] = [{ table: "contact", id: ids[0], name: nasty }]) =>
  `data=${encodeURIComponent(JSON.stringify({ rows, ...more }))}`;
const ticked = () => all<HTMLInputElement>("input[type=checkbox]").filter((box) => box.checked).map((box) => box.value);
const fill = (selector: string, value: string) => { all<HTMLInputElement>(selector)[0]!.value = value; };

async function submit(): Promise<void> {
  all<HTMLFormElement>("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
}

afterEach(() => { vi.unstubAllGlobals(); });

describe("Recording an opt-out on the phone", () => {
  it("says whom it is about and ticks what the product assumes", async () => {
    await openPage("record", data(), ok);

    expect(all("h1")[0]!.textContent).toBe(texts.titleOut);
    expect(all(".about li")[0]!.textContent).toBe(nasty);
    expect(all("script")).toHaveLength(0);
    expect(ticked()).toEqual(["MarketingEmail", "MarketingMaterial"]);
  });

  it("every control has a label", async () => {
    await openPage("record", data(), ok);

    for (const control of all<HTMLInputElement>("input, textarea")) {
      expect(control.labels!.length).toBe(1);
    }
  });

  it("sends what was written, with the reference of the call, as a phone call", async () => {
    const sent = await openPage("record", data(), ok);
    fill("#words", "Please stop.");
    fill("#reference", "4711");
    await submit();

    const { body } = sent[0]!;
    expect(body).toMatchObject({
      Decision: "OptOut", PersonType: "contact", PersonId: ids[0], Channels: ["MarketingEmail", "MarketingMaterial"],
      Source: "PhoneCall", Evidence: "Please stop.\nCall reference: 4711",
    });
    expect(body).not.toHaveProperty("OccurredOn");
    expect((body["IdempotencyKey"] as string).length).toBeLessThanOrEqual(100);
    expect(text()).toContain("Recorded. 1 record was found.");
    expect(all("form")).toHaveLength(0);
  });

  it("sends when the person said so, when that is not now", async () => {
    const sent = await openPage("record", data(), ok);
    fill("#when", "2026-01-02T03:04");
    await submit();

    expect(sent[0]!.body["OccurredOn"]).toBe(new Date("2026-01-02T03:04").toISOString());
  });

  it("takes the channels that it was opened with", async () => {
    await openPage("record", data({ channels: ["Phone", "Nonsense"] }), ok);

    expect(ticked()).toEqual(["Phone"]);
  });

  it("a lead is asked about no marketing letters", async () => {
    await openPage("record", data({}, [{ table: "lead", id: ids[0], name: "L" }]), ok);

    expect(all<HTMLInputElement>("input[type=checkbox]").map((box) => box.value)).not.toContain("MarketingPost");
  });

  it("closes by its button", async () => {
    const close = vi.fn();
    vi.stubGlobal("close", close);
    await openPage("record", data(), ok);
    all("button").find((button) => button.textContent === texts.close)!.click();

    expect(close).toHaveBeenCalledOnce();
  });
});

describe("Recording what came in another way", () => {
  it.each(["PhoneCall", "Letter", "Person", "OtherEmail", "ExternalForm"])(
    "%s is sent with the link to its scan", async (source) => {
      const sent = await openPage("record", data(), ok);
      fill("#through", source);
      fill("#link", " https://files.example/4711.pdf ");
      await submit();

      expect(sent[0]!.body).toMatchObject({ Source: source, EvidenceLink: "https://files.example/4711.pdf" });
    });

  it.each(["javascript:alert(1)", "files.example", "https://a:b@files.example"])(
    "%s is no link to a scan", async (link) => {
      const sent = await openPage("record", data(), ok);
      fill("#link", link);
      await submit();

      expect(text()).toContain(texts.badLink);
      expect(sent).toHaveLength(0);
    });

  it("an address that nobody's row has is recorded by itself", async () => {
    const sent = await openPage("record", data({ isTyped: true }, []), ok);
    await submit();
    expect(text()).toContain(texts.noAddress);
    expect(sent).toHaveLength(0);

    fill("#address", " stranger@example.com ");
    await submit();
    expect(sent[0]!.body).toMatchObject({ Address: "stranger@example.com", Source: "PhoneCall" });
    expect(sent[0]!.body).not.toHaveProperty("PersonId");
    expect(text()).toContain(texts.theAddress);
  });

  it("no address stands for whoever gets post", async () => {
    await openPage("record", data({ isTyped: true }, []), ok);

    const offered = all<HTMLInputElement>("input[type=checkbox]").map((box) => box.value);
    expect(offered).toContain("Phone");
    expect(offered).not.toContain("Post");
    expect(offered).not.toContain("MarketingPost");
  });

  it.each([["OptOut", texts.script.optOut], ["OptIn", texts.script.optIn]])(
    "what to say and never to ask of an %s stands beside it", async (decision, script) => {
      await openPage("record", data({ decision }), ok);

      const lines = all(".script li").map((line) => line.textContent);
      expect(lines).toEqual([...script.say, ...script.never]);
    });
});

describe("Recording for several people", () => {
  const two = [{ table: "contact", id: ids[0], name: "Jane" }, { table: "account", id: ids[1], name: "Contoso" }];

  it("each gets a request with a key of its own", async () => {
    const sent = await openPage("record", data({}, two), ok);
    await submit();

    expect(new Set(sent.map((one) => one.body["IdempotencyKey"])).size).toBe(2);
    expect(all(".points li")).toHaveLength(2);
  });

  it("only what failed is tried again, with the same key", async () => {
    let isDown = true;
    const sent = await openPage("record", data({}, two), {
      RecordConsent: ({ body }) => (isDown && body["PersonType"] === "account"
        ? { status: 400, body: { error: { message: nasty } } }
        : { body: { Outcome: "Recorded." } }),
    });
    await submit();
    expect(all(".points li")[0]!.textContent).toContain(nasty);
    expect(all("[role=alert]").some((alert) => alert.textContent === texts.someFailed(1))).toBe(true);

    isDown = false;
    await submit();
    expect(sent.map((one) => one.body["PersonType"])).toEqual(["contact", "account", "account"]);
    expect(sent[2]!.body["IdempotencyKey"]).toBe(sent[1]!.body["IdempotencyKey"]);
    expect(text()).toContain(texts.allDone);
  });

  it("an answer that was lost says that trying again is safe", async () => {
    await openPage("record", data(), { RecordConsent: () => new TypeError("network") });
    await submit();

    expect(text()).toContain(texts.lost);
  });

  it("pressing twice sends once", async () => {
    const sent = await openPage("record", data(), ok);
    const form = all("form")[0]!;
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();

    expect(sent).toHaveLength(1);
  });

  it("another opening has another key", async () => {
    const first = await openPage("record", data(), ok);
    await submit();
    const second = await openPage("record", data(), ok);
    await submit();

    expect(first[0]!.body["IdempotencyKey"]).not.toBe(second[0]!.body["IdempotencyKey"]);
  });

  it("names that had no room are read", async () => {
    const sent = await openPage("record", data({}, two.map(({ table, id }) => ({ table, id }))), {
      contacts: () => ({ body: { value: [{ contactid: ids[0], fullname: nasty }] } }),
      accounts: () => ({ status: 403, body: {} }),
    });

    expect(all(".about li").map((item) => item.textContent)).toEqual([nasty, textsFor(1033).noName]);
    expect(sent[0]!.path).toBe(`contacts?$select=fullname&$filter=contactid eq ${ids[0]!}`);
  });
});

describe("A dialog in which something is missing", () => {
  it("an opt-in needs evidence", async () => {
    const sent = await openPage("record", data({ decision: "OptIn" }), ok);
    await submit();
    expect(sent).toEqual([]);
    expect(document.activeElement!.id).toBe("words");
    expect(document.activeElement!.getAttribute("aria-invalid")).toBe("true");
    expect(text()).toContain(texts.noWords);

    fill("#words", "She called.");
    await submit();
    expect(sent[0]!.body["Decision"]).toBe("OptIn");
  });

  it("at least one channel is needed", async () => {
    const sent = await openPage("record", data(), ok);
    all<HTMLInputElement>("input[type=checkbox]").forEach((box) => { box.checked = false; });
    await submit();

    expect(sent).toEqual([]);
    expect(text()).toContain(texts.noChannel);
  });

  it.each(["2999-01-01T00:00", ""])("a time that has not passed is refused (%s)", async (value) => {
    const sent = await openPage("record", data(), ok);
    fill("#when", value);
    await submit();

    expect(sent).toEqual([]);
    expect(text()).toContain(texts.badTime);
  });

  it("evidence that does not fit is not cut", async () => {
    const sent = await openPage("record", data(), ok);
    fill("#words", "x".repeat(3995));
    fill("#reference", "4711");
    await submit();

    expect(sent).toEqual([]);
    expect(text()).toContain(texts.tooLong(4000));
  });

  it.each(["", "data=", "data=%7B", "data=null", `data=${encodeURIComponent('{"rows":[{"table":"systemuser"}]}')}`])(
    "without anybody it says so: %s",
    async (part) => {
      await openPage("record", part, ok);

      expect(text()).toContain(texts.bad);
      expect(all("form")).toHaveLength(0);
    },
  );
});
