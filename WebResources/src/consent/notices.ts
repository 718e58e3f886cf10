import type { Channel, Flag } from "../shared/names";
import { isolated, nameOf } from "../shared/words";
import type { Texts } from "../texts";
import type { TimelineRow } from "./timeline";

/** Channels as words in a sentence. */
export function channelList(texts: Texts, channels: readonly Channel[]): string {
  return channels.map((channel) => texts.channelsInText[channel]).join(texts.comma);
}

/** What a person refuses, in plain words; null when it is nothing. */
export function banner(texts: Texts, name: string, refused: readonly Channel[]): string | null {
  const who = nameOf(name);
  return refused.length === 0
    ? null
    : texts.banner(who === "" ? texts.thisPerson : isolated(who), channelList(texts, refused));
}

/** What came back after a save, why, and what to do. The ledger says why; without it, all that may be. */
export function keptNotice(texts: Texts, kept: readonly Flag[], timeline: readonly TimelineRow[]): string {
  const channels = kept.map((flag) => flag.channel);
  const whys = new Set<string>();
  for (const channel of channels) {
    const last = timeline.find((row) => row.event === "Corrected" && row.channel === channel);
    whys.add(adviceFor(texts, last));
  }

  return [texts.kept.what(channelList(texts, channels)), ...whys].join(" ");
}

function adviceFor(texts: Texts, row: TimelineRow | undefined): string {
  switch (row?.reason) {
    case "NoEvidence":
    case "EvidenceOfTooLowRank":
    case "NoRightToDoSo":
    case "WithinReaskLock":
      return texts.kept[row.reason];
    default:
      return texts.kept.unknown;
  }
}
