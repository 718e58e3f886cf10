import { cameBack, type Stored } from "../consent/flags";
import { keptNotice } from "../consent/notices";
import { timelineIn, type TimelineRow } from "../consent/timeline";
import { persons } from "../shared/columns";
import { formClient } from "../shared/formClient";
import type { Flag, PersonTable } from "../shared/names";
import { isolated, nameOf } from "../shared/words";
import { notify, rowId, userTexts } from "./context";
import { valueOn } from "./flagsOnForm";

/** The notification of what the server set again. */
export const keptId = "optout_kept";

// The platform's numbers: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app/addglobalnotification
const bar = 2;
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the types have no enum to use at run time
const warning: XrmEnum.AppNotificationLevel = 3;

/** Names those of the loosened flags that the server set again. */
export async function explain(form: Xrm.FormContext, table: PersonTable, flags: readonly Flag[]): Promise<void> {
  const kept = cameBack(flags, (column) => valueOn(form, column));
  if (kept.length > 0) {
    notify(form, await explanation(table, rowId(form), kept), "WARNING", keptId);
  }
}

/** The same where the form is gone: above whatever is shown now. */
export async function explainElsewhere(form: Xrm.FormContext, table: PersonTable, flags: readonly Flag[]): Promise<void> {
  if (flags.length === 0) {
    return;
  }

  const { set, name } = persons[table];
  const id = rowId(form);
  const row = await formClient.read(table, set, id, [name, ...flags.map((flag) => flag.column)]);
  const kept = cameBack(flags, (column) => row[column] as Stored);
  if (kept.length > 0) {
    const who = nameOf(row[name]);
    const text = await explanation(table, id, kept);
    await Xrm.App.addGlobalNotification({
      type: bar,
      level: warning,
      message: who === "" ? text : `${isolated(who)}: ${text}`,
      showCloseButton: true,
    });
  }
}

/** What came back, and why as far as the ledger says so. */
async function explanation(table: PersonTable, id: string, kept: readonly Flag[]): Promise<string> {
  let timeline: readonly TimelineRow[] = [];
  try {
    const answer = await formClient.call("ReadTimeline", { PersonType: table, PersonId: id, Top: 20 });
    timeline = timelineIn(answer["Rows"]);
  } catch {
    // The notice then says all that may be the reason.
  }

  return keptNotice(userTexts(), kept, timeline);
}
