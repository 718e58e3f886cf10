import { errorIn, given, type Answer, type Api, type Client, type Parameters } from "./client";
import { apis } from "./columns";
import { objectOf } from "./words";

const version = "v9.2";

/** The server as a page of ours reaches it: with the session of whoever looks at the page. */
export class PageClient implements Client {
  private readonly root: string;

  constructor(clientUrl: string) {
    this.root = `${clientUrl.replace(/\/+$/, "")}/api/data/${version}/`;
  }

  call(api: Api, parameters: Parameters): Promise<Answer> {
    return this.send(apis[api].name, { method: "POST", body: JSON.stringify(given(parameters)) });
  }

  read(_table: string, set: string, id: string, columns: readonly string[]): Promise<Answer> {
    return this.send(`${set}(${id})?$select=${columns.join(",")}`, { method: "GET" });
  }

  /** Rows of a query, as its path and options say. */
  list(query: string): Promise<Answer> {
    return this.send(query, { method: "GET" });
  }

  /** Changes columns of one row that is there. */
  async update(set: string, id: string, columns: Readonly<Record<string, string | number>>): Promise<void> {
    await this.send(`${set}(${id})`, { method: "PATCH", body: JSON.stringify(columns) }, { "If-Match": "*" });
  }

  private async send(
    path: string, init: RequestInit, more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(this.root + path, {
      ...init,
      credentials: "same-origin",
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json; charset=utf-8",
        "OData-MaxVersion": "4.0",
        "OData-Version": "4.0",
        ...more,
      },
    });
    const body: unknown = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw errorIn(body, response.status);
    }

    return objectOf(body);
  }
}
