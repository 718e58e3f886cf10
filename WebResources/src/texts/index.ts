import { de } from "./de";
import { en, type Texts } from "./en";
import { fr } from "./fr";
import { zh } from "./zh";

export type { Texts } from "./en";

// The low ten bits of a locale id are its primary language (MS-LCID), so every German is German.
const primaryLanguage = 0x3ff;
const languages: Readonly<Record<number, Texts>> = { 0x07: de, 0x0c: fr, 0x04: zh };

/** The texts for a locale id: of its language, whatever the country; English when there are none. */
export function textsFor(lcid: number): Texts {
  return languages[lcid & primaryLanguage] ?? en;
}
