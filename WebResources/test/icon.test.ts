import { afterEach, describe, expect, it, vi } from "vitest";
import { dueIconFor } from "../src/consent/dueIcon";
import { iconFor } from "../src/consent/icon";
import { Views } from "../src/index";
import { persons, requestStatuses } from "../src/shared/columns";
import { textsFor } from "../src/texts";

const texts = textsFor(1033);
const icon = (row: object) => iconFor(texts, JSON.stringify(row));

describe("Choosing the icon of a row in a view", () => {
  it.each(persons.contact.flags)("$column decides by its own polarity", ({ column, refusing, channel }) => {
    expect(icon({ [`${column}_Value`]: refusing }))
      .toEqual(["optout_/img/refused.svg", `Does not want: ${texts.channelsInText[channel]}`]);
    expect(icon({ [`${column}_Value`]: !refusing })[0]).toBe("optout_/img/allowed.svg");
    expect(icon({ [`${column}_Value`]: null })[0]).toBe("optout_/img/unknown.svg");
  });

  it.each([true, 1, "1", "true", "True"])("%j is a yes in a view", (value) => {
    expect(icon({ donotemail_Value: value })[0]).toContain("refused");
  });

  it.each([{ optout_newvalue: "refused" }, { optout_newvalue: "allowed" }])("a row of the ledger shows %j", (row) => {
    expect(icon(row)[0]).toContain(row.optout_newvalue);
  });

  it("a row that says nothing of it is unknown", () => {
    expect(icon({ fullname: "Jane" })).toEqual(["optout_/img/unknown.svg", texts.icon.unknown]);
  });
});

describe("Choosing the icon of a request in a view", () => {
  it.each([
    ["2026-03-04T10:00:00Z", requestStatuses.WaitsForOfficer, true],
    ["2026-03-04T10:00:00Z", requestStatuses.WaitsForPerson, true],
    ["2026-03-04T10:00:00Z", requestStatuses.Done, false],
    ["2026-03-04T12:00:00Z", requestStatuses.WaitsForOfficer, false],
    [null, requestStatuses.WaitsForOfficer, false],
    ["soon", requestStatuses.WaitsForOfficer, false],
  ])("due on %s with status %s it is overdue: %s", (dueOn, status, isLate) => {
    const row = JSON.stringify({ optout_dueon_Value: dueOn, optout_status_Value: status });

    expect(dueIconFor(texts, row, new Date("2026-03-04T11:00:00Z")))
      .toEqual(isLate ? ["optout_/img/finding.svg", texts.decide.overdue] : ["", ""]);
  });
});

describe("A view that gives nonsense", () => {
  afterEach(() => { vi.restoreAllMocks(); });

  it.each(["", "{", "x".repeat(200_000)])("gets an icon all the same", (rowData) => {
    vi.spyOn(console, "error").mockReturnValue();

    expect(Views.consentIcon(rowData, 1031)[0]).toBe("optout_/img/unknown.svg");
    expect(Views.dueIcon(rowData, 1031)).toEqual(["", ""]);
  });
});
