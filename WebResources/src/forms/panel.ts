const panel = "WebResource_optout_panel";

/** What a form says to its panel. */
export const reloadMessage = "optout:reload";

/** Asks the panel of a form, where there is one, to read again. */
export async function reloadPanel(form: Xrm.FormContext): Promise<void> {
  const control = form.getControl<Xrm.Controls.FramedControl>(panel);
  if (control !== null) {
    const page = await control.getContentWindow();
    page.postMessage(reloadMessage, new URL(Xrm.Utility.getGlobalContext().getClientUrl()).origin);
  }
}
