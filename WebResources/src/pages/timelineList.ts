import { mostRows, type TimelineRow } from "../consent/timeline";
import { button, el, sign, written, type Sign } from "./dom";
import { failure, instant, type Outcome, type Page } from "./page";

const shownAtFirst = 20;

/** The timeline, the newest first: twenty at once, the others when somebody asks for them. */
export function timelineSection(page: Page, timeline: Outcome<readonly TimelineRow[]>, again: () => void): HTMLElement {
  const { panel } = page.texts;
  const section = el("section", {}, el("h2", {}, panel.timeline));
  if ("error" in timeline) {
    section.append(failure(page, panel.failedPart, timeline.error, again));
    return section;
  }

  const rows = timeline.value;
  if (rows.length === 0) {
    section.append(el("p", { class: "quiet" }, panel.empty));
    return section;
  }

  const list = el("ol", { class: "timeline" }, ...rows.slice(0, shownAtFirst).map((row) => timelineItem(page, row)));
  section.append(list);
  const rest = rows.slice(shownAtFirst);
  if (rest.length > 0) {
    const more = button(panel.more(rest.length), "plain", () => {
      const items = rest.map((row) => timelineItem(page, row));
      list.append(...items);
      // The button goes away under the keyboard: reading goes on where the new entries begin.
      items[0]?.setAttribute("tabindex", "-1");
      items[0]?.focus();
      more.remove();
    });
    section.append(more);
  }

  if (rows.length >= mostRows) {
    section.append(el("p", { class: "quiet" }, panel.bounded(mostRows)));
  }

  return section;
}

function timelineItem(page: Page, row: TimelineRow): HTMLElement {
  const { texts } = page;
  const title = row.event === null ? "" : texts.events[row.event];
  const channel = row.channel === null ? "" : texts.channels[row.channel];
  return el(
    "li",
    { class: signOf(row) },
    sign(signOf(row)),
    el(
      "div",
      { class: "entry" },
      el("p", { class: "what" }, el("strong", {}, title), channel === "" ? null : el("span", {}, channel)),
      el("p", { class: "quiet" }, row.occurredOn === null
        ? texts.panel.unknownTime
        : instant(page, row.occurredOn, "minute")),
      el(
        "dl",
        {},
        ...detail(texts.panel.topic, row.topic),
        ...detail(texts.panel.through, row.source === null ? "" : texts.sources[row.source]),
        ...detail(texts.panel.reason, row.reason === null ? "" : texts.reasons[row.reason]),
        ...detail(texts.panel.evidence, row.evidence, "wide"),
        ...detail(texts.panel.told, row.told, "wide"),
      ),
    ),
  );
}

function detail(term: string, said: string, shape = ""): Node[] {
  return said === "" ? [] : [el("div", { class: shape }, el("dt", {}, term), el("dd", {}, written(said)))];
}

function signOf(row: TimelineRow): Sign {
  switch (row.event) {
    case "OptedIn":
    case "LetThroughAsTransactional":
    case "LetThroughByOverride":
    case "OverrideUsed":
    case "OverrideGranted":
    case "ContactWarned":
    case "EnteredInError":
    case "GroundEnded":
      return "allowed";
    case "OptedOut":
    case "SendBlocked":
    case "RemovedFromMessage":
    case "Corrected":
    case "PendingMessageStopped":
    case "ContactBlocked":
    case "Paused":
      return "refused";
    default:
      return row.after === "refused" ? "refused" : "unknown";
  }
}
