import { channels, events, reasons, sources } from "../shared/columns";
import { isNameIn, type Channel, type LedgerEvent, type Reason, type Source } from "../shared/names";
import { instantOf, itemsOf, objectOf, textOf } from "../shared/words";

/** The most rows that are read and shown of one person. */
export const mostRows = 200;

/** One fact of the ledger, as optout_ReadTimeline shows it. */
export interface TimelineRow {
  readonly occurredOn: Date | null;
  readonly event: LedgerEvent | null;
  readonly channel: Channel | null;
  readonly topic: string;
  readonly source: Source | null;
  readonly reason: Reason | null;
  readonly before: string;
  readonly after: string;
  readonly evidence: string;
  /** Who was told of a refusal, a line each; empty where nobody has to be. */
  readonly told: string;
}

/** The rows in an answer of optout_ReadTimeline, the newest first. */
export function timelineIn(rows: unknown): TimelineRow[] {
  return itemsOf(rows, mostRows).map((row) => {
    const { occurredon, event, channel, topic, source, reason, oldvalue, newvalue, evidence, told } = objectOf(row);
    return {
      occurredOn: instantOf(occurredon),
      event: isNameIn(events, event) ? event : null,
      channel: isNameIn(channels, channel) ? channel : null,
      topic: textOf(topic, 200),
      source: isNameIn(sources, source) ? source : null,
      reason: isNameIn(reasons, reason) ? reason : null,
      before: textOf(oldvalue, 100),
      after: textOf(newvalue, 100),
      evidence: textOf(evidence),
      told: textOf(told),
    };
  });
}
