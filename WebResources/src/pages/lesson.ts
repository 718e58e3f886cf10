import { el } from "./dom";

const marked = /\*\*([^*]+)\*\*|\[([^\][]+)\]\((https:\/\/[^\s()]+)\)/;

/**
 * A lesson, or a policy, as elements: headings, paragraphs, lists, quotations, tables and links to the web; everything
 * else is text.
 */
export function lesson(markdown: string): HTMLElement {
  const made = el("div", { class: "lesson" });
  const blocks = markdown.split(/\n{2,}/).map((block) => block.split("\n").filter((line) => line !== ""));
  for (const lines of blocks.filter((block) => block.length > 0)) {
    made.append(...blockOf(lines));
  }

  return made;
}

/** One paragraph of text, with what is bold and what leads to the web. */
export function inline(text: string): (Node | string)[] {
  const made: (Node | string)[] = [];
  let rest = text;
  for (let found = marked.exec(rest); found !== null; found = marked.exec(rest)) {
    const [whole, bold, label, address] = found;
    made.push(
      rest.slice(0, found.index),
      bold === undefined
        ? el("a", { href: address ?? "", target: "_blank", rel: "noopener" }, label ?? "")
        : el("strong", {}, bold),
    );
    rest = rest.slice(found.index + whole.length);
  }

  return [...made, rest];
}

function blockOf(lines: readonly string[]): HTMLElement[] {
  const [first = "", ...rest] = lines;
  const marks = /^#{1,6} /.exec(first)?.[0];
  if (marks !== undefined) {
    return [
      el(marks.length > 3 ? "h3" : "h2", {}, ...inline(first.slice(marks.length))),
      ...(rest.length > 0 ? blockOf(rest) : []),
    ];
  }

  // A list may follow its sentence without an empty line.
  const at = lines.findIndex((line) => kindOf(line) !== kindOf(first));
  const same = at < 0 ? lines : lines.slice(0, at);
  return [shaped(kindOf(first), same), ...(at < 0 ? [] : blockOf(lines.slice(at)))];
}

type Kind = "bullets" | "numbers" | "quote" | "table" | "text";

function kindOf(line: string): Kind {
  return line.startsWith("- ") ? "bullets"
    : /^\d+\. /.test(line) ? "numbers"
    : line.startsWith(">") ? "quote"
    : line.startsWith("|") ? "table"
    : "text";
}

function shaped(kind: Kind, lines: readonly string[]): HTMLElement {
  switch (kind) {
    case "bullets":
      return el("ul", {}, ...lines.map((line) => el("li", {}, ...inline(line.slice(2)))));
    case "numbers":
      return el("ol", {}, ...lines.map((line) => el("li", {}, ...inline(line.replace(/^\d+\. /, "")))));
    case "quote":
      return el("blockquote", {}, ...lines.map((line) => el("p", {}, ...inline(line.replace(/^> ?/, "")))));
    case "table":
      return table(lines);
    case "text":
      return el("p", {}, ...inline(lines.join(" ")));
  }
}

function table(lines: readonly string[]): HTMLElement {
  const rows = lines.filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim()));
  const [head = [], ...body] = rows;
  return el(
    "div",
    { class: "scrolls", tabindex: "0" },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...head.map((cell) => el("th", { scope: "col" }, ...inline(cell))))),
      el("tbody", {}, ...body.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, ...inline(cell)))))),
    ),
  );
}
