import { ServerError } from "../shared/client";
import { check, finding } from "../shared/columns";
import { guarded } from "../shared/guard";
import { checkRun, makeReport, type ReportFormat, type Run } from "../shared/runs";
import { guidOf, instantOf, itemsOf, nameOf, numberOf, objectOf, textOf } from "../shared/words";
import { button, el, sign } from "./dom";
import { failure, instant, listLink, open, outcomeOf, recordLink, status, type Page } from "./page";

const grades = ["High", "Medium", "Low"] as const;
const types: Readonly<Record<ReportFormat, string>> = {
  html: "text/html;charset=utf-8",
  json: "application/json;charset=utf-8",
  csv: "text/csv;charset=utf-8",
};
// Dataverse counts no further.
const mostCounted = 5000;
const mostShown = 20;
const longestEvidence = 300;
const isOpen = finding.open.map((one) => `${finding.status} eq ${one}`).join(" or ");

/** The last check over every rule, and what is open now. */
interface Standing {
  readonly score: number | null;
  readonly checkedOn: Date | null;
  readonly open: Readonly<Record<(typeof grades)[number], number>>;
}

/** The page on which the report on compliance is read, printed and saved, and the check run. */
export function startCompliance(): void {
  const page = open((texts) => texts.compliance.title);
  const { compliance } = page.texts;
  const standing = el("div", { "aria-live": "polite" });
  const result = el("div", { "aria-live": "polite" });
  const all = el("fieldset", {});
  const work = (run: () => Promise<void>) => guarded(async () => {
    all.disabled = true;
    await run();
    all.disabled = false;
  });
  const checkNow = (run: Run): (() => void) => work(async () => {
    if (await checkTo(page, result, run, checkNow(run))) {
      await show(page, standing);
    }
  });
  all.append(el("div", { class: "buttons" },
    button(compliance.check, "primary", () => { checkNow(checkRun(page.client))(); }),
    button(compliance.view, "plain", work(() => view(page, result))),
    ...(["html", "json", "csv"] as const).map((format) =>
      button(compliance.save(format.toUpperCase()), "plain", work(() => save(page, result, format))))));
  page.main.append(
    el("h1", {}, compliance.title), el("p", { class: "lead" }, compliance.meaning), standing, all, result);
  guarded(show)(page, standing);
}

async function show(page: Page, into: HTMLElement): Promise<void> {
  const { compliance } = page.texts;
  if (into.childElementCount === 0) {
    into.replaceChildren(status(compliance.loading));
  }

  const read = await outcomeOf(standingOf(page));
  if ("error" in read) {
    into.replaceChildren(failed(page, compliance.unread, read.error, () => { guarded(show)(page, into); }));
    return;
  }

  const { score, checkedOn, open: counts } = read.value;
  into.replaceChildren(
    el("dl", { class: "figures" },
      el("div", {}, el("dt", {}, compliance.score), el("dd", {}, score === null ? compliance.noScore : compliance.scoreOf(score))),
      ...grades.map((grade) => el("div", { class: counts[grade] > 0 ? `open ${grade}` : "" },
        el("dt", {}, compliance.open[grade]),
        el("dd", {}, counts[grade] >= mostCounted ? compliance.atLeast(mostCounted) : String(counts[grade]))))),
    el("p", { class: "quiet" }, ...(checkedOn === null
      ? [compliance.neverChecked]
      : [compliance.checkedOn, " ", instant(page, checkedOn, "minute")])),
  );
}

async function standingOf(page: Page): Promise<Standing> {
  const last = await page.client.list(
    `${check.set}?$select=${check.finishedOn},${check.score}`
    + `&$filter=${check.finishedOn} ne null and ${check.score} ne null&$orderby=${check.finishedOn} desc&$top=1`);
  const row = objectOf(itemsOf(last["value"], 1)[0]);
  const counts = { High: 0, Medium: 0, Low: 0 };
  for (const grade of grades) {
    counts[grade] = await countOpen(page, finding.severities[grade]);
  }

  return {
    score: typeof row[check.score] === "number" ? numberOf(row[check.score]) : null,
    checkedOn: instantOf(row[check.finishedOn]),
    open: counts,
  };
}

async function countOpen(page: Page, severity: number): Promise<number> {
  const answer = await page.client.list(
    `${finding.set}?$select=${finding.id}&$filter=${finding.severity} eq ${severity} and (${isOpen})&$count=true&$top=1`);
  return numberOf(answer["@odata.count"]);
}

