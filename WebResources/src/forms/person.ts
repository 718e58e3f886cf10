import { cameBack, flagsOf, loosened, personTable, refusedChannels, type Stored } from "../consent/flags";
import { banner, channelList, keptNotice } from "../consent/notices";
import { timelineIn, type TimelineRow } from "../consent/timeline";
import { openRecord } from "../commands/dialog";
import { persons } from "../shared/columns";
import { formClient } from "../shared/formClient";
import { guarded } from "../shared/guard";
import type { Flag, PersonTable } from "../shared/names";
import { textOf } from "../shared/words";
import { keptFor, rowId, userTexts } from "./context";
import { askForEvidence, evidencePlace, focusEvidence, isGiven, type EvidencePlace } from "./evidence";
import { reloadPanel } from "./panel";

const bannerId = "optout_banner";
const guardId = "optout_guard";
const keptId = "optout_kept";

// The platform's number of a save that nobody pressed a button for.
const autoSave = 70;

/** Attaches banner and guard to a form of a person, again without harm when they are there already. */
export function attachPerson(form: Xrm.FormContext): void {
  const table = personTable(form.data.entity.getEntityName());
  if (table === null) {
    return;
  }

  remember(form, table);
  for (const flag of flagsOf(table)) {
    const attribute = flagAttribute(form, flag.column);
    attribute?.removeOnChange(flagChanged);
    attribute?.addOnChange(flagChanged);
  }

  form.data.entity.removeOnSave(saving);
  form.data.entity.addOnSave(saving);
  form.data.entity.removeOnPostSave(saved);
  form.data.entity.addOnPostSave(saved);
  form.data.removeOnLoad(loaded);
  form.data.addOnLoad(loaded);
  guarded(showBanner)(form, table);
}

const flagChanged = guarded((context: Xrm.Events.EventContext) => {
  const form = context.getFormContext();
  const table = personTable(form.data.entity.getEntityName());
  if (table !== null) {
    askWhenLoosened(form, loosenedOn(form, table));
  }
});

const saving = guarded((context: Xrm.Events.SaveEventContext) => {
  const form = context.getFormContext();
  const table = personTable(form.data.entity.getEntityName());
  const event = context.getEventArgs();
  if (table === null || event.isDefaultPrevented()) {
    return undefined;
  }

  const flags = loosenedOn(form, table);
  const place = evidencePlace(form);
  keptFor(form).loosened = flags.map((flag) => flag.column);
  form.ui.clearFormNotification(keptId);
  if (flags.length === 0) {
    return undefined;
  }

  if (place === null) {
    event.preventDefault();
    return putBack(form, table, flags);
  }

  if (!isGiven(place)) {
    event.preventDefault();
    const texts = userTexts();
    askForEvidence(form, place, true);
    notify(form, texts.evidence.needed(channelList(texts, channelsOf(flags))), "ERROR", guardId);
    if (event.getSaveMode() as number !== autoSave) {
      focusEvidence(place);
    }
  }

  return undefined;
});

const saved = guarded(async (context: Xrm.Events.PostSaveEventContext) => {
  const form = context.getFormContext();
  const table = personTable(form.data.entity.getEntityName());
  if (table === null || !context.getEventArgs().getIsSaveSuccess()) {
    return;
  }

  const kept = keptFor(form);
  const flags = flagsOf(table).filter((flag) => kept.loosened.includes(flag.column));
  kept.loosened = [];
  form.ui.clearFormNotification(guardId);
  if (flags.length > 0) {
    // The server takes the evidence out of what it stores and may set flags again: only it knows what is there now.
    await form.data.refresh(false);
    await explain(form, table, cameBack(flags, (column) => valueOn(form, column)));
  }

  remember(form, table);
  askWhenLoosened(form, []);
  await showBanner(form, table);
  await reloadPanel(form);
});

const loaded = guarded((context: Xrm.Events.EventContext) => {
  const form = context.getFormContext();
  const table = personTable(form.data.entity.getEntityName());
  if (table !== null) {
    remember(form, table);
    return showBanner(form, table);
  }

  return undefined;
});

/** Says in plain words what the person refuses; nothing when it is nothing. */
async function showBanner(form: Xrm.FormContext, table: PersonTable): Promise<void> {
  const kept = keptFor(form);
  const turn = ++kept.turn;
  const texts = userTexts();
  const missing = flagsOf(table).map((flag) => flag.column).filter((column) => flagAttribute(form, column) === null);
  let read: Readonly<Record<string, unknown>> = {};
  if (missing.length > 0 && rowId(form) !== "") {
    const { set, name } = persons[table];
    try {
      read = await formClient.read(table, set, rowId(form), [...missing, name]);
    } catch {
      // Without the answer, a list would say too little, and too little is false.
      if (turn === kept.turn) {
        notify(form, texts.unreadable, "INFO", bannerId);
      }

      return;
    }
  }

  if (turn !== kept.turn) {
    return;
  }

  const refused = refusedChannels(table, (column) => kept.stored.has(column)
    ? kept.stored.get(column)
    : read[column] as Stored);
  const text = banner(texts, personName(form, table, read), refused);
  if (text === null) {
    form.ui.clearFormNotification(bannerId);
  } else {
    notify(form, text, "WARNING", bannerId);
  }
}

