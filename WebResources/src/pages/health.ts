import { ServerError } from "../shared/client";
import { guarded } from "../shared/guard";
import { itemsOf, objectOf, textOf } from "../shared/words";
import { button, el, sign, written } from "./dom";
import { failure, instant, open, outcomeOf, status, type Page } from "./page";

const severities = ["High", "Medium", "Low"] as const;
const mostPoints = 500;

/** One thing that a health check looked at. */
interface Point {
  readonly point: string;
  readonly severity: (typeof severities)[number];
  readonly isOk: boolean;
  readonly text: string;
  readonly fix: string;
}

/** Shows what optout_CheckHealth says, what is worst first. */
export function startHealth(): void {
  const page = open((texts) => texts.health.title);
  const again = button(page.texts.health.again, "primary", () => {
    run();
  });
  const place = el("div", { "aria-live": "polite" });
  page.main.append(el("header", {}, el("h1", {}, page.texts.health.title), again), place);

  const run = guarded(async () => {
    again.disabled = true;
    place.setAttribute("aria-busy", "true");
    if (place.childElementCount === 0) {
      place.replaceChildren(status(page.texts.health.running));
    }

    const answer = await outcomeOf(page.client.call("CheckHealth", {}));
    again.disabled = false;
    place.removeAttribute("aria-busy");
    if ("error" in answer) {
      const isForbidden = answer.error instanceof ServerError && answer.error.isForbidden;
      place.replaceChildren(isForbidden
        ? el("p", { role: "alert", class: "box bad" }, page.texts.health.notAllowed)
        : failure(page, page.texts.health.failed, answer.error, null));
    } else {
      place.replaceChildren(...result(page, answer.value["Healthy"] === true, pointsIn(answer.value["Points"])));
    }
  });
  run();
}

function pointsIn(points: unknown): Point[] {
  const all = itemsOf(points, mostPoints).map((row): Point => {
    const { point, severity, ok, text, fix } = objectOf(row);
    return {
      point: textOf(point, 100),
      severity: severities.find((known) => known === severity) ?? "High",
      isOk: ok === true,
      text: textOf(text),
      fix: textOf(fix),
    };
  });
  return all.sort((one, other) => weight(one) - weight(other));
}

function weight(point: Point): number {
  return (point.isOk ? severities.length : 0) + severities.indexOf(point.severity);
}

function result(page: Page, isHealthy: boolean, points: readonly Point[]): Node[] {
  const { health } = page.texts;
  const failing = points.filter((point) => !point.isOk);
  const grave = failing.filter((point) => point.severity !== "Low").length;
  const lead = isHealthy && grave === 0 ? health.healthy : health.unhealthy(Math.max(grave, 1));
  return [
    el(
      "div",
      { class: isHealthy && grave === 0 ? "box good" : "box bad" },
      el("p", { class: "verdict" }, sign(isHealthy && grave === 0 ? "allowed" : "refused"), lead),
      failing.length > grave ? el("p", {}, health.worthKnowing(failing.length - grave)) : null,
      el("p", { class: "quiet" }, ...checkedOn(page)),
    ),
    el("ul", { class: "points" }, ...points.map((point) => pointItem(page, point))),
  ];
}

function checkedOn(page: Page): Node[] {
  const now = new Date();
  const words = page.texts.health.checkedOn("\n").split("\n");
  const text = (i: number) => document.createTextNode(words[i] ?? "");
  return [text(0), instant(page, now, "minute"), text(1)];
}

function pointItem(page: Page, point: Point): HTMLElement {
  const { health } = page.texts;
  const kind = point.isOk ? "allowed" : point.severity === "Low" ? "unknown" : "refused";
  return el(
    "li",
    { class: kind },
    sign(kind),
    el(
      "div",
      {},
      el("p", { class: "what" },
        el("strong", {}, point.isOk ? health.ok : health[point.severity]), el("span", { class: "quiet" }, point.point)),
      written(point.text, "p"),
      point.fix === "" || point.isOk
        ? null
        : el("p", { class: "fix" }, el("strong", {}, health.fix), " ", written(point.fix)),
    ),
  );
}
