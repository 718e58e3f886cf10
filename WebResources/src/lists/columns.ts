import type { ListRecord } from "./records";
import { plain, vocabulary } from "./vocabulary";

/** A column of addresses. */
export interface AddressColumn {
  readonly place: number;
  readonly kind: "email" | "phone" | "fax";
}

/** A column that says whether somebody said no. */
export interface OptOutColumn {
  readonly place: number;
  readonly name: string;
  /** Of which channels it speaks; none for those that an address means. */
  readonly channels: readonly string[];
  readonly yesAllows: boolean;
  /** Whether yes may mean either, so that only words count that say it. */
  readonly yesSays: boolean;
  /** Whether any value says no, as when somebody did. */
  readonly isDate: boolean;
  readonly isEverything: boolean;
}

/** What the columns of a list are: known by name, in any case and order; others, and repeated ones, are left out. */
export interface ListColumns {
  readonly hasHeader: boolean;
  readonly addresses: readonly AddressColumn[];
  readonly optOuts: readonly OptOutColumn[];
  readonly date: number | null;
  readonly isOfSubscribers: boolean;
}

const looked = 200;

/** What the columns are; null where none holds addresses. */
export function columnsOf(records: readonly ListRecord[]): ListColumns | null {
  const shown = records[0]?.cells ?? [];
  const names = shown.map(plain);
  const addresses = addressesOf(names);
  if (addresses.length === 0) {
    return withoutHeader(records.slice(0, looked));
  }

  const optOuts = names.map((name, place) => optOutOf(name, place, shown[place] ?? ""))
    .filter((column): column is OptOutColumn => column !== null);
  return {
    hasHeader: true,
    addresses,
    optOuts,
    date: first(names, vocabulary.refusedOn) ?? first(names, vocabulary.dates),
    isOfSubscribers: optOuts.length === 0 && names.some((name) => vocabulary.subscribers.includes(name)),
  };
}

function addressesOf(names: readonly string[]): AddressColumn[] {
  const kinds = ["email", "phone", "fax"] as const;
  const columns = names.flatMap((name, place) => {
    const kind = kinds.find((one) => vocabulary[one].includes(name));
    return kind === undefined || names.indexOf(name) !== place ? [] : [{ place, kind }];
  });
  // "Address" is a street where another column holds the e-mail address.
  return columns.length > 1 ? columns.filter((column) => names[column.place] !== "address") : columns;
}

function optOutOf(name: string, place: number, shown: string): OptOutColumn | null {
  const channel = Object.entries(vocabulary.flags).find(([, known]) => known.includes(name))?.[0]
    ?? Object.entries(vocabulary.flagBeginnings).find(([, known]) => known.some((one) => name.startsWith(one)))?.[0];
  const isEverything = vocabulary.everything.includes(name);
  const isDate = vocabulary.refusedOn.includes(name);
  return channel === undefined && !isEverything && !isDate && !vocabulary.optOut.includes(name) ? null : {
    place,
    name: shown,
    channels: channel === undefined ? [] : [channel],
    yesAllows: vocabulary.yesAllows.includes(name),
    yesSays: vocabulary.yesSays.includes(name),
    isDate,
    isEverything,
  };
}

function withoutHeader(start: readonly ListRecord[]): ListColumns | null {
  const width = Math.max(0, ...start.map((record) => record.cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const addresses: AddressColumn[] = places
    .filter((place) => start.some((record) => record.cells[place]?.includes("@") === true))
    .map((place) => ({ place, kind: "email" }));
  const digits = 6;
  if (addresses.length === 0 && width === 1
    && start.some((record) => (record.cells[0] ?? "").replace(/[^0-9]/gu, "").length >= digits)) {
    addresses.push({ place: 0, kind: "phone" });
  }

  return addresses.length === 0
    ? null
    : { hasHeader: false, addresses, optOuts: [], date: null, isOfSubscribers: false };
}

function first(names: readonly string[], wanted: readonly string[]): number | null {
  const name = wanted.find((one) => names.includes(one));
  return name === undefined ? null : names.indexOf(name);
}
