/** Which comes first where a date is written with strokes. */
export type DayOrder = "unknown" | "day" | "month";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const fullMonths = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];
const time = String.raw`(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,7})?)?(?: ?(?<half>AM|PM))?)?`;
const zone = String.raw`(?: ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const sure = [
  String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})${time}${zone}`,
  String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})${time}`,
  String.raw`(?<year>\d{4})\.(?<month>\d{2})\.(?<day>\d{2})`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${time}`,
  String.raw`(?:[a-z]{3}, )?(?<day>\d{1,2}) (?<name>[a-z]{3,9}) (?<year>\d{4})${time}${zone}`,
  String.raw`(?<name>[a-z]{3,9}) (?<day>\d{1,2}), (?<year>\d{4})${time}`,
].map((form) => new RegExp(`^${form}$`, "iu"));
const dayFirst = new RegExp(String.raw`^(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})${time}$`, "iu");
const monthFirst = new RegExp(String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})${time}$`, "iu");
const longest = 64;

/** What a text tells of the order in which its list writes dates. */
export function orderIn(text: string): DayOrder {
  const parts = text.split("/").slice(0, 2);
  const [one = 0, other = 0] = parts.map((part) => (/^\d{1,2}$/u.test(part) ? Number(part) : 0));
  return text.split("/").length !== 3 ? "unknown"
    : one > 12 && one <= 31 && other >= 1 && other <= 12 ? "day"
    : other > 12 && other <= 31 && one >= 1 && one <= 12 ? "month"
    : "unknown";
}

/** When it was, UTC, as the platform takes it; null for what cannot be read, or not with certainty. */
export function saidOn(text: string, order: DayOrder): string | null {
  if (text.length > longest) {
    return null;
  }

  if (/^(?:\d{10}|\d{13})$/u.test(text)) {
    return written(new Date(Number(text) * (text.length === 10 ? 1000 : 1)));
  }

  for (const form of sure) {
    const match = form.exec(text);
    if (match !== null) {
      return read(match.groups ?? {});
    }
  }

  const day = read(dayFirst.exec(text)?.groups ?? {});
  const month = read(monthFirst.exec(text)?.groups ?? {});
  return order === "day" ? day : order === "month" ? month : day === month ? day : null;
}

function read(parts: Readonly<Record<string, string | undefined>>): string | null {
  const number = (name: string): number => Number(parts[name] ?? "0");
  const name = parts["name"]?.toLowerCase();
  const month = name === undefined ? number("month") : Math.max(months.indexOf(name), fullMonths.indexOf(name)) + 1;
  const half = parts["half"]?.toUpperCase();
  const hour = half === undefined ? number("hour") : (number("hour") % 12) + (half === "PM" ? 12 : 0);
  const at = new Date(Date.UTC(number("year"), month - 1, number("day"), hour, number("minute"), number("second")));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === number("day")
    && hour < 24 && number("minute") < 60 && number("second") < 60 && at.getUTCFullYear() > 0;
  return isReal ? written(new Date(at.getTime() - (offset(parts["zone"]) * 60_000))) : null;
}

function offset(zone: string | undefined): number {
  const match = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u.exec(zone ?? "");
  const minutes = Number(match?.groups?.["hours"] ?? 0) * 60 + Number(match?.groups?.["minutes"] ?? 0);
  return match?.groups?.["sign"] === "-" ? -minutes : minutes;
}

function written(at: Date): string | null {
  return Number.isNaN(at.getTime()) ? null : at.toISOString().replace(/\.\d{3}Z$/u, "Z");
}
