import type { channels, claimableSources, events, persons, reasons, sources } from "./columns";

/** A way to reach a person. */
export type Channel = keyof typeof channels;

/** What a ledger row says happened. */
export type LedgerEvent = keyof typeof events;

/** Through what a choice came. */
export type Source = keyof typeof sources;

/** A source that somebody who writes a record may claim. */
export type ClaimableSource = (typeof claimableSources)[number];

/** Why something happened. */
export type Reason = keyof typeof reasons;

/** A table of people. */
export type PersonTable = keyof typeof persons;

/** A do-not-contact column of a table of people; refusing is the value that says no. */
export interface Flag {
  readonly column: string;
  readonly channel: Channel;
  readonly refusing: boolean;
}

/** A row of a table of people. */
export interface PersonRow {
  readonly table: PersonTable;
  readonly id: string;
  readonly name: string;
}

/** Whether a word is one of the names of an object: what comes from elsewhere is only a word. */
export function isNameIn<T extends object>(names: T, word: unknown): word is keyof T & string {
  return typeof word === "string" && Object.prototype.hasOwnProperty.call(names, word);
}
