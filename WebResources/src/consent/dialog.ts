import { channels } from "../shared/columns";
import { isNameIn, type Channel, type PersonRow } from "../shared/names";
import { guidOf, itemsOf, nameOf, objectOf } from "../shared/words";
import { personTable } from "./flags";

/** The most rows that are recorded for at once. */
export const mostPeople = 50;

/** The longest evidence that optout_RecordConsent takes. */
export const longestEvidence = 4000;

/** The longest address of a page that every browser and gateway takes. */
const longestData = 1500;
const longestText = 50_000;

/** Which way a person decides. */
export type Decision = "OptOut" | "OptIn";

/** What the record dialog is about: people, or an address that is typed there. A name may be empty: the page reads it. */
export interface DialogData {
  /** Nobody where the address is typed. */
  readonly rows: readonly PersonRow[];
  /** Whether it is about an address that is typed in the dialog. */
  readonly isTyped?: boolean;
  readonly decision: Decision;
  /** Empty for those that the product assumes. */
  readonly channels: readonly Channel[];
}

/** The dialog's data as its page takes it. Names are left out when they make it too long. */
export function dialogText(data: DialogData): string {
  const whole = JSON.stringify(data);
  return encodeURIComponent(whole).length <= longestData
    ? whole
    : JSON.stringify({ ...data, rows: data.rows.map(({ table, id }) => ({ table, id })) });
}

/** Reads the dialog's data, which anybody could have written; null when whom it names is nobody. */
export function dialogData(text: string): DialogData | null {
  if (text.length > longestText) {
    return null;
  }

  const { rows, decision, channels: names, isTyped } = objectOf(parsed(text));
  const people = itemsOf(rows, mostPeople).map(rowOf).filter((row): row is PersonRow => row !== null);
  return people.length === 0 && isTyped !== true
    ? null
    : {
        rows: people.filter((row, i) => people.findIndex((other) => other.id === row.id) === i),
        decision: decision === "OptIn" ? "OptIn" : "OptOut",
        channels: itemsOf(names, 20).filter((name): name is Channel => isNameIn(channels, name)),
      };
}

/** What the agent wrote, as evidence: the reference of the call belongs to it. */
export function evidenceOf(said: string, reference: string): string {
  return [said.trim(), reference.trim()].filter((part) => part !== "").join("\n");
}

function rowOf(value: unknown): PersonRow | null {
  const { table, id, name } = objectOf(value);
  const known = typeof table === "string" ? personTable(table) : null;
  const guid = guidOf(id);
  return known === null || guid === null ? null : { table: known, id: guid, name: nameOf(name, 200) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
