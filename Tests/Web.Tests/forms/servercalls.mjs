import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, it } from "node:test";
import { openForm, refusals } from "../browser.mjs";
import { FormId } from "./solution.mjs";

export function server(world) {
  let page;

  before(async () => {
    page = await world.page();
    await openForm(page, "opportunity", { id: await world.opportunity(), formId: FormId });
  });
  after(() => page.context().close());

  it("creates, reads, changes and deletes rows", async () => {
    const name = `Row ${randomUUID()}`;
    const answers = await page.evaluate(async (text) => {
      const made = await Xrm.WebApi.createRecord("account", { name: text });
      await Xrm.WebApi.updateRecord("account", made.id, { telephone1: "1" });
      const row = await Xrm.WebApi.retrieveRecord("account", `{${made.id.toUpperCase()}}`, "?$select=name,telephone1");
      const all = await Xrm.WebApi.online.retrieveMultipleRecords("account", `?$select=name&$filter=name eq '${text}'`, 1);
      await Xrm.WebApi.deleteRecord("account", made.id);
      const gone = await Xrm.WebApi.retrieveRecord("account", made.id).catch((problem) => problem.errorCode);
      return { type: made.entityType, row: [row.name, row.telephone1], count: all.entities.length, gone };
    }, name);
    assert.deepEqual(answers, { type: "account", row: [name, "1"], count: 1, gone: 0x80040217 });
  });

  it("pages through rows", async () => {
    const counts = await page.evaluate(async () => {
      const text = `Page ${crypto.randomUUID()}`;
      for (let index = 0; index < 3; index += 1) {
        await Xrm.WebApi.createRecord("account", { name: text });
      }
      const first = await Xrm.WebApi.retrieveMultipleRecords("account", `?$select=name&$filter=name eq '${text}'`, 2);
      const second = await Xrm.WebApi.retrieveMultipleRecords("account", first.nextLink, 2);
      return [first.entities.length, second.entities.length, second.nextLink ?? null];
    });
    assert.deepEqual(counts, [2, 1, null]);
  });

  it("calls functions with their parameters", async () => {
    const answer = await page.evaluate(async () => {
      const response = await Xrm.WebApi.online.execute({
        SolutionUniqueName: "it's none",
        getMetadata: () => ({
          boundParameter: null,
          parameterTypes: { SolutionUniqueName: { typeName: "Edm.String", structuralProperty: 1 } },
          operationType: 1,
          operationName: "RetrieveDependenciesForUninstall",
        }),
      }).catch((problem) => problem);
      const version = await Xrm.WebApi.execute({
        getMetadata: () => ({
          boundParameter: null, parameterTypes: {}, operationType: 1, operationName: "RetrieveVersion",
        }),
      });
      return { refused: response.message, ok: version.ok, version: (await version.json()).Version };
    });
    assert.match(answer.refused, /it's none/);
    assert.equal(answer.ok, true);
    assert.match(answer.version, /^9\./);
  });

  it("calls actions, also those of a row", async () => {
    const lead = await world.api("POST", "leads", { subject: "L", lastname: "Lead", firstname: "Lea" });
    const made = await page.evaluate(async (id) => {
      const response = await Xrm.WebApi.execute({
        entity: { entityType: "lead", id },
        CreateAccount: false, CreateContact: true, CreateOpportunity: false, Status: 3,
        getMetadata: () => ({
          boundParameter: "entity",
          parameterTypes: {
            entity: { typeName: "mscrm.lead", structuralProperty: 5 },
            CreateAccount: { typeName: "Edm.Boolean", structuralProperty: 1 },
            CreateContact: { typeName: "Edm.Boolean", structuralProperty: 1 },
            CreateOpportunity: { typeName: "Edm.Boolean", structuralProperty: 1 },
            Status: { typeName: "Edm.Int32", structuralProperty: 1 },
          },
          operationType: 0,
          operationName: "QualifyLead",
        }),
      });
      return (await response.json()).value.map((row) => row["@odata.type"]);
    }, lead.leadid);
    assert.deepEqual(made, ["#Microsoft.Dynamics.CRM.contact"]);
  });

  it("answers for the definitions of a table", async () => {
    const answer = await page.evaluate(async () => {
      const table = await Xrm.Utility.getEntityMetadata("contact", ["emailaddress1"]);
      return [table.EntitySetName, table.PrimaryNameAttribute, table.Attributes.get("emailaddress1").AttributeType];
    });
    assert.deepEqual(answer, ["contacts", "fullname", "String"]);
  });

  it("says who looks", async () => {
    const user = await page.evaluate(() => {
      const { userSettings, client } = Xrm.Utility.getGlobalContext();
      return [userSettings.userName, userSettings.languageId, userSettings.roles.getLength(), client.getClient()];
    });
    assert.deepEqual(user, ["Ada Admin", 1033, 1, "Web"]);
  });

  it("left nothing that was refused or failed", async () => {
    assert.deepEqual([await refusals(page), page.faults], [[], []]);
  });
}
