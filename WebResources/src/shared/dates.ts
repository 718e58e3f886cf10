const day: Intl.DateTimeFormatOptions = { year: "numeric", month: "short", day: "numeric" };

/** How instants are shown: in a language, and in the browser's time zone. */
export interface Dates {
  readonly day: (instant: Date) => string;
  readonly minute: (instant: Date) => string;
  /** For whoever must be exact: the same in every time zone. */
  readonly utc: (instant: Date) => string;
}

/** How instants are shown in a language. */
export function datesIn(language: string, own = ownLanguage()): Dates {
  // The user's own country writes dates in its own way, when it is a country of this language.
  const locale = own.slice(0, 2) === language.slice(0, 2) ? own : language;
  const days = new Intl.DateTimeFormat(locale, day);
  const minutes = new Intl.DateTimeFormat(locale, { ...day, hour: "2-digit", minute: "2-digit" });
  return {
    day: (instant) => days.format(instant),
    minute: (instant) => minutes.format(instant),
    utc: (instant) => `${instant.toISOString().slice(0, 19).replace("T", " ")} UTC`,
  };
}

function ownLanguage(): string {
  return typeof navigator === "undefined" ? "" : navigator.language;
}
