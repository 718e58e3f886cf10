import { apis } from "./columns";
import { objectOf, textOf } from "./words";

/** A custom API that is called. */
export type Api = keyof typeof apis;

/** What a custom API takes, by name. What is undefined is left out. */
export type Parameters = Readonly<Record<string, Given | undefined>>;

type Given = string | number | boolean | readonly string[];

/** What the server answered: untrusted. */
export type Answer = Readonly<Record<string, unknown>>;

/** The server, as forms and pages both need it. */
export interface Client {
  /** Calls a custom API. */
  call(api: Api, parameters: Parameters): Promise<Answer>;

  /** Reads columns of one row. */
  read(table: string, set: string, id: string, columns: readonly string[]): Promise<Answer>;
}

/** The server said no, in its own words; or it said nothing, and the message is empty. */
export class ServerError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }

  /** Whether the caller lacks a privilege. */
  get isForbidden(): boolean {
    return this.status === 403;
  }
}

/** Leaves out what is undefined. */
export function given(parameters: Parameters): Record<string, Given> {
  const all: Record<string, Given> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      all[name] = value;
    }
  }

  return all;
}

/** The error in an answer of the Web API, or in what the client API throws. */
export function errorIn(answer: unknown, status: number): ServerError {
  const outer = objectOf(answer);
  const inner = objectOf(outer["error"] ?? answer);
  return new ServerError(textOf(inner["message"]), status);
}
