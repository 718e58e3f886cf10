// Which kind of control a class id of FormXml stands for.
import { refuse } from "./host.js";
import { choice, choices, dates, number, text, yesNo } from "./plaininputs.js";
import { lookup } from "./lookupinput.js";
import { parties } from "./partyinput.js";
import { framed, quickView, subgrid, unknown } from "./boxes.js";
import { typeOf } from "./values.js";

const Classes = {
  "4273EDBD-AC1D-40D3-9FB2-095C621B552D": (form, cell, column) => text(column, "text"),
  "ADA2203E-B4CD-49BE-9DDF-234642B43B52": (form, cell, column) => text(column, "email"),
  "71716B6C-711E-476C-8AB8-5D11542BFB47": (form, cell, column) => text(column, "url"),
  "E0DECE4B-6FC8-4A8F-A065-082708572369": (form, cell, column) => text(column, "textarea"),
  // The body of an e-mail: an editor in the platform, here the text as it is stored.
  "6F3FB987-393B-4D2D-859F-9D0F0349B6AD": (form, cell, column) => text(column, "textarea"),
  "3EF39988-22BB-4F0B-BBBE-64B5A3748AEE": (form, cell, column) => choice(column),
  "5D68B988-0661-4DB2-BC3E-17598AD3BE6C": (form, cell, column) => choice(column),
  "4AA28AB7-9C13-4F57-A73D-AD894D048B5F": (form, cell, column) => choices(column),
  "67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED": (form, cell, column) => yesNo(column),
  "B0C6723A-8503-4FD7-BB28-C8A06AC933C2": (form, cell, column) => yesNo(column),
  "270BD3DB-D9AF-4782-9025-509E298DEC0A": (form, cell, column) => lookup(column),
  "F3015350-44A2-4AA0-97B5-00166532B5E9": (form, cell, column) => lookup(column),
  "CBFB742C-14E7-4A17-96BB-1A13F7F64AA2": (form, cell, column) => parties(column),
  "5B773807-9FB2-42DB-97C3-7A91EFF8ADFF": (form, cell, column) => dates(column),
  "C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F": (form, cell, column) => number(column),
  "C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E": (form, cell, column) => number(column),
  "533B9E00-756B-4312-95A0-DC888637AC78": (form, cell, column) => number(column),
  "E7A81278-8635-4D9E-8D4D-59480B391C5B": (form, cell) => subgrid(cell),
  "5C5600E0-1D6E-4205-A272-BE80DA87FD42": (form, cell, column) => quickView(form, cell, column),
  "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D": (form, cell) => framed(form, cell),
};

const Formats = {
  "ADA2203E-B4CD-49BE-9DDF-234642B43B52": "email",
  "71716B6C-711E-476C-8AB8-5D11542BFB47": "url",
  "E0DECE4B-6FC8-4A8F-A065-082708572369": "textarea",
};

/** What getFormat() says of a column that a control of this class shows. */
export function formatOf(classId, column) {
  switch (typeOf(column)) {
    case "datetime": return column.dateOnly ? "date" : "datetime";
    case "memo": return "textarea";
    case "string": return Formats[classId] ?? "text";
    default: return null;
  }
}

/** Draws a control and keeps it with its value: { type, isLabelled, draw, show, focus, api, reload }. */
export function inputOf(form, cell, attribute) {
  const make = attribute?.column.type === "PartyList" ? (_, __, column) => parties(column) : Classes[cell.classId];
  const needsColumn = !["subgrid", "quickform", "webresource"].includes(typeName(cell.classId));
  if (!make || (needsColumn && !attribute)) {
    refuse(make ? `control ${cell.id} without a column` : `control ${cell.id} of the class ${cell.classId}`);
    return unknown(cell);
  }
  return make(form, cell, attribute);
}

const typeName = (classId) => ({
  "E7A81278-8635-4D9E-8D4D-59480B391C5B": "subgrid",
  "5C5600E0-1D6E-4205-A272-BE80DA87FD42": "quickform",
  "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D": "webresource",
}[classId]);