/** A form without a place for evidence: the flags go back, and the dialog takes what the person said. */
async function putBack(form: Xrm.FormContext, table: PersonTable, flags: readonly Flag[]): Promise<void> {
  const kept = keptFor(form);
  const texts = userTexts();
  const what = channelList(texts, channelsOf(flags));
  for (const flag of flags) {
    flagAttribute(form, flag.column)?.setValue(kept.stored.get(flag.column) ?? flag.refusing);
  }

  kept.loosened = [];
  notify(form, texts.evidence.putBack(what), "WARNING", guardId);
  const answer = await Xrm.Navigation.openConfirmDialog({
    title: texts.evidence.offerTitle,
    text: texts.evidence.offer(what),
    confirmButtonLabel: texts.evidence.offerYes,
    cancelButtonLabel: texts.evidence.offerNo,
  });
  if (!answer.confirmed) {
    return;
  }

  const name = personName(form, table, {});
  await openRecord({
    rows: [{ table, id: rowId(form), name }],
    decision: "OptIn",
    channels: channelsOf(flags),
  });
  form.ui.clearFormNotification(guardId);
  await form.data.refresh(true);
}

/** Names what the server set again, and why, as far as the ledger says so. */
async function explain(form: Xrm.FormContext, table: PersonTable, kept: readonly Flag[]): Promise<void> {
  if (kept.length === 0) {
    return;
  }

  let timeline: readonly TimelineRow[] = [];
  try {
    const answer = await formClient.call("ReadTimeline", { PersonType: table, PersonId: rowId(form), Top: 20 });
    timeline = timelineIn(answer["Rows"]);
  } catch {
    // The notice then says all that may be the reason.
  }

  notify(form, keptNotice(userTexts(), kept, timeline), "WARNING", keptId);
}

function askWhenLoosened(form: Xrm.FormContext, flags: readonly Flag[]): void {
  const place: EvidencePlace | null = evidencePlace(form);
  if (place === null) {
    return;
  }

  askForEvidence(form, place, flags.length > 0);
  if (flags.length > 0) {
    const texts = userTexts();
    notify(form, texts.evidence.wanted(channelList(texts, channelsOf(flags))), "INFO", guardId);
    if (!isGiven(place)) {
      focusEvidence(place);
    }
  } else {
    form.ui.clearFormNotification(guardId);
  }
}

/** Keeps the stored value of each flag: what a form shows is the stored value until somebody changes it. */
function remember(form: Xrm.FormContext, table: PersonTable): void {
  const { stored } = keptFor(form);
  for (const flag of flagsOf(table)) {
    const attribute = flagAttribute(form, flag.column);
    if (attribute !== null && !attribute.getIsDirty()) {
      stored.set(flag.column, attribute.getValue());
    } else if (attribute !== null && !stored.has(flag.column)) {
      stored.set(flag.column, attribute.getInitialValue());
    }
  }
}

function loosenedOn(form: Xrm.FormContext, table: PersonTable): Flag[] {
  const { stored } = keptFor(form);
  return loosened(table, (column) => stored.get(column), (column) =>
    flagAttribute(form, column) === null ? stored.get(column) : valueOn(form, column));
}

function valueOn(form: Xrm.FormContext, column: string): Stored {
  return flagAttribute(form, column)?.getValue();
}

function flagAttribute(form: Xrm.FormContext, column: string): Xrm.Attributes.BooleanAttribute | null {
  return form.getAttribute<Xrm.Attributes.BooleanAttribute>(column);
}

function personName(form: Xrm.FormContext, table: PersonTable, read: Readonly<Record<string, unknown>>): string {
  const column = persons[table].name;
  const attribute = form.getAttribute<Xrm.Attributes.StringAttribute>(column);
  return attribute?.getValue() ?? (textOf(read[column]) || form.data.entity.getPrimaryAttributeValue());
}

function channelsOf(flags: readonly Flag[]): Flag["channel"][] {
  return flags.map((flag) => flag.channel);
}

function notify(form: Xrm.FormContext, text: string, level: Xrm.FormNotificationLevel, id: string): void {
  form.ui.setFormNotification(text, level, id);
}
