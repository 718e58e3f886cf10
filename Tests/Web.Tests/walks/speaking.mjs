import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openForm } from "../browser.mjs";
import { accessible, call, messages, refusing, walk } from "./site.mjs";

const Languages = [
  [1031, "de", /Maria Keller.*(möchte|wünscht)/s],
  [1036, "fr", /Maria Keller.*ne (veut|souhaite)/s],
  [2052, "zh", /Maria Keller.*不/s],
];

describe("Whoever speaks another language", () => {
  for (const [languageId, tag, sentence] of Languages) {
    it(`reads it everywhere: ${tag}`, async () => {
      const id = await refusing(["donotbulkemail"]);
      const users = await call("admin", "GET", "systemusers?$filter=fullname eq 'Robin Rep'&$select=systemuserid");
      const settings = (language) =>
        call("admin", "PATCH", `usersettingscollection(${users.value[0].systemuserid})`, { uilanguageid: language });
      await settings(languageId);
      try {
        await walk("rep", {}, async (page) => {
          await openForm(page, "contact", { id });
          await page.locator('[data-notification="optout_banner"]').waitFor();
          assert.match(await messages(page), sentence);
          const panel = page.frames().find((frame) => frame.url().includes("panel.html"));
          assert.match(await panel.locator("html").getAttribute("lang"), new RegExp(`^${tag}`));
          await accessible(page);
        });
      } finally {
        await settings(1033);
      }
    });
  }
});
