import { finding, remedies } from "../shared/columns";
import { guarded } from "../shared/guard";
import { baselineRun, checkRun, regularRun, type Run, type Tell } from "../shared/runs";
import { guidOf, itemsOf, nameOf, numberOf, objectOf, textOf } from "../shared/words";
import { button, el, written } from "./dom";
import { recordLink, type Page } from "./page";

/** What mends a point of the health check, as the server names it. */
export type Remedy = (typeof remedies)[number];

/**
 * Does something that may take long, and says first what; the act says how far it is, and answers what became of it, or
 * null where nothing has changed.
 */
export type Work = (says: string, act: (tell: (text: string) => void) => Promise<string | null>) => Promise<void>;

const portal = "https://make.powerapps.com/";
// Dataverse gives the default solution this id in every environment.
const defaultSolution = "fd140aaf-4df4-11dd-bd17-0019b9312238";
const mostRoles = 50;

/** A button, or a link, to what mends a point; null where nothing can be done from here. */
export function remedyOf(page: Page, remedy: Remedy, link: string | null, work: Work): HTMLElement | null {
  const says = page.texts.remedies;
  const { client } = page;
  switch (remedy) {
    case "TakeBaseline": {
      let rows = 0;
      return runner(page, says.takeBaseline, baselineRun(client), work, (answer) => {
        rows += numberOf(answer["Processed"]);
        return says.baselineAt(rows, textOf(answer["Place"], 100));
      }, () => says.baselineDone);
    }

    case "DoRegularWork":
      return runner(page, says.doRegularWork, regularRun(client, false), work, didOf, () => says.workDone);
    case "MakeCompletePass":
      return runner(page, says.makeCompletePass, regularRun(client, true), work, didOf, () => says.workDone);
    case "CheckCompliance":
      return runner(page, says.checkCompliance, checkRun(client), work,
        (answer) => page.texts.compliance.checking(numberOf(answer["Findings"])),
        (answer) => page.texts.compliance.found(numberOf(answer["Findings"])));
    case "TakePrivileges":
      return roles(page, work);
    case "ImportAgain":
      return el("p", { class: "remedy" }, says.importAgain, " ", el("code", {}, "deploy.ps1"));
    case "ChangeSettings":
      return outside(says.changeSettings, settingsOf(page));
    case "TendPublicPages":
      return link === null ? null : outside(says.tendPublicPages, link);
    case "SwitchAuditingOn":
      return outside(says.switchAuditingOn, "https://admin.powerplatform.microsoft.com/");
    case "None":
      return null;
  }
}

function didOf(answer: Parameters<Tell>[0]): string {
  return textOf(answer["Did"]);
}

function runner(
  page: Page, label: string, run: Run, work: Work,
  progress: (answer: Parameters<Tell>[0]) => string, outcome: (answer: Parameters<Tell>[0]) => string,
): HTMLElement {
  return el("p", { class: "remedy" }, button(label, "plain", guarded(() =>
    work(page.texts.remedies.running, async (tell) =>
      outcome(await run.go((answer) => { tell(progress(answer)); }))))));
}

function outside(label: string, href: string): HTMLElement {
  return el("p", { class: "remedy" }, el("a", { href, target: "_blank", rel: "noopener noreferrer" }, label));
}

function settingsOf(page: Page): string {
  return page.environmentId === ""
    ? portal
    : `${portal}environments/${encodeURIComponent(page.environmentId)}/solutions/${defaultSolution}`;
}

interface Held {
  readonly id: string;
  readonly name: string;
  readonly evidence: string;
  readonly changes: string;
}

// Nobody loses a privilege before somebody has seen which role does.
function roles(page: Page, work: Work): HTMLElement {
  const says = page.texts.remedies;
  const place = el("div", { "class": "remedy", "aria-live": "polite" });
  place.append(button(says.lookAtRoles, "plain", guarded(() => work(says.running, async () => {
    const found = await heldBy(page);
    const act = button(says.takePrivileges, "primary", guarded(() => work(says.running, async () => {
      for (const one of found) {
        await page.client.call("MendFinding", { FindingId: one.id });
      }

      return says.privilegesGo;
    })));
    place.replaceChildren(...(found.length === 0
      ? [el("p", {}, says.noOpenFinding)]
      : [
        el("ul", { class: "held" }, ...found.map((one) => el("li", {},
          recordLink(page, finding.table, one.id, one.name), written(one.evidence, "p"), written(one.changes, "p")))),
        act,
      ]));
    return null;
  }))));
  return place;
}

async function heldBy(page: Page): Promise<Held[]> {
  await checkRun(page.client, finding.bypass).go(() => undefined);
  const isOpen = finding.open.map((one) => `${finding.status} eq ${one}`).join(" or ");
  const rows = await page.client.list(
    `${finding.set}?$select=${finding.name},${finding.evidence}`
    + `&$filter=${finding.rule} eq '${finding.bypass}' and (${isOpen})&$top=${mostRoles}`);
  const held: Held[] = [];
  for (const row of itemsOf(rows["value"], mostRoles).map(objectOf)) {
    const id = guidOf(row[finding.id]);
    if (id !== null) {
      const preview = await page.client.call("MendFinding", { FindingId: id, DryRun: true });
      held.push({
        id, name: nameOf(row[finding.name]), evidence: textOf(row[finding.evidence]), changes: textOf(preview["Changes"]),
      });
    }
  }

  return held;
}
