import { vi } from "vitest";
import { startPage } from "../../src/pages/start";

/** A request that a page sent. */
export interface PageRequest {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** What the server of a page answers: by what the path has in it, the first that fits. */
export type Answers = Record<string, (request: PageRequest) => { status?: number; body: unknown } | Error>;

/** Opens a page in the document of this test, before a server that answers like this. */
export async function openPage(page: string, query: string, answers: Answers, lcid = 1033): Promise<PageRequest[]> {
  const sent: PageRequest[] = [];
  vi.stubGlobal("GetGlobalContext", () => ({
    userSettings: { languageId: lcid, userId: "{550E8400-E29B-41D4-A716-446655440000}" }, getClientUrl: () => "https://org.example/",
  }));
  vi.stubGlobal("fetch", vi.fn((url: string, init: { body?: string }) => {
    const path = decodeURIComponent(url.replace("https://org.example/api/data/v9.2/", ""));
    const request = { path, body: JSON.parse(init.body ?? "{}") as Record<string, unknown> };
    sent.push(request);
    const found = Object.entries(answers).find(([part]) => path.includes(part))?.[1](request) ?? { body: {} };
    return found instanceof Error
      ? Promise.reject(found)
      : Promise.resolve(new Response(JSON.stringify(found.body), { status: found.status ?? 200 }));
  }));
  history.replaceState(null, "", `?${query}`);
  document.body.replaceChildren();
  document.body.dataset["optoutPage"] = page;
  startPage();
  await settled();
  return sent;
}

/** Waits until the page has nothing more to do. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => { setTimeout(resolve, 1); });
  }
}

/** The text of the page. */
export function text(): string {
  return document.body.textContent;
}

/** Everything on the page that a selector finds. */
export function all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.body.querySelectorAll<T>(selector)];
}
