// What came from elsewhere is untrusted: every reader here gives a value of the type it says, and of bounded length.

const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The id in a text, in lower case and without braces; null when it is none. */
export function guidOf(value: unknown): string | null {
  const found = typeof value === "string" && value.length <= 38 ? guid.exec(value) : null;
  return found?.[1]?.toLowerCase() ?? null;
}

/** A text of at most so many characters; empty when the value is none. */
export function textOf(value: unknown, most = 4000): string {
  return typeof value === "string" ? shortened(value, most) : "";
}

/** An object whose properties may be anything; empty when the value is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** The first items of an array; none when the value is none. */
export function itemsOf(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** A number; nought when the value is none. */
export function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** An instant; null when the value is none. */
export function instantOf(value: unknown): Date | null {
  if (!(value instanceof Date) && (typeof value !== "string" || value.length > 40)) {
    return null;
  }

  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** A name on one line, cut to what a notification can hold. */
export function nameOf(value: unknown, most = 100): string {
  return shortened(textOf(value).replace(/\s+/g, " ").trim(), most);
}

/** A name that keeps its own direction inside a sentence of another. */
export function isolated(name: string): string {
  return `\u2068${name.replace(/[\u2066-\u2069\u202a-\u202e]/g, "")}\u2069`;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }

  // Half of a pair would be shown as a broken character.
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 2)) ? most - 2 : most - 1;
  return text.slice(0, end) + "…";
}

/** An address of the web that somebody may be led to; null for anything else, such as one that runs a script. */
export function webAddress(value: unknown): string | null {
  const text = textOf(value, 500).trim();
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === "https:" || protocol === "http:") && username === "" && password === "" ? text : null;
  } catch {
    return null;
  }
}
