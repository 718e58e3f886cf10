// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers, type PageRequest } from "./support/page";

const texts = textsFor(1033).lists;
const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

const answers: Answers = {
  ImportSuppressions: ({ body }) => ({
    body: {
      RequestId: id, Done: Number(body["From"]) + (body["Rows"] as unknown[]).length, Outcome: "All rows are done.",
      Refusals: body["Preview"] === true ? (body["Rows"] as unknown[]).length : 0, New: 1, Unread: 0,
      Problems: (body["Rows"] as string[]).flatMap((row, at) => (row.endsWith("nobody")
        ? [{ row: Number(body["From"]) + at, problem: "NoAddress", held: false, text: "No address <b>here</b>." }]
        : [])),
    },
  }),
};

function choose(content: string): void {
  const file = new File([content], "list.csv", { type: "text/csv" });
  // The document of a test may not set the files of an input.
  Object.defineProperty(all<HTMLInputElement>("#file")[0], "files", { value: [file], configurable: true });
}

async function submit(): Promise<void> {
  all<HTMLFormElement>("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => { expect(all("fieldset[disabled]")).toHaveLength(0); });
  await settled();
  await settled();
}

const calls = (sent: readonly PageRequest[]): PageRequest[] => sent.filter((one) => one.path.includes("ImportSuppressions"));

afterEach(() => { vi.unstubAllGlobals(); });

describe("Importing refusals", () => {
  it("asks for a file first", async () => {
    const sent = await openPage("lists", "", answers);
    await submit();

    expect(text()).toContain(texts.noFile);
    expect(calls(sent)).toHaveLength(0);
  });

  it("says what it would do and writes nothing before somebody wants it", async () => {
    const sent = await openPage("lists", "", answers);
    choose("email,optout\nana@example.com,1\nnobody,yes\nbo@example.com,no\n,yes\n");
    await submit();
    await vi.waitFor(() => { expect(text()).toContain(texts.would(2)); });

    expect(text()).toContain(texts.news(1));
    expect(text()).toContain(texts.lines(4, 2));
    expect(text()).toContain(`${texts.line(3)} No address <b>here</b>.`);
    expect(text()).toContain(`${texts.line(5)} ${texts.noAddress}`);
    expect(calls(sent).map((one) => one.body["Preview"])).toEqual([true]);
  });

  it("hands in what was looked at, and leads to the request", async () => {
    const sent = await openPage("lists", "", answers);
    choose("email\nana@example.com\n");
    await submit();
    await vi.waitFor(() => { expect(text()).toContain(texts.would(1)); });
    all<HTMLButtonElement>(".bar button.primary").at(-1)!.click();
    await vi.waitFor(() => { expect(text()).toContain("All rows are done."); });

    const last = calls(sent).at(-1)!.body;
    expect(last).toMatchObject({ Count: 1, From: 0, Rows: ["MarketingEmail\t\tana@example.com"], Evidence: "list.csv" });
    expect(last["Preview"]).toBeUndefined();
    expect(all<HTMLAnchorElement>("a[target=_blank]")[0]!.href).toContain(id);
  });

  it("goes on call by call", async () => {
    const sent = await openPage("lists", "", answers);
    choose(Array.from({ length: 1200 }, (_, i) => `p${i}@example.com\n`).join(""));
    await submit();
    await vi.waitFor(() => { expect(text()).toContain(texts.would(1200)); });

    expect(calls(sent).map((one) => one.body["From"])).toEqual([0, 500, 1000]);
    expect(new Set(calls(sent).map((one) => one.body["IdempotencyKey"])).size).toBe(1);
  });

  it.each([
    ["Email,CONFIRM_TIME\nana@example.com,2019-01-01\n", texts.subscribers],
    ["email,status\nana@example.com,pondering\n", texts.questions],
    ["name\nAna\n", texts.noAddresses],
    [Array.from({ length: 5001 }, (_, i) => `p${i}@example.com\n`).join(""), texts.tooMany(5001)],
  ])("says what it does not understand, and sends nothing", async (content, said) => {
    const sent = await openPage("lists", "", answers);
    choose(content);
    await submit();

    await vi.waitFor(() => { expect(text()).toContain(said); });
    expect(calls(sent)).toHaveLength(0);
  });

  it("says who may not", async () => {
    await openPage("lists", "", { ImportSuppressions: () => ({ status: 403, body: { error: { message: "No." } } }) });
    choose("ana@example.com\n");
    await submit();

    await vi.waitFor(() => { expect(text()).toContain(texts.notAllowed); });
  });
});
