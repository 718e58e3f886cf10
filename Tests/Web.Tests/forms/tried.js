// The script of the form under test: it keeps what it was called with, so that a test can use it.
"use strict";

var Tried = {
  calls: [],
  onLoad(context) {
    Tried.form = context.getFormContext();
    Tried.loads = (Tried.loads ?? 0) + 1;
    Tried.state = context.getEventArgs().getDataLoadState();
  },
  onName(context) {
    Tried.calls.push(["name", context.getEventSource().getName(), context.getEventSource().getValue()]);
  },
  always: () => true,
  later: (form) => new Promise((resolve) => setTimeout(() => resolve(form === Tried.form), 50)),
  no: () => Promise.resolve(false),
  broken: () => {
    if (location.hash === "#broken") {
      throw new Error("it is broken");
    }
    return false;
  },
  hasName: (form) => form.getAttribute("name").getValue() === "Enabled",
  act(...values) {
    Tried.calls.push(["act", ...values.map((value) => (value === Tried.form ? "form" : value))]);
  },
};
