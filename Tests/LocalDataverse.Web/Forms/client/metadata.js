// What the definitions of the Web API say of a table: its columns with their types, labels, choices and targets.
import { read } from "./request.js";

const Kinds = {
  Boolean: "BooleanAttributeMetadata",
  Picklist: "PicklistAttributeMetadata",
  State: "StateAttributeMetadata",
  Status: "StatusAttributeMetadata",
  Virtual: "MultiSelectPicklistAttributeMetadata",
};

const tables = new Map();

/** The definition of a table; each is asked for once. */
export function tableOf(name) {
  if (!tables.has(name)) {
    tables.set(name, load(name));
  }
  return tables.get(name);
}

const text = (label) => label?.UserLocalizedLabel?.Label ?? label?.LocalizedLabels?.[0]?.Label ?? "";

async function load(name) {
  const path = `EntityDefinitions(LogicalName='${encodeURIComponent(name)}')`;
  const [table, ...choices] = await Promise.all([
    read(`${path}?$expand=Attributes,ManyToOneRelationships`),
    ...Object.values(Kinds).map((kind) =>
      read(`${path}/Attributes/Microsoft.Dynamics.CRM.${kind}?$select=LogicalName&$expand=OptionSet`)),
  ]);
  const options = new Map(choices.flatMap((answer) => answer.value)
    .map((column) => [column.LogicalName, optionsOf(column.OptionSet)]));
  const columns = new Map(table.Attributes.map((column) => [column.LogicalName, {
    name: column.LogicalName,
    label: text(column.DisplayName),
    type: column.AttributeType,
    maxLength: column.MaxLength ?? null,
    min: column.MinValue ?? null,
    max: column.MaxValue ?? null,
    precision: column.Precision ?? null,
    dateOnly: column.Format === "DateOnly",
    targets: column.Targets ?? [],
    options: options.get(column.LogicalName) ?? [],
    initial: column.DefaultValue ?? (column.DefaultFormValue >= 0 ? column.DefaultFormValue : null),
    isRequired: /^(Application|System)Required$/.test(column.RequiredLevel?.Value ?? ""),
    validForCreate: column.IsValidForCreate,
    validForUpdate: column.IsValidForUpdate,
  }]));
  return {
    name: table.LogicalName,
    label: text(table.DisplayName),
    setName: table.EntitySetName,
    idColumn: table.PrimaryIdAttribute,
    nameColumn: table.PrimaryNameAttribute,
    columns,
    navigation: (column, target) => table.ManyToOneRelationships.find((one) =>
      one.ReferencingAttribute === column && one.ReferencedEntity === target)
      ?.ReferencingEntityNavigationPropertyName,
    raw: table,
  };
}

function optionsOf(set) {
  const all = set?.Options ?? [set?.FalseOption, set?.TrueOption].filter(Boolean);
  return all.map((option) => ({ value: option.Value, text: text(option.Label) }));
}
