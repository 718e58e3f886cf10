import { flagsOf, refusedChannels, type Stored } from "../consent/flags";
import { banner } from "../consent/notices";
import { persons } from "../shared/columns";
import { formClient } from "../shared/formClient";
import type { PersonTable } from "../shared/names";
import { keptFor, notify, rowId, userTexts } from "./context";
import { flagAttribute, personName } from "./flagsOnForm";

const bannerId = "optout_banner";

/** Says in plain words what the person refuses; nothing when it is nothing. */
export async function showBanner(form: Xrm.FormContext, table: PersonTable): Promise<void> {
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
