import { openRecord } from "../commands/dialog";
import { flagsOf, personTable } from "../consent/flags";
import { channelList } from "../consent/notices";
import { guarded } from "../shared/guard";
import type { Flag, PersonTable } from "../shared/names";
import { showBanner } from "./banner";
import { keptFor, notify, rowId, userTexts } from "./context";
import { askForEvidence, evidencePlace, focusEvidence, isGiven, stateChannels } from "./evidence";
import { explain, explainElsewhere, keptId } from "./explain";
import { flagAttribute, loosenedOn, personName, remember } from "./flagsOnForm";
import { reloadPanel } from "./panel";

const guardId = "optout_guard";

// The platform's numbers of saves, 70 for one that nobody pressed a button for:
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/save-event-arguments/getsavemode
const autoSave = 70;
const closing: readonly number[] = [2, 59];

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
  const kept = keptFor(form);
  kept.loosened = flags.map((flag) => flag.column);
  kept.isClosing = closing.includes(event.getSaveMode());
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
  if (kept.isClosing) {
    await explainElsewhere(form, table, flags);
    return;
  }

  if (flags.length > 0) {
    // The server takes the evidence out of what it stores and may set flags again: only it knows what is there now.
    await form.data.refresh(false);
    await explain(form, table, flags);
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

function askWhenLoosened(form: Xrm.FormContext, flags: readonly Flag[]): void {
  const place = evidencePlace(form);
  if (place === null) {
    return;
  }

  askForEvidence(form, place, flags.length > 0);
  stateChannels(place, channelsOf(flags));
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

function channelsOf(flags: readonly Flag[]): Flag["channel"][] {
  return flags.map((flag) => flag.channel);
}
