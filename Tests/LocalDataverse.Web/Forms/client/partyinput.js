// The parties of an activity: rows that are found by name, and addresses that are typed.
import { element } from "./host.js";
import { searchBox } from "./search.js";
import { Unresolved } from "./values.js";

const Tables = ["contact", "lead", "account", "queue", "systemuser"];

export function parties(attribute) {
  const list = element("ul", { class: "parties" });
  let search;
  const all = () => attribute.api.getValue() ?? [];
  const take = (next) => attribute.type(next.length === 0 ? null : next);
  const typed = (text) => {
    const isAddress = /^[^\s@]+@[^\s@]+$/.test(text);
    if (isAddress) {
      take([...all(), { id: "", name: text, entityType: Unresolved }]);
    }
    return isAddress;
  };
  return {
    type: "lookup",
    isLabelled: true,
    api: { getEntityTypes: () => [...Tables] },
    draw(id) {
      search = searchBox(id, Tables, (row) => take([...all(), row]), typed);
      search.input.setAttribute("aria-describedby", `${id}-messages`);
      return element("div", { class: "lookup" }, list, search.box);
    },
    show({ isLocked, isRequired }) {
      list.replaceChildren(...all().map((party, index) => element("li", { "data-party": party.name },
        element("span", { dir: "auto" }, party.name),
        isLocked ? "" : element("button", {
          type: "button",
          "aria-label": `Remove ${party.name}`,
          click: () => take(all().filter((_, other) => other !== index)),
        }, "Remove"))));
      list.hidden = all().length === 0;
      search.lock(isLocked);
      search.input.setAttribute("aria-required", String(isRequired));
    },
    focus: () => search.input.focus(),
  };
}
