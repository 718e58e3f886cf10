// A small search for rows by the beginnings and parts of their names.
import { bracedId, element } from "./host.js";
import { tableOf } from "./metadata.js";
import { read } from "./request.js";

const Most = 10;

/** The first rows of some tables whose names contain a text. A table that may not be read has none. */
export async function find(tables, words) {
  const found = await Promise.all(tables.map((name) => findIn(name, words).catch(() => [])));
  return found.flat().slice(0, Most);
}

async function findIn(name, words) {
  const table = await tableOf(name);
  const quoted = encodeURIComponent(words.replaceAll("'", "''"));
  const filter = words ? `&$filter=contains(${table.nameColumn},'${quoted}')` : "";
  const answer = await read(
    `${table.setName}?$select=${table.nameColumn}&$orderby=${table.nameColumn}&$top=${Most}${filter}`);
  return answer.value.map((row) => ({
    id: bracedId(row[table.idColumn]),
    name: row[table.nameColumn] ?? "",
    entityType: table.name,
  }));
}

/** A text input with a button that lists what it finds. Enter takes a typed text if `typed` wants it, else finds. */
export function searchBox(id, tables, choose, typed = () => false) {
  const results = element("ul", { class: "found", "aria-live": "polite" });
  const input = element("input", { type: "text", id, autocomplete: "off", dir: "auto" });
  const clear = () => {
    input.value = "";
    results.replaceChildren();
  };
  const search = async () => {
    const rows = await find(tables, input.value.trim());
    const take = (row) => () => {
      clear();
      choose(row);
      input.focus();
    };
    results.replaceChildren(...(rows.length === 0 ? [element("li", {}, "Nothing found.")] : rows.map((row) =>
      element("li", {}, element("button", { type: "button", "data-found": row.id, click: take(row) },
        `${row.name} (${row.entityType})`)))));
  };
  const enter = () => {
    if (typed(input.value.trim())) {
      clear();
    } else {
      void search();
    }
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      enter();
    }
  });
  const button = element("button", { type: "button", class: "find", click: enter }, "Find");
  return {
    box: element("div", { class: "search" }, input, button, results),
    input,
    lock(isLocked) {
      input.readOnly = isLocked;
      button.hidden = isLocked;
    },
  };
}
