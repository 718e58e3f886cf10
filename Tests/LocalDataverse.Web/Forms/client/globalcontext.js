// GetGlobalContext(), for forms and HTML web resources alike, and the way in which the host refuses what it lacks.
// Served as ClientGlobalContext.js.aspx, with the user's settings behind it:
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-xrm#in-html-web-resources
"use strict";

/** Shows on the page, or on the page around it, what went wrong. */
function report(text) {
  console.error(text);
  const place = document.querySelector('[data-notifications="host"]');
  if (place) {
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.textContent = text;
    place.append(line);
  } else if (window.parent !== window) {
    window.parent.postMessage({ localDataverse: text }, window.location.origin);
  }
}

/** Says no by name: the platform may know it, this host does not. */
function refuse(name) {
  const sentence = `Not supported by the local Dataverse: ${name}`;
  report(sentence);
  return new Error(sentence);
}

// What the language itself and its tools ask of any object.
const asked = new Set(["then", "toJSON", "constructor", "toString", "valueOf", "nodeType", "tagName"]);

/** The object, which says its name when somebody asks for what it has not. */
function guard(object, name) {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === "symbol" || key in target || asked.has(key)) {
        return target[key];
      }
      throw refuse(`${name}.${key}`);
    },
  });
}

/** A collection as the client API has them: get() by nothing, name, index or function. */
function collection(items, nameOf, name) {
  return guard({
    forEach: (action) => items().forEach((item, index) => action(item, index)),
    getAll: () => [...items()],
    get(what) {
      switch (typeof what) {
        case "undefined": return [...items()];
        case "function": return items().filter((item, index) => what(item, index));
        case "number": return items()[what] ?? null;
        default: return items().find((item) => nameOf(item) === what) ?? null;
      }
    },
    getLength: () => items().length,
  }, name);
}

function provide(settings) {
  const user = guard({
    userId: settings.userId,
    userName: settings.userName,
    languageId: settings.languageId,
    isRTL: settings.isRTL,
    roles: collection(() => settings.roles, (role) => role.name, "userSettings.roles"),
    securityRoles: settings.roles.map((role) => role.id),
    getTimeZoneOffsetMinutes: () => -new Date().getTimezoneOffset(),
  }, "userSettings");
  const client = guard({
    getClient: () => "Web",
    getClientState: () => "Online",
    getFormFactor: () => 1,
    isOffline: () => false,
    isNetworkAvailable: () => true,
  }, "client");
  const organization = guard({
    organizationId: settings.organizationId,
    // It is in no environment of the Power Platform that would have another id.
    bapEnvironmentId: settings.organizationId,
    uniqueName: settings.organizationName,
    languageId: settings.organizationLanguageId,
  }, "organizationSettings");
  const context = guard({
    userSettings: user,
    client,
    organizationSettings: organization,
    getClientUrl: () => window.location.origin,
    getVersion: () => settings.version,
    getWebResourceUrl: (name) => `${window.location.origin}/WebResources/${name}`,
    isOnPremises: () => false,
  }, "globalContext");
  window.GetGlobalContext = () => context;
  Object.defineProperty(window, "localDataverse", { value: { report, refuse, guard, collection } });
}
