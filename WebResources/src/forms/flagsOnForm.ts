import { flagsOf, loosened, type Stored } from "../consent/flags";
import { persons } from "../shared/columns";
import type { Flag, PersonTable } from "../shared/names";
import { textOf } from "../shared/words";
import { keptFor } from "./context";

/** Keeps the stored value of each flag: what a form shows is the stored value until somebody changes it. */
export function remember(form: Xrm.FormContext, table: PersonTable): void {
  const { stored } = keptFor(form);
  for (const flag of flagsOf(table)) {
    const attribute = flagAttribute(form, flag.column);
    if (attribute !== null && !attribute.getIsDirty()) {
      stored.set(flag.column, attribute.getValue());
    } else if (attribute !== null && !stored.has(flag.column)) {
      stored.set(flag.column, attribute.getInitialValue());
    }
  }
}

/** The flags by which the person would be contacted again when the form is saved. */
export function loosenedOn(form: Xrm.FormContext, table: PersonTable): Flag[] {
  const { stored } = keptFor(form);
  return loosened(table, (column) => stored.get(column), (column) =>
    flagAttribute(form, column) === null ? stored.get(column) : valueOn(form, column));
}

/** The value of a flag that the form shows; undefined when it has none. */
export function valueOn(form: Xrm.FormContext, column: string): Stored {
  return flagAttribute(form, column)?.getValue();
}

/** The column of a flag on the form; null when the form has it not. */
export function flagAttribute(form: Xrm.FormContext, column: string): Xrm.Attributes.BooleanAttribute | null {
  return form.getAttribute<Xrm.Attributes.BooleanAttribute>(column);
}

/** The name of the person, from the form or from what was read. */
export function personName(form: Xrm.FormContext, table: PersonTable, read: Readonly<Record<string, unknown>>): string {
  const column = persons[table].name;
  const attribute = form.getAttribute<Xrm.Attributes.StringAttribute>(column);
  return attribute?.getValue() ?? (textOf(read[column]) || form.data.entity.getPrimaryAttributeValue());
}
