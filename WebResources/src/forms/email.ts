import { answersIn } from "../consent/answers";
import {
  mailNotice, mostRecipients, nobodyRefuses, recipientsIn, type MailCategory, type Recipients,
} from "../consent/recipients";
import { categories, email, topic } from "../shared/columns";
import { formClient } from "../shared/formClient";
import { guarded } from "../shared/guard";
import { guidOf, textOf } from "../shared/words";
import { keptFor, notify, userDates, userTexts } from "./context";

const noticeId = "optout_recipients";
const calmAfter = 400;

const watched = [...email.boxes, email.category, email.topic];

/** The form types in which an e-mail can still be sent. */
const sendable: readonly number[] = [1, 2];

/** Attaches the check of recipients to an e-mail form, again without harm when it is there already. */
export function attachEmail(form: Xrm.FormContext): void {
  if (form.data.entity.getEntityName() !== email.table) {
    return;
  }

  for (const column of watched) {
    const attribute = form.getAttribute(column);
    attribute?.removeOnChange(changed);
    attribute?.addOnChange(changed);
  }

  checkSoon(form, 0);
  guarded(showOverride)(form);
}

/** Checks the recipients at once, and says so too when nobody refuses. */
export async function checkRecipients(form: Xrm.FormContext): Promise<void> {
  await check(form, true);
}

const changed = guarded((context: Xrm.Events.EventContext) => {
  checkSoon(context.getFormContext(), calmAfter);
});

/** Waits until nobody types any more: each name that is added would be a call otherwise. */
function checkSoon(form: Xrm.FormContext, after: number): void {
  const kept = keptFor(form);
  clearTimeout(kept.timer);
  kept.timer = setTimeout(guarded(() => check(form, false)), after);
}

async function check(form: Xrm.FormContext, isAsked: boolean): Promise<void> {
  const kept = keptFor(form);
  const turn = ++kept.turn;
  if (!sendable.includes(form.ui.getFormType())) {
    return;
  }

  const texts = userTexts();
  const recipients = recipientsIn(email.boxes.map((box): unknown => form.getAttribute(box)?.getValue()));
  const count = recipients.persons.length + recipients.addresses.length;
  const category = categoryOn(form);
  let notice = count === 0 ? mailNotice(texts, userDates(texts), category, recipients, []) : null;
  if (count > 0) {
    try {
      const answers = await ask(form, category, recipients);
      notice = mailNotice(texts, userDates(texts), category, recipients, answers);
    } catch {
      notice = { level: "WARNING", text: texts.mail.notChecked };
    }
  }

  if (turn !== kept.turn) {
    return;
  }

  const calm = count === 0 ? texts.mail.nobody : nobodyRefuses(texts, category, count);
  const shown = notice ?? (isAsked ? { level: "INFO" as const, text: calm } : null);
  if (shown === null) {
    form.ui.clearFormNotification(noticeId);
  } else {
    notify(form, shown.text, shown.level, noticeId);
  }
}

async function ask(form: Xrm.FormContext, category: MailCategory, recipients: Recipients) {
  const answer = await formClient.call("CheckConsent", {
    Persons: recipients.persons.length > 0 ? recipients.persons : undefined,
    Addresses: recipients.addresses.length > 0 ? recipients.addresses : undefined,
    Category: category ?? "Marketing",
    Topic: await topicCode(form),
  });
  return answersIn(answer["Answers"], mostRecipients);
}

function categoryOn(form: Xrm.FormContext): MailCategory {
  const value = form.getAttribute<Xrm.Attributes.OptionSetAttribute>(email.category)?.getValue() ?? null;
  return value === null ? null : value === categories.Transactional ? "Transactional" : "Marketing";
}

/** The code of the chosen topic; undefined when none is chosen. */
async function topicCode(form: Xrm.FormContext): Promise<string | undefined> {
  const chosen = form.getAttribute<Xrm.Attributes.LookupAttribute>(email.topic)?.getValue()?.[0];
  const id = guidOf(chosen?.id);
  if (id === null) {
    return undefined;
  }

  const row = await formClient.read(topic.table, topic.set, id, [topic.code]);
  return textOf(row[topic.code], 200) || undefined;
}

/** The override is there for those who may grant one. */
function showOverride(form: Xrm.FormContext): void {
  const attribute = form.getAttribute(email.overrideGround);
  const mayGrant = attribute?.getUserPrivilege().canUpdate === true;
  for (const column of [email.overrideGround, email.overrideReason]) {
    const control = form.getControl<Xrm.Controls.StandardControl>(column);
    control?.setVisible(mayGrant);
    control?.getParent().setVisible(mayGrant);
  }
}
