import { longestEvidence } from "../consent/dialog";
import { decode } from "../lists/decode";
import { handIn, mostRows, type ListResult, type NotHeld } from "../lists/handIn";
import { readList, type ListLine, type ListRead, type LineRemark } from "../lists/meaning";
import { ServerError } from "../shared/client";
import { request } from "../shared/columns";
import { guarded } from "../shared/guard";
import { button, el, written } from "./dom";
import { failure, open, outcomeOf, recordLink, status, type Page } from "./page";

const shownLines = 100;
const shownQuestions = 20;

/** The page on which an officer hands in the list of another tool, after a look at what it would do. */
export function startLists(): void {
  const page = open((texts) => texts.lists.title);
  const { lists } = page.texts;
  const file = el("input", { id: "file", type: "file", accept: ".csv,.txt,.tsv,text/csv,text/plain", "aria-describedby": "file-hint error" });
  const words = el("input", { id: "words", type: "text", maxlength: String(longestEvidence / 2), dir: "auto" });
  const everybody = el("input", { id: "everybody", type: "checkbox" });
  const skip = el("input", { id: "skip", type: "checkbox" });
  const error = el("p", { id: "error", class: "error", role: "alert" });
  const result = el("div", { "aria-live": "polite" });
  const all = el("fieldset", { class: "all" });
  const read = async (): Promise<void> => {
    const chosen = file.files?.[0];
    error.textContent = chosen === undefined ? lists.noFile : "";
    if (chosen === undefined) {
      file.focus();
      return;
    }

    result.replaceChildren(status(lists.reading));
    const list = readList(decode(new Uint8Array(await chosen.arrayBuffer())), { isEverybody: everybody.checked });
    const evidence = [words.value.trim(), chosen.name].filter((one) => one !== "").join(" | ");
    all.disabled = true;
    await look(page, result, list, { evidence, skips: skip.checked });
    all.disabled = false;
  };
  all.append(
    el("div", { class: "field" }, el("label", { for: "file" }, lists.file), file,
      el("p", { id: "file-hint", class: "quiet" }, lists.fileHint), error),
    el("div", { class: "field" }, el("label", { for: "words" }, lists.words), words),
    el("p", {}, everybody, " ", el("label", { for: "everybody" }, lists.everybody)),
    el("p", {}, skip, " ", el("label", { for: "skip" }, lists.skip)),
    el("div", { class: "bar" }, el("button", { type: "submit", class: "primary big" }, lists.look)),
  );
  const form = el("form", { novalidate: "" }, all);
  form.addEventListener("submit", guarded(async (event: Event) => {
    event.preventDefault();
    await read();
  }));
  form.addEventListener("change", () => { result.replaceChildren(); });
  page.main.append(el("h1", {}, lists.title), el("p", {}, lists.meaning), form, result);
}

interface Told {
  readonly evidence: string;
  readonly skips: boolean;
}

async function look(page: Page, into: HTMLElement, list: ListRead | null, told: Told): Promise<void> {
  const { lists } = page.texts;
  const fault = faultOf(page, list);
  if (list === null || fault !== null) {
    into.replaceChildren(el("p", { role: "alert", class: "box bad" }, fault));
    return;
  }

  const questions = [...new Set(list.lines.flatMap((line) => line.questions))];
  if (questions.length > 0 && !told.skips) {
    into.replaceChildren(el("div", { role: "alert", class: "box bad" }, el("p", {}, lists.questions),
      el("ul", {}, ...questions.slice(0, shownQuestions).map((one) => el("li", {}, written(one))))));
    return;
  }

  const done = await outcomeOf(send(page, into, list.lines, told, true));
  if ("error" in done) {
    into.replaceChildren(failed(page, done.error));
    return;
  }

  const names = list.columns.optOuts.map((column) => column.name).join(", ");
  const refusing = list.lines.filter((line) => line.rows.length > 0).length;
  const run = button(lists.run, "primary", guarded(async () => {
    run.disabled = true;
    await finish(page, into, list.lines, told);
  }));
  into.replaceChildren(
    el("section", {},
      el("p", {}, lists.lines(list.lines.length, refusing)),
      el("p", {}, names === "" ? lists.everyLine : lists.columns(names)),
      el("p", { role: "status" }, lists.would(done.value.refusals)),
      done.value.news === null ? null : el("p", {}, lists.news(done.value.news))),
    linesOf(page, list.lines, done.value.notHeld),
    el("div", { class: "bar" }, run),
  );
  run.focus();
}

function faultOf(page: Page, list: ListRead | null): string | null {
  const { lists } = page.texts;
  const count = list?.lines.reduce((rows, line) => rows + line.rows.length, 0) ?? 0;
  return list === null ? lists.noAddresses
    : list.columns.isOfSubscribers ? lists.subscribers
    : count > mostRows ? lists.tooMany(count)
    : null;
}

async function finish(page: Page, into: HTMLElement, lines: readonly ListLine[], told: Told): Promise<void> {
  const done = await outcomeOf(send(page, into, lines, told, false));
  into.replaceChildren(...("error" in done ? [failed(page, done.error)] : [
    el("div", { class: "box good", role: "status" },
      written(done.value.outcome, "p"),
      el("p", {}, recordLink(page, request.table, done.value.requestId, page.texts.lists.request))),
    linesOf(page, lines, done.value.notHeld),
  ]));
}

function send(
  page: Page, into: HTMLElement, lines: readonly ListLine[], told: Told, isPreview: boolean,
): Promise<ListResult> {
  const progress = status("");
  into.replaceChildren(progress);
  return handIn(page.client, lines, told.evidence, isPreview, (done, count) => {
    progress.textContent = page.texts.lists.running(done, count);
  });
}

function failed(page: Page, error: unknown): HTMLElement {
  const isForbidden = error instanceof ServerError && error.isForbidden;
  return failure(page, isForbidden ? page.texts.lists.notAllowed : page.texts.lists.failed, error, null);
}

// Lines that are not held, or not all of them: the first of them here, and all of them as a file.
function linesOf(page: Page, lines: readonly ListLine[], notHeld: readonly NotHeld[]): HTMLElement {
  const { lists } = page.texts;
  const sentences: Readonly<Record<LineRemark, string>> = {
    NoAddress: lists.noAddress,
    Question: lists.question,
    UnknownDate: lists.unknownDate,
    OnlyLetters: lists.onlyLetters,
  };
  const all = lines
    .flatMap((line) => line.remarks.map((remark) =>
      ({ line: line.line, isHeld: line.rows.length > 0, reason: sentences[remark] })))
    .concat(notHeld).sort((one, other) => one.line - other.line);
  if (all.length === 0) {
    return el("section");
  }

  const save = el("a", { download: "not-held.csv", href: `data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(all))}` }, lists.save);
  return el("section", {},
    el("h2", {}, `${lists.notHeld} (${all.length})`),
    el("ul", {}, ...all.slice(0, shownLines).map((one) => el("li", {}, lists.line(one.line), " ", one.reason))),
    el("p", {}, save));
}

function csvOf(lines: readonly NotHeld[]): string {
  const rows = lines.map((one) => `${one.line},${one.isHeld ? "yes" : "no"},"${one.reason.replace(/"/gu, "\"\"")}"`);
  return ["\ufeffline,held,reason", ...rows, ""].join("\r\n");
}
