// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { finding } from "../src/shared/columns";
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

  it("folds what fails because of another point under it, which is as grave as the gravest of them", async () => {
    await openPage("health", "", health(false,
      { ...point("Medium", false, "steps") },
      { ...point("Low", false, "regular work"), remedy: "DoRegularWork" },
      { ...point("High", false, "ledger seals"), cause: "regular work" },
      { ...point("Low", false, "complete pass"), cause: "regular work" },
      { ...point("Low", false, "keys"), cause: "baseline" },
      { ...point("Medium", true, "baseline") }));

    expect(all(".points > li .what").map((line) => line.textContent)).toEqual(
      [`${texts.High}regular work`, `${texts.Medium}steps`, `${texts.Low}keys`, `${texts.ok}baseline`]);
    expect(all(".follows summary").map((one) => one.textContent)).toEqual([texts.follows(2)]);
    expect(all(".follows li").map((one) => one.textContent)).toEqual([`ledger seals ${nasty}`, `complete pass ${nasty}`]);
    expect(text()).toContain(texts.unhealthy(2));
  });

  it("folds more of the same under the first, each with its own fix", async () => {
    await openPage("health", "", health(true, point("Low", false, "optional steps"),
      { ...point("Low", false, "optional steps"), fix: "Import b", cause: "optional steps" },
      { ...point("Low", false, "optional steps"), fix: "Import c", cause: "optional steps" }));

    expect(all(".points > li")).toHaveLength(1);
    expect(all(".follows summary").map((one) => one.textContent)).toEqual([texts.alike(2)]);
    expect(all(".follows li").map((one) => one.textContent)).toEqual([`${nasty}Import b`, `${nasty}Import c`]);
    expect(text()).toContain(texts.worthKnowing(1));
  });

  it.each([1031, 1036, 2052])("speaks %i", async (lcid) => {
    await openPage("health", "", health(true), lcid);

    expect(text()).toContain(textsFor(lcid).health.healthy);
    expect(document.title).toBe(textsFor(lcid).health.title);
  });
});

