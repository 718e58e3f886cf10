import { columnsOf, type AddressColumn, type ListColumns, type OptOutColumn } from "./columns";
import { recordsOf, separatorOf, type ListRecord } from "./records";
import { orderIn, saidOn, type DayOrder } from "./saidOn";
import { meaningOf, plain, type Meaning } from "./vocabulary";

/** What is to be said of a line of a list, before anybody else has read it. */
export type LineRemark = "NoAddress" | "Question" | "UnknownDate" | "OnlyLetters";

/** A line of a list as it is understood: what it hands in, none where it does not say no. */
export interface ListLine {
  readonly line: number;
  readonly rows: readonly string[];
  readonly remarks: readonly LineRemark[];
  readonly questions: readonly string[];
}

/** A whole list as it is understood. */
export interface ListRead {
  readonly columns: ListColumns;
  readonly lines: readonly ListLine[];
}

/** What somebody says of a list that it does not say itself. */
export interface ListTold {
  /** Whether everybody on it said no, whatever its columns say. */
  readonly isEverybody?: boolean;
}

const ofEmail = ["Email", "MarketingEmail", "MarketingMaterial", "EmailTracking"];
const ofPhone = ["Phone", "Sms"];
const ofFax = ["Fax"];
const everything = ["Email", "MarketingEmail", "MarketingMaterial", ...ofPhone, ...ofFax];
const assumed = { email: ["MarketingEmail"], phone: ofPhone, fax: ofFax };
const reached = { email: ofEmail, phone: ofPhone, fax: ofFax };

/** Understands a list: who on it said no, to what, and when. Only no is ever handed in. Null where nothing holds addresses. */
export function readList(text: string, told: ListTold = {}): ListRead | null {
  const records = recordsOf(text, separatorOf(text));
  const found = columnsOf(records);
  if (found === null) {
    return null;
  }

  const columns = told.isEverybody === true ? { ...found, optOuts: [], isOfSubscribers: false } : found;
  const rest = columns.hasHeader ? records.slice(1) : records;
  const place = columns.date;
  const order = place === null ? "unknown"
    : records.map((record) => orderIn(record.cells[place] ?? "")).find((one) => one !== "unknown") ?? "unknown";
  return { columns, lines: rest.map((record) => lineOf(record, columns, order)) };
}

function lineOf(record: ListRecord, columns: ListColumns, order: DayOrder): ListLine {
  const questions: string[] = [];
  const refused = refusedIn(record, columns, questions);
  const remarks: LineRemark[] = questions.length > 0 ? ["Question"] : [];
  if (refused === null) {
    return { line: record.line, rows: [], remarks, questions };
  }

  const said = columns.date === null ? "" : record.cells[columns.date] ?? "";
  const date = said === "" ? "" : saidOn(said, order);
  if (date === null) {
    remarks.push("UnknownDate");
  }

  const rows = columns.addresses.flatMap((column) => {
    const text = record.cells[column.place] ?? "";
    const channels = text === "" ? [] : channelsOf(kindOf(column, text), refused, columns);
    return channels.length === 0 ? [] : [`${channels.join(",")}\t${date ?? ""}\t${text.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/gu, " ")}`];
  });
  if (rows.length === 0) {
    const letters = ["Post", "MarketingPost"];
    remarks.push(refused.length > 0 && refused.every((channel) => letters.includes(channel)) ? "OnlyLetters" : "NoAddress");
  }

  return { line: record.line, rows: [...new Set(rows)], remarks, questions };
}

// The channels to which the record says no; none of them named for those that an address means, and null for no.
function refusedIn(record: ListRecord, columns: ListColumns, questions: string[]): readonly string[] | null {
  if (columns.optOuts.length === 0) {
    return [];
  }

  const refused = new Set<string>();
  let isRefused = false;
  let isGeneral = false;
  for (const column of columns.optOuts) {
    const value = record.cells[column.place] ?? "";
    const meaning = meaningIn(column, value);
    if (meaning === "yes") {
      isRefused = true;
      isGeneral ||= column.channels.length === 0 && !column.isEverything;
      (column.isEverything ? everything : column.channels).forEach((channel) => refused.add(channel));
    } else if (meaning === "question") {
      questions.push(`${column.name}: ${value}`);
    }
  }

  if (isGeneral && refused.size > 0) {
    assumed[hasEmail(columns) ? "email" : "phone"].forEach((channel) => refused.add(channel));
  }

  return isRefused ? [...refused] : null;
}

function meaningIn(column: OptOutColumn, value: string): Meaning {
  if (column.isDate) {
    return /^[-0: ]*$/u.test(value) ? "no" : "yes";
  }

  const meaning = meaningOf(value);
  if (meaning === "nothing" || meaning === "question" || isWord(plain(value))) {
    return meaning;
  }

  return column.yesSays ? "question" : column.yesAllows ? (meaning === "yes" ? "no" : "yes") : meaning;
}

// "Send" says what is allowed by itself; "yes" and "1" do so together with the name of their column.
function isWord(word: string): boolean {
  return word.length > 3 && !["true", "false", "wahr", "vrai", "faux", "nein"].includes(word);
}

function channelsOf(kind: AddressColumn["kind"], refused: readonly string[], columns: ListColumns): readonly string[] {
  return refused.length > 0 ? reached[kind].filter((channel) => refused.includes(channel))
    : hasEmail(columns) && kind !== "email" ? []
    : assumed[kind];
}

function hasEmail(columns: ListColumns): boolean {
  return columns.addresses.some((column) => column.kind === "email");
}

function kindOf(column: AddressColumn, text: string): AddressColumn["kind"] {
  return column.kind === "phone" && text.includes("@") ? "email" : column.kind;
}
