import { answersIn, type ConsentAnswer } from "../consent/answers";
import { flagsOf, personTable, type Stored } from "../consent/flags";
import { channelStates, type ChannelState } from "../consent/states";
import { mostRows, timelineIn, type TimelineRow } from "../consent/timeline";
import { reloadMessage } from "../forms/panel";
import { ServerError, type Answer } from "../shared/client";
import { persons, request, requestKinds, requestStatuses } from "../shared/columns";
import { guarded } from "../shared/guard";
import type { PersonTable } from "../shared/names";
import { guidOf, instantOf, itemsOf, objectOf } from "../shared/words";
import { el, sign, written, type Sign } from "./dom";
import { failure, instant, open, outcomeOf, recordLink, status, type Outcome, type Page } from "./page";
import { timelineSection } from "./timelineList";

const mostClocks = 10;

/** Everything that is known of one person, part by part. */
interface Known {
  readonly row: Outcome<Answer>;
  readonly timeline: Outcome<TimelineRow[]>;
  readonly answer: Outcome<ConsentAnswer | null>;
  readonly clocks: Outcome<readonly unknown[]>;
}

/** Shows what is on record of the person whose form this page stands on. */
export function startPanel(): void {
  const whole = open((texts) => texts.panel.title);
  const page = { ...whole, main: el("div") };
  whole.main.append(el("h1", { class: "heard" }, page.texts.panel.title), page.main);
  const table = personTable(page.query.get("typename") ?? "");
  const id = guidOf(page.query.get("id"));
  if (table === null || id === null) {
    page.main.replaceChildren(status(page.texts.panel.notSaved));
    return;
  }

  let turn = 0;
  const load = guarded(async () => {
    const mine = ++turn;
    page.main.setAttribute("aria-busy", "true");
    if (page.main.childElementCount === 0) {
      page.main.replaceChildren(status(page.texts.panel.loading));
    }

    const known = await read(page, table, id);
    if (mine === turn) {
      page.main.removeAttribute("aria-busy");
      show(page, table, id, known, load);
    }
  });
  window.addEventListener("message", (event) => {
    if (event.origin === location.origin && event.data === reloadMessage) {
      load();
    }
  });
  load();
}

async function read(page: Page, table: PersonTable, id: string): Promise<Known> {
  const { client } = page;
  const { set, name } = persons[table];
  const [row, timeline, answer, clocks] = await Promise.all([
    outcomeOf(client.read(table, set, id, [name, ...flagsOf(table).map((flag) => flag.column)])),
    outcomeOf(client.call("ReadTimeline", { PersonType: table, PersonId: id, Top: mostRows })
      .then((answered) => timelineIn(answered["Rows"]))),
    outcomeOf(client.call("CheckConsent", { Persons: [`${table}:${id}`], Category: "Marketing" })
      .then((answered) => answersIn(answered["Answers"], 1)[0] ?? null)),
    outcomeOf(client.list(clockQuery(table, id)).then((answered) => itemsOf(answered["value"], mostClocks))),
  ]);
  return { row, timeline, answer, clocks };
}

function clockQuery(table: PersonTable, id: string): string {
  const columns = [request.kind, request.dueOn, request.receivedOn].join(",");
  const open = [requestStatuses.Open, requestStatuses.WaitsForOfficer]
    .map((value) => `${request.status} eq ${value}`).join(" or ");
  const filter = `${request.personType} eq '${table}' and ${request.personId} eq '${id}' and (${open})`;
  return `${request.set}?$select=${columns}&$filter=${encodeURIComponent(filter)}`
    + `&$orderby=${request.dueOn}%20asc&$top=${mostClocks}`;
}

function show(page: Page, table: PersonTable, id: string, known: Known, again: () => void): void {
  if ("error" in known.row && "error" in known.timeline) {
    page.main.replaceChildren(failure(page, page.texts.panel.failed, known.row.error, again));
    return;
  }

  const rows = "value" in known.timeline ? known.timeline.value : [];
  page.main.replaceChildren(...[
    decisionSection(page, id, known.answer),
    waysSection(page, table, known.row, rows, again),
    clockSection(page, known.clocks),
    timelineSection(page, known.timeline, again),
  ].filter((part): part is HTMLElement => part !== null));
}

function decisionSection(page: Page, id: string, answer: Known["answer"]): HTMLElement {
  const { panel } = page.texts;
  const heading = el("h2", {}, panel.marketing);
  if ("error" in answer || answer.value === null) {
    return el("section", {}, heading, el("p", { class: "quiet" }, panel.failedPart));
  }

  const { allowed, reason, since, change } = answer.value;
  return el(
    "section",
    {},
    heading,
    el(
      "div",
      { class: allowed ? "box good" : "box bad" },
      el(
        "p",
        { class: "verdict" },
        sign(allowed ? "allowed" : "refused"),
        allowed ? panel.wouldGo : panel.wouldBeRefused,
      ),
      allowed ? null : el(
        "dl",
        {},
        ...fact(panel.because, reason === "" ? null : written(reason)),
        ...fact(panel.where, place(page, id, answer.value)),
        ...fact(panel.since, since === null ? null : instant(page, since, "minute")),
        ...fact(panel.change, change === "" ? null : written(change)),
      ),
    ),
  );
}

