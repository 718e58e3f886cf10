const longestCell = 4096;
const sample = 1 << 16;
const told = "sep=";

/** One record of a list: the line on which it begins, from 1, and its cells. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records that hold anything. Lines end with CR, LF or both; a cell in quotation marks may hold separators, lines and
 * doubled marks. A mark that opens and is not closed as it must be is a character like any other, so that no line is lost
 * in somebody's cell.
 */
export function recordsOf(text: string, separator: string | null): ListRecord[] {
  const records: ListRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const read = parse(text, at, separator, true) ?? parse(text, at, separator, false);
    if (read === null) {
      break;
    }

    if (read.cells.some((cell) => cell !== "")) {
      records.push({ line, cells: read.cells });
    }

    at = read.end;
    line += read.lines;
  }

  const first = records[0];
  return first?.line === 1 && isTold(first) ? records.slice(1) : records;
}

/** What stands between the cells of a list; null where each line is one cell. */
export function separatorOf(text: string): string | null {
  if (text.slice(0, told.length).toLowerCase() === told) {
    return text[told.length] ?? null;
  }

  const start = text.slice(0, sample);
  const best = [",", ";", "\t", "|"]
    .map((separator) => ({ separator, score: score(start, separator) }))
    .reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.separator : null;
}

interface Parsed {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
}

// In how many records, from the first on, it parts as many cells as in the first; of those, what parts more.
function score(start: string, separator: string): number {
  const most = 50;
  const counts = recordsOf(start, separator).slice(0, most).map((record) => record.cells.length);
  if (counts.length > 1 && counts.length < most && start.length >= sample) {
    counts.pop();
  }

  const first = counts[0] ?? 1;
  return first === 1 ? 0 : 1000 * counts.filter((count) => count === first).length + Math.min(first, 999);
}

function isTold(record: ListRecord): boolean {
  return (record.cells[0] ?? "").toLowerCase().startsWith(told)
    && record.cells.reduce((length, cell) => length + cell.length, 0) <= told.length + 1;
}

// Null where a quotation mark is not one.
function parse(text: string, from: number, separator: string | null, hasQuotes: boolean): Parsed | null {
  const cells: string[] = [];
  let at = from;
  let lines = 0;
  for (;;) {
    const read = hasQuotes && text[at] === "\"" ? quoted(text, at, separator) : unquoted(text, at, separator);
    if (read === null) {
      return null;
    }

    cells.push(read.cell.trim());
    at = read.end;
    lines += read.lines;
    if (separator !== null && text[at] === separator) {
      at++;
      continue;
    }

    if (at < text.length) {
      at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
      lines++;
    }

    return { cells, end: at, lines };
  }
}

interface Cell {
  readonly cell: string;
  readonly end: number;
  readonly lines: number;
}

function unquoted(text: string, from: number, separator: string | null): Cell {
  let end = from;
  while (!ends(text, end, separator)) {
    end++;
  }

  return { cell: text.slice(from, Math.min(end, from + longestCell)), end, lines: 0 };
}

function quoted(text: string, from: number, separator: string | null): Cell | null {
  let cell = "";
  let lines = 0;
  let at = from + 1;
  for (; ; at++) {
    const one = text[at];
    if (one === undefined || cell.length >= longestCell) {
      return null;
    }

    if (one === "\"") {
      if (text[at + 1] !== "\"") {
        break;
      }

      at++;
    }

    lines += one === "\n" || (one === "\r" && text[at + 1] !== "\n") ? 1 : 0;
    cell += one;
  }

  at++;
  while (text[at] === " ") {
    at++;
  }

  return ends(text, at, separator) ? { cell, end: at, lines } : null;
}

function ends(text: string, at: number, separator: string | null): boolean {
  const one = text[at];
  return one === undefined || one === "\r" || one === "\n" || one === separator;
}
