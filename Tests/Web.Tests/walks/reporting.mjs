import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { accessible, call, fits, walk } from "./site.mjs";

const Report = "/main.aspx?pagetype=webresource&webresourceName=optout_/html/compliance.html";
const Page = "/WebResources/optout_/html/compliance.html";
const Health = "/WebResources/optout_/html/health.html";

describe("An administrator on the health page", () => {
  it("takes the baseline and does the regular work, and the points that waited for them are in order", async () => {
    await walk("admin", {}, async (page) => {
      await page.goto(Health);
      const baseline = page.locator(".points > li", { has: page.getByRole("button", { name: "Take the baseline" }) });
      await baseline.getByText("more points fail because of this").click();
      await accessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await fits(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole("button", { name: "Take the baseline" }).click();
      await page.getByText("The baseline is finished.").first().waitFor();
      await page.getByRole("button", { name: "Do the regular work now" }).first().click();
      await page.getByText("All that was due is done.").waitFor();
      await page.getByRole("button", { name: "Do the regular work now" }).waitFor({ state: "detached" });
      await accessible(page);
    });
    const { Points } = await call("admin", "POST", "optout_CheckHealth", {});
    for (const point of ["baseline", "regular work", "changes looked at", "compliance check"]) {
      assert.ok(Points.find((one) => one.point === point).ok, point);
    }
  });

  it("is told by a link where to switch auditing on", async () => {
    await walk("admin", {}, async (page) => {
      await page.goto(Health);
      await page.getByRole("link", { name: "Open the Power Platform admin center" }).waitFor();
    });
  });
});

describe("An officer with the report on compliance", () => {
  it("is opened by name as the app does", async () => {
    await walk("officer", {}, async (page) => {
      const response = await page.goto(Report);
      assert.ok(response.ok());
    });
  });

  it("checks, and sees what was found", async () => {
    await walk("officer", {}, async (page) => {
      await page.goto(Page);
      await page.getByText("Score").waitFor();
      await page.getByRole("button", { name: "Check now" }).click();
      await page.getByText(/The check is finished/).waitFor();
      await page.getByText("Auditing is switched off for the whole environment.").waitFor();
      await page.getByText("of 100").waitFor();
      await accessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await fits(page);
    });
  });

  it("saves it as a page, a document and a file of values", async () => {
    await walk("officer", {}, async (page) => {
      await page.goto(Page);
      for (const [format, holds] of [["HTML", /<html lang="en"/], ["JSON", /"openByRule"/], ["CSV", /audit-off/]]) {
        const loading = page.waitForEvent("download");
        await page.getByRole("button", { name: `Download ${format}` }).click();
        const file = await loading;
        assert.match(file.suggestedFilename(), new RegExp(`^compliance-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`));
        assert.match(await readFile(await file.path(), "utf8"), holds);
      }
    });
  });

  it("prints it from where no script runs", async () => {
    await walk("officer", {}, async (page) => {
      await page.goto(Page);
      await page.getByRole("button", { name: "View and print" }).click();
      await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
      assert.equal(await page.locator("iframe").getAttribute("sandbox"), "allow-same-origin allow-modals");
      await page.evaluate(() => {
        const frame = document.querySelector("iframe").contentWindow;
        frame.print = () => { document.title = "printed"; };
      });
      await page.getByRole("button", { name: "Print", exact: true }).click();
      assert.equal(await page.title(), "printed");
    });
  });

  it("is told whom to ask where a sales user opens it", async () => {
    await walk("rep", {}, async (page) => {
      await page.goto(Page);
      await page.getByRole("alert").first().waitFor();
      await accessible(page);
    });
  });
});
