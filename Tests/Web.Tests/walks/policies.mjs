import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { input, newPage, openForm, save } from "../browser.mjs";
import { serveCentre } from "../pages/centre.mjs";
import { accessible, call, contact, fits, flag, Keys, refusing, site, walk } from "./site.mjs";

const Table = "optout_privacypolicy";
const Pictures = process.env.OPTOUT_POLICY_PICTURES;

const Texts = {
  en: { save: "Save choices", renew: "Not sent until you agree again", changed: "Our privacy policy has changed since you agreed",
    title: "Privacy policy", read: "Read it" },
  de: { save: "Auswahl speichern", renew: "Wird erst wieder gesendet, wenn Sie neu zustimmen",
    changed: "Unsere Datenschutzerklärung hat sich geändert, seit Sie zugestimmt haben", title: "Datenschutzerklärung", read: "Lesen" },
};

let codes;
let topic;
let link;

async function picture(page, name) {
  if (Pictures !== undefined) {
    await page.screenshot({ path: `${Pictures}/${name}.png`, fullPage: true });
  }
}

/** A policy in which everything stands that people must be told. */
const textOf = (years) => [
  "# How we use your data", `We keep your data for **${years} years**.`, ...codes.map((code) => `## About ${code}\n\nThis is about it.`),
].join("\n\n");

/** An officer writes a version in the app, forgets something, is told, mends it and publishes it. */
async function publish(language, years, materialFor, whatChanged, forgetful) {
  let id;
  await walk("officer", {}, async (page) => {
    await openForm(page, Table);
    await input(page, "optout_language").fill(language);
    await input(page, "optout_text").fill(textOf(years));
    const notice = codes.map((code) => `${code}: About ${code}`);
    await input(page, "optout_notice").fill((forgetful ? notice.slice(1) : notice).join("\n"));
    await input(page, "optout_materialfor").fill(materialFor);
    await input(page, "optout_whatchanged").fill(whatChanged);
    await save(page);
    id = await draft(language, page);
    await input(page, "optout_status").selectOption({ label: "Published" });
    await save(page);
    if (forgetful) {
      await page.getByText("Nothing was published.").first().waitFor();
      await picture(page, "1-not-published");
      await page.locator("dialog").getByRole("button", { name: "OK" }).click();
      assert.equal((await call("admin", "GET", `optout_privacypolicies(${id})?$select=optout_status`)).optout_status, 727000000);
      await input(page, "optout_notice").fill(notice.join("\n"));
      await save(page);
    }
    await published(id);
  });
  return id;
}

