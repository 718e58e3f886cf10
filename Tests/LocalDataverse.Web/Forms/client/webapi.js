// Xrm.WebApi: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi
import { guard, plainId } from "./host.js";
import { execute } from "./execute.js";
import { tableOf } from "./metadata.js";
import { Annotated, read, send } from "./request.js";

async function address(table, id, options = "") {
  const set = (await tableOf(table)).setName;
  return `${set}(${plainId(id)})${options}`;
}

const idIn = (response) => /\(([^)]+)\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? "";

export function webApi(name) {
  return guard({
    async createRecord(entityLogicalName, data) {
      const response = await send("POST", (await tableOf(entityLogicalName)).setName, data);
      return { entityType: entityLogicalName, id: idIn(response) };
    },
    async retrieveRecord(entityLogicalName, id, options = "") {
      return read(await address(entityLogicalName, id, options));
    },
    async retrieveMultipleRecords(entityLogicalName, options = "", maxPageSize = undefined) {
      const path = options.startsWith("http") ? options : (await tableOf(entityLogicalName)).setName + options;
      const size = maxPageSize ? `,odata.maxpagesize=${Number(maxPageSize)}` : "";
      const answer = await read(path, { Prefer: Annotated.Prefer + size });
      return { entities: answer.value, nextLink: answer["@odata.nextLink"] };
    },
    async updateRecord(entityLogicalName, id, data) {
      await send("PATCH", await address(entityLogicalName, id), data, { "If-Match": "*" });
      return { entityType: entityLogicalName, id: plainId(id) };
    },
    async deleteRecord(entityLogicalName, id) {
      await send("DELETE", await address(entityLogicalName, id));
      return { entityType: entityLogicalName, id: plainId(id) };
    },
    execute: (request) => execute(request),
    isAvailableOffline: () => false,
  }, name);
}
