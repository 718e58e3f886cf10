import { evidenceOf, type Decision } from "../consent/dialog";
import { ServerError } from "../shared/client";
import type { PersonRow } from "../shared/names";
import { textOf } from "../shared/words";
import { outcomeOf, type Page } from "./page";
import type { Statement } from "./recordForm";

const atOnce = 4;
const longestKey = 100;

/** What became of one row, or of the address that was typed. */
export interface Sent {
  /** Null for an address. */
  readonly row: PersonRow | null;
  readonly isRecorded: boolean;
  /** The server's words. */
  readonly said: string;
}

/** Sends what a person said, one request for each row. The same opening never records a row twice. */
export async function send(
  page: Page, decision: Decision, rows: readonly (PersonRow | null)[], statement: Statement, opening: string,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let i = 0; i < rows.length; i += atOnce) {
    sent.push(...await Promise.all(
      rows.slice(i, i + atOnce).map((row) => sendOne(page, decision, row, statement, opening))));
  }

  return sent;
}

async function sendOne(
  page: Page, decision: Decision, row: PersonRow | null, statement: Statement, opening: string,
): Promise<Sent> {
  const { record } = page.texts;
  const reference = statement.reference === "" ? "" : record.withReference(statement.reference);
  const evidence = evidenceOf(statement.words, reference);
  const answer = await outcomeOf(page.client.call("RecordConsent", {
    Decision: decision,
    PersonType: row?.table,
    PersonId: row?.id,
    Address: row === null ? statement.address : undefined,
    Channels: statement.channels,
    Source: statement.source,
    Evidence: evidence === "" ? undefined : evidence,
    EvidenceLink: statement.link === "" ? undefined : statement.link,
    OccurredOn: statement.occurredOn?.toISOString(),
    IdempotencyKey: `${opening}:${row === null ? statement.address : row.id}`.slice(0, longestKey),
  }));
  if ("value" in answer) {
    return { row, isRecorded: true, said: textOf(answer.value["Outcome"]) };
  }

  const words = answer.error instanceof ServerError ? answer.error.message : "";
  return { row, isRecorded: false, said: words === "" ? record.lost : words };
}
