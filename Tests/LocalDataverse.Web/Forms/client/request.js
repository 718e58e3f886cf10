// Requests to the Web API of this machine, as a browser makes them.

/** What the server said no with, in the shape in which the client API hands errors on. */
export function failure(status, text) {
  let error = {};
  try {
    error = JSON.parse(text).error ?? {};
  } catch {
    // It is no JSON: the text is all there is to say.
  }
  const problem = new Error(error.message ?? (text || `The server answered ${status}.`));
  return Object.assign(problem, { errorCode: Number.parseInt(error.code, 16) || status, status, raw: text });
}

export async function send(method, path, body, headers = {}) {
  const url = new URL(path, `${window.location.origin}/api/data/v9.2/`);
  const response = await fetch(url, {
    method,
    credentials: "same-origin",
    headers: {
      Accept: "application/json",
      "OData-MaxVersion": "4.0",
      "OData-Version": "4.0",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw failure(response.status, await response.text());
  }
  return response;
}

export const Annotated = { Prefer: 'odata.include-annotations="*"' };

export const read = async (path, headers = Annotated) => (await send("GET", path, undefined, headers)).json();