// Says whether it came to its end; what broke off goes on where it was.
async function checkTo(page: Page, into: HTMLElement, run: Run, again: () => void): Promise<boolean> {
  const { compliance } = page.texts;
  const progress = status(compliance.checking(0));
  into.replaceChildren(progress);
  const done = await outcomeOf(run.go((answer) => {
    progress.textContent = compliance.checking(numberOf(answer["Findings"]));
  }));
  if ("error" in done) {
    into.replaceChildren(failed(page, compliance.brokenOff, done.error, again));
    return false;
  }

  const count = numberOf(done.value["Findings"]);
  const found = await outcomeOf(openFindings(page));
  into.replaceChildren(
    el("div", { class: count === 0 ? "box good" : "box" }, el("p", { role: "status" }, compliance.found(count))),
    ...("error" in found ? [] : [found.value]));
  return true;
}

async function openFindings(page: Page): Promise<HTMLElement> {
  const rows = await page.client.list(
    `${finding.set}?$select=${finding.rule},${finding.evidence},${finding.severity}&$filter=${isOpen}`
    + `&$orderby=${finding.severity} desc,${finding.foundOn} desc&$top=${mostShown}`);
  const items = itemsOf(rows["value"], mostShown).map(objectOf).map((row) => {
    const grade = grades.find((one) => finding.severities[one] === row[finding.severity]) ?? "High";
    return el("li", { class: grade === "Low" ? "unknown" : "refused" }, sign(grade === "Low" ? "unknown" : "refused"), el("div", {},
      el("p", { class: "what" }, el("strong", {}, page.texts.compliance.grade[grade]),
        el("span", { class: "quiet" }, textOf(row[finding.rule], 100))),
      el("p", {}, recordLink(page, finding.table, guidOf(row[finding.id]) ?? "", nameOf(row[finding.evidence], longestEvidence)))));
  });
  return el("section", {},
    el("ul", { class: "points" }, ...items),
    el("p", { class: "more" }, listLink(page, finding.table, page.texts.compliance.all)));
}

async function made(page: Page, into: HTMLElement, format: ReportFormat): Promise<string | null> {
  const { compliance } = page.texts;
  let parts = 0;
  const progress = status(compliance.making(0));
  into.replaceChildren(progress);
  const done = await outcomeOf(makeReport(page.client, format, page.texts.language.slice(0, 2), () => {
    parts++;
    progress.textContent = compliance.making(parts);
  }));
  if ("error" in done) {
    into.replaceChildren(failed(page, compliance.brokenOff, done.error, null));
    return null;
  }

  return done.value;
}

async function save(page: Page, into: HTMLElement, format: ReportFormat): Promise<void> {
  const content = await made(page, into, format);
  if (content === null) {
    return;
  }

  const { compliance } = page.texts;
  const href = URL.createObjectURL(new Blob([content], { type: types[format] }));
  const name = `compliance-${new Date().toISOString().slice(0, 10)}.${format}`;
  const link = el("a", { download: name, href }, name);
  into.replaceChildren(el("div", { class: "box good" },
    el("p", { role: "status" }, compliance.saved), el("p", {}, link)));
  link.click();
  link.focus();
}

// The report has no script, and none would run here. It is of this page's origin so that the page can print it.
async function view(page: Page, into: HTMLElement): Promise<void> {
  const content = await made(page, into, "html");
  if (content === null) {
    return;
  }

  const { compliance } = page.texts;
  const frame = el("iframe", { sandbox: "allow-same-origin allow-modals", title: compliance.title, class: "report" });
  const go = button(compliance.print, "primary", () => { frame.contentWindow?.print(); });
  frame.srcdoc = content;
  frame.addEventListener("load", () => {
    dress(frame);
    go.focus();
  }, { once: true });
  into.replaceChildren(el("div", { class: "buttons" }, go), frame);
}

// Where an organisation's policy lets no page bring styles of its own, those of the report are put on from here.
function dress(frame: HTMLIFrameElement): void {
  const written = frame.contentDocument;
  const inside = written?.defaultView ?? null;
  if (written === null || inside === null || !("adoptedStyleSheets" in written)) {
    return;
  }

  const sheet = new inside.CSSStyleSheet();
  sheet.replaceSync([...written.querySelectorAll("style")].map((one) => one.textContent).join("\n"));
  written.adoptedStyleSheets = [sheet];
}

function failed(page: Page, lead: string, error: unknown, again: (() => void) | null): HTMLElement {
  const isForbidden = error instanceof ServerError && error.isForbidden;
  return failure(page, isForbidden ? page.texts.compliance.notAllowed : lead, error, again);
}
