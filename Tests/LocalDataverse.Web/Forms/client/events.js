// Handlers of events and what they are told: the execution context.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-execution-context
import { guard, report } from "./host.js";

/** A list of handlers; the same function is registered once. */
export function handlers() {
  const list = [];
  return {
    add(handler) {
      if (typeof handler !== "function") {
        throw new Error("A handler is a function.");
      }
      if (!list.includes(handler)) {
        list.push(handler);
      }
    },
    remove(handler) {
      const index = list.indexOf(handler);
      if (index >= 0) {
        list.splice(index, 1);
      }
    },
    all: () => [...list],
  };
}

/**
 * Runs handlers one after the other. One that fails is shown and does not stop the others.
 * @returns what they returned; a promise that is rejected counts as a failure, as does an error.
 */
export function run(list, formContext, source, eventArgs, name) {
  const shared = new Map();
  return list.map((handler, index) => {
    const context = guard({
      getFormContext: () => formContext,
      getEventSource: () => source,
      getEventArgs: () => eventArgs,
      getDepth: () => index,
      getContext: () => window.GetGlobalContext(),
      getSharedVariable: (key) => shared.get(key),
      setSharedVariable: (key, value) => void shared.set(key, value),
    }, "executionContext");
    try {
      return Promise.resolve(handler(context)).catch((problem) => failed(problem, name));
    } catch (problem) {
      return Promise.resolve(failed(problem, name));
    }
  });
}

export const Failed = Symbol("failed");

function failed(problem, name) {
  report(`A handler of ${name} failed: ${problem?.message ?? problem}`);
  return Failed;
}

/** The function of a dotted name, as FormXml and commands name them. */
export function functionOf(name) {
  const found = name.split(".").reduce((object, part) => object?.[part], window);
  return typeof found === "function" ? found : null;
}

const loaded = new Map();

/** Loads a script web resource, once. */
export function library(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `/WebResources/${name}`;
      script.addEventListener("load", () => resolve(true));
      script.addEventListener("error", () => {
        report(`The script ${name} could not be loaded.`);
        resolve(false);
      });
      document.head.append(script);
    }));
  }
  return loaded.get(name);
}
