import * as commands from "./commands/commands";
import { dueIconFor } from "./consent/dueIcon";
import { iconFor } from "./consent/icon";
import { attachEmail } from "./forms/email";
import { attachPerson } from "./forms/person";
import { startPage } from "./pages/start";
import { icons } from "./shared/columns";
import { guarded, guardedWith } from "./shared/guard";
import { textsFor } from "./texts";

/** Forms of contact, lead and account. */
export const Person = {
  onLoad: guarded((context: Xrm.Events.EventContext) => {
    attachPerson(context.getFormContext());
  }),
};

/** Forms of e-mail. */
export const Email = {
  onLoad: guarded((context: Xrm.Events.EventContext) => {
    attachEmail(context.getFormContext());
  }),
};

/** Columns of views. */
export const Views = {
  consentIcon: guardedWith(
    [icons.unknown, ""],
    (rowData: string, userLcid: number): [string, string] => iconFor(textsFor(userLcid), rowData),
  ),
  dueIcon: guardedWith(
    ["", ""],
    (rowData: string, userLcid: number): [string, string] => dueIconFor(textsFor(userLcid), rowData, new Date()),
  ),
};

/** Commands of forms and grids. */
export const Commands = {
  attach: commands.attach,
  openConsent: commands.openConsent,
  openConsentOf: commands.openConsentOf,
  recordOptOut: commands.recordOptOut,
  recordOptOutOf: commands.recordOptOutOf,
  checkRecipients: commands.checkRecipients,
  isBurst: commands.isBurst,
  isStored: commands.isStored,
  comparePolicy: commands.comparePolicy,
  takeBackBurst: commands.takeBackBurst,
  workOnFinding: commands.workOnFinding,
  isWaiting: commands.isWaiting,
  decideRequest: commands.decideRequest,
  recordTyped: commands.recordTyped,
  isList: commands.isList,
  takeBackList: commands.takeBackList,
};

startPage();
