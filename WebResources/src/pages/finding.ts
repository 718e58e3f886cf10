import { longestEvidence } from "../consent/dialog";
import { ServerError, type Answer } from "../shared/client";
import { email, finding, persons, request } from "../shared/columns";
import { guarded } from "../shared/guard";
import { guidOf, textOf } from "../shared/words";
import { button, el, written } from "./dom";
import { failure, instant, open, outcomeOf, recordLink, status, type Page } from "./page";

const columns = [
  finding.rule, finding.evidence, finding.action, finding.status, finding.answer, finding.acceptedBy,
  finding.acceptedUntil, finding.regardingType, finding.regardingId, finding.retestedOn,
];

// What is mended is mended by a job, which the platform begins within seconds.
const mostLooks = 20;
const betweenLooks = 1500;
const longestDays = 366;
const usualDays = 90;

/** The dialog in which an officer works on a finding: sees what would change, does it, looks again, accepts the risk. */
export function startFinding(): void {
  const page = open((texts) => texts.finding.title);
  page.main.append(el("h1", { class: "heard" }, page.texts.finding.title));
  const id = guidOf(page.query.get("data") ?? "");
  if (id === null) {
    page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.finding.bad));
    return;
  }

  guarded(show)(page, id);
}

async function show(page: Page, id: string): Promise<void> {
  const { finding: says, record } = page.texts;
  const place = el("div", {}, status(says.loading));
  const result = el("div", { "aria-live": "polite" });
  const close = button(record.close, "plain", () => {
    window.close();
  });
  page.main.append(place, result, el("p", { class: "actions" }, close));
  await draw(page, id, place, result);
}

async function draw(page: Page, id: string, place: HTMLElement, result: HTMLElement): Promise<void> {
  const { finding: says } = page.texts;
  const read = await outcomeOf(page.client.read(finding.table, finding.set, id, columns));
  if ("error" in read) {
    place.replaceChildren(failure(page, says.unread, read.error, null));
    return;
  }

  const row = read.value;
  const again = async (): Promise<void> => draw(page, id, place, result);
  const work: Work = { page, id, row, result, again };
  const isOver = row[finding.status] === finding.mended || row[finding.status] === finding.accepted;
  place.replaceChildren(
    what(page, row),
    ...(isOver ? [over(page, row)] : [mending(work), looking(work), accepting(work)]),
  );
}

/** What the parts of the page work with. */
interface Work {
  readonly page: Page;
  readonly id: string;
  readonly row: Answer;
  readonly result: HTMLElement;
  readonly again: () => Promise<void>;
}

function what(page: Page, row: Answer): HTMLElement {
  const { finding: says } = page.texts;
  const table = textOf(row[finding.regardingType], 100);
  const id = guidOf(row[finding.regardingId]);
  const hasForm = id !== null && [...Object.keys(persons), email.table, request.table].includes(table);
  return el(
    "section",
    {},
    written(textOf(row[finding.evidence]), "p"),
    hasForm ? el("p", {}, recordLink(page, table, id, says.record)) : null,
    el("p", { class: "quiet" }, `${says.rule}: `, written(textOf(row[finding.rule], 100))),
    textOf(row[finding.answer]) === "" ? null : el(
      "p", {}, el("strong", {}, says.answer), " ", written(textOf(row[finding.answer])),
    ),
  );
}

function over(page: Page, row: Answer): HTMLElement {
  const { finding: says } = page.texts;
  const until = dateOf(row[finding.acceptedUntil]);
  return el(
    "p",
    { class: "box good", role: "status" },
    row[finding.status] === finding.mended ? says.done : says.accepted,
    until === null || row[finding.status] === finding.mended ? null : " ",
    until === null || row[finding.status] === finding.mended ? null : instant(page, until, "day"),
  );
}

/** The corrective action: what it would change, and doing it. */
function mending(work: Work): HTMLElement {
  const { page, id, row } = work;
  const { finding: says } = page.texts;
  const place = el("div", { "aria-live": "polite" }, status(says.looking));
  guarded(async () => {
    const seen = await outcomeOf(page.client.call("MendFinding", { FindingId: id, DryRun: true }));
    if ("error" in seen) {
      place.replaceChildren(refused(page, seen.error, says.failed));
      return;
    }

    const changes = textOf(seen.value["Changes"]).split("\n").filter((line) => line !== "");
    const run = button(says.run, "primary", guarded(async () => {
      run.disabled = true;
      work.result.replaceChildren(status(says.running));
      const begun = await outcomeOf(page.client.call("MendFinding", { FindingId: id }));
      if ("error" in begun) {
        run.disabled = false;
        work.result.replaceChildren(refused(page, begun.error, says.failed));
        return;
      }

      const isClosed = await closes(page, id, textOf(row[finding.retestedOn]));
      await work.again();
      work.result.replaceChildren(isClosed ? "" : el("p", { class: "box", role: "status" }, says.stillOpen));
    }));
    place.replaceChildren(el("ul", {}, ...changes.map((line) => el("li", {}, written(line)))), run);
  })();
  return el(
    "section",
    {},
    el("h2", {}, says.toDo),
    written(textOf(row[finding.action]), "p"),
    el("p", {}, el("strong", {}, says.wouldChange)),
    place,
  );
}