/** The record that refuses, to be opened where it is another one; else the address, where that refuses by itself. */
function place(page: Page, id: string, { record, address }: ConsentAnswer): Node | null {
  const { panel } = page.texts;
  if (record === null) {
    return address === "" ? null : el("span", {}, panel.atAddress, " ", written(address));
  }

  if (record.id === id) {
    return el("span", {}, panel.thisRecord);
  }

  const table = panel.tables[record.table];
  return record.name === null
    ? el("span", {}, panel.recordGone(table))
    : el("span", {}, recordLink(page, record.table, record.id, record.name), panel.ofTable(table));
}

/** A term and what is said of it; nothing when nothing is said. */
export function fact(term: string, said: Node | null): Node[] {
  return said === null ? [] : [el("div", {}, el("dt", {}, term), el("dd", {}, said))];
}

function waysSection(
  page: Page, table: PersonTable, row: Known["row"], timeline: readonly TimelineRow[], again: () => void,
): HTMLElement {
  const heading = el("h2", {}, page.texts.panel.ways);
  if ("error" in row) {
    return el("section", {}, heading, failure(page, page.texts.panel.failedPart, row.error, again));
  }

  const stored = row.value;
  const states = channelStates(table, (column) => stored[column] as Stored, timeline);
  return el("section", {}, heading, el("ul", { class: "ways" }, ...states.map((state) => wayItem(page, state))));
}

const signs: Readonly<Record<ChannelState["state"], Sign>> = {
  refused: "refused",
  covered: "refused",
  allowed: "allowed",
  notRefused: "allowed",
  unknown: "unknown",
};

function wayItem(page: Page, state: ChannelState): HTMLElement {
  const { texts } = page;
  const word = state.state === "covered"
    ? texts.state.covered(state.by === null ? "" : texts.channels[state.by])
    : texts.state[state.state];
  const through = state.isBaseline
    ? texts.state.beforeRecords
    : state.through === null ? "" : texts.state.through(texts.sources[state.through]);
  const since = state.since === null || state.isBaseline
    ? null
    : el("time", { datetime: state.since.toISOString(), title: page.dates.utc(state.since) },
      texts.state.since(page.dates.day(state.since)));
  return el(
    "li",
    { class: `${signs[state.state]} ${state.state}` },
    sign(signs[state.state]),
    el("span", { class: "way" }, texts.channels[state.channel]),
    el("span", { class: "state" }, word),
    since === null && through === "" ? null : el("span", { class: "quiet" }, since, since === null ? "" : " ", through),
  );
}

function clockSection(page: Page, clocks: Known["clocks"]): HTMLElement | null {
  const { panel } = page.texts;
  if ("error" in clocks) {
    // Who may not read requests is told nothing about them, not even that there are any.
    const isHidden = clocks.error instanceof ServerError && clocks.error.isForbidden;
    return isHidden ? null
      : el("section", {}, el("h2", {}, panel.clocks), el("p", { class: "quiet" }, panel.failedPart));
  }

  if (clocks.value.length === 0) {
    return null;
  }

  const items = clocks.value.map((row) => {
    const { [request.kind]: kind, [request.dueOn]: dueOn } = objectOf(row);
    const due = instantOf(dueOn);
    const isLate = due !== null && due.getTime() < Date.now();
    const when = due === null ? el("span", {}, panel.noDue)
      : el("time", { datetime: due.toISOString(), title: page.dates.utc(due) },
        isLate ? panel.overdue(page.dates.day(due)) : panel.due(page.dates.day(due)));
    return el(
      "li",
      { class: isLate ? "refused" : "" },
      sign(isLate ? "refused" : "unknown"),
      el("span", { class: "way" }, kindText(panel, kind)),
      el("span", { class: "state" }, when),
    );
  });
  return el("section", {}, el("h2", {}, panel.clocks), el("ul", { class: "ways clocks" }, ...items));
}

function kindText(panel: Page["texts"]["panel"], kind: unknown): string {
  switch (kind) {
    case requestKinds.OptIn:
      return panel.optIn;
    case requestKinds.Pause:
      return panel.pause;
    case requestKinds.SignUp:
      return panel.signUp;
    case requestKinds.EnteredInError:
      return panel.enteredInError;
    default:
      return panel.optOut;
  }
}
