import type { Client } from "../shared/client";
import { itemsOf, numberOf, objectOf, textOf } from "../shared/words";
import { digestOf } from "./digest";
import type { ListLine } from "./meaning";

/** A line of which nothing, or not all, is held. */
export interface NotHeld {
  readonly line: number;
  readonly isHeld: boolean;
  readonly reason: string;
}

/** What became of a list, or what would. */
export interface ListResult {
  readonly requestId: string;
  readonly outcome: string;
  readonly refusals: number;
  /** How many are new; null for who may not know. */
  readonly news: number | null;
  readonly notHeld: readonly NotHeld[];
}

/** The most rows that are handed in from a page; for more there is the program. */
export const mostRows = 5000;

const slice = 500;
// A row may have several.
const mostProblems = 10 * slice;

/** Hands in a list, or asks what it would do. What breaks off goes on where it was when it is done again. */
export async function handIn(
  client: Client,
  lines: readonly ListLine[],
  evidence: string,
  isPreview: boolean,
  tell: (done: number, count: number) => void,
): Promise<ListResult> {
  const rows = lines.flatMap((line) => line.rows.map((row) => ({ line: line.line, row })));
  const hash = await digestOf(rows.map((row) => row.row));
  const notHeld: NotHeld[] = [];
  let refusals = 0;
  let news: number | null = 0;
  let requestId = "";
  let outcome = "";
  let done = 0;
  do {
    tell(done, rows.length);
    const answer = await client.call("ImportSuppressions", {
      IdempotencyKey: `page-${hash.slice(0, 40)}`,
      Count: rows.length,
      Hash: hash,
      From: done,
      Rows: rows.slice(done, done + slice).map((row) => row.row),
      Evidence: evidence,
      Preview: isPreview ? true : undefined,
    });
    for (const problem of itemsOf(answer["Problems"], mostProblems).map(objectOf)) {
      notHeld.push({
        line: rows[numberOf(problem["row"])]?.line ?? 0,
        isHeld: problem["held"] === true,
        reason: textOf(problem["text"]),
      });
    }

    refusals += numberOf(answer["Refusals"]);
    news = news === null || numberOf(answer["New"]) < 0 ? null : news + numberOf(answer["New"]);
    requestId = textOf(answer["RequestId"]);
    outcome = textOf(answer["Outcome"]);
    const next = numberOf(answer["Done"]);
    if (next <= done && rows.length > 0) {
      throw new Error("The list does not go on.");
    }

    done = next;
  } while (done < rows.length);
  return { requestId, outcome, refusals, news, notHeld };
}
