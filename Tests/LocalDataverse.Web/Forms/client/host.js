// How the host refuses what it lacks; it comes with the global context, which pages of others load as well.
export const { report, refuse, guard, collection } = window.localDataverse;

/** An element with attributes and children; attributes that are null or false are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children);
  return made;
}

/** A GUID without braces, in small letters. */
export const plainId = (id) => String(id ?? "").replace(/[{}]/g, "").toLowerCase();

/** A GUID as the client API gives it. */
export const bracedId = (id) => `{${plainId(id).toUpperCase()}}`;
