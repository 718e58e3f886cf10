import { ServerError } from "../shared/client";
import { remedies } from "../shared/columns";
import { guarded } from "../shared/guard";
import { itemsOf, objectOf, textOf, webAddress } from "../shared/words";
import { button, el, sign, written } from "./dom";
import { failure, instant, open, outcomeOf, status, type Page } from "./page";
import { remedyOf, type Remedy, type Work } from "./remedies";

const severities = ["High", "Medium", "Low"] as const;
const mostPoints = 500;

/** One thing that a health check looked at. */
interface Point {
  readonly point: string;
  readonly severity: (typeof severities)[number];
  readonly isOk: boolean;
  readonly text: string;
  readonly fix: string;
  readonly remedy: Remedy;
  readonly cause: string;
  readonly link: string | null;
}

/** A point, and those that fail because it does. */
interface Line {
  readonly point: Point;
  readonly follows: readonly Point[];
}

/** Shows what optout_CheckHealth says, what is worst first, and mends what can be mended from here. */
export function startHealth(): void {
  const page = open((texts) => texts.health.title);
  const again = button(page.texts.health.again, "primary", guarded(() => run()));
  const place = el("div", { "aria-live": "polite" });
  const news = el("div", { "aria-live": "polite", "class": "news" });
  page.main.append(el("header", {}, el("h1", {}, page.texts.health.title), again), news, place);

  const run = async (): Promise<void> => {
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
      place.replaceChildren(
        ...result(page, answer.value["Healthy"] === true, pointsIn(answer.value["Points"]), work));
    }
  };

  // One thing at a time; where it has changed something, it is asked again how things are.
  const work: Work = async (says, act) => {
    const buttons = [again, ...place.querySelectorAll("button")];
    buttons.forEach((one) => { one.disabled = true; });
    const progress = status(says);
    news.replaceChildren(el("div", { class: "box" }, progress));
    const done = await outcomeOf(act((text) => { progress.textContent = text; }));
    if ("error" in done) {
      const isForbidden = done.error instanceof ServerError && done.error.isForbidden;
      news.replaceChildren(failure(
        page, isForbidden ? page.texts.remedies.notAllowed : page.texts.remedies.brokenOff, done.error,
        isForbidden ? null : guarded(() => work(says, act))));
      buttons.forEach((one) => { one.disabled = false; });
      return;
    }

    if (done.value === null) {
      news.replaceChildren();
      buttons.forEach((one) => { one.disabled = false; });
      return;
    }

    news.replaceChildren(el("div", { class: "box good" }, status(done.value)));
    await run();
  };
  guarded(run)();
}

function pointsIn(points: unknown): Line[] {
  const all = itemsOf(points, mostPoints).map((row): Point => {
    const { point, severity, ok, text, fix, remedy, cause, link } = objectOf(row);
    return {
      point: textOf(point, 100),
      severity: severities.find((known) => known === severity) ?? "High",
      isOk: ok === true,
      text: textOf(text),
      fix: textOf(fix),
      remedy: remedies.find((known) => known === remedy) ?? "None",
      cause: textOf(cause, 100),
      link: webAddress(link),
    };
  });
  const heads = all.filter((point) => point.cause === "" || !all.some((one) => one.point === point.cause && !one.isOk));
  return heads.map((point, at) => ({
    point,
    // Where several points have one name, they follow the first.
    follows: point.isOk || heads.findIndex((one) => one.point === point.point && !one.isOk) !== at
      ? []
      : all.filter((one) => !heads.includes(one) && one.cause === point.point),
  })).sort((one, other) => weight(one) - weight(other));
}

// What follows from a point makes it as grave as itself.
function gravest({ point, follows }: Line): Point["severity"] {
  return severities.find((one) => [point, ...follows].some((other) => other.severity === one)) ?? "High";
}

// More of the same, which mending the point itself does not mend.
function isAlike({ point, follows }: Line): boolean {
  return follows.every((one) => one.point === point.point);
}

function weight(line: Line): number {
  return (line.point.isOk ? severities.length : 0) + severities.indexOf(gravest(line));
}

function result(page: Page, isHealthy: boolean, lines: readonly Line[], work: Work): Node[] {
  const { health } = page.texts;
  const failing = lines.filter((line) => !line.point.isOk);
  const grave = failing.filter((line) => gravest(line) !== "Low").length;
  const lead = isHealthy && grave === 0 ? health.healthy : health.unhealthy(Math.max(grave, 1));
  return [
    el(
      "div",
      { class: isHealthy && grave === 0 ? "box good" : "box bad" },
      el("p", { class: "verdict" }, sign(isHealthy && grave === 0 ? "allowed" : "refused"), lead),
      failing.length > grave ? el("p", {}, health.worthKnowing(failing.length - grave)) : null,
      el("p", { class: "quiet" }, ...checkedOn(page)),
    ),
    el("ul", { class: "points" }, ...lines.map((line) => lineItem(page, line, work))),
  ];
}

function checkedOn(page: Page): Node[] {
  const now = new Date();
  const words = page.texts.health.checkedOn("\n").split("\n");
  const text = (i: number) => document.createTextNode(words[i] ?? "");
  return [text(0), instant(page, now, "minute"), text(1)];
}

function lineItem(page: Page, line: Line, work: Work): HTMLElement {
  const { health } = page.texts;
  const { point, follows } = line;
  const severity = gravest(line);
  const kind = point.isOk ? "allowed" : severity === "Low" ? "unknown" : "refused";
  return el(
    "li",
    { class: kind },
    sign(kind),
    el(
      "div",
      {},
      el("p", { class: "what" },
        el("strong", {}, point.isOk ? health.ok : health[severity]), el("span", { class: "quiet" }, point.point)),
      written(point.text, "p"),
      point.fix === "" || point.isOk
        ? null
        : el("p", { class: "fix" }, el("strong", {}, health.fix), " ", written(point.fix)),
      point.isOk ? null : remedyOf(page, point.remedy, point.link, work),
      follows.length === 0 ? null : el("details", { class: "follows" },
        el("summary", {}, isAlike(line) ? health.alike(follows.length) : health.follows(follows.length)),
        el("ul", {}, ...follows.map((one) => el("li", {}, ...(isAlike(line)
          ? [written(one.text, "p"), written(one.fix, "p")]
          : [el("span", { class: "quiet" }, one.point), " ", written(one.text)]))))),
    ),
  );
}
