import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, violations } from "../browser.mjs";
import { serveCentre } from "./centre.mjs";
import { Organisation } from "./organisation.mjs";

const languages = ["en", "de", "fr", "zh"];
const site = {};

before(async () => {
  site.organisation = await new Organisation().start();
  site.centre = await serveCentre(site.organisation);
  site.browser = await launch();
  const page = await open({});
  await page.goto("/example?lang=en");
  site.states = await page.locator("main ol a")
    .evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  await page.context().close();
});

after(async () => {
  await site.browser?.close();
  await site.centre?.stop();
  await site.organisation?.stop();
});

async function open(options) {
  const context = await site.browser.newContext({ baseURL: site.centre.url, ...options });
  return context.newPage();
}

async function fits(page) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= seen, `${page.url()}: ${wide} px wide, and the window has ${seen}`);
}

describe("Every state of the public pages", () => {
  for (const language of languages) {
    it(`has nothing that axe objects to in ${language}`, async () => {
      // Colours are the same in every language.
      const looks = language === "en"
        ? [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]
        : [{ colorScheme: "light" }];
      assert.ok(site.states.length > 20);
      const page = await open({ viewport: { width: 768, height: 900 } });
      for (const state of ["/", "/signup", "/figures", "/process", "/example", "/nowhere", ...site.states]) {
        await page.goto(`${state}?lang=${language}`);
        for (const media of looks) {
          await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
          assert.deepEqual(await violations(page), [], `${state} ${JSON.stringify(media)}`);
        }
      }
      await page.context().close();
    });

    it(`needs no scrolling sideways in ${language}, from 1,440 px down to 400 % of zoom`, async () => {
      const page = await open({});
      // German has the longest words.
      for (const width of language === "de" ? [1440, 768, 360, 320] : [320]) {
        await page.setViewportSize({ width, height: 800 });
        for (const state of ["/figures", "/process", ...site.states]) {
          await page.goto(`${state}?lang=${language}`);
          await fits(page);
        }
      }
      await page.context().close();
    });
  }

  it("asks for nothing but itself, and sets no cookie", async () => {
    const page = await open({});
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const state of site.states) {
      await page.goto(state);
    }
    assert.deepEqual(asked.filter((url) => !url.startsWith(site.centre.url)), []);
    assert.deepEqual(await page.context().cookies(), []);
    await page.context().close();
  });
});
