import { covering, words } from "../shared/columns";
import type { Channel, Flag, PersonTable, Source } from "../shared/names";
import { flagsOf, refuses, type Stored } from "./flags";
import type { TimelineRow } from "./timeline";

/** What holds for one channel. */
export type StateWord = "refused" | "covered" | "allowed" | "notRefused" | "unknown";

/** The state of one channel of one person, and where it came from as far as the ledger says so. */
export interface ChannelState {
  readonly channel: Channel;
  readonly state: StateWord;
  /** For covered: the channel by which this one is refused too. */
  readonly by: Channel | null;
  readonly since: Date | null;
  readonly through: Source | null;
  /** Whether it was so when the ledger began: then the date says only since when it is known. */
  readonly isBaseline: boolean;
}

const covers: Partial<Record<Channel, readonly Channel[]>> = covering;

/** The state of every channel of a table, from the row's flags and the timeline, whose newest row is the first. */
export function channelStates(
  table: PersonTable,
  valueOf: (column: string) => Stored,
  timeline: readonly TimelineRow[],
): ChannelState[] {
  const flags = flagsOf(table);
  return flags.map((flag) => {
    const own = stateOf(flag, valueOf(flag.column), timeline);
    const by = own.state === "refused" ? undefined : covers[flag.channel]?.find((channel) =>
      flags.some((other) => other.channel === channel && refuses(other, valueOf(other.column))));
    return by === undefined
      ? own
      : { channel: flag.channel, state: "covered", by, since: null, through: null, isBaseline: false };
  });
}

function stateOf(flag: Flag, value: Stored, timeline: readonly TimelineRow[]): ChannelState {
  const refused = refuses(flag, value);
  const origin = originOf(flag.channel, refused ? words.refused : words.allowed, timeline);
  const wasAllowed = origin?.event === "OptedIn";
  const known = refused || wasAllowed ? origin : null;
  return {
    channel: flag.channel,
    state: refused ? "refused"
      : wasAllowed ? "allowed"
      : value === null || value === undefined ? "unknown"
      : "notRefused",
    by: null,
    since: known?.occurredOn ?? null,
    through: known?.source ?? null,
    isBaseline: known?.event === "Baseline",
  };
}

/**
 * The row by which a channel came to where it is: the first of the unbroken run of rows that say so. Null when the
 * newest says something else, because then the flag was changed round the ledger.
 */
function originOf(channel: Channel, word: string, timeline: readonly TimelineRow[]): TimelineRow | null {
  let origin: TimelineRow | null = null;
  for (const row of timeline) {
    if (row.channel !== channel || row.topic !== "" || row.after === "") {
      continue;
    }

    if (row.after !== word) {
      break;
    }

    origin = row;
    if (row.before !== word) {
      break;
    }
  }

  // A change that was set back began nothing: what it met is older than what was read.
  return origin?.event === "Corrected" ? null : origin;
}
