// A lookup: the row it points to, and a search for another.
import { element, plainId } from "./host.js";
import { searchBox } from "./search.js";

export function lookup(attribute) {
  const { column } = attribute;
  const chosen = element("div", { class: "chosen" });
  let search;
  return {
    type: "lookup",
    isLabelled: true,
    api: { getEntityTypes: () => [...column.targets] },
    draw(id) {
      search = searchBox(id, column.targets, (row) => attribute.type([row]));
      search.input.setAttribute("aria-describedby", `${id}-messages`);
      return element("div", { class: "lookup" }, chosen, search.box);
    },
    show({ isLocked, isHiddenValue, isRequired }) {
      const [row] = attribute.api.getValue() ?? [];
      chosen.replaceChildren(...(isHiddenValue ? ["***"] : row ? parts(row, isLocked) : []));
      search.lock(isLocked);
      search.box.hidden = isLocked && Boolean(row);
      search.input.setAttribute("aria-required", String(isRequired));
    },
    focus: () => search.input.focus(),
  };

  function parts(row, isLocked) {
    const link = element("a", {
      href: `/main.aspx?${new URLSearchParams({ pagetype: "entityrecord", etn: row.entityType, id: plainId(row.id) })}`,
    }, row.name || plainId(row.id));
    const remove = element("button", {
      type: "button", "aria-label": `Remove ${row.name}`, click: () => attribute.type(null),
    }, "Remove");
    return isLocked ? [link] : [link, remove];
  }
}
