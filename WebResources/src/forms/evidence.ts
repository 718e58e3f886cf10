import { claimableSources, evidence, sources } from "../shared/columns";
import type { Flag } from "../shared/names";

const tab = "consent";
const section = "optout_evidence_section";

/** Where a form of ours takes evidence. */
export interface EvidencePlace {
  readonly source: Xrm.Attributes.OptionSetAttribute;
  readonly text: Xrm.Attributes.StringAttribute;
  /** For which channels it is stated; null on a form without the column. */
  readonly channels: Xrm.Attributes.StringAttribute | null;
  readonly sourceControl: Xrm.Controls.OptionSetControl;
  readonly textControl: Xrm.Controls.StringControl;
}

/** The columns for evidence and their controls; null when the form lacks one that must be filled in. */
export function evidencePlace(form: Xrm.FormContext): EvidencePlace | null {
  const source = form.getAttribute<Xrm.Attributes.OptionSetAttribute>(evidence.source);
  const text = form.getAttribute<Xrm.Attributes.StringAttribute>(evidence.text);
  const channels = form.getAttribute<Xrm.Attributes.StringAttribute>(evidence.channels);
  const sourceControl = form.getControl<Xrm.Controls.OptionSetControl>(evidence.source);
  const textControl = form.getControl<Xrm.Controls.StringControl>(evidence.text);
  return source === null || text === null || sourceControl === null || textControl === null
    ? null
    : { source, text, channels, sourceControl, textControl };
}

/** Whether both parts of the evidence are given. */
export function isGiven(place: EvidencePlace): boolean {
  return place.source.getValue() !== null && (place.text.getValue() ?? "").trim() !== "";
}

/** Shows the place for evidence and makes it required, or hides it again. */
export function askForEvidence(form: Xrm.FormContext, place: EvidencePlace, isWanted: boolean): void {
  form.ui.tabs.get(tab)?.sections.get(section)?.setVisible(isWanted);
  place.source.setRequiredLevel(isWanted ? "required" : "none");
  place.text.setRequiredLevel(isWanted ? "required" : "none");
  if (isWanted) {
    offerClaimable(place);
  }
}

/**
 * Names the channels for which the evidence is stated: the server lifts no other with it. Whoever has evidence for fewer
 * takes names out.
 */
export function stateChannels(place: EvidencePlace, channels: readonly Flag["channel"][]): void {
  place.channels?.setValue(channels.length === 0 ? null : channels.join(","));
}

/** Puts the cursor where the first missing part of the evidence belongs. */
export function focusEvidence(place: EvidencePlace): void {
  (place.source.getValue() === null ? place.sourceControl : place.textControl).setFocus();
}

// The server takes every other source as "the record was changed": offering them would promise something else.
function offerClaimable(place: EvidencePlace): void {
  const claimable = claimableSources.map((name): number => sources[name]);
  for (const option of place.source.getOptions()) {
    if (!claimable.includes(option.value)) {
      place.sourceControl.removeOption(option.value);
    }
  }
}
