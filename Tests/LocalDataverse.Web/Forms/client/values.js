// Values of columns: as the Web API writes them, and as the client API gives them.
import { bracedId, plainId } from "./host.js";

/** What getAttributeType() says of a column. */
const Types = {
  Boolean: "boolean", DateTime: "datetime", Decimal: "decimal", Double: "double", Integer: "integer", Memo: "memo",
  Money: "money", Picklist: "optionset", State: "optionset", Status: "optionset", Virtual: "multiselectoptionset",
  Lookup: "lookup", Customer: "lookup", Owner: "lookup", PartyList: "lookup",
};

export const typeOf = (column) => Types[column.type] ?? "string";

export const isLookup = (column) => typeOf(column) === "lookup";

/** The masks of activity parties: https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity */
export const Participation = {
  from: 1, to: 2, cc: 3, bcc: 4, requiredattendees: 5, optionalattendees: 6, organizer: 7, resources: 10, customers: 11,
};

/** How an address that is nobody's is told from a row, in a party list. */
export const Unresolved = "unresolvedaddress";

const Formatted = "@OData.Community.Display.V1.FormattedValue";
const LookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

export function fromRow(row, column) {
  if (column.type === "PartyList") {
    return parties(row, Participation[column.name]);
  }
  const key = isLookup(column) ? `_${column.name}_value` : column.name;
  const value = row[key] ?? null;
  if (value === null) {
    return null;
  }
  switch (typeOf(column)) {
    case "lookup": return [{ id: bracedId(value), name: row[key + Formatted] ?? "", entityType: row[key + LookupTable] }];
    case "datetime": return column.dateOnly ? localDay(value) : new Date(value);
    case "multiselectoptionset": return String(value).split(",").map(Number);
    default: return value;
  }
}

function parties(row, mask) {
  const found = Object.entries(row).find(([key, value]) => key.endsWith("_activity_parties") && Array.isArray(value));
  const all = (found?.[1] ?? []).filter((party) => party.participationtypemask === mask).map((party) =>
    party._partyid_value
      ? {
        id: bracedId(party._partyid_value),
        name: party[`_partyid_value${Formatted}`] ?? party.addressused ?? "",
        entityType: party[`_partyid_value${LookupTable}`],
      }
      : { id: "", name: party.addressused ?? "", entityType: Unresolved });
  return all.length > 0 ? all : null;
}

function localDay(text) {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return new Date(year, month - 1, day);
}

const two = (number) => String(number).padStart(2, "0");

export const dayText = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const minuteText = (date) => `${dayText(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

/** The instant without the part of a second that the platform does not keep. */
export const instantText = (date) => date.toISOString().replace(/\.\d+Z$/, "Z");

/** Writes a value into the body of a request. */
export async function intoBody(body, table, column, value, tableOf) {
  if (isLookup(column)) {
    await lookupIntoBody(body, table, column, value, tableOf);
    return;
  }
  body[column.name] = value === null ? null
    : typeOf(column) === "datetime" ? (column.dateOnly ? dayText(value) : instantText(value))
    : typeOf(column) === "multiselectoptionset" ? value.join(",")
    : value;
}

async function lookupIntoBody(body, table, column, value, tableOf) {
  if (column.type === "PartyList") {
    const key = `${table.name}_activity_parties`;
    body[key] ??= [];
    for (const party of value ?? []) {
      body[key].push(await partyOf(party, Participation[column.name], tableOf));
    }
    return;
  }
  const [row] = value ?? [];
  const target = row?.entityType ?? column.targets[0];
  const navigation = table.navigation(column.name, target) ?? column.name;
  body[`${navigation}@odata.bind`] = row ? `/${(await tableOf(target)).setName}(${plainId(row.id)})` : null;
}

async function partyOf(party, mask, tableOf) {
  return party.entityType === Unresolved
    ? { addressused: party.name, participationtypemask: mask }
    : {
      [`partyid_${party.entityType}@odata.bind`]:
        `/${(await tableOf(party.entityType)).setName}(${plainId(party.id)})`,
      participationtypemask: mask,
    };
}

/** Whether two values of a column are the same. */
export function same(one, other) {
  const plain = (value) => value instanceof Date ? value.getTime()
    : Array.isArray(value) ? value.map((item) => typeof item === "object"
      ? [plainId(item.id), item.entityType, item.id ? "" : item.name] : item)
    : value === "" ? null : value ?? null;
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