describe("Mending from the health page", () => {
  const says = textsFor(1033).remedies;
  const failing = (remedy: string, more: object = {}) => ({ ...point("Medium", false, "a"), remedy, ...more });
  const press = async (label: string) => {
    all<HTMLButtonElement>("button").find((one) => one.textContent === label)!.click();
    await settled();
  };

  it("takes the baseline slice by slice, and asks again how things are", async () => {
    let calls = 0;
    const sent = await openPage("health", "", {
      ...health(false, failing("TakeBaseline")),
      Baseline: () => ({ body: { Finished: ++calls === 3, Processed: 500, Place: "lead" } }),
    });
    await press(says.takeBaseline);

    expect(sent.map((one) => one.path)).toEqual(["optout_CheckHealth",
      "optout_Baseline", "optout_Baseline", "optout_Baseline", "optout_CheckHealth"]);
    expect(all(".news")[0]!.textContent).toBe(says.baselineDone);
  });

  it.each([
    ["DoRegularWork", says.doRegularWork, [{}, {}]],
    ["MakeCompletePass", says.makeCompletePass, [{ CompletePass: true }, {}]],
  ])("does the regular work until it is finished: %s", async (remedy, label, bodies) => {
    let calls = 0;
    const sent = await openPage("health", "", {
      ...health(false, failing(remedy)), RunDue: () => ({ body: { Finished: ++calls === 2, Did: nasty } }),
    });
    await press(label);

    expect(sent.filter((one) => one.path === "optout_RunDue").map((one) => one.body)).toEqual(bodies);
    expect(text()).toContain(says.workDone);
  });

  it("says how far it is, and lets nothing else be pressed meanwhile", async () => {
    await openPage("health", "", { ...health(false, failing("DoRegularWork")), RunDue: () => ({ body: { Finished: false, Did: nasty } }) });
    const server = vi.mocked(fetch).getMockImplementation()!;
    let calls = 0;
    vi.mocked(fetch).mockImplementation((...given) => {
      return ++calls === 1 ? server(...given) : new Promise(() => undefined);
    });
    await press(says.doRegularWork);

    expect(all(".news [role=status]")[0]!.textContent).toBe(nasty);
    expect(all<HTMLButtonElement>("button").every((one) => one.disabled)).toBe(true);
  });

  it("goes on with the check that broke off", async () => {
    let calls = 0;
    const sent = await openPage("health", "", {
      ...health(false, failing("CheckCompliance")),
      RunComplianceCheck: () => (++calls === 2 ? new TypeError("offline")
        : { body: { Finished: calls === 3, CheckId: "c", Cursor: "contact|x", Findings: 2 } }),
    });
    await press(says.checkCompliance);
    expect(all(".news [role=alert]")[0]!.textContent).toContain(says.brokenOff);
    await press(textsFor(1033).panel.again);

    expect(sent.filter((one) => one.path === "optout_RunComplianceCheck").map((one) => one.body)).toEqual(
      [{}, { CheckId: "c", Cursor: "contact|x" }, { CheckId: "c", Cursor: "contact|x" }]);
    expect(text()).toContain(textsFor(1033).compliance.found(2));
  });

  it("says who may when somebody may not, and offers no second try", async () => {
    await openPage("health", "", {
      ...health(false, failing("TakeBaseline")), Baseline: () => ({ status: 403, body: { error: { message: "x" } } }),
    });
    await press(says.takeBaseline);

    expect(all(".news [role=alert]")[0]!.textContent).toContain(says.notAllowed);
    expect(all(".news button")).toHaveLength(0);
    expect(all<HTMLButtonElement>("button").some((one) => one.disabled)).toBe(false);
  });

  it("does not go on for ever with a server that does not say whether it is finished", async () => {
    const sent = await openPage("health", "", { ...health(false, failing("TakeBaseline")), Baseline: () => ({ body: {} }) });
    await press(says.takeBaseline);

    expect(sent.filter((one) => one.path === "optout_Baseline")).toHaveLength(1);
    expect(all(".news [role=alert]")).toHaveLength(1);
  });

  it("shows which roles would lose the privileges before they do", async () => {
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const sent = await openPage("health", "", {
      ...health(false, failing("TakePrivileges")),
      RunComplianceCheck: () => ({ body: { Finished: true, CheckId: "c", Findings: 1 } }),
      optout_findings: () => ({ body: { value: [{ [finding.id]: id, [finding.name]: "Held", [finding.evidence]: nasty }] } }),
      MendFinding: () => ({ body: { Action: "TakePrivileges", Changes: "Two go." } }),
    });
    await press(says.lookAtRoles);

    expect(sent.find((one) => one.path === "optout_RunComplianceCheck")!.body).toEqual({ Rule: finding.bypass });
    expect(all(".held li").map((one) => one.textContent)).toEqual([`Held${nasty}Two go.`]);
    expect(sent.filter((one) => one.path === "optout_MendFinding").map((one) => one.body)).toEqual([{ FindingId: id, DryRun: true }]);
    await press(says.takePrivileges);

    expect(sent.filter((one) => one.path === "optout_MendFinding").at(-1)!.body).toEqual({ FindingId: id });
    expect(sent.at(-1)!.path).toBe("optout_CheckHealth");
    expect(text()).toContain(says.privilegesGo);
  });

  it("says so when nothing about the roles is open", async () => {
    await openPage("health", "", {
      ...health(false, failing("TakePrivileges")), RunComplianceCheck: () => ({ body: { Finished: true } }),
    });
    await press(says.lookAtRoles);

    expect(text()).toContain(says.noOpenFinding);
  });

  it.each([
    ["ChangeSettings", "", "https://make.powerapps.com/"],
    ["TendPublicPages", "https://choices.example.com/", "https://choices.example.com/"],
    ["SwitchAuditingOn", "", "https://admin.powerplatform.microsoft.com/"],
  ])("leads to where it is mended: %s", async (remedy, link, href) => {
    await openPage("health", "", health(false, failing(remedy, { link })));

    expect(all<HTMLAnchorElement>(".remedy a").map((one) => [one.getAttribute("href"), one.rel])).toEqual([[href, "noopener noreferrer"]]);
  });

  it("says which program imports again", async () => {
    await openPage("health", "", health(false, failing("ImportAgain")));

    expect(all(".remedy")[0]!.textContent).toBe(`${says.importAgain} deploy.ps1`);
  });

  it.each([["None", ""], ["Burn", ""], ["TendPublicPages", "javascript:alert(1)"]])(
    "offers nothing for %s", async (remedy, link) => {
      await openPage("health", "", health(false, failing(remedy, { link })));

      expect(all(".remedy")).toHaveLength(0);
    });
});
