// Makes the pictures of the front page: a contact who refuses, and an e-mail to her that the server refuses.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { control, input, launch, newPage, openForm, ready, save } from "./browser.mjs";
import { serve } from "./server.mjs";

const Key = "key-of-the-rep";
const Folder = fileURLToPath(new URL("pictures/", import.meta.url));
const Window = { viewport: { width: 900, height: 900 }, colorScheme: "light" };

const host = await serve({ [Key]: { user: "Robin Rep", roles: ["Salesperson", "OptOut Sales User"] } });
const browser = await launch();
try {
  await mkdir(Folder, { recursive: true });
  const contact = await refusing();
  await picture("contact", async (page) => {
    await openForm(page, "contact", { id: contact });
    await page.frameLocator("#WebResource_optout_panel").getByText("would").first().waitFor();
  });
  await picture("refusal", async (page) => {
    await openForm(page, "email", {});
    await input(page, "subject").fill("Spring offers");
    await input(page, "optout_category").selectOption({ label: "Marketing" });
    await input(page, "to").fill("Keller");
    await control(page, "to").getByRole("button", { name: "Find" }).click();
    await control(page, "to").locator("[data-found]").first().click();
    await page.locator('[data-notification="optout_recipients"]').waitFor();
    await save(page);
    await page.waitForURL(/[?&]id=/);
    await ready(page);
    await page.locator('[data-notification="optout_recipients"]').waitFor();
    await page.evaluate(send);
    await page.locator("dialog").waitFor();
  });
} finally {
  await browser.close();
  await host.stop();
}

async function refusing() {
  const { contactid } = await call("POST", "contacts", {
    firstname: "Maria", lastname: "Keller", emailaddress1: "maria.keller@example.com", telephone1: "+49 30 1234567",
  });
  await call("PATCH", `contacts(${contactid})`, { donotbulkemail: true, donotphone: true });
  return contactid;
}

async function call(method, path, body) {
  const response = await fetch(`${host.url}/api/data/v9.2/${path}`, {
    method,
    headers: { "authorization": `Bearer ${Key}`, "content-type": "application/json", "prefer": "return=representation" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${text}`);
  }
  return JSON.parse(text);
}

// In the page, what the platform's own button does: it asks the server to send, and shows what it answers.
async function send() {
  const [, id] = /[?&]id=([^&]+)/.exec(window.location.search);
  const request = {
    entity: { entityType: "email", id },
    IssueSend: true,
    getMetadata: () => ({
      boundParameter: "entity",
      operationType: 0,
      operationName: "SendEmail",
      parameterTypes: {
        entity: { typeName: "mscrm.email", structuralProperty: 5 },
        IssueSend: { typeName: "Edm.Boolean", structuralProperty: 1 },
      },
    }),
  };
  try {
    await Xrm.WebApi.online.execute(request);
  } catch ({ message }) {
    void Xrm.Navigation.openErrorDialog({ message });
  }
}

async function picture(name, steps) {
  const page = await newPage(browser, host.url, Key, Window);
  await steps(page);
  await page.screenshot({ path: `${Folder}${name}.png` });
}
