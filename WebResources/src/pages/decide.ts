import { longestEvidence } from "../consent/dialog";
import { isOverdue } from "../consent/dueIcon";
import { ServerError, type Answer } from "../shared/client";
import {
  channels, email, letterStates, persons, reasons, request, requestKinds, requestStatuses, sources,
} from "../shared/columns";
import { guarded } from "../shared/guard";
import { isNameIn, type Channel } from "../shared/names";
import { guidOf, textOf, webAddress } from "../shared/words";
import { button, el, written } from "./dom";
import { failure, instant, open, outcomeOf, recordLink, status, type Page } from "./page";

const columns = [
  request.kind, request.status, request.waitsFor, request.receivedOn, request.receivedVia, request.saidOn,
  request.dueOn, request.address, request.personType, request.personId, request.channels, request.topic,
  request.evidence, request.evidenceLink, request.outcome, request.mail, request.answer, request.answerState,
  request.owner,
];
const wordsMark = "Words: ";

/** The dialog in which an officer decides a request that waits. */
export function startDecide(): void {
  const page = open((texts) => texts.decide.title);
  page.main.append(el("h1", { class: "heard" }, page.texts.decide.title));
  const id = guidOf(page.query.get("data") ?? "");
  if (id === null) {
    page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.decide.bad));
    return;
  }

  guarded(show)(page, id);
}

async function show(page: Page, id: string): Promise<void> {
  const { decide, record } = page.texts;
  const waiting = status(decide.loading);
  page.main.append(waiting);
  const read = await outcomeOf(page.client.read(request.table, request.set, id, columns));
  if ("error" in read) {
    waiting.replaceWith(failure(page, decide.unread, read.error, null));
    return;
  }

  const row = read.value;
  const isUnclear = row[request.waitsFor] === reasons.ReplyIsUnclear || row[request.waitsFor] === reasons.AskedBack;
  const words = el("textarea", {
    "id": "words", "rows": "3", "maxlength": String(longestEvidence / 2), "dir": "auto",
    "aria-describedby": "words-hint words-error",
  });
  const error = el("p", { id: "words-error", class: "error", role: "alert" });
  const result = el("div", { "aria-live": "polite" });
  const close = button(record.close, "plain", () => {
    window.close();
  });
  const all = el("fieldset", { class: "all" });

  const decided = (as: number, needsWords: boolean, said: string): void => {
    guarded(async () => {
      const why = words.value.trim();
      error.textContent = needsWords && why === "" ? decide.noWords : "";
      words.toggleAttribute("aria-invalid", error.textContent !== "");
      if (error.textContent !== "") {
        words.focus();
        return;
      }

      all.disabled = true;
      result.replaceChildren(status(decide.running));
      const done = await outcomeOf(page.client.update(request.set, id, {
        [request.status]: as,
        ...(why === "" ? {} : { [request.decision]: why }),
      }));
      all.disabled = false;
      if ("error" in done) {
        const isForbidden = done.error instanceof ServerError && done.error.isForbidden;
        result.replaceChildren(failure(page, isForbidden ? decide.notAllowed : decide.failed, done.error, null));
        return;
      }

      all.remove();
      result.replaceChildren(el("p", { class: "box good", role: "status" }, said));
      close.className = "primary";
      close.focus();
    })();
  };

  all.append(
    el(
      "div",
      { class: "field" },
      el("label", { for: "words" }, decide.words),
      words,
      el("p", { id: "words-hint", class: "quiet" }, decide.wordsHint),
      error,
    ),
    el(
      "div",
      { class: "choices" },
      button(isUnclear ? decide.applyUnclear : decide.apply, "primary", () => {
        decided(requestStatuses.Done, false, decide.applied);
      }),
      button(decide.turnDown, "plain", () => {
        decided(requestStatuses.Refused, true, decide.turnedDown);
      }),
      row[request.waitsFor] === reasons.ReplyIsUnclear
        ? button(decide.askBack, "plain", () => {
          decided(requestStatuses.WaitsForPerson, false, decide.askedBack);
        })
        : null,
    ),
  );
  waiting.replaceWith(facts(page, row), said(page, row), taking(page, row, id), all, result, el("p", { class: "actions" }, close));
}

