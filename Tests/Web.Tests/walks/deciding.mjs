import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openForm } from "../browser.mjs";
import { accessible, call, contact, flag, ledger, walk } from "./site.mjs";

const Decide = 'button[data-command="optout.optout_request.Form.Decide.Button"]';
const Record = 'button[data-command="optout.contact.Form.RecordOptOut.Button"]';
const View = new URL(
  "../../../Solution/src/Entities/optout_Request/SavedQueries/{2da65dfb-09e5-3739-d716-18f8fa9cd359}.xml", import.meta.url);
const Unclear = "Did you take me off your list?";

/** A contact who answers an e-mail so that nobody can tell what is meant, and the request that comes of it. */
async function answered() {
  const address = `${randomUUID()}@example.com`;
  const id = await contact({ emailaddress1: address });
  await call("admin", "POST", "emails", {
    subject: "Re: Our offers",
    description: `<p>${Unclear}</p>`,
    directioncode: false,
    email_activity_parties: [
      { participationtypemask: 1, addressused: address },
      { participationtypemask: 2, addressused: "news@firm.example" },
    ],
  });
  for (let i = 0; i < 100; i++) {
    const found = await call("admin", "GET", `optout_requests?$filter=optout_address eq '${address}'`);
    if (found.value.length > 0) {
      return { id, request: found.value[0].optout_requestid };
    }

    await wait(100);
  }

  throw new Error("The e-mail was not heard.");
}

/** The query of the view of what waits at the desk, as the solution ships it. */
async function desk() {
  const text = await readFile(View, "utf8");
  return text.slice(text.indexOf("<fetch "), text.indexOf("</fetch>") + "</fetch>".length);
}

const statusOf = async (request) => (await call(
  "admin", "GET", `optout_requests(${request})?$select=optout_status`))["optout_status@OData.Community.Display.V1.FormattedValue"];

describe("An officer at the desk", () => {
  it("reads what was written, and applies what is a no", async () => {
    const { id, request } = await answered();
    await walk("officer", {}, async (page) => {
      await openForm(page, "optout_request", { id: request });
      await page.locator(Decide).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.locator("mark").getByText(Unclear).waitFor();
      await accessible(page);
      await dialog.getByRole("button", { name: "Take it" }).click();
      await dialog.getByText("It is yours.").waitFor();
      await dialog.getByRole("button", { name: "It is a no: apply it" }).dblclick();
      await dialog.getByText("It is applied.").waitFor();
      await accessible(page);
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    });
    assert.equal(await statusOf(request), "Done");
    assert.equal(await flag(id, "donotbulkemail"), true);
  });

  it("turns down what is none, and has to say why", async () => {
    const { id, request } = await answered();
    await walk("officer", {}, async (page) => {
      await openForm(page, "optout_request", { id: request });
      await page.locator(Decide).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.getByRole("button", { name: "Turn down" }).click();
      await dialog.locator("#words-error:not(:empty)").waitFor();
      await dialog.locator("#words").fill("She asked about the list of her club.");
      await dialog.getByRole("button", { name: "Turn down" }).click();
      await dialog.getByText("It is turned down").waitFor();
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    });
    assert.equal(await statusOf(request), "Refused");
    assert.equal(await flag(id, "donotbulkemail"), false);
  });
});

describe("An officer who begins the day", () => {
  it("finds what is overdue first, marked as that, takes it and decides it", async () => {
    await answered();
    const address = `${randomUUID()}@example.com`;
    const id = await contact({ emailaddress1: address });
    // A letter that lay somewhere, with an address of which one half cannot be read.
    const late = await call("rep", "POST", "optout_requests", {
      optout_kind: 727000000, optout_channels: "MarketingEmail", optout_address: `${address}, maria@`,
      optout_receivedvia: 727000014, optout_receivedon: "2026-01-05T09:00:00Z",
      optout_evidence: "Please send me nothing any more.",
    });

    const [first] = (await call("officer", "GET", `optout_requests?fetchXml=${encodeURIComponent(await desk())}`)).value;
    assert.equal(first.optout_requestid, late.optout_requestid);

    await walk("officer", {}, async (page) => {
      await openForm(page, "optout_request", { id: late.optout_requestid });
      await page.locator(Decide).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.locator("strong.late").getByText("Overdue").waitFor();
      await accessible(page);
      await dialog.getByRole("button", { name: "Take it" }).click();
      await dialog.getByText("It is yours.").waitFor();
      await dialog.getByRole("button", { name: "Apply it" }).click();
      await dialog.getByText("It is applied.").waitFor();
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    });
    assert.equal(await statusOf(late.optout_requestid), "Done");
    assert.equal(await flag(id, "donotbulkemail"), true);
    const findings = await call("admin", "GET", "optout_findings?$filter=optout_rule eq 'request-overdue'");
    assert.ok(findings.value.length > 0);
  });
});

describe("An agent with a letter", () => {
  it("records it with where its scan is kept, and reads what to say", async () => {
    const id = await contact();
    await walk("rep", {}, async (page) => {
      await openForm(page, "contact", { id });
      await page.locator(Record).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.getByText("What to say on the phone").click();
      await dialog.getByText("Why, or whether the person is sure.").waitFor();
      await accessible(page);
      await dialog.locator("#through").selectOption("Letter");
      await dialog.locator("#words").fill("Please send me nothing any more.");
      await dialog.locator("#link").fill("https://files.example/4711.pdf");
      await dialog.locator("button[type=submit]").click();
      await dialog.getByText("It is recorded.").waitFor();
    });
    const [row] = (await ledger(id)).filter((one) => one.event === "Opted out");
    assert.equal(row.source, "Letter");
    assert.equal(row.evidence, "Please send me nothing any more.\nhttps://files.example/4711.pdf");
  });
});
