// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { sidesOf } from "../src/lists/sides";
import { policy } from "../src/shared/columns";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const nasty = "<script>alert(1)</script> שרה";
const texts = textsFor(1033).policy;

function server(version: number, published: Readonly<Record<number, string>>, language = "en"): Answers {
  const newest = Math.max(0, ...Object.keys(published).map(Number));
  return {
    "optout_privacypolicies(": () => ({ body: {
      [policy.version]: version, [policy.name]: `${String(version)} en`, [policy.language]: "en",
      [policy.text]: `# Privacy\n\nWe keep it for two years.\n\n${nasty}`,
    } }),
    GetPolicy: (sent) => {
      const asked = Number(sent.body["Version"] ?? newest);
      return { body: { Version: published[asked] === undefined ? 0 : asked, Name: `${String(asked)} ${language}`, Language: language,
        Text: published[asked] ?? "" } };
    },
  };
}

async function opened(answers: Answers): Promise<readonly { path: string; body: unknown }[]> {
  const sent = await openPage("policy", `data=${id}`, answers);
  await settled();
  return sent;
}

function kinds(): string[] {
  return all("tbody th").map((one) => one.textContent);
}

afterEach(() => { vi.unstubAllGlobals(); });

describe("Comparing versions of the privacy policy", () => {
  it("shows what changed beside the version before it, as text", async () => {
    await opened(server(2, { 1: `# Privacy\n\nWe keep it for three years.\n\nGone.\n\n${nasty}` }));

    expect(kinds()).toEqual([texts.kinds.changed, texts.kinds.removed]);
    expect(all("del").map((one) => one.textContent)).toEqual(["three", "Gone."]);
    expect(all("ins").map((one) => one.textContent)).toEqual(["two"]);
    expect(text()).toContain(texts.count(2));
    expect(all("thead th").map((one) => one.textContent)).toEqual([texts.change, texts.version("1 en"), texts.version("2 en")]);
    expect(all("script")).toHaveLength(0);
  });

  it("shows what stayed the same where somebody wants it", async () => {
    await opened(server(2, { 1: "# Privacy" }));
    expect(kinds()).toEqual([texts.kinds.added, texts.kinds.added]);

    all<HTMLInputElement>("input")[0]!.click();

    expect(kinds()).toEqual([texts.kinds.same, texts.kinds.added, texts.kinds.added]);
    expect(text()).toContain(nasty);
  });

  it("compares with any version that was published, the older one first", async () => {
    await opened(server(1, { 1: "mine", 2: "# Privacy", 3: "newest" }));
    const choice = all<HTMLSelectElement>("select")[0]!;
    expect([...choice.options].map((one) => one.value)).toEqual(["3", "2"]);

    choice.value = "2";
    choice.dispatchEvent(new Event("change"));
    await settled();

    expect(all("thead th").map((one) => one.textContent)).toEqual([texts.change, texts.version("1 en"), texts.version("2 en")]);
    expect(kinds()).toEqual([texts.kinds.removed, texts.kinds.removed]);
  });

  it("says that there is nothing to compare with", async () => {
    await opened(server(1, {}));

    expect(text()).toContain(texts.none);
    expect(all("table")).toHaveLength(0);
  });

  it("names each row, and the language of what stands in it", async () => {
    await opened(server(2, { 1: "# Privacy\n\nWe keep it for three years." }));

    expect(all("tbody th").every((one) => one.getAttribute("scope") === "row")).toBe(true);
    expect(all("td").map((one) => one.getAttribute("lang"))).toEqual(all("td").map(() => "en"));
  });

  it("says that a version is missing, and in which language it stands where not in this one", async () => {
    await opened(server(3, { 1: "x" }));
    expect(text()).toContain(texts.missing(2));

    await opened(server(2, { 1: "x" }, "de"));
    expect(text()).toContain(texts.elsewhere("de"));
  });

  it("says why it could not be read", async () => {
    await opened({ ...server(2, { 1: "x" }), GetPolicy: () => ({ status: 400, body: { error: { message: "The text is another." } } }) });

    expect(text()).toContain("The text is another.");
  });

  it("says so where it was opened without a version", async () => {
    await openPage("policy", "data=no", {});

    expect(text()).toContain(texts.bad);
  });
});

describe("Two texts side by side", () => {
  it("parts words of languages without spaces", () => {
    const [side] = sidesOf("我们保存三年。", "我们保存两年。", "zh");

    expect(side?.before?.filter((one) => one.isChange).map((one) => one.text).join("")).not.toContain("我们");
  });

  it("takes a language that is none, and line ends of any kind", () => {
    expect(sidesOf("a b\r\nc", "a c\nc", "not a language!").map((one) => one.kind)).toEqual(["changed", "same"]);
  });

  it("shows paragraphs as wholes where little is left of one", () => {
    const words = (seed: number): string => Array.from({ length: 4000 }, (_, at) => String((at * seed) % 9973)).join(" ");
    const [side] = sidesOf(words(7), words(11), "en");

    expect(side?.before).toEqual([{ text: words(7), isChange: true }]);
  });
});
