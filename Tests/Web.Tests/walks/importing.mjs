import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openForm } from "../browser.mjs";
import { accessible, call, contact, flag, walk } from "./site.mjs";

const TakeBack = 'button[data-command="optout.optout_request.Form.TakeBack.Button"]';
const Lists = "/WebResources/optout_/html/lists.html";

const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

describe("An officer with the list of another tool", () => {
  it("sees what it would do, corrects it, hands it in, and takes it back", async () => {
    const [one, other, kept] = [randomUUID(), randomUUID(), randomUUID()].map((id) => `${id}@example.com`);
    const id = await contact({ emailaddress1: one });
    const list = `Email Address;Unsubscribed;Name\r\n${one};perhaps;Maria\r\n${other};TRUE;"Be, n"\r\n${kept};FALSE;Cy\r\n`;
    await walk("officer", {}, async (page) => {
      await page.goto(Lists);
      await page.getByRole("button", { name: "See what it would do" }).click();
      await page.getByText("Choose a file.").waitFor();
      await page.locator("#file").setInputFiles(file("newsletter.csv", list));
      await page.getByRole("button", { name: "See what it would do" }).click();
      await page.getByText("It is not understood whether these values say no:").waitFor();
      await page.getByText("perhaps").waitFor();
      await accessible(page);

      await page.locator("#file").setInputFiles(file("newsletter.csv", list.replace("perhaps", "yes")));
      await page.getByRole("button", { name: "See what it would do" }).click();
      await page.getByText("3 lines, of which 2 say no.").waitFor();
      assert.equal(await flag(id, "donotbulkemail"), false);
      await accessible(page);
      await page.getByRole("button", { name: "Import", exact: true }).dblclick();
      await page.getByRole("link", { name: "Open the request" }).waitFor();
      await accessible(page);
    });
    for (let i = 0; i < 100 && !(await flag(id, "donotbulkemail")); i++) {
      await wait(100);
    }
    assert.equal(await flag(id, "donotbulkemail"), true);
    const { Answers } = await call("admin", "POST", "optout_CheckConsent", { Addresses: [one, other, kept] });
    assert.deepEqual(Answers.map((answer) => answer.allowed), [false, false, true]);

    const { value } = await call("admin", "GET", "optout_requests?$orderby=createdon desc&$top=1&$filter=optout_kind eq 727000005");
    await walk("officer", {}, async (page) => {
      await openForm(page, "optout_request", { id: value[0].optout_requestid });
      await page.locator(TakeBack).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.locator("#words").fill("It was the list of another year.");
      await accessible(page);
      await dialog.locator("button[type=submit]").dblclick();
      await dialog.getByText("2 refusals are taken back.").waitFor();
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    });
    for (let i = 0; i < 100 && (await flag(id, "donotbulkemail")); i++) {
      await wait(100);
    }
    assert.equal(await flag(id, "donotbulkemail"), false);
  });
});
