// Xrm.WebApi.execute: a request tells by getMetadata() what it is, and becomes a call of a function or an action.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute
import { plainId, refuse } from "./host.js";
import { tableOf } from "./metadata.js";
import { send } from "./request.js";
import { instantText } from "./values.js";

const Action = 0;
const FunctionCall = 1;
const Enumeration = 3;

export async function execute(request) {
  if (typeof request?.getMetadata !== "function") {
    throw new Error("The request of Xrm.WebApi.execute has no getMetadata().");
  }
  const metadata = request.getMetadata();
  const { operationType, operationName } = metadata;
  if (operationType !== Action && operationType !== FunctionCall) {
    throw refuse(`Xrm.WebApi.execute of operationType ${operationType} (${operationName})`);
  }
  const bound = metadata.boundParameter ?? null;
  const types = metadata.parameterTypes ?? {};
  const names = Object.keys(types).filter((name) => name !== bound && request[name] !== undefined);
  const path = `${await binding(request, bound)}${operationName}`;
  return operationType === FunctionCall
    ? send("GET", path + await functionArguments(request, names, types))
    : send("POST", path, Object.fromEntries(await Promise.all(
      names.map(async (name) => [name, await plain(request[name])]))));
}

async function binding(request, bound) {
  if (bound === null) {
    return "";
  }
  const row = request[bound];
  if (bound !== "entity" || !row?.entityType) {
    throw refuse(`Xrm.WebApi.execute bound to ${bound}`);
  }
  return `${(await tableOf(row.entityType)).setName}(${plainId(row.id)})/Microsoft.Dynamics.CRM.`;
}

/** Rows become references that the server understands; instants lose what it does not keep. */
async function plain(value) {
  if (value instanceof Date) {
    return instantText(value);
  }
  if (Array.isArray(value)) {
    return Promise.all(value.map(plain));
  }
  if (value !== null && typeof value === "object") {
    if (typeof value.entityType === "string" && value.id !== undefined) {
      const table = await tableOf(value.entityType);
      return { "@odata.type": `Microsoft.Dynamics.CRM.${table.name}`, [table.idColumn]: plainId(value.id) };
    }
    return Object.fromEntries(await Promise.all(
      Object.entries(value).map(async ([key, item]) => [key, await plain(item)])));
  }
  return value;
}

async function functionArguments(request, names, types) {
  if (names.length === 0) {
    return "()";
  }
  const list = names.map((name, index) => `${name}=@p${index}`).join(",");
  const values = await Promise.all(names.map(async (name, index) =>
    `@p${index}=${encodeURIComponent(await literal(request[name], types[name]))}`));
  return `(${list})?${values.join("&")}`;
}

async function literal(value, type) {
  if (value === null) {
    return "null";
  }
  if (type?.structuralProperty === Enumeration) {
    return `${type.typeName}'${value}'`;
  }
  if (value instanceof Date) {
    return instantText(value);
  }
  if (type?.typeName === "Edm.Guid") {
    return plainId(value);
  }
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(await plain(value));
}
