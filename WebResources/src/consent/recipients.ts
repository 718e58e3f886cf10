import { email } from "../shared/columns";
import type { Dates } from "../shared/dates";
import { guidOf, isolated, nameOf, objectOf, textOf } from "../shared/words";
import type { Texts } from "../texts";
import type { ConsentAnswer } from "./answers";
import { personTable } from "./flags";

/** The most people and addresses that are asked about at once, as optout_CheckConsent allows. */
export const mostRecipients = 1000;

const namedAtMost = 5;

/** Whom an e-mail goes to, as far as it can be asked about. */
export interface Recipients {
  /** Rows, each as its table, a colon and its id. */
  readonly persons: readonly string[];
  readonly addresses: readonly string[];
  /** The names, by question. */
  readonly names: ReadonlyMap<string, string>;
  /** How many can only be checked by the send itself. */
  readonly others: number;
}

/** The category of an e-mail as the form has it. */
export type MailCategory = "Marketing" | "Transactional" | null;

/** What an e-mail form says about its recipients. */
export interface MailNotice {
  readonly level: "WARNING" | "INFO";
  readonly text: string;
}

/** Reads the parties in the boxes of an e-mail form. Users, queues and equipment never refuse and are left out. */
export function recipientsIn(boxes: readonly unknown[]): Recipients {
  const persons = new Set<string>();
  const addresses = new Set<string>();
  const names = new Map<string, string>();
  let others = 0;
  for (const party of boxes.flatMap((box) => (Array.isArray(box) ? (box as readonly unknown[]) : []))) {
    const { id, name, entityType } = objectOf(party);
    const table = textOf(entityType, 100);
    const question = personTable(table) === null ? addressOf(name) : personOf(table, id);
    if ((email.ours as readonly string[]).includes(table)) {
      continue;
    }

    const kind = personTable(table) === null ? addresses : persons;
    if (question === null || persons.size + addresses.size >= mostRecipients) {
      others++;
    } else {
      kind.add(question);
      names.set(question, nameOf(name));
    }
  }

  return { persons: [...persons], addresses: [...addresses], names, others };
}

/** What to say of the answers; null when nothing needs to be said. */
export function mailNotice(
  texts: Texts,
  dates: Dates,
  category: MailCategory,
  recipients: Recipients,
  answers: readonly ConsentAnswer[],
): MailNotice | null {
  const refused = answers.filter((answer) => !answer.allowed);
  const uncertain = recipients.others > 0 ? texts.mail.someNotChecked(recipients.others) : "";
  if (refused.length === 0) {
    return uncertain === "" ? null : { level: "INFO", text: uncertain };
  }

  const named = refused.slice(0, namedAtMost).map((answer) => texts.mail.one(
    nameIn(texts, recipients, answer.question),
    withoutStop(answer.reason),
    answer.since === null ? "" : dates.day(answer.since),
  ));
  const more = refused.length - named.length;
  const who = [...named, ...(more > 0 ? [texts.mail.more(more)] : [])].join(texts.semicolon);
  const sentence = category === null
    ? texts.mail.refusedIfMarketing(refused.length, who)
    : texts.mail.refused(refused.length, who);
  const changes = [...new Set(refused.map((answer) => answer.change))].filter((change) => change !== "");
  const parts = [sentence, ...changes.slice(0, 3), uncertain].filter((part) => part !== "");
  return { level: "WARNING", text: parts.join(" ") };
}

/** What to say when somebody asked and nobody refuses. */
export function nobodyRefuses(texts: Texts, category: MailCategory, count: number): string {
  return category === null ? texts.mail.noneIfMarketing(count) : texts.mail.none(count);
}

function nameIn(texts: Texts, recipients: Recipients, question: string): string {
  const name = recipients.names.get(question) ?? "";
  return name === "" ? texts.noName : isolated(name);
}

function personOf(table: string, id: unknown): string | null {
  const guid = guidOf(id);
  return guid === null ? null : `${table}:${guid}`;
}

function addressOf(name: unknown): string | null {
  const address = textOf(name, 500).trim();
  return address.includes("@") ? address : null;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, "");
}
