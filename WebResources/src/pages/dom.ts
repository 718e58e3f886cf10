type Child = Node | string | null;

/** An element with attributes and children. Texts become text nodes: nothing that somebody wrote is ever markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }

  made.append(...children.filter((child): child is Node | string => child !== null));
  return made;
}

/** Text that somebody wrote, in the direction of its own first letter. */
export function written(text: string, tag: "span" | "p" | "q" = "span"): HTMLElement {
  return el(tag, { dir: "auto", class: "written" }, text);
}

/** A button that runs something. */
export function button(label: string, kind: "primary" | "plain", run: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", class: kind }, label);
  made.addEventListener("click", run);
  return made;
}

const drawings = {
  refused: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M4.5 8h7"],
  allowed: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M4.8 8.3l2.2 2.2 4.2-4.8"],
  unknown: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M5.5 8h5"],
} as const;

/** What a drawing means. The word always stands beside it. */
export type Sign = keyof typeof drawings;

/** A small drawing in the colour of its state, hidden from those who hear the word. */
export function sign(kind: Sign): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  made.setAttribute("viewBox", "0 0 16 16");
  made.setAttribute("class", `sign ${kind}`);
  made.setAttribute("aria-hidden", "true");
  made.append(...drawings[kind].map((line) => {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", line);
    return path;
  }));
  return made;
}
