import { diffArrays, diffWords } from "diff";

/** A piece of a paragraph: in both versions, or in one of them. */
export interface Piece {
  readonly text: string;
  readonly isChange: boolean;
}

/** A paragraph as it stands in two versions; null where a version has none there. */
export interface Side {
  readonly kind: "same" | "changed" | "added" | "removed";
  readonly before: readonly Piece[] | null;
  readonly after: readonly Piece[] | null;
}

// Where two paragraphs have less in common, they are shown as wholes: nobody reads so many small marks.
const mostEdits = 2_000;

/**
 * Two texts side by side, paragraph by paragraph, and what changed word by word.
 * @param language The language of the texts as a code, by which words are told apart.
 */
export function sidesOf(before: string, after: string, language: string): Side[] {
  const words = segmenterFor(language);
  const sides: Side[] = [];
  let removed: string[] = [];
  const closeRemoved = (added: readonly string[]): void => {
    const common = Math.min(removed.length, added.length);
    sides.push(
      ...removed.slice(0, common).map((old, at) => changed(old, added[at] ?? "", words)),
      ...removed.slice(common).map((text): Side => ({ kind: "removed", before: whole(text, true), after: null })),
      ...added.slice(common).map((text): Side => ({ kind: "added", before: null, after: whole(text, true) })),
    );
    removed = [];
  };
  for (const part of diffArrays(paragraphs(before), paragraphs(after))) {
    if (part.removed) {
      removed = part.value;
    } else if (part.added) {
      closeRemoved(part.value);
    } else {
      closeRemoved([]);
      sides.push(...part.value.map((text): Side => ({ kind: "same", before: whole(text, false), after: whole(text, false) })));
    }
  }

  closeRemoved([]);
  return sides;
}

function paragraphs(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}

function whole(text: string, isChange: boolean): Piece[] {
  return [{ text, isChange }];
}

function changed(before: string, after: string, words: Intl.Segmenter | undefined): Side {
  const pieces = diffWords(before, after, { maxEditLength: mostEdits, ...(words && { intlSegmenter: words }) });
  return pieces === undefined
    ? { kind: "changed", before: whole(before, true), after: whole(after, true) }
    : {
      kind: "changed",
      before: pieces.filter((one) => !one.added).map((one) => ({ text: one.value, isChange: one.removed })),
      after: pieces.filter((one) => !one.removed).map((one) => ({ text: one.value, isChange: one.added })),
    };
}

// What is no language to the browser is parted at spaces.
function segmenterFor(language: string): Intl.Segmenter | undefined {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return undefined;
  }
}
