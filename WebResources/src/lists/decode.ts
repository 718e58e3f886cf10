const sample = 4096;

/** The text of a file in whichever encoding tools export: UTF-8, UTF-16 in both orders, marked or not, Windows-1252. */
export function decode(bytes: Uint8Array): string {
  const marked = begins(bytes, 0xff, 0xfe) ? "utf-16le"
    : begins(bytes, 0xfe, 0xff) ? "utf-16be"
    : begins(bytes, 0xef, 0xbb, 0xbf) ? "utf-8"
    : unmarked(bytes.subarray(0, sample));
  if (marked !== null) {
    return new TextDecoder(marked).decode(bytes);
  }

  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function begins(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((one, at) => bytes[at] === one);
}

// Addresses are ASCII: in UTF-16 every other byte of them is nought.
function unmarked(start: Uint8Array): string | null {
  const noughts = [0, 1].map((odd) => start.filter((one, at) => one === 0 && at % 2 === odd).length);
  const [even = 0, odd = 0] = noughts;
  const many = start.length / 8;
  return odd > many && even < many ? "utf-16le" : even > many && odd < many ? "utf-16be" : null;
}
