import { dialogData, type Decision, type DialogData } from "../consent/dialog";
import { flagsOf } from "../consent/flags";
import { channels, persons } from "../shared/columns";
import { guarded } from "../shared/guard";
import type { Channel, PersonRow, PersonTable } from "../shared/names";
import { itemsOf, objectOf, nameOf } from "../shared/words";
import { button, el, sign, written } from "./dom";
import { open, outcomeOf, status, type Page } from "./page";
import { recordForm, type Statement } from "./recordForm";
import { send, type Sent } from "./recordSend";

// What optout_RecordConsent assumes when no channel is named.
const usual: readonly Channel[] = ["MarketingEmail", "MarketingMaterial"];

// No e-mail address and no number stands for who gets post.
const withoutAddress: readonly Channel[] = ["Post", "MarketingPost", "MarketingMaterial"];

/** The short dialog in which an agent records what somebody says on the phone. */
export function startRecord(): void {
  const page = open((texts) => texts.record.titleOut);
  const data = dialogData(page.query.get("data") ?? "");
  const title = data?.decision === "OptIn" ? page.texts.record.titleIn : page.texts.record.titleOut;
  document.title = title;
  page.main.append(el("h1", { class: "heard" }, title));
  if (data === null) {
    page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.record.bad));
    return;
  }

  guarded(show)(page, data);
}

async function show(page: Page, data: DialogData): Promise<void> {
  const waiting = status(page.texts.record.loading);
  page.main.append(waiting);
  const rows = await named(page, data.rows);
  const isTyped = rows.length === 0;
  const offered = (Object.keys(channels) as Channel[])
    .filter((channel) => isTyped
      ? !withoutAddress.includes(channel)
      : rows.some((row) => flagsOf(row.table).some((flag) => flag.channel === channel)));
  const ticked = data.channels.length > 0 ? data.channels : usual;
  const open = openingKey();
  const results = el("div", { "aria-live": "polite" });
  const form = recordForm(page, data.decision, offered, ticked, isTyped);
  let left: readonly (PersonRow | null)[] = isTyped ? [null] : rows;
  const done: Sent[] = [];
  const close = button(page.texts.record.close, "plain", () => {
    window.close();
  });

  form.onSubmit(guarded(async (statement: Statement) => {
    form.busy(true);
    results.replaceChildren(status(page.texts.record.recording));
    const sent = await send(page, data.decision, left, statement, open);
    done.push(...sent.filter((one) => one.isRecorded));
    const failed = sent.filter((one) => !one.isRecorded);
    left = failed.map((one) => one.row);
    form.busy(false);
    results.replaceChildren(...resultList(page, done, failed));
    if (failed.length === 0) {
      form.finish();
      close.className = "primary";
      close.focus();
    } else {
      form.again();
    }
  }));
  waiting.replaceWith(
    isTyped ? el("div") : about(page, rows), script(page, data.decision), form.element, results, el("p", { class: "actions" }, close));
}

function about(page: Page, rows: readonly PersonRow[]): HTMLElement {
  const { record } = page.texts;
  return el(
    "section",
    { class: "about" },
    el("h2", {}, rows.length === 1 ? record.about : record.aboutMany(rows.length)),
    el("ul", {}, ...rows.map((row) => el("li", {}, written(shownName(page, row))))),
  );
}

/** What to say, and what never to ask: beside the form, for whoever has the person on the phone. */
function script(page: Page, decision: Decision): HTMLElement {
  const { script } = page.texts.record;
  const { say, never } = decision === "OptIn" ? script.optIn : script.optOut;
  return el(
    "details",
    { class: "script" },
    el("summary", {}, script.title),
    el("h2", {}, script.say),
    el("ul", {}, ...say.map((line) => el("li", {}, line))),
    el("h2", {}, script.never),
    el("ul", {}, ...never.map((line) => el("li", {}, line))),
  );
}

function shownName(page: Page, row: PersonRow | null): string {
  return row === null ? page.texts.record.theAddress : row.name === "" ? page.texts.noName : row.name;
}

function resultList(page: Page, done: readonly Sent[], failed: readonly Sent[]): Node[] {
  const { record } = page.texts;
  const lead = failed.length === 0 ? record.allDone : record.someFailed(failed.length);
  const items = [...failed, ...done].map((one) => el(
    "li",
    { class: one.isRecorded ? "allowed" : "refused" },
    sign(one.isRecorded ? "allowed" : "refused"),
    el(
      "div",
      {},
      el("p", { class: "what" },
        el("strong", {}, one.isRecorded ? record.recorded : record.failed), written(shownName(page, one.row))),
      one.said === "" ? null : written(one.said, "p"),
    ),
  ));
  return [
    failed.length === 0
      ? el("p", { class: "box good", role: "status" }, lead)
      : el("p", { class: "box bad", role: "alert" }, lead),
    el("ul", { class: "points" }, ...items),
  ];
}

/** The rows with their names: whoever opened this may have had no room for them. */
async function named(page: Page, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  const names = new Map<string, string>();
  for (const table of Object.keys(persons) as PersonTable[]) {
    const nameless = rows.filter((row) => row.table === table && row.name === "");
    if (nameless.length > 0) {
      const { set, id, name } = persons[table];
      const filter = nameless.map((row) => `${id} eq ${row.id}`).join(" or ");
      const found = await outcomeOf(page.client.list(`${set}?$select=${name}&$filter=${encodeURIComponent(filter)}`));
      for (const row of "value" in found ? itemsOf(found.value["value"], rows.length) : []) {
        const { [id]: key, [name]: text } = objectOf(row);
        names.set(String(key), nameOf(text, 200));
      }
    }
  }

  return rows.map((row) => (row.name === "" ? { ...row, name: names.get(row.id) ?? "" } : row));
}

/** One key for each time that this page is opened: pressing twice records nothing twice. */
function openingKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
