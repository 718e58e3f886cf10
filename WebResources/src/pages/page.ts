import { ServerError } from "../shared/client";
import { datesIn, type Dates } from "../shared/dates";
import { PageClient } from "../shared/pageClient";
import { guidOf, objectOf, textOf } from "../shared/words";
import { textsFor, type Texts } from "../texts";
import { button, el, written } from "./dom";

/** What a page works with. */
export interface Page {
  readonly texts: Texts;
  readonly dates: Dates;
  readonly client: PageClient;
  readonly clientUrl: string;
  /** The id of the environment, by which the maker portal knows it; empty where nobody says. */
  readonly environmentId: string;
  /** The id of whoever looks at it. */
  readonly userId: string | null;
  readonly query: URLSearchParams;
  readonly main: HTMLElement;
}

/** Sets a page up in the user's language, with its title. */
export function open(title: (texts: Texts) => string): Page {
  const context = GetGlobalContext();
  const texts = textsFor(context.userSettings.languageId);
  document.documentElement.lang = texts.language;
  document.title = title(texts);
  const main = el("main");
  document.body.replaceChildren(main);
  return {
    texts,
    dates: datesIn(texts.language),
    client: new PageClient(context.getClientUrl()),
    environmentId: textOf(objectOf(objectOf(context)["organizationSettings"])["bapEnvironmentId"], 100),
    userId: guidOf(context.userSettings.userId),
    clientUrl: context.getClientUrl().replace(/\/+$/, ""),
    query: new URLSearchParams(location.search),
    main,
  };
}

/** An instant as people read it, and exactly for whoever must know. */
export function instant(page: Page, at: Date, as: "day" | "minute"): HTMLElement {
  return el("time", { datetime: at.toISOString(), title: page.dates.utc(at) }, page.dates[as](at));
}

/** A link to the form of a record, in a tab of its own: what stands here stays. */
export function recordLink(page: Page, table: string, id: string, name: string): HTMLElement {
  const query = new URLSearchParams({ pagetype: "entityrecord", etn: table, id });
  const href = `${page.clientUrl}/main.aspx?${query.toString()}`;
  return el("a", { href, target: "_blank", rel: "noopener" }, written(name === "" ? page.texts.noName : name));
}

/** A link to the rows of a table, in a tab of its own. */
export function listLink(page: Page, table: string, label: string): HTMLElement {
  const query = new URLSearchParams({ pagetype: "entitylist", etn: table });
  return el("a", { href: `${page.clientUrl}/main.aspx?${query.toString()}`, target: "_blank", rel: "noopener" }, label);
}

/** A sentence that is read out when it appears. */
export function status(text: string): HTMLElement {
  return el("p", { role: "status", class: "status" }, text);
}

/** What went wrong, in the server's words where it gave any, and a way to try again. */
export function failure(page: Page, lead: string, error: unknown, again: (() => void) | null): HTMLElement {
  const words = error instanceof ServerError ? error.message : "";
  return el(
    "div",
    { role: "alert", class: "box bad" },
    el("p", {}, lead),
    words === "" ? null : written(words, "p"),
    again === null ? null : button(page.texts.panel.again, "plain", again),
  );
}

/** What a call gave, or the error with which it ended. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** Waits for a call without throwing what it threw: one part that fails leaves the others. */
export async function outcomeOf<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await call };
  } catch (error) {
    return { error };
  }
}