async function draft(language, page) {
  for (let at = 0; at < 100; at++) {
    const drafts = (await call("admin", "GET",
      `optout_privacypolicies?$filter=optout_language eq '${language}' and optout_status eq 727000000`)).value;
    if (drafts.length > 0) {
      return drafts[0].optout_privacypolicyid;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  await picture(page, "0-not-saved");
  assert.fail("The draft was not saved.");
}

async function published(id) {
  for (let at = 0; at < 100; at++) {
    if ((await call("admin", "GET", `optout_privacypolicies(${id})?$select=optout_status`)).optout_status === 727000001) {
      return;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail("The policy was not published.");
}

/** Somebody looks at the public pages as they are now: what a page remembers is up to ten minutes old. */
async function outside(language, steps) {
  const centre = await serveCentre(site.host, { Key: Keys.page });
  const context = await site.browser.newContext({ baseURL: centre.url, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`/u/${link}?lang=${language}`);
    await steps(page, Texts[language]);
  } finally {
    await context.close();
    await centre.stop();
  }
}

/** What a choice on the page keeps. */
async function choice() {
  const rows = await call("admin", "GET", `optout_preferences?$filter=_optout_topicid_value eq ${topic}`);
  return rows.value.map((row) => [row["optout_state@OData.Community.Display.V1.FormattedValue"], row.optout_policyversion]);
}

describe("A privacy policy from its author to the person, and back", () => {
  before(async () => {
    const made = await call("officer", "POST", "optout_privacypolicies", { optout_language: "fr" });
    codes = made.optout_notice.split("\n").map((line) => line.split(":")[0].trim());
    await call("officer", "DELETE", `optout_privacypolicies(${made.optout_privacypolicyid})`);
    topic = (await call("officer", "POST", "optout_topics", {
      optout_name: "Newsletter", optout_code: "news", optout_requiresoptin: true,
    })).optout_topicid;
    const [definition] = (await call(
      "admin", "GET", "environmentvariabledefinitions?$filter=schemaname eq 'optout_PreferenceCentreUrl'")).value;
    const [set] = (await call("admin", "GET", `environmentvariablevalues?$filter=_environmentvariabledefinitionid_value eq ${
      definition.environmentvariabledefinitionid}`)).value;
    assert.ok(set, "The public pages have an address.");
    const person = await contact();
    const mail = await call("rep", "POST", "emails", {
      subject: "News", description: "<p>Hello</p>", optout_category: 727000000,
      email_activity_parties: [
        { participationtypemask: 1, "partyid_systemuser@odata.bind": `systemusers(${await userId("Robin Rep")})` },
        { participationtypemask: 2, "partyid_contact@odata.bind": `contacts(${person})` },
      ],
    });
    await call("rep", "POST", `emails(${mail.activityid})/Microsoft.Dynamics.CRM.SendEmail`, { IssueSend: true });
    const { description } = await call("admin", "GET", `emails(${mail.activityid})?$select=description`);
    link = /\/u\/([\w-]+)"/.exec(description)[1];
  });

  it("is refused while something is missing, published once it is whole, and shown by the page", async () => {
    await publish("en", 3, "none", "", true);

    await outside("en", async (page, says) => {
      await picture(page, "2-choices");
      await page.getByLabel("Newsletter").check();
      await page.getByRole("button", { name: says.save }).click();
      await page.getByRole("heading", { name: "Done" }).waitFor();
      await page.goto("/policy?lang=en");
      await page.getByRole("heading", { name: says.title }).waitFor();
      await page.locator("strong", { hasText: "3 years" }).waitFor();
      await picture(page, "3-policy");
    });

    assert.deepEqual(await choice(), [["Opted in", "1 en"]]);
  });

  it("asks again on the page where a change matters, in the language of the person, and the choice keeps the new one", async () => {
    const id = await publish("en", 2, "news", "We keep your data for two years.", false);
    await publish("de", 2, "news", "Wir behalten Ihre Daten zwei Jahre.", false);

    await outside("de", async (page, says) => {
      await page.getByText(says.renew).waitFor();
      await page.getByText(says.changed).waitFor();
      await page.getByText("Wir behalten Ihre Daten zwei Jahre.").waitFor();
      await picture(page, "4-asked-again");
      assert.equal(await page.getByLabel("Newsletter").isChecked(), false);
      await page.getByLabel("Newsletter").check();
      await page.getByRole("button", { name: says.save }).click();
      await page.getByRole("heading", { name: "Erledigt" }).waitFor();
    });

    assert.deepEqual(await choice(), [["Opted in", "2 de"]]);
    await walk("officer", {}, async (page) => {
      await page.setViewportSize({ width: 640, height: 800 });
      await page.goto(`/WebResources/optout_/html/policy.html?data=${id}`);
      await page.locator("del", { hasText: "3" }).waitFor();
      await page.locator("ins", { hasText: "2" }).waitFor();
      await accessible(page);
      await picture(page, "5-compared");
      await page.setViewportSize({ width: 360, height: 740 });
      await fits(page);
      await picture(page, "6-compared-on-a-phone");
    });
  });

  it("is read by whoever lets somebody be contacted again, before that is done", async () => {
    const id = await refusing(["donotbulkemail"]);
    const loosen = async (page) => {
      await openForm(page, "contact", { id });
      await input(page, "donotbulkemail").uncheck();
      await input(page, "optout_consentsource").selectOption({ label: "Phone call" });
      await input(page, "optout_consentevidence").fill("Asked for the newsletter on the phone, call 4712.");
      await save(page);
    };
    const refused = await newPage(site.browser, site.host.url, Keys.rep);
    await loosen(refused);
    await refused.getByText("Our privacy policy has a version 2 that you have not read yet").first().waitFor();
    assert.equal(await flag(id, "donotbulkemail"), true);
    await refused.context().close();

    await walk("rep", {}, async (page) => {
      await page.goto("/WebResources/optout_/html/training.html");
      await page.getByRole("button", { name: "Read the policy" }).focus();
      await page.keyboard.press("Enter");
      await page.locator("strong", { hasText: "2 years" }).waitFor();
      await accessible(page);
      await picture(page, "7-read");
      await page.getByRole("button", { name: "I have read it" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Noted: you have read it" }).waitFor();
      await accessible(page);
      await picture(page, "8-noted");
      await loosen(page);
      await page.frameLocator("#WebResource_optout_panel").getByText("would go").waitFor();
      assert.equal(await flag(id, "donotbulkemail"), false);
    });
  });
});

async function userId(name) {
  return (await call("admin", "GET", `systemusers?$filter=fullname eq '${name}'&$select=systemuserid`)).value[0].systemuserid;
}
