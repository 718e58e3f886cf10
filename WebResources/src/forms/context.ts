import { datesIn, type Dates } from "../shared/dates";
import { guidOf } from "../shared/words";
import { textsFor, type Texts } from "../texts";

/** What is kept about one open form. */
export interface Kept {
  /** The stored values of the flags, by column. */
  readonly stored: Map<string, boolean | null>;
  /** The columns loosened by the save that is under way. */
  loosened: readonly string[];
  /** Whether that save also closes the form. */
  isClosing: boolean;
  /** Which question was asked last: only its answer counts. */
  turn: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const mostForms = 50;
const byRow = new Map<string, Kept>();
const unsaved = new WeakMap<object, Kept>();

/** The id of a form's row, in lower case; empty for one that is not saved yet. */
export function rowId(form: Xrm.FormContext): string {
  return guidOf(form.data.entity.getId()) ?? "";
}

/**
 * What is kept about a form. It is found by the row, because commands and events may each give a context of their
 * own for the same form.
 */
export function keptFor(form: Xrm.FormContext): Kept {
  const id = rowId(form);
  const key = `${form.data.entity.getEntityName()}:${id}`;
  const known = id === "" ? unsaved.get(form.data.entity) : byRow.get(key);
  if (known !== undefined) {
    return known;
  }

  const kept: Kept = { stored: new Map(), loosened: [], isClosing: false, turn: 0, timer: undefined };
  if (id === "") {
    unsaved.set(form.data.entity, kept);
    return kept;
  }

  byRow.set(key, kept);
  const oldest = byRow.keys().next();
  if (byRow.size > mostForms && oldest.done !== true) {
    byRow.delete(oldest.value);
  }

  return kept;
}

/** The texts of the user's language. */
export function userTexts(): Texts {
  return textsFor(Xrm.Utility.getGlobalContext().userSettings.languageId);
}

/** How the user reads dates. */
export function userDates(texts: Texts): Dates {
  return datesIn(texts.language);
}

/** Shows a notification instead of the one with the same id. */
export function notify(form: Xrm.FormContext, text: string, level: Xrm.FormNotificationLevel, id: string): void {
  form.ui.clearFormNotification(id);
  form.ui.setFormNotification(text, level, id);
}
