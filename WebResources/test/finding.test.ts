// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { finding } from "../src/shared/columns";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const nasty = "<script>alert(1)</script> שרה";
const texts = textsFor(1033).finding;

function row(more: object = {}): Answers {
  return {
    "optout_findings(": () => ({
      body: {
        [finding.evidence]: nasty, [finding.rule]: "twins-disagree", [finding.action]: "Set the flags.",
        [finding.status]: 727000000, [finding.regardingType]: "contact", [finding.regardingId]: id, ...more,
      },
    }),
    MendFinding: () => ({ body: { Action: "FollowList", Changes: `One line ${nasty}\nAnother line` } }),
  };
}

function press(label: string): Promise<void> {
  all<HTMLButtonElement>("button").find((one) => one.textContent === label)!.click();
  return settled();
}

afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

describe("Working on a finding", () => {
  it("shows what was found and what would change, as text, and changes nothing by that", async () => {
    const sent = await openPage("finding", `data=${id}`, row());
    await settled();

    expect(text()).toContain(nasty);
    expect(all("script")).toHaveLength(0);
    expect(all("li").map((one) => one.textContent)).toEqual([`One line ${nasty}`, "Another line"]);
    expect(sent.filter((one) => one.path.includes("MendFinding")).map((one) => one.body))
      .toEqual([{ FindingId: id, DryRun: true }]);
    expect(all<HTMLAnchorElement>("a")[0]!.href).toContain("etn=contact");
  });

  it("does it and says that the finding is closed", async () => {
    let status = 727000000;
    const sent = await openPage("finding", `data=${id}`, {
      ...row(),
      "optout_findings(": () => ({ body: { [finding.status]: status, [finding.evidence]: "x", [finding.action]: "y" } }),
    });
    await settled();
    status = finding.mended;
    await press(texts.run);
    await settled();

    expect(sent.filter((one) => one.path.includes("MendFinding")).map((one) => one.body))
      .toEqual([{ FindingId: id, DryRun: true }, { FindingId: id }]);
    expect(text()).toContain(texts.done);
    expect(text()).toContain(texts.closed);
    expect(all("textarea")).toHaveLength(0);
  });

  it("looks again and says what the server saw", async () => {
    const sent = await openPage("finding", `data=${id}`, {
      ...row(), RetestFinding: () => ({ body: { Closed: false, Says: `It is there ${nasty}` } }),
    });
    await settled();
    all<HTMLTextAreaElement>("#done")[0]!.value = "  We wrote to them.  ";
    await press(texts.look);

    expect(sent.find((one) => one.path.includes("RetestFinding"))!.body)
      .toEqual({ FindingId: id, Done: "We wrote to them." });
    expect(text()).toContain(`It is there ${nasty}`);
  });

  it("asks for the risk to be accepted with a reason and a day", async () => {
    const sent = await openPage("finding", `data=${id}`, { ...row(), AcceptFinding: () => ({ body: { Accepted: false } }) });
    await settled();
    all<HTMLTextAreaElement>("#why")[0]!.value = "It is replaced in spring.";
    all<HTMLInputElement>("#until")[0]!.value = "2031-08-01";
    await press(texts.accept);

    expect(sent.find((one) => one.path.includes("AcceptFinding"))!.body)
      .toEqual({ FindingId: id, Reason: "It is replaced in spring.", Until: "2031-08-01T00:00:00Z" });
    expect(text()).toContain(texts.waitsForSecond);
  });

  it("lets a second officer agree, who says nothing more", async () => {
    const sent = await openPage("finding", `data=${id}`, {
      ...row({ [finding.status]: finding.waitsForSecond, [finding.acceptedUntil]: "2031-08-01T00:00:00Z" }),
      AcceptFinding: () => ({ body: { Accepted: true } }),
    });
    await settled();
    await press(texts.agree);

    expect(sent.find((one) => one.path.includes("AcceptFinding"))!.body).toEqual({ FindingId: id });
    expect(text()).toContain(texts.accepted);
  });

  it("says in the server's words why something is refused", async () => {
    await openPage("finding", `data=${id}`, {
      ...row(), MendFinding: () => ({ status: 400, body: { error: { code: "0x80040265", message: "Ask an administrator." } } }),
    });
    await settled();

    expect(text()).toContain("Ask an administrator.");
    expect(all("button").map((one) => one.textContent)).not.toContain(texts.run);
  });

  it("says so when it is not known which finding is meant", async () => {
    const sent = await openPage("finding", "data=nonsense", row());

    expect(text()).toContain(texts.bad);
    expect(sent).toEqual([]);
  });
});
