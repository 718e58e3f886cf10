// Helpers for tests that look at the local Dataverse's pages in a browser.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser, without a window, and asking nothing of the internet. */
export function launch() {
  const executablePath = process.env.CHROMIUM || places.find(existsSync);
  if (!executablePath) {
    throw new Error("Chromium is missing: apt-get install chromium, or name it in the variable CHROMIUM.");
  }
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

/**
 * A page of a user, in a context of its own.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url where the local Dataverse is
 * @param {string} [key] whose key to sign in with; without one as whoever needs none
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function newPage(browser, url, key, options = {}) {
  const context = await browser.newContext({ baseURL: url, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (problem) => page.faults.push(problem.message));
  if (key) {
    await page.goto(`/signin?key=${encodeURIComponent(key)}`);
  }
  return page;
}

/** The address of a row's form. */
export function formAddress(table, id, formId) {
  const query = new URLSearchParams({ pagetype: "entityrecord", etn: table });
  if (id) {
    query.set("id", id);
  }
  if (formId) {
    query.set("formid", formId);
  }
  return `/main.aspx?${query}`;
}

/** Opens a row, or a new one, and waits until its form has run its handlers. */
export async function openForm(page, table, { id, formId } = {}) {
  await page.goto(formAddress(table, id, formId));
  await ready(page);
}

/** Waits until the page is there; one that failed says why. */
export async function ready(page) {
  await page.waitForSelector('html[data-state="ready"], html[data-state="failed"]', { state: "attached" });
  if (await page.locator("html").getAttribute("data-state") === "failed") {
    throw new Error(`The page failed: ${await page.locator('[data-notifications="host"]').innerText()}`);
  }
}

/** The box of a control, and the input in it. */
export const control = (page, id) => page.locator(`[data-control="${id}"]`);
export const input = (page, id) => control(page, id).locator("input, select, textarea").first();

/** What the host could not do, or what failed: a page that is as it should be has none. */
export const refusals = (page) => page.locator('[data-notifications="host"] p').allInnerTexts();

/** Presses Save and waits for the server's answer, or for what holds the save up. */
export async function save(page) {
  await page.locator('button[data-command="save"]').click();
}

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds against the rules of WCAG 2.2 AA and its best practices, in the page and its frames. */
export async function violations(page) {
  const source = await readFile(axe, "utf8");
  const found = [];
  for (const frame of page.frames()) {
    await frame.evaluate(source);
    found.push(...await frame.evaluate(async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const result = await globalThis.axe.run(document, { runOnly: tags, iframes: false });
      return result.violations.map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.html).join(", ")})`);
    }));
  }
  return found;
}
