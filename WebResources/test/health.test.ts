// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text } from "./support/page";

const texts = textsFor(1033).health;
const nasty = "<script>alert(1)</script>";
const point = (severity: string, ok: boolean, name: string) => ({ point: name, severity, ok, text: nasty, fix: ok ? "" : `Fix ${name}` });
const health = (Healthy: boolean, ...Points: object[]) => ({ CheckHealth: () => ({ body: { Healthy, Points } }) });

afterEach(() => { vi.unstubAllGlobals(); });

describe("Looking at the health of the product", () => {
  it("shows what is worst first, each with its fix", async () => {
    await openPage("health", "", health(false, point("High", true, "a"), point("Low", false, "b"), point("Medium", false, "c"),
      point("High", false, "d")));

    expect(all(".points li .what").map((line) => line.textContent)).toEqual(
      [`${texts.High}d`, `${texts.Medium}c`, `${texts.Low}b`, `${texts.ok}a`]);
    expect(all(".fix").map((line) => line.textContent)).toEqual(["d", "c", "b"].map((name) => `${texts.fix} Fix ${name}`));
    expect(text()).toContain(texts.unhealthy(2));
    expect(text()).toContain(texts.worthKnowing(1));
    expect(all("script")).toHaveLength(0);
  });

  it("says so when everything is well", async () => {
    await openPage("health", "", health(true, point("High", true, "a"), point("Low", false, "b")));

    expect(all(".box.good")).toHaveLength(1);
    expect(text()).toContain(texts.healthy);
  });

  it.each([
    ["the summary", health(false, point("High", true, "a"))],
    ["a point", health(true, point("High", false, "a"))],
    ["a severity that nobody knows", health(true, point("Grave", false, "a"))],
    ["the lack of an answer", { CheckHealth: () => ({ body: {} }) }],
  ])("is not well when %s says so", async (_, answers) => {
    await openPage("health", "", answers);

    expect(all(".box.bad")).toHaveLength(1);
  });

  it("runs again when somebody asks", async () => {
    const sent = await openPage("health", "", health(true));
    all("button")[0]!.click();
    await settled();

    expect(sent).toHaveLength(2);
  });

  it("says who may look when somebody may not", async () => {
    await openPage("health", "", { CheckHealth: () => ({ status: 403, body: { error: { message: "x" } } }) });

    expect(all("[role=alert]")[0]!.textContent).toBe(texts.notAllowed);
  });

  it("shows the server's words when it fails", async () => {
    await openPage("health", "", { CheckHealth: () => ({ status: 500, body: { error: { message: nasty } } }) });

    expect(all("[role=alert]")[0]!.textContent).toContain(nasty);
    expect(all<HTMLButtonElement>("button")[0]!.disabled).toBe(false);
  });

  it.each([1031, 1036, 2052])("speaks %i", async (lcid) => {
    await openPage("health", "", health(true), lcid);

    expect(text()).toContain(textsFor(lcid).health.healthy);
    expect(document.title).toBe(textsFor(lcid).health.title);
  });
});
