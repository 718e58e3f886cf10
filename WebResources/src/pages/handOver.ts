import { ServerError } from "../shared/client";
import { batch, channels, listener } from "../shared/columns";
import { guarded } from "../shared/guard";
import { isNameIn } from "../shared/names";
import { guidOf, instantOf, itemsOf, nameOf, objectOf, textOf } from "../shared/words";
import { button, el } from "./dom";
import { failure, instant, open, outcomeOf, recordLink, status, type Page } from "./page";

const mostListeners = 200;
const longestAnswer = 2000;
// A file has at most 5,000 lines, and a line what a row of a person holds.
const longestFile = 64_000_000;

/** Somebody who gets files, and the batch that is not done. */
interface Sender {
  readonly id: string;
  readonly name: string;
  readonly channels: string;
  readonly batch: OpenBatch | null;
}

interface OpenBatch {
  readonly id: string;
  readonly count: number;
  readonly isFetched: boolean;
  readonly fetchedOn: Date | null;
  readonly dueOn: Date | null;
}

/** The page on which an officer fetches files of refusals, and says that a sender has acted on one. */
export function startHandOver(): void {
  const page = open((texts) => texts.handOver.title);
  const all = el("div");
  page.main.append(
    el("h1", {}, page.texts.handOver.title), el("p", {}, page.texts.handOver.meaning), all);
  guarded(show)(page, all);
}

async function show(page: Page, into: HTMLElement): Promise<void> {
  into.replaceChildren(status(page.texts.handOver.loading));
  const read = await outcomeOf(senders(page));
  if ("error" in read) {
    into.replaceChildren(failed(page, read.error, () => { guarded(show)(page, into); }));
    return;
  }

  into.replaceChildren(...(read.value.length === 0
    ? [el("p", { class: "quiet" }, page.texts.handOver.nobody)]
    : read.value.map((sender) => section(page, sender))));
}

async function senders(page: Page): Promise<Sender[]> {
  const listeners = await page.client.list(
    `${listener.set}?$select=${listener.name},${listener.channels}`
    + `&$filter=statecode eq 0 and ${listener.kind} eq ${listener.file}&$orderby=${listener.name}&$top=${mostListeners}`);
  const open = await openBatches(page);
  return itemsOf(listeners["value"], mostListeners).map(objectOf).flatMap((row) => {
    const id = guidOf(row[listener.id]);
    return id === null ? [] : [{
      id, name: nameOf(row[listener.name]), channels: textOf(row[listener.channels]), batch: open.get(id) ?? null,
    }];
  });
}

async function openBatches(page: Page): Promise<Map<string, OpenBatch>> {
  const rows = await page.client.list(
    `${batch.set}?$select=_${batch.listener}_value,${batch.count},${batch.state},${batch.fetchedOn},${batch.dueOn}`
    + `&$filter=${batch.state} ne ${batch.states.Done}&$top=${mostListeners}`);
  return new Map(itemsOf(rows["value"], mostListeners).map(objectOf).flatMap((row): [string, OpenBatch][] => {
    const [id, whose] = [guidOf(row[batch.id]), guidOf(row[`_${batch.listener}_value`])];
    return id === null || whose === null ? [] : [[whose, {
      id,
      count: Number(row[batch.count] ?? 0),
      isFetched: row[batch.state] === batch.states.Fetched,
      fetchedOn: instantOf(row[batch.fetchedOn]),
      dueOn: instantOf(row[batch.dueOn]),
    }]];
  }));
}

function section(page: Page, sender: Sender): HTMLElement {
  const made = el("section", { class: "sender" });
  fill(page, made, sender, null);
  return made;
}

function fill(page: Page, into: HTMLElement, sender: Sender, news: HTMLElement | null): void {
  const { handOver } = page.texts;
  const result = el("div", { "aria-live": "polite" });
  if (news !== null) {
    result.append(news);
  }

  const { batch: waiting } = sender;
  const fetch = button(waiting?.isFetched === true ? handOver.again : handOver.fetch,
    waiting?.isFetched === true ? "plain" : "primary", guarded(async () => {
      fetch.disabled = true;
      await fetchFile(page, into, sender, result);
      fetch.disabled = false;
    }));
  into.replaceChildren(
    el("h2", {}, recordLink(page, listener.table, sender.id, sender.name)),
    el("p", { class: "quiet" }, channelsOf(page, sender.channels)),
    ...stateOf(page, waiting),
    el("div", { class: "bar" }, fetch),
    result,
    ...(waiting?.isFetched === true ? [doneForm(page, into, sender, waiting.id)] : []),
  );
}

