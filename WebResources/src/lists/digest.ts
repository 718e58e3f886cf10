const noRows = 32;

/** The hash of the rows of a list, one after another, as the platform works it out. */
export async function digestOf(rows: readonly string[]): Promise<string> {
  let sofar = new Uint8Array(noRows);
  for (const row of rows) {
    const text = new TextEncoder().encode(row);
    const bytes = new Uint8Array(sofar.length + text.length);
    bytes.set(sofar);
    bytes.set(text, sofar.length);
    sofar = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  }

  return Array.from(sofar, (one) => one.toString(16).padStart(2, "0")).join("");
}
