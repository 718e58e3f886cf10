import { errorIn, given, type Client, ServerError } from "./client";
import { apis } from "./columns";
import { objectOf } from "./words";

// The platform's numbers: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute
const action = 0;
const primitive = 1;
const collection = 4;

/** The server as scripts of a form reach it. */
export const formClient: Client = {
  async call(api, parameters) {
    const { name, takes } = apis[api];
    const values = given(parameters);
    const types: Record<string, { typeName: string; structuralProperty: number }> = {};
    for (const [parameter, typeName] of Object.entries(takes)) {
      if (parameter in values) {
        const structuralProperty = typeName.startsWith("Collection(") ? collection : primitive;
        types[parameter] = { typeName, structuralProperty };
      }
    }

    const request = {
      ...values,
      getMetadata: () => ({ boundParameter: null, operationType: action, operationName: name, parameterTypes: types }),
    };
    try {
      const response = await Xrm.WebApi.online.execute(request);
      const body: unknown = await response.json();
      if (!response.ok) {
        throw errorIn(body, response.status);
      }

      return objectOf(body);
    } catch (error) {
      throw error instanceof ServerError ? error : errorIn(error, 0);
    }
  },

  async read(table, _set, id, columns) {
    const row: unknown = await Xrm.WebApi.online.retrieveRecord(table, id, `?$select=${columns.join(",")}`);
    return objectOf(row);
  },
};