// The product stores them by name, with commas between them.
function channelsOf(page: Page, stored: string): string {
  return stored.split(",").map((one) => one.trim())
    .map((one) => (isNameIn(channels, one) ? page.texts.channels[one] : one)).join(", ");
}

function stateOf(page: Page, waiting: OpenBatch | null): HTMLElement[] {
  const { handOver } = page.texts;
  if (waiting === null) {
    return [el("p", {}, handOver.nothing)];
  }

  const isLate = waiting.dueOn !== null && waiting.dueOn.getTime() < Date.now();
  return [
    el("p", {}, ...(waiting.isFetched && waiting.fetchedOn !== null
      ? [handOver.fetchedOn, " ", instant(page, waiting.fetchedOn, "minute")]
      : [handOver.waiting(waiting.count)])),
    ...(waiting.dueOn === null ? [] : [el("p", isLate ? { class: "error" } : {},
      isLate ? handOver.late : handOver.due, " ", instant(page, waiting.dueOn, "day"))]),
  ];
}

async function fetchFile(page: Page, into: HTMLElement, sender: Sender, result: HTMLElement): Promise<void> {
  const { handOver } = page.texts;
  const done = await outcomeOf(page.client.call("FetchRefusals", { ListenerId: sender.id }));
  if ("error" in done) {
    result.replaceChildren(failed(page, done.error, null));
    return;
  }

  const { HandOverId, File, FileName, Count, DueOn, More } = done.value;
  const id = guidOf(HandOverId);
  const count = Number(Count);
  if (id === null || count === 0) {
    result.replaceChildren(status(handOver.none));
    return;
  }

  // The file is stored as it came: its hash is on record.
  const href = URL.createObjectURL(new Blob([textOf(File, longestFile)], { type: "text/csv;charset=utf-8" }));
  const save = el("a", { download: nameOf(FileName), href }, handOver.save);
  const box = el("div", { class: "box good" },
    el("p", { role: "status" }, handOver.saved(count)), el("p", {}, save), More === true ? el("p", {}, handOver.more) : null);
  fill(page, into, {
    ...sender, batch: { id, count, isFetched: true, fetchedOn: new Date(), dueOn: instantOf(DueOn) },
  }, box);
  save.click();
  save.focus();
}

function doneForm(page: Page, into: HTMLElement, sender: Sender, id: string): HTMLElement {
  const { handOver } = page.texts;
  const [field, hint] = [`answer-${id}`, `hint-${id}`];
  const answer = el("textarea", { "id": field, "rows": "3", "maxlength": String(longestAnswer), "dir": "auto", "aria-describedby": hint });
  const all = el("fieldset", { class: "all" },
    el("div", { class: "field" }, el("label", { for: field }, handOver.answer), answer,
      el("p", { id: hint, class: "quiet" }, handOver.answerHint)),
    el("div", { class: "bar" }, el("button", { type: "submit", class: "primary" }, handOver.done)));
  const form = el("form", { novalidate: "" }, all);
  form.addEventListener("submit", guarded(async (event: Event) => {
    event.preventDefault();
    if (all.disabled) {
      return;
    }

    all.disabled = true;
    const done = await outcomeOf(page.client.call("CompleteHandOver", { HandOverId: id, Answer: answer.value.trim() }));
    all.disabled = false;
    if ("error" in done) {
      form.append(failed(page, done.error, null));
      return;
    }

    fill(page, into, { ...sender, batch: null }, el("div", { class: "box good", role: "status" }, el("p", {}, handOver.kept)));
  }));
  return form;
}

function failed(page: Page, error: unknown, again: (() => void) | null): HTMLElement {
  const isForbidden = error instanceof ServerError && error.isForbidden;
  return failure(page, isForbidden ? page.texts.handOver.notAllowed : page.texts.handOver.failed, error, again);
}
