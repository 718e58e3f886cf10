// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { batch, listener } from "../src/shared/columns";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const shop = "0f8fad5b-d9cb-469f-a165-70867728950e";
const id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const nasty = "<script>alert(1)</script> שרה";
const texts = textsFor(1033).handOver;

const answers = (waiting: object[], more: Answers = {}): Answers => ({
  ...more,
  optout_listeners: () => ({ body: { value: [
    { [listener.id]: shop, [listener.name]: nasty, [listener.channels]: "Post" }, { [listener.id]: "none" },
  ] } }),
  optout_handovers: () => ({ body: { value: waiting } }),
});

const fetched = {
  [batch.id]: id, [`_${batch.listener}_value`]: shop, [batch.count]: 3, [batch.state]: batch.states.Fetched,
  [batch.fetchedOn]: "2026-01-02T10:00:00Z", [batch.dueOn]: "2026-01-12T23:59:59Z",
};
const file = { HandOverId: id, File: "\ufeffsequence\r\n1\r\n", FileName: "refusals.csv", Count: 1, DueOn: "2036-01-12T00:00:00Z", More: true };

function press(label: string): void {
  all<HTMLButtonElement>("button").find((one) => one.textContent === label)!.click();
}

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => "blob:x");
  HTMLAnchorElement.prototype.click = vi.fn();
});

afterEach(() => { vi.unstubAllGlobals(); });

describe("Handing refusals over", () => {
  it("lists who gets files by name, as text, with what waits", async () => {
    await openPage("handover", "", answers([{ ...fetched, [batch.state]: batch.states.NotFetched }]));

    expect(all("section")).toHaveLength(1);
    expect(text()).toContain(nasty);
    expect(all("script")).toHaveLength(0);
    expect(text()).toContain(texts.waiting(3));
    expect(text()).toContain(texts.late);
  });

  it("says so when nobody gets files", async () => {
    await openPage("handover", "", { optout_listeners: () => ({ body: { value: [] } }) });

    expect(text()).toContain(texts.nobody);
  });

  it("saves the file as it came, under its name, and then takes the answer", async () => {
    const sent = await openPage("handover", "", answers([], {
      FetchRefusals: () => ({ body: file }), CompleteHandOver: () => ({ body: { DoneOn: "2026-01-02T10:00:00Z" } }),
    }));
    press(texts.fetch);
    await settled();

    expect(all<HTMLAnchorElement>("a[download]")[0]!.download).toBe("refusals.csv");
    expect(vi.mocked(URL.createObjectURL).mock.calls).toHaveLength(1);
    expect(text()).toContain(texts.saved(1));
    expect(text()).toContain(texts.more);

    all<HTMLTextAreaElement>("textarea")[0]!.value = "  All gone. ";
    all<HTMLFormElement>("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();
    expect(sent.find((one) => one.path.includes("FetchRefusals"))?.body).toEqual({ ListenerId: shop });
    expect(sent.find((one) => one.path.includes("CompleteHandOver"))?.body).toEqual({ HandOverId: id, Answer: "All gone." });
    expect(text()).toContain(texts.kept);
    expect(all("form")).toHaveLength(0);
  });

  it("says that nothing waits", async () => {
    await openPage("handover", "", answers([], {
      FetchRefusals: () => ({ body: { HandOverId: "00000000-0000-0000-0000-000000000000", File: "", Count: 0 } }),
    }));
    press(texts.fetch);
    await settled();

    expect(text()).toContain(texts.none);
  });

  it("shows what the server says against it, and lets somebody try again", async () => {
    await openPage("handover", "", answers([fetched], {
      CompleteHandOver: () => ({ status: 403, body: { error: { message: "No." } } }),
      FetchRefusals: () => new Error("offline"),
    }));
    press(texts.again);
    await settled();
    expect(text()).toContain(texts.failed);
    all<HTMLFormElement>("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();

    expect(text()).toContain(texts.notAllowed);
    expect(all("form")).toHaveLength(1);
  });

  it("tries again to read who gets files", async () => {
    let isDown = true;
    await openPage("handover", "", {
      optout_listeners: () => (isDown ? new Error("offline") : { body: { value: [] } }),
    });
    expect(text()).toContain(texts.failed);
    isDown = false;
    press(textsFor(1033).panel.again);
    await settled();

    expect(text()).toContain(texts.nobody);
  });
});
