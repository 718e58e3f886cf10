import { sidesOf, type Piece, type Side } from "../lists/sides";
import type { Answer } from "../shared/client";
import { policy } from "../shared/columns";
import { guarded } from "../shared/guard";
import { guidOf, textOf } from "../shared/words";
import { el } from "./dom";
import { failure, open, outcomeOf, status, type Page } from "./page";

const longest = 100_000;

/** One version of the privacy policy. */
interface Version {
  readonly number: number;
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** The dialog in which an officer sees what one version of the privacy policy says otherwise than another. */
export function startPolicy(): void {
  const page = open((texts) => texts.policy.title);
  page.main.append(el("h1", { class: "heard" }, page.texts.policy.title));
  const id = guidOf(page.query.get("data") ?? "");
  if (id === null) {
    page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.policy.bad));
    return;
  }

  const place = el("div");
  page.main.append(place);
  guarded(show)(page, place, id);
}

async function show(page: Page, place: HTMLElement, id: string): Promise<void> {
  const { policy: says } = page.texts;
  place.replaceChildren(status(says.loading));
  const columns = [policy.version, policy.name, policy.language, policy.text];
  const [row, newest] = await Promise.all([
    outcomeOf(page.client.read(policy.table, policy.set, id, columns)),
    outcomeOf(page.client.call("GetPolicy", {})),
  ]);
  if ("error" in row || "error" in newest) {
    const error = "error" in row ? row.error : "error" in newest ? newest.error : null;
    place.replaceChildren(failure(page, says.unread, error, guarded(() => show(page, place, id))));
    return;
  }

  const shown: Version = {
    number: Number(row.value[policy.version]),
    name: textOf(row.value[policy.name], 100),
    language: textOf(row.value[policy.language], 20),
    text: textOf(row.value[policy.text], longest),
  };
  const last = Math.max(shown.number - 1, Number(newest.value["Version"]));
  const others = Array.from({ length: Math.max(last, 0) }, (_, at) => last - at).filter((one) => one !== shown.number);
  if (others.length === 0) {
    place.replaceChildren(el("p", { class: "lead" }, says.none));
    return;
  }

  const choice = el("select", { id: "other" }, ...others.map((one) => el("option", { value: String(one) }, String(one))));
  choice.value = String(others.find((one) => one < shown.number) ?? others[0]);
  const all = el("input", { type: "checkbox", id: "all" });
  const result = el("div", { "aria-live": "polite" });
  const compare = guarded(() => compareWith(page, result, shown, Number(choice.value), all));
  choice.addEventListener("change", compare);
  place.replaceChildren(
    el("p", { class: "lead" }, says.version(shown.name)),
    el("p", {}, el("label", { for: "other" }, says.with), " ", choice),
    el("p", {}, el("label", { class: "check" }, all, " ", says.all)),
    result,
  );
  compare();
}

async function compareWith(
  page: Page, result: HTMLElement, shown: Version, number: number, all: HTMLInputElement,
): Promise<void> {
  const { policy: says } = page.texts;
  result.replaceChildren(status(says.loading));
  const read = await outcomeOf(page.client.call("GetPolicy", { Language: shown.language, Version: number }));
  const other = "value" in read ? versionIn(read.value) : null;
  if ("error" in read || other === null) {
    const again = guarded(() => compareWith(page, result, shown, number, all));
    result.replaceChildren("error" in read
      ? failure(page, says.unread, read.error, again)
      : el("p", { role: "alert", class: "box bad" }, says.missing(number)));
    return;
  }

  const [before, after] = other.number < shown.number ? [other, shown] : [shown, other];
  const sides = sidesOf(before.text, after.text, shown.language);
  const draw = (): void => {
    const rows = all.checked ? sides : sides.filter((side) => side.kind !== "same");
    result.replaceChildren(
      ...(other.language === shown.language ? [] : [el("p", { class: "box" }, says.elsewhere(other.language))]),
      el("p", {}, says.count(sides.filter((side) => side.kind !== "same").length)),
      ...(rows.length === 0 ? [] : [table(page, before, after, rows)]),
    );
  };
  all.onchange = draw;
  draw();
}

function table(page: Page, before: Version, after: Version, sides: readonly Side[]): HTMLElement {
  const { policy: says } = page.texts;
  const head = (text: string): HTMLElement => el("th", { scope: "col" }, text);
  const names = { before: says.version(before.name), after: says.version(after.name) };
  const cell = (side: readonly Piece[] | null, mark: "del" | "ins", name: string, language: string): HTMLElement => el(
    "td",
    { "lang": language, "dir": "auto", "data-name": name },
    ...(side ?? []).map((piece) => piece.isChange ? el(mark, {}, piece.text) : piece.text),
  );
  return el(
    "table",
    { class: "sides" },
    el("thead", {}, el("tr", {}, head(says.change), head(names.before), head(names.after))),
    el("tbody", {}, ...sides.map((side) => el(
      "tr",
      {},
      el("th", { scope: "row" }, says.kinds[side.kind]),
      cell(side.before, "del", names.before, before.language),
      cell(side.after, "ins", names.after, after.language),
    ))),
  );
}

function versionIn(answer: Answer): Version | null {
  const number = Number(answer["Version"]);
  return number > 0
    ? {
      number,
      name: textOf(answer["Name"], 100),
      language: textOf(answer["Language"], 20),
      text: textOf(answer["Text"], longest),
    }
    : null;
}
