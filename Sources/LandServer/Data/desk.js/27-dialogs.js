// Dialogs above the page: what they ask is answered by keyboard too, and the focus goes back to where it was.

/**
 * Shows a dialog with what a function makes, which gets the function that answers; Esc answers `otherwise`.
 * The answer.
 */
function inDialog(id, otherwise, make) {
  const dialog = document.getElementById(id);
  const before = document.activeElement;
  return new Promise((answer) => {
    const done = (value) => {
      dialog.onclose = null;
      dialog.close();
      before?.focus({ preventScroll: true });
      answer(value);
    };
    dialog.onclose = () => done(otherwise);
    dialog.replaceChildren(...make(done));
    dialog.showModal();
  });
}

/** A question with yes and no. */
const confirmed = (text, ...more) =>
  inDialog("ask", false, (done) => [
    el("p", null, text),
    ...more,
    el("p", { class: "buttons" }, button(t("yes"), () => done(true)), button(t("no"), () => done(false))),
  ]);
