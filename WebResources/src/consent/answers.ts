import type { PersonTable } from "../shared/names";
import { guidOf, instantOf, itemsOf, nameOf, objectOf, textOf } from "../shared/words";
import { personTable } from "./flags";

/** The record that decided, as far as whoever asks may read it. */
export interface DecidingRecord {
  readonly table: PersonTable;
  readonly id: string;
  /** Its name; null for a record that is gone. */
  readonly name: string | null;
}

/** What optout_CheckConsent says of one person or address. */
export interface ConsentAnswer {
  readonly question: string;
  readonly allowed: boolean;
  readonly rule: string;
  readonly reason: string;
  readonly since: Date | null;
  readonly change: string;
  readonly record: DecidingRecord | null;
  /** The address that decided; empty for none. */
  readonly address: string;
}

/** The answers of optout_CheckConsent. What is not clearly allowed is refused, as a send would be. */
export function answersIn(answers: unknown, most: number): ConsentAnswer[] {
  return itemsOf(answers, most).map((answer) => {
    const { question, allowed, rule, reason, since, change, address, ...by } = objectOf(answer);
    return {
      question: textOf(question, 500),
      allowed: allowed === true,
      rule: textOf(rule, 100),
      reason: textOf(reason, 500),
      since: instantOf(since),
      change: textOf(change, 500),
      record: recordIn(by),
      address: textOf(address, 320),
    };
  });
}

function recordIn({ recordtype, recordid, recordname }: Readonly<Record<string, unknown>>): DecidingRecord | null {
  const table = personTable(textOf(recordtype, 100));
  const id = guidOf(recordid);
  return table === null || id === null
    ? null
    : { table, id, name: typeof recordname === "string" ? nameOf(recordname, 200) : null };
}
