import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch } from "../browser.mjs";
import { handedOn, serveCentre } from "./centre.mjs";
import { Organisation, token } from "./organisation.mjs";

const site = {};

before(async () => {
  site.organisation = await new Organisation().start();
  site.centre = await serveCentre(site.organisation);
  site.browser = await launch();
});

after(async () => {
  await site.browser?.close();
  await site.centre?.stop();
  await site.organisation?.stop();
});

const words = {
  en: {
    stop: "Stop “Newsletter”", done: "Done", undo: "Undo", undone: "Taken back", received: "Received",
    all: "Stop all marketing e‑mails",
  },
  de: {
    stop: "„Rundbrief“ abbestellen", done: "Erledigt", undo: "Rückgängig machen", undone: "Zurückgenommen",
    all: "Alle Werbe-E‑Mails abbestellen",
  },
  fr: {
    stop: "Arrêter « Lettre »", done: "C’est fait", undo: "Annuler ce changement", undone: "Annulé",
    all: "Arrêter tous les e‑mails publicitaires",
  },
  zh: { stop: "停止接收“新闻简报”", done: "已完成", undo: "撤销", undone: "已撤销", all: "停止接收所有营销邮件" },
};

async function walk(options, act) {
  const context = await site.browser.newContext({ baseURL: site.centre.url, ...options });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

const wishes = (of) => site.organisation.redeemed.filter((one) => one.Token === of).map((one) => one.Wish);

/** Moves on by the keyboard alone until the focus is on an element that reads so. */
async function tabTo(page, text) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const read = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (read === text) {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.notEqual(outline, "none");
      return;
    }
  }
  assert.fail(`The keyboard does not reach “${text}”.`);
}

describe("A person with a link", () => {
  for (const [language, said] of Object.entries(words)) {
    it(`stops and takes it back without script in ${language}`, async () => {
      const link = token("page", `plain ${language}`);
      await walk({ javaScriptEnabled: false }, async (page) => {
        await page.goto(`/u/${link}?lang=${language}`);
        assert.deepEqual(wishes(link), []);
        await page.getByRole("button", { name: said.stop }).click();
        await page.getByRole("heading", { name: said.done }).waitFor();
        await page.getByRole("button", { name: said.undo, exact: true }).click();
        await page.getByText(said.undone).waitFor();
      });
      assert.deepEqual(wishes(link), ["Stop", "Undo"]);
      const { Shown } = site.organisation.redeemed.find((one) => one.Token === link);
      assert.equal(JSON.parse(Shown).language, language);
    });

    it(`does the same by the keyboard alone in ${language}`, async () => {
      const link = token("page", `keys ${language}`);
      await walk({}, async (page) => {
        await page.goto(`/u/${link}?lang=${language}`);
        await tabTo(page, said.all);
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: said.done }).waitFor();
        await tabTo(page, said.undo);
        await page.keyboard.press("Enter");
        await page.getByText(said.undone).waitFor();
      });
      assert.deepEqual(wishes(link), ["StopAll", "Undo"]);
    });
  }

  it("stops though the organisation goes away in the middle, and it arrives once it is back", async () => {
    const link = token("page", "away");
    await walk({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`/u/${link}`);
      site.organisation.isAway = true;
      try {
        await page.getByRole("button", { name: words.en.all }).click();
        await page.getByRole("heading", { name: "Received" }).waitFor();
        await page.goto(`/u/${link}`);
        await page.getByText("You can say no all the same").waitFor();
        assert.deepEqual(wishes(link), []);
      } finally {
        site.organisation.isAway = false;
      }
    });
    await handedOn(site.centre.url);
    assert.deepEqual(wishes(link), ["StopAll"]);
  });

  it("chooses another language and keeps the link", async () => {
    const link = token("page", "switch");
    await walk({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`/u/${link}`);
      await page.getByRole("link", { name: "Deutsch" }).click();
      assert.equal(await page.locator("html").getAttribute("lang"), "de");
      await page.getByRole("button", { name: words.de.all }).click();
      await page.getByRole("heading", { name: words.de.done }).waitFor();
    });
    assert.deepEqual(wishes(link), ["StopAll"]);
  });
});

describe("A person without a link", () => {
  it("types an address and learns nothing about it", async () => {
    await walk({ javaScriptEnabled: false }, async (page) => {
      await page.goto("/u/cut-off");
      await page.getByLabel("E‑mail address or phone number").fill("maria@example.com");
      await page.getByRole("button", { name: "Stop all marketing" }).click();
      await page.getByText("Everybody gets this answer").waitFor();
    });
    assert.equal(site.organisation.submitted.at(-1).Address, "maria@example.com");
  });
});