/** Waits until the job has looked again, and says whether the finding is closed. */
async function closes(page: Page, id: string, before: string): Promise<boolean> {
  for (let i = 0; i < mostLooks; i++) {
    const read = await outcomeOf(
      page.client.read(finding.table, finding.set, id, [finding.status, finding.retestedOn]));
    if ("value" in read) {
      if (read.value[finding.status] === finding.mended) {
        return true;
      }

      if (textOf(read.value[finding.retestedOn]) !== before) {
        return false;
      }
    }

    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }

  return false;
}

/** Looking again, and saying what was done where no look can tell. */
function looking(work: Work): HTMLElement {
  const { page, id } = work;
  const { finding: says } = page.texts;
  const words = el("textarea", {
    "id": "done", "rows": "3", "maxlength": String(longestEvidence / 2), "dir": "auto", "aria-describedby": "done-hint",
  });
  const look = button(says.look, "plain", guarded(async () => {
    look.disabled = true;
    work.result.replaceChildren(status(says.looking));
    const answer = await outcomeOf(page.client.call("RetestFinding", { FindingId: id, Done: words.value.trim() }));
    look.disabled = false;
    if ("error" in answer) {
      work.result.replaceChildren(refused(page, answer.error, says.failed));
      words.focus();
      return;
    }

    const isClosed = answer.value["Closed"] === true;
    work.result.replaceChildren(el(
      "p", { class: isClosed ? "box good" : "box", role: "status" }, written(textOf(answer.value["Says"])),
    ));
    await work.again();
  }));
  return el(
    "section",
    {},
    el("h2", {}, says.lookAgain),
    el(
      "div",
      { class: "field" },
      el("label", { for: "done" }, says.doneWords),
      words,
      el("p", { id: "done-hint", class: "quiet" }, says.doneHint),
    ),
    look,
  );
}

/** Accepting the risk: one officer says why and until when, another agrees. */
function accepting(work: Work): HTMLElement {
  const { page, id, row } = work;
  const { finding: says } = page.texts;
  const isSecond = row[finding.status] === finding.waitsForSecond;
  const until = dateOf(row[finding.acceptedUntil]);
  const why = el("textarea", { id: "why", rows: "3", maxlength: String(longestEvidence / 2), dir: "auto" });
  const day = el("input", { id: "until", type: "date", min: dayAfter(1), max: dayAfter(longestDays), value: dayAfter(usualDays) });
  const accept = button(isSecond ? says.agree : says.accept, "plain", guarded(async () => {
    accept.disabled = true;
    const answer = await outcomeOf(page.client.call("AcceptFinding", isSecond
      ? { FindingId: id }
      : { FindingId: id, Reason: why.value.trim(), Until: day.value === "" ? "" : `${day.value}T00:00:00Z` }));
    accept.disabled = false;
    if ("error" in answer) {
      work.result.replaceChildren(refused(page, answer.error, says.failed));
      return;
    }

    const isAccepted = answer.value["Accepted"] === true;
    work.result.replaceChildren(el(
      "p", { class: "box good", role: "status" }, isAccepted ? says.accepted : says.waitsForSecond,
    ));
    await work.again();
  }));
  const body = isSecond
    ? [el("p", {}, says.secondAsked, " ", until === null ? null : instant(page, until, "day"))]
    : [
      el("div", { class: "field" }, el("label", { for: "why" }, says.why), why),
      el("div", { class: "field" }, el("label", { for: "until" }, says.until), day),
    ];
  const details = el("details", {}, el("summary", {}, says.acceptRisk), el("p", { class: "quiet" }, says.acceptHint), ...body, accept);
  details.open = isSecond;
  return details;
}

function refused(page: Page, error: unknown, lead: string): HTMLElement {
  const isForbidden = error instanceof ServerError && error.isForbidden;
  return failure(page, isForbidden ? page.texts.finding.notAllowed : lead, error, null);
}

function dateOf(value: unknown): Date | null {
  const at = new Date(textOf(value, 40));
  return Number.isNaN(at.getTime()) ? null : at;
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
