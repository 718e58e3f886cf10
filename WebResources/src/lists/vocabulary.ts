import words from "../../../Solution/Import/Vocabulary.json";

/** What a value of an opt-out column says: that the person said no, did not, nothing, or what nobody understands. */
export type Meaning = "yes" | "no" | "nothing" | "question";

/** The names of columns and the words in them, as tools export them: the program that hands lists in reads the same. */
export const vocabulary = words;

/** A name or a word as it is compared: lower case, without white space, hyphens and other ASCII marks. */
export function plain(text: string): string {
  return Array.from(text.toLowerCase())
    .filter((one) => !/\s/u.test(one) && (one > "\u007f" || /[a-z0-9]/u.test(one)))
    .join("");
}

/** What a value says, in a column where yes refuses. */
export function meaningOf(value: string): Meaning {
  const word = plain(value);
  return value === "" ? "nothing"
    : words.yes.includes(word) ? "yes"
    : words.no.includes(word) ? "no"
    : "question";
}
