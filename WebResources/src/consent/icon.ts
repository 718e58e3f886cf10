import { icons, ledger, persons, words } from "../shared/columns";
import type { Channel, Flag } from "../shared/names";
import { objectOf } from "../shared/words";
import type { Texts } from "../texts";
import { channelList } from "./notices";
import { refuses, type Stored } from "./flags";

/** Every flag of every table: a view does not say of which table its rows are. */
const everyFlag: readonly Flag[] = persons.contact.flags;

/** The icon and its tooltip for a row of a view, given as the JSON of its columns. */
export function iconFor(texts: Texts, rowData: string): [string, string] {
  const row = objectOf(rowData.length > 100_000 ? null : JSON.parse(rowData));
  const said = sayings(row);
  const refused = said.filter(([, isRefused]) => isRefused).map(([channel]) => channel);
  return refused.length > 0 ? [icons.refused, texts.icon.refused(channelList(texts, refused))]
    : row[ledger.newValue] === words.refused ? [icons.refused, texts.state.refused]
    : row[ledger.newValue] === words.allowed ? [icons.allowed, texts.state.allowed]
    : said.length > 0 ? [icons.allowed, texts.icon.allowed]
    : [icons.unknown, texts.icon.unknown];
}

function sayings(row: Readonly<Record<string, unknown>>): [Channel, boolean][] {
  return everyFlag
    .map((flag): [Flag, Stored] => [flag, booleanIn(row[`${flag.column}_Value`] ?? row[flag.column])])
    .filter(([, value]) => value !== null)
    .map(([flag, value]) => [flag.channel, refuses(flag, value)]);
}

// Views give two-option columns as booleans, numbers or their texts, by version.
function booleanIn(value: unknown): boolean | null {
  return value === true || value === 1 || value === "1" || value === "true" || value === "True" ? true
    : value === false || value === 0 || value === "0" || value === "false" || value === "False" ? false
    : null;
}
