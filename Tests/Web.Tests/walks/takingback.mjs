import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openForm } from "../browser.mjs";
import { accessible, call, contact, flag, walk } from "./site.mjs";

const Button = 'button[data-command="optout.optout_finding.Form.TakeBack.Button"]';
const Finding = "optout_finding";

/** People of one domain for whom a program presses the links of one e-mail. */
async function burst() {
  const domain = `${randomUUID()}.example`;
  const recipients = Array.from({ length: 10 }, (_, i) => `p${i}@${domain}`);
  const people = await Promise.all(recipients.map((emailaddress1) => contact({ emailaddress1 })));
  const { Links } = await call("admin", "POST", "optout_IssueUnsubscribeLink", { Recipients: recipients });
  for (const { pagelink } of Links) {
    await call("admin", "POST", "optout_RedeemUnsubscribeLink", {
      Token: pagelink.split("/").at(-1), Door: "Page", Wish: "Stop",
    });
  }

  for (let i = 0; i < 100; i++) {
    const found = await call("admin", "GET", `optout_findings?$filter=contains(optout_evidence,'${domain}')`);
    if (found.value.length > 0) {
      return { people, finding: found.value[0].optout_findingid };
    }

    await wait(100);
  }

  throw new Error("Nobody found the burst.");
}

describe("An officer who sees that a mail scanner pressed for many", () => {
  it("takes their refusals back from the finding, with what was found out", async () => {
    const { people, finding } = await burst();
    assert.equal(await flag(people[0], "donotbulkemail"), true);
    await walk("officer", {}, async (page) => {
      await openForm(page, Finding, { id: finding });
      await page.locator(Button).click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.getByText("10 people at").waitFor();
      await accessible(page);
      await dialog.locator("button[type=submit]").click();
      await dialog.locator("#words-error:not(:empty)").waitFor();
      await dialog.locator("#words").fill("Two of them were asked: neither pressed anything.");
      await dialog.locator("button[type=submit]").dblclick();
      await dialog.getByText("10 refusals are taken back.").waitFor();
      await accessible(page);
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    });
    for (const id of people) {
      assert.equal(await flag(id, "donotbulkemail"), false);
    }
  });
});
