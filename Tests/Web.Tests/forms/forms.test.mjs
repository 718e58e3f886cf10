// The client API of the local Dataverse's forms, in a browser, on a small solution of the tests' own.
import { after, before, describe } from "node:test";
import { launch, newPage } from "../browser.mjs";
import { serve } from "../server.mjs";
import { columns } from "./columns.mjs";
import { commands } from "./commands.mjs";
import { pages } from "./pages.mjs";
import { saving } from "./saving.mjs";
import { server } from "./servercalls.mjs";
import { solution } from "./solution.mjs";

const Admin = "admin-key-of-the-forms";
const Rep = "sales-key-of-the-forms";

/** What every suite works with. */
const world = { host: null, browser: null };

world.api = async (method, path, body) => {
  const response = await fetch(`${world.host.url}/api/data/v9.2/${path}`, {
    method,
    headers: { Authorization: `Bearer ${Admin}`, "Content-Type": "application/json", Prefer: "return=representation" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text ? JSON.parse(text) : null;
};
world.page = (options) => newPage(world.browser, world.host.url, Admin, options);
world.pageOfRep = () => newPage(world.browser, world.host.url, Rep);
world.opportunity = async (values = {}) =>
  (await world.api("POST", "opportunities", { name: "A sale", ...values })).opportunityid;

before(async () => {
  world.host = await serve({
    [Admin]: { user: "Ada Admin", roles: ["System Administrator"] },
    [Rep]: { user: "Robin Rep", roles: ["OptOut Sales User", "Salesperson"] },
  });
  await world.api("POST", "ImportSolution", {
    OverwriteUnmanagedCustomizations: false, PublishWorkflows: true, CustomizationFile: await solution(),
  });
  world.browser = await launch();
});

after(async () => {
  await world.browser?.close();
  await world.host?.stop();
});

describe("Columns and controls", () => columns(world));
describe("Saving", () => saving(world));
describe("Commands", () => commands(world));
describe("Calling the server", () => server(world));
describe("Pages and dialogs", () => pages(world));
