// One local Dataverse and one browser for all walks, and who walks.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before } from "node:test";
import { launch, newPage, refusals, violations } from "../browser.mjs";
import { serve } from "../server.mjs";

export const Keys = { admin: "key-of-the-admin", rep: "key-of-the-rep", officer: "key-of-the-officer", newcomer: "key-of-the-newcomer",
  page: "key-of-the-page" };

const Sales = ["Salesperson", "OptOut Sales User"];

export const site = {};

before(async () => {
  site.host = await serve({
    [Keys.admin]: { user: "Ada Admin", roles: ["System Administrator"] },
    [Keys.rep]: { user: "Robin Rep", roles: Sales },
    [Keys.newcomer]: { user: "Nora New", roles: ["OptOut Sales User"] },
    [Keys.page]: { user: "Public pages of the walks", roles: ["OptOut Public Page"] },
    [Keys.officer]: { user: "Olga Officer", roles: ["Salesperson", "OptOut Privacy Officer"] },
  });
  site.browser = await launch();
});

after(async () => {
  await site.browser?.close();
  await site.host?.stop();
});

/** Calls the Web API as somebody; what is not answered with success fails the walk with the server's sentence. */
export async function call(key, method, path, body) {
  const response = await fetch(`${site.host.url}/api/data/v9.2/${path}`, {
    method,
    headers: {
      "authorization": `Bearer ${Keys[key]}`,
      "content-type": "application/json",
      "prefer": "return=representation,odata.include-annotations=\"*\"",
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}

/** A contact of the rep's, with an address of its own. */
export async function contact(columns = {}) {
  const row = await call("rep", "POST", "contacts", {
    firstname: "Maria", lastname: "Keller", emailaddress1: `${randomUUID()}@example.com`, ...columns,
  });
  return row.contactid;
}

/** A contact who refused after it was made, so that the ledger knows when and through what. */
export async function refusing(flags, columns) {
  const id = await contact(columns);
  await call("rep", "PATCH", `contacts(${id})`, Object.fromEntries(flags.map((flag) => [flag, true])));
  return id;
}

export const flag = async (id, column) => (await call("admin", "GET", `contacts(${id})?$select=${column}`))[column];

/** What the ledger holds of a contact, the oldest first. */
export async function ledger(id) {
  const rows = await call(
    "admin", "GET", `optout_consentaudits?$filter=optout_personid eq '${id}'&$orderby=optout_occurredon,versionnumber`);
  return rows.value.map((row) => ({
    event: row["optout_event@OData.Community.Display.V1.FormattedValue"],
    channel: row["optout_channel@OData.Community.Display.V1.FormattedValue"],
    source: row["optout_source@OData.Community.Display.V1.FormattedValue"],
    evidence: row.optout_evidence,
  }));
}

/** A page of somebody, closed after the walk. */
export async function walk(key, options, steps) {
  const page = await newPage(site.browser, site.host.url, Keys[key], options);
  try {
    await steps(page);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(await refusals(page), []);
  } finally {
    await page.context().close();
  }
}

/** What axe finds, on a page and in its frames, in both colour schemes. */
export async function accessible(page) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), [], colorScheme);
  }
}

/** The messages on the form, as they are read; waits until one of them says a text. */
export async function says(page, text) {
  await page.locator('[data-notifications="form"]').getByText(text).first().waitFor();
}

export const messages = (page) => page.locator('[data-notifications="form"]').innerText();

/** Nothing has to be scrolled sideways. */
export async function fits(page) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= seen, `${wide} px wide, and the window has ${seen}`);
}
