import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { accessible, call, contact, walk } from "./site.mjs";

const Address = "/WebResources/optout_/html/handover.html";
const name = "Letters & Sons";

describe("An officer with a print shop", () => {
  it("fetches the file of what was refused, and says that the shop has acted on it", async () => {
    const shop = await call("officer", "POST", "optout_listeners", {
      optout_name: name, optout_kind: 727000001, optout_channels: "MarketingPost",
    });
    const surname = `Keller ${Date.now()}`;
    const id = await contact({ lastname: surname, address1_line1: "1 High Street", donotbulkpostalmail: true });
    // The refusal is told once it is sealed, by a job.
    for (let i = 0; i < 100; i++) {
      const { Rows } = await call("admin", "POST", "optout_ReadTimeline", { PersonType: "contact", PersonId: id });
      if (Rows.some((row) => row.sequence !== undefined && row.sequence !== null)) {
        break;
      }
      await wait(100);
    }

    await walk("officer", {}, async (page) => {
      await page.goto(Address);
      await page.getByRole("link", { name }).waitFor();
      await accessible(page);
      const loading = page.waitForEvent("download");
      await page.getByRole("button", { name: "Fetch file", exact: true }).click();
      const file = await readFile(await (await loading).path());
      assert.match(file.toString("utf8"), new RegExp(`,Maria ${surname},`));
      await page.getByLabel("What they answered").fill("Taken off on Monday, wrote Li.");
      await accessible(page);
      const { value: [batch] } = await call("officer", "GET",
        `optout_handovers?$select=optout_filehash,optout_state&$filter=_optout_listenerid_value eq ${shop.optout_listenerid}`);
      assert.equal(batch.optout_filehash, createHash("sha256").update(file).digest("hex"));
      await page.getByRole("button", { name: "They have acted on it" }).click();
      await page.getByText("Written down.").waitFor();
      await accessible(page);
    });
    const { Rows } = await call("officer", "POST", "optout_ReadTimeline", { PersonType: "contact", PersonId: id });
    assert.ok(Rows.some((row) => row.told?.endsWith("(Taken off on Monday, wrote Li.)")), JSON.stringify(Rows));
  });
});