/** Who works on it: whoever takes it is its owner, so that nobody else decides it too. */
function taking(page: Page, row: Answer, id: string): HTMLElement {
  const { decide } = page.texts;
  const { userId } = page;
  const place = el("div", { "aria-live": "polite" });
  if (userId === null || guidOf(row[request.owner]) === userId) {
    return place;
  }

  const take = button(decide.take, "plain", guarded(async () => {
    take.disabled = true;
    const done = await outcomeOf(page.client.update(
      request.set, id, { [`${request.ownerLink}@odata.bind`]: `/systemusers(${userId})` }));
    place.replaceChildren("error" in done
      ? failure(page, decide.notTaken, done.error, null)
      : el("p", { class: "box good", role: "status" }, decide.taken));
  }));
  place.append(take);
  return place;
}

/** What is asked, by whom, through what and until when: by names, never by codes. */
function facts(page: Page, row: Answer): HTMLElement {
  const { decide } = page.texts;
  const personType = textOf(row[request.personType]);
  const personId = guidOf(row[request.personId]);
  const mail = guidOf(row[request.mail]);
  const answer = guidOf(row[request.answer]);
  const link = webAddress(row[request.evidenceLink]);
  const entries: (readonly [string, Node | null])[] = [
    [decide.asks, el("strong", {}, nameIn(requestKinds, row[request.kind], decide.kinds))],
    [decide.about, written(channelNames(page, textOf(row[request.channels])))],
    [decide.topic, textOf(row[request.topic]) === "" ? null : written(textOf(row[request.topic]))],
    [decide.waits, written(nameIn(reasons, row[request.waitsFor], page.texts.reasons))],
    [decide.person, personId === null || !isNameIn(persons, personType)
      ? null
      : recordLink(page, personType, personId, decide.openPerson)],
    [decide.address, textOf(row[request.address]) === "" ? null : written(textOf(row[request.address]))],
    [decide.through, written(nameIn(sources, row[request.receivedVia], page.texts.sources))],
    [decide.mail, mail === null ? null : recordLink(page, email.table, mail, decide.openMail)],
    [decide.letter, answer === null ? null : el(
      "span",
      {},
      recordLink(page, email.table, answer, decide.openMail),
      " ",
      el(
        "strong",
        { class: row[request.answerState] === letterStates.CameBack ? "late" : "" },
        nameIn(letterStates, row[request.answerState], decide.letterStates),
      ),
    )],
    [decide.evidenceLink, link === null
      ? null
      : el("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, written(link))],
    [decide.received, when(page, row[request.receivedOn])],
    [decide.due, due(page, row)],
  ];
  return el(
    "dl",
    { class: "facts" },
    ...entries.flatMap(([name, value]) => (value === null ? [] : [el("dt", {}, name), el("dd", {}, value)])),
  );
}

/** By when it has to be decided, marked where that is over. */
function due(page: Page, row: Answer): HTMLElement | null {
  const at = when(page, row[request.dueOn]);
  return at !== null && isOverdue(row[request.status], row[request.dueOn], new Date())
    ? el("span", {}, at, " ", el("strong", { class: "late" }, page.texts.decide.overdue))
    : at;
}

/** What the person wrote, the sentence that may ask it marked. */
function said(page: Page, row: Answer): HTMLElement {
  const lines = textOf(row[request.evidence]).split("\n");
  const sentence = lines.find((line) => line.startsWith(wordsMark))?.slice(wordsMark.length);
  return el(
    "section",
    {},
    el("h2", {}, page.texts.decide.said),
    sentence === undefined
      ? el("div", {}, ...lines.filter((line) => line !== "").map((line) => written(line, "p")))
      : el("blockquote", { dir: "auto" }, el("mark", {}, sentence)),
  );
}

function when(page: Page, value: unknown): HTMLElement | null {
  const at = new Date(textOf(value, 40));
  return Number.isNaN(at.getTime()) ? null : instant(page, at, "minute");
}

function channelNames(page: Page, names: string): string {
  return names.split(",").map((name) => name.trim())
    .filter((name): name is Channel => isNameIn(channels, name))
    .map((name) => page.texts.channels[name]).join(page.texts.comma);
}

function nameIn<T extends Readonly<Record<string, number>>>(
  values: T, value: unknown, texts: Readonly<Record<keyof T, string>>,
): string {
  const name = (Object.keys(values) as (keyof T)[]).find((one) => values[one] === value);
  return name === undefined ? "" : texts[name];
}
