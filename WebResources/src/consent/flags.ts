import { persons } from "../shared/columns";
import { isNameIn, type Channel, type Flag, type PersonTable } from "../shared/names";

/** A stored value of a flag: null and undefined say nothing. */
export type Stored = boolean | null | undefined;

/** The table of people with a name; null when it is none. */
export function personTable(name: string): PersonTable | null {
  return isNameIn(persons, name) ? name : null;
}

/** The flags of a table of people. */
export function flagsOf(table: PersonTable): readonly Flag[] {
  return persons[table].flags;
}

/** Whether a stored value refuses. Nothing stored refuses nothing; followemail refuses when it is false. */
export function refuses(flag: Flag, value: Stored): boolean {
  return value === flag.refusing;
}

/** The channels that the flags refuse, in the order of the flags. */
export function refusedChannels(table: PersonTable, valueOf: (column: string) => Stored): Channel[] {
  return flagsOf(table).filter((flag) => refuses(flag, valueOf(flag.column))).map((flag) => flag.channel);
}

/** The flags by which a person who refused would be contacted again. */
export function loosened(
  table: PersonTable,
  before: (column: string) => Stored,
  after: (column: string) => Stored,
): Flag[] {
  return flagsOf(table).filter((flag) => refuses(flag, before(flag.column)) && !refuses(flag, after(flag.column)));
}

/** Of flags that were loosened, those that refuse again after the save. */
export function cameBack(flags: readonly Flag[], now: (column: string) => Stored): Flag[] {
  return flags.filter((flag) => refuses(flag, now(flag.column)));
}
