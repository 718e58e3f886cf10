import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { input, newPage, openForm, save } from "../browser.mjs";
import { accessible, call, fits, flag, Keys, refusing, site, walk } from "./site.mjs";

const Page = "/WebResources/optout_/html/training.html";
const Pictures = process.env.OPTOUT_TRAINING_PICTURES;

/** The right answer to each question, by what is asked, out of the source: no page has them. */
async function rightAnswers(code, language) {
  const text = await readFile(new URL(`../../../Plugins/Courses/${code}.${language}.md`, import.meta.url), "utf8");
  const right = new Map();
  for (const part of text.split(/^## \d+$/m).slice(1)) {
    right.set(plain(part.split("- [")[0].trim()), plain(/^- \[x\] (.*)$/m.exec(part)[1]));
  }

  return right;
}

const plain = (markdown) => markdown.replaceAll("**", "").replace(/\s+/g, " ");

async function picture(page, name) {
  if (Pictures !== undefined) {
    await page.screenshot({ path: `${Pictures}/${name}.png`, fullPage: true });
  }
}

/** Answers every question by keyboard alone, right or wrong. */
async function answerAll(page, right, isRight, names) {
  for (;;) {
    const asked = plain(await page.locator("legend").innerText());
    const answers = await page.locator("label.choice").allInnerTexts();
    const good = answers.findIndex((answer) => plain(answer) === right.get(asked));
    assert.ok(good >= 0, asked);
    const wanted = isRight ? good : (good + 1) % answers.length;
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (let at = 0; at < wanted; at++) {
      await page.keyboard.press("ArrowDown");
    }

    await page.keyboard.press("Enter");
    await page.getByText(isRight ? names.right : names.wrong, { exact: true }).waitFor();
    const isLast = await page.getByRole("button", { name: names.result }).isVisible();
    await page.keyboard.press("Enter");
    if (isLast) {
      return;
    }

    await page.locator("input:not(:disabled)").first().waitFor();
  }
}

const English = { take: "Take the course", start: "Answer the questions", right: "Right", wrong: "Not right",
  result: "Show the result", passed: "You have passed", failed: "Not passed this time", retry: "Try again",
  certificate: "Certificate", back: "Back to my training" };
const German = { take: "Kurs machen", start: "Fragen beantworten", right: "Richtig", wrong: "Nicht richtig",
  result: "Ergebnis zeigen", passed: "Sie haben bestanden", failed: "Dieses Mal nicht bestanden",
  retry: "Noch einmal versuchen", certificate: "Bescheinigung", back: "Zurück zu meiner Schulung" };

async function take(page, title, names) {
  const card = page.locator(".points li").filter({ hasText: title });
  await card.getByRole("button", { name: names.take }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: names.start }).waitFor();
  await picture(page, `3-lesson-${names.start.length}`);
  await page.getByRole("button", { name: names.start }).focus();
  await page.keyboard.press("Enter");
  await page.locator("legend").waitFor();
}

describe("Whoever lets somebody be contacted again, where training is required", () => {
  before(async () => {
    const [definition] = (await call(
      "admin", "GET", "environmentvariabledefinitions?$filter=schemaname eq 'optout_Training'")).value;
    await call("admin", "POST", "environmentvariablevalues", {
      "EnvironmentVariableDefinitionId@odata.bind": `environmentvariabledefinitions(${definition.environmentvariabledefinitionid})`,
      "value": "Require",
    });

    // The thirty days in which nobody is refused are over.
    const hash = createHash("sha256").update("OptOutPlugin/checkpoint/baseline").digest();
    const hex = [...hash.subarray(0, 4)].reverse().concat([...hash.subarray(4, 6)].reverse(), [...hash.subarray(6, 8)].reverse(),
      [...hash.subarray(8, 16)]).map((byte) => byte.toString(16).padStart(2, "0")).join("");
    await call("admin", "POST", "optout_checkpoints", {
      optout_checkpointid: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
      optout_name: "Baseline",
      overriddencreatedon: new Date(Date.now() - 40 * 86_400_000).toISOString(),
    });
    while (!(await call("admin", "POST", "optout_Baseline", {})).Finished);
  });

  it("is told which course it needs, takes it by keyboard, fails, passes, and may", async () => {
    const id = await refusing(["donotbulkemail"]);
    const loosen = async (page) => {
      await openForm(page, "contact", { id });
      await input(page, "donotbulkemail").uncheck();
      await input(page, "optout_consentsource").selectOption({ label: "Phone call" });
      await input(page, "optout_consentevidence").fill("Asked for the newsletter on the phone, call 4711.");
      await save(page);
    };
    const refused = await newPage(site.browser, site.host.url, Keys.rep);
    await loosen(refused);
    await refused.getByText("What never to do").first().waitFor();
    await picture(refused, "1-refused");
    assert.equal(await flag(id, "donotbulkemail"), true);
    await refused.getByText(/My Training/).first().waitFor();
    await refused.context().close();

    await walk("rep", {}, async (page) => {
      const right = await rightAnswers("never", "en");
      await page.goto(Page);
      await page.getByRole("button", { name: English.take }).first().waitFor();
      await accessible(page);
      await picture(page, "2-due");
      await take(page, "What never to do", English);
      await accessible(page);
      await picture(page, "4-question");
      await answerAll(page, right, false, English);
      await page.getByRole("heading", { name: English.failed }).waitFor();
      await accessible(page);
      await picture(page, "6-failed");
      await page.getByRole("button", { name: English.retry }).focus();
      await page.keyboard.press("Enter");
      await page.locator("legend").waitFor();
      await answerAll(page, right, true, English);
      await page.getByRole("heading", { name: English.passed }).waitFor();
      await picture(page, "7-passed");
      await page.getByRole("button", { name: English.back }).click();
      await page.getByRole("button", { name: English.certificate }).click();
      await page.getByText("Robin Rep").waitFor();
      await accessible(page);
      await picture(page, "8-certificate");
      await loosen(page);
      await page.frameLocator("#WebResource_optout_panel").getByText("would go").waitFor();
      assert.equal(await flag(id, "donotbulkemail"), false);
    });
  });

  it("reads and answers in German, by keyboard, on a phone", async () => {
    const [user] = (await call("admin", "GET", "systemusers?$filter=fullname eq 'Nora New'&$select=systemuserid")).value;
    await call("admin", "PATCH", `usersettingscollection(${user.systemuserid})`, { uilanguageid: 1031 });
    await walk("newcomer", {}, async (page) => {
      const right = await rightAnswers("law", "de");
      const title = (await readFile(new URL("../../../Plugins/Courses/law.de.md", import.meta.url), "utf8")).split("\n")[0].slice(2);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(Page);
      await page.getByRole("button", { name: German.take }).first().waitFor();
      await fits(page);
      await picture(page, "9-phone");
      await take(page, title, German);
      await fits(page);
      await answerAll(page, right, true, German);
      await page.getByRole("heading", { name: German.passed }).waitFor();
      await fits(page);
      await accessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await picture(page, "10-dark");
    });
  });
});
